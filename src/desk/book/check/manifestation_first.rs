//! A manifestation listed first: its cause is missing before it.
//!
//! G63 (polyneuropathy in a disease classified elsewhere) never leads.

use super::set::CodeList;
use super::{Basis, Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let first = set.first().filter(|(_, line, _)| line.flags().manifestation);
    first
        .map(|(at, line, entry)| Point {
            rule: "check.manifestation-first",
            weight: Weight::Stop,
            lines: vec![at],
            words: format!("{} is a manifestation and stands first.", entry.code),
            next_step: "List its cause before it.".to_owned(),
            basis: vec![line.fact("Manifestation: its cause is listed first"), Basis::rule("I.A.13")],
        })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn a_manifestation_never_leads() {
        assert!(rules("G63").contains(&"check.manifestation-first"));
        assert!(!rules("E85.4+G63").contains(&"check.manifestation-first"));
        assert!(
            rules("20610+G63").contains(&"check.manifestation-first"),
            "procedures do not lead diagnoses"
        );
    }
}
