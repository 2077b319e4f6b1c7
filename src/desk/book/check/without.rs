//! One code says without what another of its category says with.
//!
//! E11.9 (without complications) and E11.65 (with hyperglycemia); K21.9 and K21.00.

use super::set::CodeList;
use super::side::category;
use super::{Basis, Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, _, entry) in set.diagnoses() {
        let title = entry.title.to_lowercase();
        let Some(missing) = missing(&title) else { continue };
        let with = |title: &str| match missing {
            "complications" | "complication" => title.contains(" with "),
            what => title.contains(&format!(" with {what}")),
        };
        let beside = set.diagnoses().find(|(other, _, beside)| {
            *other != at && category(beside) == category(entry) && with(&beside.title.to_lowercase())
        });
        let Some((other, _, beside)) = beside else { continue };
        points.push(Point {
            rule: "check.without",
            weight: Weight::Stop,
            lines: vec![at, other],
            words: format!("{} says without {missing}, {} says with it.", entry.code, beside.code),
            next_step: "Keep the one the record supports.".to_owned(),
            basis: vec![Basis::rule("I.B.9")],
        });
    }
    points
}

/// What a title says is not there, up to the next comma; only where it says nothing else is there.
fn missing(title: &str) -> Option<&str> {
    let (before, after) = title.split_once(" without ")?;
    let what = after.split([',', '(']).next()?.trim();
    (!before.contains(" with ") && !what.is_empty() && !what.contains(" or ")).then_some(what)
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn a_disease_has_its_complication_or_has_none() {
        assert!(rules("E11.9+E11.65").contains(&"check.without"));
        assert!(rules("K21.9+K21.00").contains(&"check.without"));
        assert!(!rules("E11.65+E11.22").contains(&"check.without"));
        assert!(!rules("E11.9+I10").contains(&"check.without"));
    }
}
