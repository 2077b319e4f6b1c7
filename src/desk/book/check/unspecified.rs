//! An unspecified code where a finer one of the same heading stands in the set, or exists.
//!
//! J44.9 with J44.1; M25.569 where M25.561 and M25.562 exist.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::{Entry, Kind, SetId};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let vague = set.diagnoses().filter(|(_, _, entry)| entry.billable && unspecified(entry));
    vague.filter_map(|(at, _, entry)| judged(set, at, entry)).collect()
}

fn judged(set: &CodeList<'_>, at: usize, entry: &Entry) -> Option<Point> {
    let finer = finer(set, entry);
    let point = |weight, lines, words, next_step: String| Point {
        rule: "check.unspecified",
        weight,
        lines,
        words,
        next_step,
        basis: vec![Basis::rule("I.B.18"), Basis::rule("I.A.9.b")],
    };
    let beside = set.diagnoses().find(|(other, _, beside)| *other != at && finer.contains(&beside.code));
    if let Some((other, _, beside)) = beside {
        return Some(point(
            Weight::Look,
            vec![at, other],
            format!("{} leaves open what {} says.", entry.code, beside.code),
            format!("Keep {} alone, unless the record shows two conditions.", beside.code),
        ));
    }
    let shown: Vec<String> = finer.iter().take(6).cloned().collect();
    let more = if finer.len() > shown.len() { " and others" } else { "" };
    (!finer.is_empty()).then(|| {
        point(
            Weight::Know,
            vec![at],
            format!("{} is unspecified; finer codes stand beside it.", entry.code),
            format!("See whether the record supports {}{more}.", shown.join(", ")),
        )
    })
}

/// The other codes of the same heading that say more, in the order of the book.
fn finer(set: &CodeList<'_>, entry: &Entry) -> Vec<String> {
    let library = &set.codes.library;
    let above = library.parents(SetId::Icd10Cm, &entry.code, set.on);
    let made = entry.code.len() == 8;
    // A finished injury stands under its stem; what says more stands beside the stem.
    let heading = above.iter().rev().filter(|above| matches!(above.kind, Kind::Category | Kind::Subcategory));
    let Some(heading) = heading.take(if made { 2 } else { 1 }).last() else { return Vec::new() };
    let mut found = Vec::new();
    let mut open = vec![heading.code.clone()];
    while let Some(code) = open.pop() {
        let mut below = library.children(SetId::Icd10Cm, &code, set.on);
        below.reverse();
        for child in below {
            if !child.billable {
                open.push(child.code);
            } else if !unspecified(&child) && !other(&child) && same_episode(entry, &child) {
                found.push(child.code);
            }
        }
    }
    found.sort();
    found
}

fn same_episode(entry: &Entry, other: &Entry) -> bool {
    let seventh = |entry: &Entry| entry.code.chars().nth(7);
    seventh(entry) == seventh(other)
}

fn unspecified(entry: &Entry) -> bool {
    let title = entry.title.to_ascii_lowercase();
    title.contains("unspecified") && !title.contains("or unspecified") && !title.contains("and unspecified")
}

fn other(entry: &Entry) -> bool {
    entry.title.starts_with("Other ")
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn an_unspecified_code_beside_a_finer_one_is_looked_at() {
        assert_eq!(weight("J44.9+J44.1", "check.unspecified"), Some(Weight::Look));
        assert_eq!(weight("M25.569+M25.561", "check.unspecified"), Some(Weight::Look));
    }

    #[test]
    fn finer_codes_are_shown_where_they_exist() {
        assert_eq!(weight("M25.569", "check.unspecified"), Some(Weight::Know));
        assert!(!rules("M25.561").contains(&"check.unspecified"));
        assert!(!rules("I10").contains(&"check.unspecified"));
    }
}
