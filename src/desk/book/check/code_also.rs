//! Code also: a second code may be needed; which goes first depends on why the patient came.
//!
//! J44.0 asks for the infection.

use super::code_first::trimmed;
use super::note_group::unanswered;
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::NoteKind;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    // A note that names no codes is answered by whatever else stands there; only the reader can tell.
    let others = |lines: &[usize]| set.diagnoses().any(|(at, _, _)| !lines.contains(&at));
    let open = unanswered(set, NoteKind::CodeAlso)
        .into_iter()
        .filter(|(lines, group)| group.names_codes() || !others(lines));
    open.map(|(lines, group)| {
        let code = lines.first().map_or("", |at| set.lines[*at].code()).to_owned();
        Point {
            rule: "check.code-also",
            weight: Weight::Know,
            words: format!("{code} may stand with another code: {}.", trimmed(&group.text())),
            next_step: "Look for it in the record; the order follows the reason for the encounter."
                .to_owned(),
            lines,
            basis: vec![group.basis(), Basis::rule("I.A.17")],
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::{from, rules};

    #[test]
    fn a_lung_infection_in_copd_asks_for_the_infection() {
        assert!(from("J44.0", "check.code-also").contains(&"J44.0".to_owned()));
        assert!(!rules("I10").contains(&"check.code-also"));
    }
}
