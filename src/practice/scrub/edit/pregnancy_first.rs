//! A code of pregnancy, birth or childbed (chapter 15) is on the claim, and another chapter’s stands before it.
//!
//! Chapter 15 goes first. Source: ICD-10-CM guidelines, section I.C.15.a.1.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.pregnancy-first", title: "Pregnancy leads", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let mut diagnoses = it.diagnoses();
    let leads = diagnoses.next().is_some_and(|(_, code)| code.as_str().starts_with('O'));
    let follows = diagnoses.find(|(_, code)| code.as_str().starts_with('O'));
    if let Some((at, code)) = follows.filter(|_| !leads) {
        let what = format!("{code} is of chapter 15 and goes before codes of other chapters.");
        out.push(EDIT.warning(
            at,
            what,
            "Put it first, unless the note says the pregnancy has no part in it.",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn pregnancy_behind_blood_pressure_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10", "O80"], &["99213"])), ["21 B"]);
        assert!(places(&EDIT, &form(&["O80", "I10"], &["99213"])).is_empty());
    }
}
