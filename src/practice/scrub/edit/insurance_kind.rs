//! Item 1 is marked for another kind of insurance than the plan is.
//!
//! A claim to a group plan marked MEDICARE is opened by the wrong desk, or by none.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.insurance-kind", title: "Item 1 fits the plan", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let (marked, asked) = (&it.form.insurance_kind, &it.plan.insurance_kind);
    if marked != asked {
        let what = format!("Item 1 says {marked}; {} takes claims marked {asked}.", it.plan.name);
        out.push(EDIT.error("1", what, "Mark the kind of insurance that the plan is."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_group_claim_marked_medicare_is_found() {
        let mut form = clean();
        assert!(places(&EDIT, &form).is_empty());
        form.insurance_kind = "medicare".into();
        assert_eq!(places(&EDIT, &form), ["1"]);
    }
}
