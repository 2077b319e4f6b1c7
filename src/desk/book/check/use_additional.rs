//! Use additional code: what completes a code, and that it follows it.
//!
//! E11.9 asks how the diabetes is treated (Z79.4, Z79.84, Z79.85); J15.9 before B95.2, not after.

use super::code_first::trimmed;
use super::note_group::{groups, unanswered};
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::NoteKind;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, line, entry) in set.diagnoses() {
        let own = line.bare();
        for group in groups(set, at, NoteKind::UseAdditional).into_iter().filter(|group| !group.reaches(&own))
        {
            let early =
                set.diagnoses().find(|(other, beside, _)| *other < at && group.reaches(&beside.bare()));
            let Some((early, beside, _)) = early else { continue };
            points.push(Point {
                rule: "check.use-additional-order",
                weight: Weight::Look,
                lines: vec![early, at],
                words: format!("{} completes {}, and what completes follows.", beside.code(), entry.code),
                next_step: format!(
                    "List {} after {}, unless it is the reason for the visit in its own right.",
                    beside.code(),
                    entry.code
                ),
                basis: vec![group.basis(), Basis::rule("I.A.17")],
            });
        }
    }
    points.extend(unanswered(set, NoteKind::UseAdditional).into_iter().map(|(lines, group)| {
        let code = lines.first().map_or("", |at| set.lines[*at].code()).to_owned();
        Point {
            rule: "check.use-additional",
            weight: Weight::Know,
            words: format!("{code} may need an additional {}.", trimmed(&group.text())),
            next_step: "Look for it in the record; add it only when it is there.".to_owned(),
            lines,
            basis: vec![group.basis()],
        }
    }));
    points
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn what_completes_a_code_is_asked_for_once() {
        assert_eq!(weight("E11.9", "check.use-additional"), Some(Weight::Know));
        assert!(!rules("E11.9+Z79.4").contains(&"check.use-additional"));
    }

    #[test]
    fn what_completes_a_code_follows_it() {
        assert_eq!(weight("Z79.4+E11.9", "check.use-additional-order"), Some(Weight::Look));
        assert_eq!(weight("E11.9+Z79.4", "check.use-additional-order"), None);
    }
}
