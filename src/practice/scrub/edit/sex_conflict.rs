//! A diagnosis of one sex's organs stands on a claim that names the other in item 3.
//!
//! N40.0 (prostate) with F. The ranges are those of ICD-10-CM's own headings; a payer's edits ask the same, and a record
//! that is right in spite of it needs a word in item 19.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.sex-conflict", title: "Diagnosis fits the sex", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (at, code) in it.diagnoses() {
        let expected = sex_of(&code.undotted());
        if expected.is_some_and(|sex| sex != it.form.patient_sex) {
            let what = format!("{code} does not go with {} in item 3.", it.form.patient_sex);
            out.push(EDIT.warning(at, what, "Check the code and the registration against the chart."));
        }
    }
}

/// The sex a code's heading names, if it names one.
fn sex_of(code: &str) -> Option<&'static str> {
    let heading = code.get(..3)?;
    let within = |from: &str, to: &str| (from..=to).contains(&heading);
    let male = within("C60", "C63") || within("N40", "N53");
    let female =
        heading.starts_with('O') || within("C51", "C58") || within("N70", "N77") || within("N80", "N98");
    match (male, female) {
        (true, _) => Some("M"),
        (_, true) => Some("F"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_prostate_on_a_womans_claim_is_found() {
        let mut form = clean();
        form.diagnoses[1] = "N40.0".into();
        assert_eq!(places(&EDIT, &form), ["21 B"]);
        form.patient_sex = "M".into();
        assert!(places(&EDIT, &form).is_empty());
        form.diagnoses[1] = "O80".into();
        assert_eq!(places(&EDIT, &form), ["21 B"]);
    }
}
