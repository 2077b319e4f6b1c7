//! 52 (less was done by plan) and 53 (it was broken off for the patient’s safety) stand on one line.
//!
//! It was the one or the other; the note says which.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.reduced-and-stopped", title: "Reduced or broken off", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        if carries(line, "52") && carries(line, "53") {
            let what = "52 and 53 stand on one line.";
            out.push(EDIT.error(place("24D", number), what, "Keep the one that the note bears out."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_service_reduced_and_broken_off_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["45380-52-53"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["I10"], &["45380-53"])).is_empty());
    }
}
