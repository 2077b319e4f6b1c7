//! Compiles the committed code-set sources into checksummed, versioned binary assets.
//!
//! One file a set (`icd10cm.bin`, `icd10pcs.bin`, `hcpcs.bin`, `cpt.bin`) in the form of `codesets_lookup::layout`,
//! `icd10pcs-tables.json`, `reference.json`, the books derived from ICD-10-CM as lines of terms (`icd10cm-index.txt`,
//! `icd10cm-neoplasm.txt`, `icd10cm-drug.txt`), and the side tables `pairs.bin`, `add-ons.json`, `msdrg.json` and
//! `guidelines.json`. The same sources give the same bytes. A set whose folder is absent is left out, except the two
//! that every build has.

mod alphabetic;
mod brought;
mod cache;
mod cpt;
mod edit;
mod guideline;
mod hcpcs;
mod icd10cm;
mod icd10pcs;
mod msdrg;
mod reference;
mod source;
mod synonym;

pub use brought::{add_imported, keep_imported};
pub use cache::compiled_dir;

use codesets_draft::Draft;
use codesets_lookup::{CodeSet, Library};
use practicum_base::Finding;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// Raised when the same sources shall give other bytes, so that what was compiled before is not taken for current.
const COMPILER: u32 = 17;

/// One compiled file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
    /// `icd10cm`, `icd10pcs`, `hcpcs`, `cpt`, `edits`, `msdrg`, `guidelines` or `reference`.
    pub set: String,
    /// The file's name inside the folder.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

/// Compiles everything under `data_dir/codesets/sources` into `out_dir`, which is made when it is not there.
///
/// # Errors
/// `codeset.source` names the file and line of a source that is wrong; `codeset.write` a folder that cannot be
/// written.
pub fn compile_all(data_dir: &Path, out_dir: &Path) -> Result<Vec<Asset>, Finding> {
    let sources = data_dir.join("codesets/sources");
    let synonyms = synonym::read(&sources)?;
    let everyday = synonym::everyday(&sources)?;
    let written = |mut draft: Draft| {
        draft.mark_everyday(&everyday);
        codesets_draft::write(&draft, &synonyms)
    };
    let diagnoses = icd10cm::read(&sources)?;
    let index = alphabetic::derive(&diagnoses, &sources)?.to_lines();
    let neoplasms = alphabetic::neoplasms(&diagnoses, &sources)?.to_lines();
    let drugs = alphabetic::drugs(&diagnoses).to_lines();
    let mut files = vec![
        ("icd10cm", "icd10cm.bin", written(diagnoses)?),
        ("icd10cm", "icd10cm-index.txt", index),
        ("icd10cm", "icd10cm-neoplasm.txt", neoplasms),
        ("icd10cm", "icd10cm-drug.txt", drugs),
        ("hcpcs", "hcpcs.bin", written(hcpcs::read(&sources)?)?),
    ];
    if sources.join("icd10pcs").is_dir() {
        let (draft, tables) = icd10pcs::read(&sources)?;
        files.push(("icd10pcs", "icd10pcs.bin", written(draft)?));
        files.push(("icd10pcs", "icd10pcs-tables.json", tables.to_bytes()));
    }
    if sources.join("cpt-teaching").is_dir() {
        files.push(("cpt", "cpt.bin", written(cpt::read(&sources)?)?));
    }
    files.extend(side_tables(&sources)?);
    files.push(("reference", "reference.json", reference::read(&sources)?.to_bytes()));
    let unwritten = |error: std::io::Error| {
        let message = format!("The compiled code sets cannot be written: {error}.");
        Finding::error("codeset.write", message, "Make the folder writable or name another.")
            .at(out_dir.display().to_string())
    };
    fs::create_dir_all(out_dir).map_err(unwritten)?;
    let mut assets = Vec::new();
    for (set, file, bytes) in files {
        fs::write(out_dir.join(file), &bytes).map_err(unwritten)?;
        let (set, file) = (set.to_owned(), file.to_owned());
        assets.push(Asset { set, file, bytes: bytes.len() as u64, sha256: cache::sha256(&bytes) });
    }
    Ok(assets)
}

/// A compiled file: its set, its name, its bytes.
type Written = (&'static str, &'static str, Vec<u8>);

/// Edits, MS-DRG tables and guidelines, as far as their folders are there.
fn side_tables(sources: &Path) -> Result<Vec<Written>, Finding> {
    let mut files = Vec::new();
    if sources.join("ncci").is_dir() {
        let (pairs, add_ons) = edit::read(sources)?;
        files.push(("edits", "pairs.bin", pairs.bytes().to_vec()));
        files.push(("edits", "add-ons.json", add_ons.to_bytes()));
    }
    if sources.join("msdrg").is_dir() {
        files.push(("msdrg", "msdrg.json", msdrg::read(sources)?.to_bytes()));
    }
    if sources.join("guidelines").is_dir() {
        files.push(("guidelines", "guidelines.json", guideline::read(sources)?.to_bytes()));
    }
    Ok(files)
}

/// Every compiled set of a data folder, compiled first where needed, and every release imported into it: what a native
/// program starts with.
///
/// # Errors
/// As [`open_shipped`] and [`add_imported`].
pub fn open_library(data_dir: &Path) -> Result<Library, Finding> {
    let mut library = open_shipped(data_dir)?;
    add_imported(&mut library, data_dir)?;
    Ok(library)
}

/// Every compiled set of a data folder, compiled first where needed, without imported releases.
///
/// # Errors
/// As [`compiled_dir`], and when a compiled file cannot be read.
pub fn open_shipped(data_dir: &Path) -> Result<Library, Finding> {
    let folder = compiled_dir(data_dir)?;
    let mut library = Library::new();
    for file in ["icd10cm.bin", "icd10pcs.bin", "hcpcs.bin", "cpt.bin"] {
        let path = folder.join(file);
        if path.is_file() {
            let bytes = fs::read(&path)
                .map_err(|error| source::broken(&path, format!("Cannot be read: {error}.")))?;
            library
                .add(CodeSet::from_bytes(bytes).map_err(|finding| finding.at(path.display().to_string()))?);
        }
    }
    for file in ["icd10pcs-tables.json", "guidelines.json", "pairs.bin", "add-ons.json", "msdrg.json"] {
        let path = folder.join(file);
        if path.is_file() {
            let bytes = fs::read(&path)
                .map_err(|error| source::broken(&path, format!("Cannot be read: {error}.")))?;
            library.add_file(file, bytes).map_err(|finding| finding.at(path.display().to_string()))?;
        }
    }
    Ok(library)
}

/// The reference tables of a data folder.
///
/// # Errors
/// As [`compiled_dir`], and when the compiled file cannot be read.
pub fn open_reference(data_dir: &Path) -> Result<codesets_lookup::Reference, Finding> {
    let path = compiled_dir(data_dir)?.join("reference.json");
    let bytes =
        fs::read(&path).map_err(|error| source::broken(&path, format!("Cannot be read: {error}.")))?;
    codesets_lookup::Reference::from_bytes(&bytes)
}
