//! Excludes2: not part of the condition; both may be reported when the patient has both. For information.
//!
//! J44.1 with J44.0: an exacerbation and an infection stand side by side.

use super::excludes1::conflicts;
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::NoteKind;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    // Every chapter has such a note against every other; it tells nothing about two codes.
    let chapter = |basis: &Basis| matches!(basis, Basis::Note { code, .. } if code.bytes().all(|byte| byte.is_ascii_digit()));
    let found = conflicts(set, NoteKind::Excludes2).into_iter().map(|(places, mut bases)| {
        bases.retain(|basis| !chapter(basis));
        (places, bases)
    });
    found
        .filter(|(_, bases)| !bases.is_empty())
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
            basis: basis.into_iter().chain([Basis::rule("I.A.12.b")]).collect(),
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
        assert!(!rules("E11.9+I10").contains(&"check.excludes2"), "notes of whole chapters stay unsaid");
    }
}
