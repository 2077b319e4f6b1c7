//! `practicum import` as a shell runs it: official files become releases that answer by date, and a refused file
//! leaves everything as it was. The eight real files are used where they lie beside the repository.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A data folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a verb on a data folder: its exit code and the document it prints.
fn practicum(data: &Path, words: &[&str]) -> (i32, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_practicum"))
        .args(words)
        .arg("--data")
        .arg(data)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    (output.status.code().unwrap(), serde_json::from_slice(&output.stdout).unwrap_or_default())
}

fn code(data: &Path, set: &str, on: &str, code: &str) -> Value {
    practicum(data, &["code", "--set", set, "--on", on, "--json", code]).1
}

/// A real file: in the folder that `PRACTICUM_OFFICIAL` names, or in `shared/official` beside the repository.
fn official(name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("PRACTICUM_OFFICIAL").map(PathBuf::from);
    let beside = root.ancestors().skip(1).take(3).map(|above| above.join("shared/official"));
    let found = named.into_iter().chain(beside).map(|folder| folder.join(name)).find(|path| path.is_file());
    if found.is_none() {
        println!("skipped: {name} is neither beside the repository nor in PRACTICUM_OFFICIAL");
    }
    found
}

#[test]
fn a_file_of_ones_own_answers_on_its_days_and_a_refused_one_changes_nothing() {
    let data = folder("own");
    let file = data.join("cpt_2014.txt");
    std::fs::write(&file, "99999\tInvented service, for this test\n").unwrap();
    let (exit, made) = practicum(&data, &["import", &file.display().to_string()]);
    assert_eq!((exit, &made["imported"], &made["counts"]["codes"]), (0, &true.into(), &1.into()));
    let answer = code(&data, "cpt", "2014-05-01", "99999");
    assert_eq!(answer["title"], "Invented service, for this test");
    assert_eq!(code(&data, "cpt", "2026-05-01", "99213")["found"], true, "the shipped set answers later");
    std::fs::write(&file, "99999\tInvented service, for this test\n9999\n").unwrap();
    let (exit, refused) = practicum(&data, &["import", &file.display().to_string()]);
    assert_eq!((exit, &refused["imported"]), (1, &false.into()));
    assert_eq!(refused["finding"]["at"], "line 2");
    assert_eq!(code(&data, "cpt", "2014-05-01", "99999")["title"], answer["title"]);
}

#[test]
fn each_of_the_eight_official_files_is_imported() {
    let data = folder("eight");
    let files = [
        ("2019-Alpha-Numeric-HCPCS-File.zip", "codes", 6_440),
        ("icd-10-cm-drug-2025.xml", "terms", 7_428),
        ("icd-10-cm-eindex-2025.xml", "terms", 8_064),
        ("icd-10-cm-neoplasm-2025.xml", "terms", 1_939),
        ("icd10pcs_definitions_2025.xml", "definitions", 0),
        ("icd10pcs_index_2025.xml", "terms", 24_484),
        ("icd10pcs_tables_2025.xml", "codes", 78_948),
        ("icd10pcs_tables_2026.xml", "codes", 79_115),
    ];
    for (name, what, count) in files {
        let Some(path) = official(name) else { return };
        let (exit, made) = practicum(&data, &["import", &path.display().to_string()]);
        assert_eq!((exit, &made["imported"]), (0, &true.into()), "{name}: {made}");
        let counted = made["counts"][what].as_u64().unwrap();
        assert!(if count == 0 { counted > 0 } else { counted == count }, "{name}: {counted} {what}");
    }
    let long = code(&data, "hcpcs", "2019-08-01", "A0080");
    assert!(long["title"].as_str().unwrap().ends_with("with no vested interest"), "{long}");
    let procedure = code(&data, "icd10pcs", "2026-05-01", "0FT44ZZ");
    assert_eq!((&procedure["release"], &procedure["extrapolated"]), (&"2026".into(), &false.into()));
}
