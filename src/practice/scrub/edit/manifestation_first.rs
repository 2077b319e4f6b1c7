//! A manifestation stands first, before the disease that caused it.
//!
//! The title says “classified elsewhere”: then the disease comes first. Source: ICD-10-CM guidelines, section I.A.13.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.manifestation-first", title: "Cause before its manifestation", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let (Some((at, code)), Some(dos)) = (it.diagnoses().next(), it.dos()) else { return };
    let title = it.codes.diagnosis(code, dos).unwrap_or_default();
    if title.contains("classified elsewhere") {
        let what = format!("{code} is the manifestation of another disease and cannot stand first.");
        out.push(EDIT.error(at, what, "Put the disease that caused it before it."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_manifestation_at_letter_a_is_found() {
        assert_eq!(places(&EDIT, &form(&["H42"], &["99213"])), ["21 A"]);
        assert!(places(&EDIT, &form(&["E11.65", "H42"], &["99213"])).is_empty());
    }
}
