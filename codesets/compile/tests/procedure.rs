//! The compiled ICD-10-PCS, asked as a coder would.
#![allow(clippy::unwrap_used, reason = "a test stops where nothing is there to be asked")]

use codesets_compile::open_library;
use codesets_lookup::{Library, SetId};
use practicum_base::{Day, parse_day};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| open_library(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap());

/// SHA-256 over `code title` lines of the package's list.
const TITLES: &str = "404f773a43113b8cf9b578a46ef5547ea84d1b528b4c9df3d6463b33b3d82e9d";

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

#[test]
fn every_title_is_the_packages() {
    let tables = LIBRARY.tables_on(day("2024-01-01")).unwrap();
    let mut codes: Vec<String> =
        tables.tables().iter().flat_map(|table| table.codes().map(|(code, _)| code)).collect();
    codes.sort();
    assert_eq!(codes.len(), 78_603);
    let mut hash = Sha256::new();
    for code in codes {
        let entry = LIBRARY.get(SetId::Icd10Pcs, &code, day("2024-01-01")).unwrap();
        hash.update(format!("{code} {}\n", entry.title));
    }
    let digest: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, TITLES);
}

#[test]
fn a_procedure_says_its_release_and_what_it_is_built_of() {
    let entry = LIBRARY.get(SetId::Icd10Pcs, "0ft44zz", day("2025-10-01")).unwrap();
    assert_eq!(entry.title, "Resection of Gallbladder, Percutaneous Endoscopic Approach");
    assert!(entry.billable && entry.extrapolated);
    assert_eq!(entry.release, "2024");
    let axes: Vec<String> = LIBRARY.axes("0FT44ZZ", day("2025-10-01")).into_iter().map(|a| a.label).collect();
    let expected = [
        "Medical and Surgical",
        "Hepatobiliary System and Pancreas",
        "Resection",
        "Gallbladder",
        "Percutaneous Endoscopic",
        "No Device",
        "No Qualifier",
    ];
    assert_eq!(axes, expected);
    assert!(LIBRARY.get(SetId::Icd10Pcs, "0FT44ZZ", day("2023-09-30")).is_err());
    assert!(LIBRARY.axes("0FT44ZZ", day("2023-09-30")).is_empty());
}

#[test]
fn a_code_is_built_from_section_to_qualifier() {
    let on = day("2024-09-30");
    let labels = |typed: &str| {
        let next = LIBRARY.next_characters(typed, on);
        next.into_iter().map(|value| format!("{}={}", value.character, value.label)).collect::<Vec<_>>()
    };
    assert_eq!(labels("").len(), 17);
    assert!(labels("0").contains(&"F=Hepatobiliary System and Pancreas".to_owned()));
    assert!(labels("0F").contains(&"T=Resection".to_owned()));
    assert!(labels("0FT").contains(&"1=Liver, Right Lobe".to_owned()));
    assert_eq!(labels("0FT4"), ["0=Open", "4=Percutaneous Endoscopic"]);
    assert_eq!(labels("0FT44"), ["Z=No Device"]);
    assert_eq!(labels("0FT44ZZ"), [""; 0]);
    let parts = LIBRARY.children(SetId::Icd10Pcs, "0FT", on);
    assert!(parts.iter().any(|part| part.code == "0FT4" && !part.billable));
}
