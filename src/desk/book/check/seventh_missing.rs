//! A code that still waits for its seventh character.
//!
//! S83.241 is whole only as S83.241A, D or S; X fills empty places before it: T14.8XXA.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::{Entry, Kind};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let waiting = set.diagnoses().filter(|(_, _, entry)| waits_for_one(set, entry));
    waiting
        .map(|(at, _, entry)| {
            let finished = set.codes.library.children(entry.set, &entry.code, set.on);
            let shown: Vec<String> = finished.iter().take(8).map(|whole| whole.code.clone()).collect();
            Point {
                rule: "check.seventh-missing",
                weight: Weight::Stop,
                lines: vec![at],
                words: format!("{} has no 7th character yet.", entry.code),
                next_step: format!("Choose by the phase of care: {}.", shown.join(", ")),
                basis: vec![Basis::rule("I.A.5")],
            }
        })
        .collect()
}

pub(super) fn waits_for_one(set: &CodeList<'_>, entry: &Entry) -> bool {
    let deep = !entry.billable && matches!(entry.kind, Kind::Subcategory | Kind::Category);
    let table = || set.codes.library.seventh_characters(entry.set, &entry.code, set.on);
    deep && table().is_some_and(|table| !table.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn an_injury_without_its_seventh_character_is_unfinished() {
        assert_eq!(rules("S83.241")[0], "check.seventh-missing");
        assert!(rules("T14.8").contains(&"check.seventh-missing"));
        assert!(!rules("S83.241A").contains(&"check.seventh-missing"));
    }
}
