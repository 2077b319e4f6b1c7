//! An external cause listed first: it tells how, never what.
//!
//! W01.0XXA before S52.501A.

use super::set::CodeList;
use super::{Basis, Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let first = set.first().filter(|(_, line, _)| line.flags().external_cause);
    first
        .map(|(at, line, entry)| Point {
            rule: "check.external-cause-first",
            weight: Weight::Stop,
            lines: vec![at],
            words: format!("{} is an external cause and stands first.", entry.code),
            next_step: "List what was treated first.".to_owned(),
            basis: vec![line.fact("External cause"), Basis::rule("I.C.20.a.6")],
        })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn how_it_happened_follows_what_happened() {
        assert!(rules("W01.0XXA+S52.501A").contains(&"check.external-cause-first"));
        assert!(!rules("S52.501A+W01.0XXA").contains(&"check.external-cause-first"));
    }
}
