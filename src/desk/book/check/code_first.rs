//! Code first: the cause stands before its manifestation.
//!
//! L97.511 asks for the diabetic ulcer's E11.621 before it.

use super::note_group::{groups, unanswered};
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::NoteKind;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, line, entry) in set.diagnoses() {
        let own = line.bare();
        for group in groups(set, at, NoteKind::CodeFirst).into_iter().filter(|group| !group.reaches(&own)) {
            let named: Vec<usize> = set
                .diagnoses()
                .filter(|(other, beside, _)| *other != at && group.reaches(&beside.bare()))
                .map(|(other, _, _)| other)
                .collect();
            let Some(late) = named.first().copied().filter(|first| *first > at) else { continue };
            points.push(Point {
                rule: "check.code-first",
                weight: Weight::Stop,
                lines: vec![at, late],
                words: format!(
                    "{} stands before {}, which its note puts first.",
                    entry.code,
                    set.lines[late].code()
                ),
                next_step: format!("Move {} above {}.", set.lines[late].code(), entry.code),
                basis: vec![group.basis(), Basis::rule("I.A.13")],
            });
        }
    }
    points.extend(unanswered(set, NoteKind::CodeFirst).into_iter().filter_map(|(lines, group)| {
        let first = lines.first().copied()?;
        let before = set.diagnoses().any(|(other, _, _)| other < first);
        // A note that names no codes is answered by whatever stands before; only the reader can tell.
        if before && !group.names_codes() {
            return None;
        }
        let manifestation = lines.iter().any(|at| set.lines[*at].flags().manifestation);
        let conditional = group.notes.iter().any(|note| if_any(&note.text));
        let weight = match (manifestation && !conditional, before) {
            (true, false) => Weight::Stop,
            (true, true) => Weight::Look,
            _ => Weight::Know,
        };
        let code = set.lines[first].code();
        Some(Point {
            rule: "check.code-first-missing",
            weight,
            words: match weight {
                Weight::Know => {
                    format!("{code} may need another code before it: {}.", trimmed(&group.text()))
                }
                _ => format!("{code} asks for another code before it: {}.", trimmed(&group.text())),
            },
            next_step: "Look for the cause in the record and list it first.".to_owned(),
            lines,
            basis: vec![group.basis(), Basis::rule("I.A.13")],
        })
    }));
    points
}

fn if_any(text: &str) -> bool {
    ["if applicable", "if known", "if any", "any "].iter().any(|words| text.contains(words))
}

/// A note without the stop it may end with.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_end_matches(['.', ':', ';'])
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn the_cause_stands_before_its_manifestation() {
        assert_eq!(weight("L97.511+E11.621", "check.code-first"), Some(Weight::Stop));
        assert!(!rules("E11.621+L97.511").contains(&"check.code-first"));
        assert!(!rules("E11.621+L97.511").contains(&"check.code-first-missing"));
    }

    #[test]
    fn a_manifestation_without_a_cause_is_stopped() {
        assert_eq!(weight("I32", "check.code-first-missing"), Some(Weight::Stop));
        assert_eq!(weight("G63", "check.code-first-missing"), Some(Weight::Stop));
        assert_eq!(weight("I10+G63", "check.code-first-missing"), Some(Weight::Look));
        assert!(!rules("E85.4+G63").contains(&"check.code-first-missing"));
        assert!(!rules("I10").contains(&"check.code-first-missing"));
    }
}
