//! Two conditions that the guidelines take as related, coded as if they were not.
//!
//! I10 with I50.9 is I11.0 with I50.9, unless the record says the heart failure has another cause. Which pairs they are
//! is data of the guidelines' year.

use super::reach::names;
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::SetId;
use codesets_lookup::reference_text::code_refs;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let Some(book) = set.codes.library.guideline_book(set.on) else { return Vec::new() };
    let mut points = Vec::new();
    for held in &book.presumed {
        let stem = SetId::bare(&held.code);
        let reaches =
            |bare: &str| held.with.iter().flat_map(|text| code_refs(text)).any(|found| names(&found, bare));
        let alone = set.diagnoses().filter(|(_, line, _)| line.bare().starts_with(&stem));
        for (at, line, _) in alone {
            let beside = set.diagnoses().find(|(other, beside, _)| *other != at && reaches(&beside.bare()));
            let Some((other, beside, _)) = beside else { continue };
            points.push(Point {
                rule: "check.presumed",
                weight: Weight::Look,
                lines: vec![at, other],
                words: format!("{} and {} are taken as related.", line.code(), beside.code()),
                next_step: format!("Look at {}, unless the record says they are not related.", held.instead),
                basis: vec![Basis::Guideline(held.section.clone().into())],
            });
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn hypertension_with_heart_failure_or_kidney_disease_is_one_disease() {
        assert_eq!(weight("I10+I50.9", "check.presumed"), Some(Weight::Look));
        assert_eq!(weight("I10+N18.30", "check.presumed"), Some(Weight::Look));
        assert!(!rules("I11.0+I50.9").contains(&"check.presumed"));
        assert_eq!(weight("I11.0+I50.9+N18.4", "check.presumed"), Some(Weight::Look));
        assert!(!rules("I13.0+I50.9+N18.4").contains(&"check.presumed"));
    }

    #[test]
    fn diabetes_brings_its_kidney_disease() {
        assert!(rules("E11.9+N18.30").contains(&"check.presumed"));
        assert!(!rules("E11.22+N18.30").contains(&"check.presumed"));
    }
}
