//! Sides that contradict each other.
//!
//! M17.11 and M17.12 where M17.0 says both; M17.0 with M17.11; M25.569 with M25.561.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::{Entry, SetId};

/// The side a title names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Right,
    Left,
    Both,
    Unsaid,
}

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let sided: Vec<(usize, &Entry, Side, Vec<String>)> = set
        .diagnoses()
        .filter_map(|(at, _, entry)| {
            let (side, rest) = side_and_rest(&entry.title);
            Some((at, entry, side?, rest))
        })
        .collect();
    let mut points = Vec::new();
    for (place, (at, entry, side, rest)) in sided.iter().enumerate() {
        for (other, beside, second, same) in &sided[place + 1..] {
            if category(entry) == category(beside) && rest == same && side != second {
                points.extend(judged(set, (*at, entry, *side), (*other, beside, *second), rest));
            }
        }
    }
    points
}

fn judged(
    set: &CodeList<'_>,
    one: (usize, &Entry, Side),
    two: (usize, &Entry, Side),
    rest: &[String],
) -> Option<Point> {
    let (codes, lines) = (format!("{} and {}", one.1.code, two.1.code), vec![one.0, two.0]);
    let point = |weight, words, next_step: String| Point {
        rule: "check.side",
        weight,
        lines: lines.clone(),
        words,
        next_step,
        basis: vec![Basis::rule("I.B.13")],
    };
    match (one.2, two.2) {
        (Side::Unsaid, _) | (_, Side::Unsaid) => Some(point(
            Weight::Look,
            format!("{codes} say the same of a named and of an unnamed side."),
            "Keep the named side, unless the record leaves another one open.".to_owned(),
        )),
        (Side::Both, _) | (_, Side::Both) => Some(point(
            Weight::Stop,
            format!("{codes} say both sides and one side of the same."),
            "Keep the one the record supports.".to_owned(),
        )),
        _ => {
            let both = bilateral(set, one.1, rest)?;
            Some(point(
                Weight::Stop,
                format!("{codes} stand for the two sides, and {both} says both in one code."),
                format!("Report {both} instead of the two."),
            ))
        }
    }
}

/// The code of the same category that says both sides of the same thing.
fn bilateral(set: &CodeList<'_>, entry: &Entry, rest: &[String]) -> Option<String> {
    let mut open = vec![category(entry)];
    while let Some(heading) = open.pop() {
        for below in set.codes.library.children(SetId::Icd10Cm, &heading, set.on) {
            if below.billable && side_and_rest(&below.title) == (Some(Side::Both), rest.to_vec()) {
                return Some(below.code);
            }
            if !below.billable {
                open.push(below.code);
            }
        }
    }
    None
}

pub(super) fn category(entry: &Entry) -> String {
    entry.code.chars().take(3).collect()
}

/// The side a title names, and its other words in order of the alphabet, so that the same thing on another side has the
/// same rest: `Bilateral primary osteoarthritis of knee` and `Unilateral primary osteoarthritis, right knee`.
pub(super) fn side_and_rest(title: &str) -> (Option<Side>, Vec<String>) {
    let lower = title.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let has = |word: &str| words().any(|held| held == word);
    let side = match (has("right"), has("left"), has("bilateral"), has("unspecified")) {
        (_, _, true, _) => Some(Side::Both),
        (true, false, _, _) => Some(Side::Right),
        (false, true, _, _) => Some(Side::Left),
        (false, false, _, true) => Some(Side::Unsaid),
        _ => None,
    };
    // `eye` and `ear` stand with one side and are left out with both.
    let empty =
        ["right", "left", "bilateral", "unilateral", "unspecified", "of", "the", "in", "side", "eye", "ear"];
    let mut rest: Vec<String> = words()
        .filter(|word| !empty.contains(word))
        .map(|word| word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word).to_owned())
        .collect();
    rest.sort();
    (side, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn right_and_left_give_way_to_the_code_for_both() {
        assert_eq!(weight("M17.11+M17.12", "check.side"), Some(Weight::Stop));
        assert!(!rules("S83.241A+S83.242A").contains(&"check.side"), "no code says both");
    }

    #[test]
    fn both_and_one_contradict_each_other() {
        assert_eq!(weight("M17.0+M17.11", "check.side"), Some(Weight::Stop));
        assert_eq!(weight("H25.13+H25.11", "check.side"), Some(Weight::Stop));
        assert_eq!(weight("M25.561+M25.569", "check.side"), Some(Weight::Look));
    }

    #[test]
    fn different_joints_have_sides_of_their_own() {
        assert!(!rules("M25.561+M25.512").contains(&"check.side"));
        assert!(!rules("M17.11+M16.12").contains(&"check.side"));
    }
}
