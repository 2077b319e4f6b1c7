//! Item 5 holds street, city and a state of two letters.
//!
//! A payer’s letter to the patient goes there, and a front end returns a claim whose subscriber lives nowhere.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.patient-address", title: "Patient’s address whole", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let home = &it.form.patient_address;
    let state = home.state.len() == 2 && home.state.bytes().all(|letter| letter.is_ascii_uppercase());
    let what = match (home.street.trim().is_empty(), home.city.trim().is_empty(), state) {
        (true, ..) => "Item 5 has no street.",
        (_, true, _) => "Item 5 has no city.",
        (.., false) => "The state in item 5 is not two capital letters.",
        _ => return,
    };
    out.push(EDIT.error("5", what, "Take the address from the registration."));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_missing_street_and_a_written_out_state_are_found() {
        let mut form = clean();
        assert!(places(&EDIT, &form).is_empty());
        form.patient_address.state = "Ohio".into();
        assert_eq!(places(&EDIT, &form), ["5"]);
        form.patient_address.street.clear();
        assert_eq!(places(&EDIT, &form), ["5"]);
    }
}
