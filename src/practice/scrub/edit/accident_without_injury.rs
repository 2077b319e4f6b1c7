//! Item 10 says that an accident happened, yet no diagnosis tells of an injury or of how one came about.
//!
//! Diabetes with AUTO ACCIDENT marked YES: the health plan holds the claim for the car insurer’s word.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.accident-without-injury", title: "Accident has its injury", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let [work, auto, other] = it.form.related_to_accident;
    // Work makes people ill without hurting them; a crash does not.
    if work || !(auto || other) {
        return;
    }
    let tells = |code: &str| code.starts_with(['S', 'T', 'V', 'W', 'X', 'Y']) || code.starts_with('M');
    if !it.diagnoses().any(|(_, code)| tells(code.as_str())) {
        let what = "Item 10 names an accident, and no diagnosis in item 21 comes of one.";
        out.push(EDIT.warning("10", what, "Unmark item 10, or add the injury that the note describes."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_accident_with_high_blood_pressure_alone_is_found() {
        let mut form = form(&["I10"], &["99213"]);
        assert!(places(&EDIT, &form).is_empty());
        form.related_to_accident[1] = true;
        assert_eq!(places(&EDIT, &form), ["10"]);
        form.diagnoses.push("S83.206A".into());
        assert!(places(&EDIT, &form).is_empty());
    }
}
