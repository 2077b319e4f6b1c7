//! A heading is not reported: every character that its codes have is needed.
//!
//! E11.6 stands over E11.61 to E11.69; M17.1 over the sides.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::Kind;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let headings = set.diagnoses().filter(|(_, _, entry)| !entry.billable);
    headings
        .filter(|(_, _, entry)| !super::seventh_missing::waits_for_one(set, entry))
        .map(|(at, _, entry)| {
            let below = set.codes.library.children(entry.set, &entry.code, set.on);
            let shown: Vec<String> = below.iter().take(8).map(|below| below.code.clone()).collect();
            let what = match entry.kind {
                Kind::Chapter | Kind::Block => "a part of the book",
                _ => "a heading",
            };
            Point {
                rule: "check.heading",
                weight: Weight::Stop,
                lines: vec![at],
                words: format!("{} is {what}, not a code that can be reported.", entry.code),
                next_step: format!("Choose below it: {}.", shown.join(", ")),
                basis: vec![Basis::rule("I.B.2")],
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn a_heading_asks_for_a_finer_code() {
        assert!(rules("E11.6").contains(&"check.heading"));
        assert!(rules("E11").contains(&"check.heading"));
        assert!(!rules("E11.9").contains(&"check.heading"));
        assert!(!rules("S83.241").contains(&"check.heading"), "a missing 7th character is said as such");
    }
}
