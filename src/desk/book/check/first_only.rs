//! Z codes that are listed first or not at all.
//!
//! Z34.01 behind another diagnosis; Z51.11 behind the neoplasm it treats. Which they are is data of the guidelines' year.

use super::reach::names;
use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::reference_text::code_refs;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let Some(book) = set.codes.library.guideline_book(set.on) else { return Vec::new() };
    let listed = |texts: &[String], bare: &str| {
        texts.iter().flat_map(|text| code_refs(text)).any(|found| names(&found, bare))
    };
    let behind = set.diagnoses().skip(1).filter(|(_, line, _)| {
        let bare = line.bare();
        listed(&book.first_only, &bare) && !listed(&book.first_only_except, &bare)
    });
    behind
        .map(|(at, _, entry)| Point {
            rule: "check.first-only",
            weight: Weight::Look,
            lines: vec![at],
            words: format!("{} is listed first or not at all.", entry.code),
            next_step: "List it first, unless several encounters of one day stand on one record.".to_owned(),
            basis: vec![Basis::rule("I.C.21.c.16")],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn chemotherapy_leads_the_neoplasm_it_treats() {
        assert!(rules("C50.911+Z51.11").contains(&"check.first-only"));
        assert!(!rules("Z51.11+C50.911").contains(&"check.first-only"));
        assert!(!rules("C50.911+Z00.6").contains(&"check.first-only"), "Z00.6 is an exception of Z00");
        assert!(!rules("E11.9+Z79.4").contains(&"check.first-only"));
    }
}
