//! Compiling once: assets are kept under the hash of everything they were made from.

use crate::source::{broken, read_text};
use practicum_base::Finding;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The name of the list of assets, written last: a folder without it is not finished.
const LIST: &str = "assets.json";

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The folder with the compiled assets of the code sets under `data_dir`, compiled now if they are not there yet.
///
/// # Errors
/// A source that cannot be read or is wrong; a target folder that cannot be written.
pub fn compiled_dir(data_dir: &Path) -> Result<PathBuf, Finding> {
    let folder = data_dir.join("target/codesets").join(sources_hash(data_dir)?);
    if folder.join(LIST).is_file() {
        return Ok(folder);
    }
    // Built beside and moved, so that another thread or process never meets half of it.
    static TURN: AtomicU32 = AtomicU32::new(0);
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    let building = folder.with_extension(format!("{}-{turn}", std::process::id()));
    let assets = crate::compile_all(data_dir, &building)?;
    let list = serde_json::to_string_pretty(&assets)
        .map_err(|error| broken(&building, format!("The list of assets cannot be written: {error}.")))?;
    let unwritten = |error: std::io::Error| {
        Finding::error(
            "codeset.write",
            format!("The compiled code sets cannot be written: {error}."),
            "Make the target folder writable, or name another data folder.",
        )
        .at(folder.display().to_string())
    };
    fs::write(building.join(LIST), list).map_err(unwritten)?;
    match fs::rename(&building, &folder) {
        Ok(()) => Ok(folder),
        Err(_) if folder.join(LIST).is_file() => {
            fs::remove_dir_all(&building).map_err(unwritten)?;
            Ok(folder)
        }
        Err(error) => Err(unwritten(error)),
    }
}

/// The hash of every source file, of the asset's form and of this compiler's version.
fn sources_hash(data_dir: &Path) -> Result<String, Finding> {
    let sources = data_dir.join("codesets/sources");
    let mut files = Vec::new();
    walk(&sources, &mut files)?;
    files.sort();
    let mut hash = Sha256::new();
    hash.update(codesets_lookup::layout::VERSION.to_le_bytes());
    hash.update(crate::COMPILER.to_le_bytes());
    for file in files {
        let name = file.strip_prefix(&sources).unwrap_or(&file).display().to_string();
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(read_text(&file)?.as_bytes());
        hash.update([0]);
    }
    let digest: String = hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    Ok(digest)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Finding> {
    let unread = |error: std::io::Error| broken(folder, format!("The folder cannot be read: {error}."));
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
