//! Two procedures that a pair of edits bundles: column two is part of column one.
//!
//! 45380 beside 45385, parted by modifier 59 or XS. The shipped pairs are those for outpatient hospitals; the
//! practitioner's are read where the user imported them.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::edit::HOSPITAL;
use codesets_lookup::pair::{ModifierIndicator, Pair};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, line, one) in set.procedures() {
        for (other, beside, two) in set.procedures().filter(|(other, _, _)| *other != at) {
            for (setting, pair) in found(set, &one.code, &two.code) {
                let modifiers = || line.modifiers.iter().chain(&beside.modifiers);
                let parts =
                    set.add_ons().and_then(|table| modifiers().find(|code| table.parts(code, set.on)));
                points.push(judged(set, (at, other), setting, &pair, parts));
            }
        }
    }
    points
}

fn found(set: &CodeList<'_>, one: &str, two: &str) -> Vec<(&'static str, Pair)> {
    let pair = |setting: &str| set.codes.library.brought.pair(setting, one, two, set.on);
    let hospital = pair(HOSPITAL).map(|pair| ("outpatient hospital", pair));
    let practitioner = pair("practitioner").map(|pair| ("practitioner", pair));
    hospital.into_iter().chain(practitioner).collect()
}

fn judged(
    set: &CodeList<'_>,
    (at, other): (usize, usize),
    setting: &str,
    pair: &Pair,
    parts: Option<&String>,
) -> Point {
    let (whole, part) = (&pair.column_one, &pair.column_two);
    let (weight, next_step) = match (pair.modifier, parts) {
        (ModifierIndicator::Allowed, Some(modifier)) => (
            Weight::Know,
            format!("Modifier {modifier} parts them; see that the record shows a separate service."),
        ),
        (ModifierIndicator::Allowed, None) => (
            Weight::Look,
            format!(
                "Leave {part} out, or part them with a modifier (59, XE, XS, XP, XU, or a side) where the record shows a separate service."
            ),
        ),
        _ => (Weight::Stop, format!("Leave {part} out; no modifier parts this pair.")),
    };
    let late = setting.ends_with(HOSPITAL) && set.codes.library.add_ons.extrapolated(set.on);
    let until = if late { "; the last known quarter is read for later days" } else { "" };
    Point {
        rule: "check.pair",
        weight,
        lines: vec![at, other],
        words: format!("{part} is part of {whole} by the {setting} edits."),
        next_step,
        basis: vec![Basis::Edit(format!(
            "NCCI, {setting}: column one {whole}, column two {part}, modifier indicator {}{until}",
            pair.modifier.digit()
        ))],
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn the_part_is_named_whatever_the_order() {
        assert_eq!(weight("45380+45385", "check.pair"), Some(Weight::Look));
        assert_eq!(weight("45385+45380", "check.pair"), Some(Weight::Look));
        assert_eq!(weight("45385+45380-59", "check.pair"), Some(Weight::Know));
    }

    #[test]
    fn a_visit_beside_an_injection_is_no_pair_of_these_edits() {
        assert!(!rules("99213+20610").contains(&"check.pair"));
    }
}
