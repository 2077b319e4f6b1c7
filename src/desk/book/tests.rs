//! The book's pages on the code sets that ship.

use super::*;
use crate::base::{Day, parse_day};
use crate::desk::walk::shelf;
use codesets_lookup::search::seek::Filter;
use std::collections::BTreeSet;

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn page(set: SetId, code: &str, on: &str) -> Leaf {
    match open(&shelf().codes, set, code, day(on)) {
        Opened::Leaf(leaf) => *leaf,
        Opened::Missing { words, .. } => panic!("{words}"),
    }
}

#[test]
fn a_code_that_became_a_heading_says_when_and_shows_the_finer_codes() {
    assert!(page(SetId::Icd10Cm, "G35", "2025-09-30").billable);
    let after = page(SetId::Icd10Cm, "G35", "2025-10-01");
    assert!(!after.billable);
    assert!(after.change.unwrap().contains("until Sep 30, 2025"));
    assert!(after.below.iter().any(|line| line.code == "G35.D"));
}

#[test]
fn a_finished_code_marks_its_seventh_character_among_the_choices() {
    let leaf = page(SetId::Icd10Cm, "s83241a", "2026-05-01");
    let rows: Vec<(char, bool)> = leaf.seventh.iter().map(|row| (row.character, row.here)).collect();
    assert_eq!(rows, [('A', true), ('D', false), ('S', false)]);
    assert_eq!(page(SetId::Icd10Cm, "S83.241", "2026-05-01").standing, "Needs a 7th character");
}

#[test]
fn inherited_notes_stand_under_the_heading_they_come_from() {
    let leaf = page(SetId::Icd10Cm, "E11.65", "2026-05-01");
    let (from, groups) = &leaf.inherited[0];
    assert_eq!(from.code, "E11");
    assert!(groups.iter().any(|group| group.label == "Excludes 1" && group.stop));
}

#[test]
fn a_code_no_book_knows_leads_to_what_is_near() {
    let Opened::Missing { words, see, .. } =
        open(&shelf().codes, SetId::Icd10Cm, "M17.119", day("2026-05-01"))
    else {
        panic!("expected no page")
    };
    assert!(words.contains("M17.119"));
    assert!(!see.is_empty());
}

#[test]
fn the_tabular_page_of_a_code_is_its_category() {
    let page = tabular(&shelf().codes, SetId::Icd10Cm, "S83.241A", day("2026-05-01")).unwrap();
    assert_eq!(page.heading.code, "S83");
    let line = page.rows.iter().find(|row| row.line.code == "S83.241").unwrap();
    assert!(line.line.needs_seventh && line.depth == 3);
    assert!(page.rows.iter().all(|row| row.line.code.len() < 8), "made codes stay with their stem");
}

#[test]
fn the_tree_unfolds_only_what_is_open() {
    let codes = &shelf().codes;
    let on = day("2026-05-01");
    let closed = tree(codes, SetId::Icd10Cm, on, &BTreeSet::new());
    let path: BTreeSet<String> = path_to(codes, SetId::Icd10Cm, "M17.11", on).into_iter().collect();
    let open = tree(codes, SetId::Icd10Cm, on, &path);
    assert!(closed.iter().all(|twig| twig.level == 1 && twig.of == closed.len()));
    let code = open.iter().find(|twig| twig.code == "M17.11").unwrap();
    assert_eq!((code.level, code.open, code.place), (6, None, 2));
}

#[test]
fn a_search_by_words_sets_them_off_and_counts_its_lines() {
    let found = search("diabetes hyperglycemia", Filter::default());
    assert!(found.rows.iter().any(|row| row.code == "E11.65" && row.title.iter().any(|piece| piece.strong)));
    assert!(!found.said.is_empty());
}

fn search(query: &str, filter: Filter) -> Found {
    let seek = seek(query, vec![SetId::Icd10Cm], day("2026-05-01"), filter).unwrap();
    shown(shelf().codes.library.seek(&seek), &seek)
}

#[test]
fn a_search_kept_to_a_chapter_and_to_billable_codes_shows_nothing_else() {
    let chapters = chapters(&shelf().codes, SetId::Icd10Cm, day("2026-05-01"));
    assert_eq!(chapters.len(), 22);
    let found = search("fracture", Filter { billable: true, chapter: Some("13".to_owned()) });
    assert!(!found.rows.is_empty());
    assert!(found.rows.iter().all(|row| row.billable && row.code.starts_with('M')), "{:?}", found.rows);
}

#[test]
fn a_search_that_finds_nothing_says_where_there_is_something() {
    let nothing = search("zzyzx qqq", Filter::default());
    assert!(nothing.rows.is_empty() && nothing.said.contains("zzyzx"));
    let filtered = search("gout", Filter { billable: true, chapter: Some("2".to_owned()) });
    assert!(filtered.filtered && filtered.said.contains("filters"));
}

#[test]
fn every_list_at_the_back_has_lines() {
    for kind in ListKind::ALL {
        assert!(!rows(&shelf().codes, kind, day("2026-05-01")).is_empty(), "{}", kind.title());
        assert_eq!(ListKind::from_slug(kind.slug()), Some(kind));
    }
}

#[test]
fn the_teaching_set_says_whose_words_it_speaks() {
    let leaf = page(SetId::Cpt, "20610", "2026-05-01");
    assert!(leaf.own_wording && leaf.notice.is_some());
}
