//! Code sets: compiled for the app, and rebuilt from their pinned packages to prove the committed bytes.

use std::fs;
use std::path::Path;

use crate::asset;
use crate::work::{self, Failure, Workshop};

/// What the app fetches beside the code sets themselves.
const FETCHED: [&str; 8] = [
    "reference.json",
    "icd10pcs-tables.json",
    "icd10cm-index.txt",
    "icd10cm-neoplasm.txt",
    "icd10cm-drug.txt",
    "guidelines.json",
    "add-ons.json",
    "msdrg.json",
];

/// Puts the compiled code sets and their tables into a folder; the compiler's library compiles only when a
/// source changed.
///
/// # Errors
/// When the sources do not compile or a file cannot be copied.
pub fn compiled_into(workshop: &Workshop, into: &Path) -> Result<(), Failure> {
    let compiled = codesets_compile::compiled_dir(&workshop.root).map_err(|finding| {
        Failure::new(format!("{} {}: {}", finding.code, finding.at, finding.message), finding.next_step)
    })?;
    asset::create(into)?;
    for (name, path) in asset::files_below(&compiled)? {
        if name.ends_with(".bin") || FETCHED.contains(&name.as_str()) {
            let to = into.join(&name);
            fs::copy(&path, &to).map_err(|error| Failure::at(&to, &error))?;
        }
    }
    Ok(())
}

/// `codesets`: rebuilds the committed data from the pinned packages and compares bytes.
///
/// # Errors
/// When the rebuilt bytes differ, or Python or a package is missing.
pub fn rebuild_and_compare(workshop: &Workshop) -> Result<(), Failure> {
    let mut python = workshop.command("python3");
    python.arg("tests/tools/extract_codesets.py").args(["--check", "codesets/sources"]);
    work::run(
        &mut python,
        "Where it says differs, run the script with --out codesets/sources and read the change; it needs Python 3 with pip.",
    )?;
    workshop.say("the committed code sets are those of the pinned packages");
    Ok(())
}
