//! A code that the book does not have on the day: unknown, ended, not yet begun.
//!
//! G35 on 2026-05-01: since 2025-10-01 a heading of finer codes.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use crate::desk::day::long as date;
use codesets_lookup::MissReason;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let missed = set.lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.entry.as_ref().err()?)));
    missed
        .map(|(at, miss)| {
            let day = date(set.on);
            let words = match miss.reason {
                MissReason::Ended => format!("{} ended before {day}.", miss.code),
                MissReason::NotYetValid => format!("{} begins after {day}.", miss.code),
                MissReason::BeforeCoverage => format!("The books on this desk do not reach back to {day}."),
                MissReason::Unknown => format!("No book on this desk has {} on {day}.", miss.code),
            };
            let begins = miss.code.get(..3).unwrap_or(&miss.code);
            let near = miss.see.iter().filter(|code| code.starts_with(begins) && !code.contains('-'));
            let near: Vec<&str> = near.take(6).map(String::as_str).collect();
            let next_step = match near.is_empty() {
                true => "Look the code up again by its words.".to_owned(),
                false => format!("Look at what stands near it: {}.", near.join(", ")),
            };
            let basis = Basis::Edit("A code is reported only on days it is in force.".to_owned());
            Point {
                rule: "check.unknown",
                weight: Weight::Stop,
                lines: vec![at],
                words,
                next_step,
                basis: vec![basis],
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::{rules, rules_on};

    #[test]
    fn a_code_is_read_on_its_day() {
        assert_eq!(rules("M17.119"), ["check.unknown"]);
        assert!(rules_on("Z0284", "2023-09-01").contains(&"check.unknown"));
        assert!(!rules("M17.11").contains(&"check.unknown"));
    }
}
