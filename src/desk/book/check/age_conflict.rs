//! Codes whose ages do not meet.
//!
//! Z00.110 (a newborn under 8 days) with a code for patients of 15 and over.

use super::set::CodeList;
use super::{Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let aged: Vec<(usize, (u8, u8))> =
        set.lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.flags().age?))).collect();
    for (place, (at, one)) in aged.iter().enumerate() {
        let apart = aged.iter().skip(place + 1).find(|(_, two)| one.1 < two.0 || two.1 < one.0);
        if let Some((other, two)) = apart {
            let (first, second) = (&set.lines[*at], &set.lines[*other]);
            let said = |(from, to): (u8, u8)| match to {
                124 => format!("Age {from} and over"),
                _ => format!("Age {from} to {to}"),
            };
            return vec![Point {
                rule: "check.age",
                weight: Weight::Look,
                lines: vec![*at, *other],
                words: format!("No patient has the age of both {} and {}.", first.code(), second.code()),
                next_step: "See that both belong to this patient’s record.".to_owned(),
                basis: vec![first.fact(said(*one)), second.fact(said(*two))],
            }];
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn a_newborn_is_not_grown_up() {
        assert!(rules("Z00.110+A18.14").contains(&"check.age"));
        assert!(!rules("Z00.110+I10").contains(&"check.age"));
    }
}
