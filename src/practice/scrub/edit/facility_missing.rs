//! The service was given outside office and home, and item 32 does not say where.
//!
//! 24B says 21, a hospital: which? At the office (11), at home (12) and by telephone or screen (02, 10) nobody asks.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.facility-missing", title: "Other places named in item 32", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let elsewhere = it.lines().find(|(_, line, _)| {
        line.place_of_service.len() == 2
            && !["02", "10", "11", "12"].contains(&line.place_of_service.as_str())
    });
    if let Some((number, line, _)) = elsewhere.filter(|_| it.form.facility.is_none()) {
        let what = format!("24B line {number} says {}; item 32 is blank.", line.place_of_service);
        out.push(EDIT.error("32", what, "Enter name, address and NPI of the place, or correct 24B."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_hospital_without_a_name_is_found() {
        let mut form = clean();
        assert!(places(&EDIT, &form).is_empty());
        form.lines[0].place_of_service = "22".into();
        assert_eq!(places(&EDIT, &form), ["32"]);
        form.facility = Some(form.billing.clone());
        assert!(places(&EDIT, &form).is_empty());
    }
}
