//! A code and the heading above it in one set: the finer code says it all.
//!
//! G35 and G35.D; S83.24 and S83.241A.

use super::set::CodeList;
use super::{Basis, Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, line, entry) in set.diagnoses().filter(|(_, _, entry)| !entry.billable) {
        let stem = line.bare();
        let finer = set.diagnoses().find(|(other, below, _)| {
            let bare = below.bare();
            *other != at && bare != stem && bare.starts_with(&stem)
        });
        let Some((other, _, below)) = finer else { continue };
        points.push(Point {
            rule: "check.parent",
            weight: Weight::Stop,
            lines: vec![at, other],
            words: format!("{} is the heading above {}.", entry.code, below.code),
            next_step: format!("Keep {} alone.", below.code),
            basis: vec![Basis::rule("I.B.2")],
        });
    }
    points
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn a_heading_beside_its_own_code_is_left_out() {
        assert!(rules("G35+G35.D").contains(&"check.parent"));
        assert!(rules("S83.24+S83.241A").contains(&"check.parent"));
        assert!(!rules("E11.9+E11.65").contains(&"check.parent"));
    }
}
