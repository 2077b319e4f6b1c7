//! Excludes1: the two are not reported together, whichever of them the note stands under.
//!
//! E11.9 with E10.9: the note under E11 names E10.-.

use super::reach::reaches;
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::NoteKind;
use std::collections::BTreeMap;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let found = conflicts(set, NoteKind::Excludes1);
    found
        .into_iter()
        .map(|((one, two), basis)| Point {
            rule: "check.excludes1",
            weight: Weight::Stop,
            words: format!(
                "{} and {} exclude each other: the note says not coded here.",
                set.lines[one].code(),
                set.lines[two].code()
            ),
            next_step: "Keep the one the record supports. Both stand only where the record shows two conditions that have nothing to do with each other.".to_owned(),
            lines: vec![one, two],
            basis: basis.into_iter().chain([Basis::rule("I.A.12.a")]).collect(),
        })
        .collect()
}

/// Pairs of places that a note of the kind sets against each other, with the notes of either side.
pub(super) fn conflicts(set: &CodeList<'_>, kind: NoteKind) -> BTreeMap<(usize, usize), Vec<Basis>> {
    let mut found: BTreeMap<(usize, usize), Vec<Basis>> = BTreeMap::new();
    for (at, line, _) in set.diagnoses() {
        let own = line.bare();
        for note in set.notes_of(at, kind).filter(|note| !reaches(note, &own)) {
            let beside =
                set.diagnoses().filter(|(other, beside, _)| *other != at && reaches(note, &beside.bare()));
            for (other, _, _) in beside {
                let held = found.entry((at.min(other), at.max(other))).or_default();
                let basis = Basis::Note {
                    label: kind.label(),
                    code: note.from_code.clone(),
                    text: note.text.clone(),
                };
                if !held.contains(&basis) {
                    held.push(basis);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::{from, rules};

    #[test]
    fn two_types_of_diabetes_exclude_each_other_from_both_sides() {
        let bases = from("E10.9+E11.9", "check.excludes1");
        assert_eq!(bases, ["E10", "E11"]);
    }

    #[test]
    fn a_note_of_either_code_is_enough() {
        assert!(rules("J03.90+J02.9").contains(&"check.excludes1"));
        assert!(rules("J02.9+J03.90").contains(&"check.excludes1"));
        assert!(!rules("E11.9+I10").contains(&"check.excludes1"));
    }
}
