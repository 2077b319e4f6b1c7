//! The same code twice. A diagnosis is reported once an encounter, even when it stands for both sides.
//!
//! I10 and I10; 20610 twice asks for units or a modifier instead.

use super::set::CodeList;
use super::{Basis, Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, line) in set.lines.iter().enumerate() {
        let first = set.lines[..at].iter().position(|held| held.code() == line.code());
        let Some(first) = first.filter(|_| line.entry.is_ok()) else { continue };
        let procedure = line.procedure().is_some();
        if procedure && set.lines[first].modifiers != line.modifiers {
            continue;
        }
        let (weight, next_step, basis) = match procedure {
            true => (
                Weight::Look,
                "Report one line with units, or say with a modifier why it was done again.",
                line.fact("One line a service and day, unless a modifier tells them apart"),
            ),
            false => (Weight::Stop, "Keep it once, where it ranks highest.", Basis::rule("I.B.12")),
        };
        points.push(Point {
            rule: "check.duplicate",
            weight,
            lines: vec![first, at],
            words: format!("{} stands twice.", line.code()),
            next_step: next_step.to_owned(),
            basis: vec![basis],
        });
    }
    points
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn a_diagnosis_is_reported_once() {
        assert!(rules("I10+E11.9+I10").contains(&"check.duplicate"));
        assert!(!rules("I10+E11.9").contains(&"check.duplicate"));
    }

    #[test]
    fn a_modifier_tells_two_lines_of_a_procedure_apart() {
        assert!(rules("20610+20610").contains(&"check.duplicate"));
        assert!(!rules("20610-RT+20610-LT").contains(&"check.duplicate"));
    }
}
