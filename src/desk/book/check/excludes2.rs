//! Excludes2: not part of the condition; both may be reported when the patient has both. For information.
//!
//! J44.1 with J44.0: an exacerbation and an infection stand side by side.

use super::excludes1::conflicts;
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::NoteKind;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let found = conflicts(set, NoteKind::Excludes2);
    found
        .into_iter()
        .map(|((one, two), basis)| Point {
            rule: "check.excludes2",
            weight: Weight::Know,
            words: format!(
                "{} is not part of {}, so both may stand when the patient has both.",
                set.lines[two].code(),
                set.lines[one].code()
            ),
            next_step: "See that the record names both.".to_owned(),
            lines: vec![one, two],
            basis: basis.into_iter().chain([Basis::Guideline("I.A.12.b")]).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn excludes2_informs_only() {
        assert_eq!(weight("J44.0+J44.1", "check.excludes2"), Some(Weight::Know));
        assert!(!rules("J44.0+J44.1").contains(&"check.excludes1"));
    }
}
