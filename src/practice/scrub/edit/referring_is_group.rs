//! 17b repeats the group’s number of 33a.
//!
//! A referral is a person’s; only where the clinician bills alone, under one number, may the two agree.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.referring-is-group", title: "A person refers, not a group", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let Some(referring) = &it.form.referring else { return };
    let group = &it.form.billing.npi;
    let alone = it.form.lines.iter().all(|line| line.rendering.npi == *group);
    if referring.npi == *group && !group.as_str().is_empty() && !alone {
        let what = "17b holds the group’s NPI; a group refers nobody.";
        out.push(EDIT.error("17b", what, "Enter the NPI of the clinician who sent or ordered."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn the_groups_number_in_17b_is_found() {
        let mut form = clean();
        form.referring = Some(form.lines[0].rendering.clone());
        assert!(places(&EDIT, &form).is_empty());
        form.referring = Some(form.billing.clone());
        assert_eq!(places(&EDIT, &form), ["17b"]);
    }
}
