//! Item 1a looks like one of the plan's member ids.
//!
//! `OM1234567C` fits `OM#######A`; `OM123456C` has lost a digit and no payer will find it.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.member-id", title: "Member id fits the plan", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let id = it.form.insured_id.trim();
    if !it.plan.fits_member_id(id) {
        let what = match id.is_empty() {
            true => "Item 1a is blank.".to_owned(),
            false => format!("{id} is not a member id of {}.", it.plan.name),
        };
        out.push(EDIT.error("1a", what, "Copy the id from the member's card."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn an_id_with_a_lost_digit_is_found() {
        let mut form = clean();
        form.insured_id = "OM123456C".into();
        assert_eq!(places(&EDIT, &form), ["1a"]);
    }
}
