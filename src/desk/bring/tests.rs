//! What is said of files a user brings.

use super::*;
use codesets_lookup::card::Part;

fn card() -> Card {
    let counts = [("codes", 79_115), ("rows", 902), ("tables", 345)];
    Card {
        kind: "icd10pcs-tables".to_owned(),
        label: "ICD-10-PCS tables".to_owned(),
        rank: 6,
        title: "ICD-10-PCS tables, 2026".to_owned(),
        release: "2026".to_owned(),
        from: Day::constant(2025, 10, 1),
        to: Day::constant(2026, 9, 30),
        counts: counts.into_iter().map(|(what, count)| (what.to_owned(), count)).collect(),
        file: "icd10pcs_tables_2026.xml".to_owned(),
        bytes: 2_992_931,
        sha256: "00".repeat(32),
        notice: None,
        parts: vec![Part { name: "icd10pcs.bin".to_owned(), bytes: 9, sha256: String::new() }],
    }
}

#[test]
fn a_release_that_is_held_says_what_it_is() {
    let row = rows(&[Held { card: card(), damaged: None }]).remove(0);
    assert_eq!(row.key, "icd10pcs-tables/2026");
    assert_eq!(row.counts, "79,115 codes, 902 rows, 345 tables");
    assert_eq!((noun("main_terms", 1), noun("rows", 2)), ("main term".to_owned(), "rows".to_owned()));
    assert_eq!(row.days, "Oct 1, 2025 to Sep 30, 2026");
    assert_eq!(row.file, "icd10pcs_tables_2026.xml, 2,992,931 bytes");
}

#[test]
fn a_refusal_names_the_line_first() {
    let finding = Finding::error("import.xml", "A tag is left open.", "Download it again.").at("line 7");
    assert_eq!(refusal_words(&finding), "Line 7: A tag is left open. Download it again.");
}

#[test]
fn empty_fields_wish_nothing_and_turned_days_are_refused() {
    assert_eq!(wish(" ", "", ""), Ok(Wish::default()));
    assert_eq!(wish("2026", "2025-10-01", "").unwrap().from, Some(Day::constant(2025, 10, 1)));
    assert_eq!(wish("", "2026-01-01", "2025-01-01").unwrap_err().code, "import.date");
}

#[test]
fn the_reading_says_how_far_it_is_and_how_many_wait() {
    let reading = Reading::At {
        file: "a.xml".to_owned(),
        done: 1_500_000,
        total: 3_000_000,
        stage: Stage::Reading,
        more: 2,
    };
    assert_eq!(
        (reading.percent(), reading.words()),
        (50, "Reading a.xml: 1.5 of 3.0 MB. 2 files wait.".to_owned())
    );
}
