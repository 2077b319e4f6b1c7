//! The eight official files beside the repository, where they lie there: never copied in.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says so by stopping")]

use codesets_import::{FileKind, Imported, Wish, import, needs};
use codesets_lookup::term::TermBook;
use codesets_lookup::{Library, SetId};
use practicum_base::{Day, parse_day};
use std::path::{Path, PathBuf};

/// A file of the folder beside the repository, or beside the folder of work trees.
fn official(name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let found = root.ancestors().skip(1).take(3).map(|above| above.join("shared/official").join(name));
    let found = found.into_iter().find(|path| path.is_file());
    if found.is_none() {
        println!("skipped: no shared/official/{name} beside the repository");
    }
    found
}

fn imported(name: &str, library: &Library) -> Option<Imported> {
    let bytes = std::fs::read(official(name)?).unwrap();
    println!("{name}: is read beside {:?}", needs(&bytes));
    let begun = std::time::Instant::now();
    let mut made = import(name, &bytes, &Wish::default(), library, &mut |_| {}).unwrap();
    println!("{name}: {:?} in {:?}", made[0].counts, begun.elapsed());
    assert_eq!(made.len(), 1);
    made.pop()
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

#[test]
fn the_tables_of_2026_yield_every_code() {
    let mut library = Library::new();
    for (name, codes) in [("icd10pcs_tables_2025.xml", 78_948), ("icd10pcs_tables_2026.xml", 79_115)] {
        let Some(made) = imported(name, &library) else { return };
        assert_eq!((made.kind, made.counts["codes"]), (FileKind::PcsTables, codes));
        made.add_to(&mut library).unwrap();
    }
    assert_eq!(library.count_billable(SetId::Icd10Pcs, day("2026-05-01")), 79_115);
    assert_eq!(library.count_billable(SetId::Icd10Pcs, day("2025-05-01")), 78_948);
    let entry = library.get(SetId::Icd10Pcs, "0FT44ZZ", day("2026-05-01")).unwrap();
    assert_eq!(entry.title, "Resection of Gallbladder, Percutaneous Endoscopic Approach");
    assert_eq!((entry.release.as_str(), entry.extrapolated), ("2026", false));
    assert!(library.get(SetId::Icd10Pcs, "0FT44ZZ", day("2026-10-01")).unwrap().extrapolated);
    let hits = library.search("resection gallbladder", &[SetId::Icd10Pcs], day("2026-05-01"), 3);
    assert_eq!(hits[0].code, "0FT4");
    assert_eq!(library.axes("0FT44ZZ", day("2026-05-01"))[4].label, "Percutaneous Endoscopic");
}

#[test]
fn the_contractors_file_of_2019_answers_with_long_descriptions() {
    let mut library = Library::new();
    let Some(made) = imported("2019-Alpha-Numeric-HCPCS-File.zip", &library) else { return };
    assert_eq!((made.kind, made.release.as_str()), (FileKind::Hcpcs, "2019"));
    assert_eq!((made.counts["codes"], made.counts["modifiers"]), (6440, 360));
    made.add_to(&mut library).unwrap();
    let entry = library.get(SetId::Hcpcs, "A0080", day("2019-08-01")).unwrap();
    assert_eq!(
        entry.title,
        "Non-emergency transportation, per mile - vehicle provided by volunteer (individual or organization), with no \
         vested interest"
    );
    assert!(entry.billable && !entry.extrapolated);
    assert!(library.get(SetId::Hcpcs, "JF", day("2019-08-01")).is_err(), "the modifier ended in 2015");
}

#[test]
fn the_books_are_walked_from_term_to_code() {
    let mut library = Library::new();
    let files = [
        ("icd-10-cm-eindex-2025.xml", TermBook::CmExternalCause, 314, 8064),
        ("icd-10-cm-neoplasm-2025.xml", TermBook::CmNeoplasm, 1, 1939),
        ("icd-10-cm-drug-2025.xml", TermBook::CmDrug, 5177, 7428),
        ("icd10pcs_index_2025.xml", TermBook::PcsIndex, 3215, 24_484),
    ];
    for (name, book, main, all) in files {
        let Some(made) = imported(name, &library) else { return };
        assert_eq!((made.counts["main_terms"], made.counts["terms"]), (main, all), "{name}");
        made.add_to(&mut library).unwrap();
        assert!(library.brought.book(book, day("2025-01-01")).is_some());
        assert!(library.brought.book(book, day("2024-01-01")).is_none());
    }
    let on = day("2025-01-01");
    let causes = library.brought.book(TermBook::CmExternalCause, on).unwrap();
    let bite = causes.beginning_with("bite")[0];
    let dog =
        causes.below(bite).into_iter().find(|place| causes.terms[*place].title.starts_with("dog")).unwrap();
    assert_eq!(causes.terms[dog].code, "W54.0");
    let neoplasm = library.brought.book(TermBook::CmNeoplasm, on).unwrap();
    assert_eq!(neoplasm.columns[1], "Malignant Primary");
    assert_eq!(neoplasm.terms[0].cells, ["C80.1", "C79.9", "D09.9", "D36.9", "D48.9", "D49.9"]);
    let drugs = library.brought.book(TermBook::CmDrug, on).unwrap();
    let propanol = drugs.beginning_with("1-propanol")[0];
    assert_eq!(drugs.terms[propanol].cells[..4], ["T51.3X1", "T51.3X2", "T51.3X3", "T51.3X4"]);
    let index = library.brought.book(TermBook::PcsIndex, on).unwrap();
    let found = index.beginning_with("abdominohysterectomy")[0];
    assert_eq!(
        (index.terms[found].see.as_slice(), index.terms[found].codes.as_slice()),
        (&["Resection, Uterus".to_owned()][..], &["0UT9".to_owned()][..])
    );
}

#[test]
fn the_definitions_say_what_an_operation_means() {
    let mut library = Library::new();
    let Some(made) = imported("icd10pcs_definitions_2025.xml", &library) else { return };
    assert_eq!(made.kind, FileKind::PcsDefinitions);
    made.add_to(&mut library).unwrap();
    let held = library.brought.definitions.on(day("2025-01-01")).unwrap();
    assert!(held.of('0', 3, "Bypass").unwrap().definition.starts_with("Altering the route"));
}
