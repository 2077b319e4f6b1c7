//! Imported releases kept under a data folder: `imported/KIND/RELEASE/`, each with its files and `about.json`.

use crate::source::broken;
use codesets_import::{FileKind, Imported};
use codesets_lookup::Library;
use practicum_base::Finding;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of imported releases inside a data folder.
const FOLDER: &str = "imported";
/// What is written last into a release's folder: one without it is not finished, and left out.
const ABOUT: &str = "about.json";

/// Adds every imported release of a data folder to a library, in the order in which what says more comes last.
///
/// # Errors
/// A file that cannot be read, or is not what was written.
pub fn add_imported(library: &mut Library, data_dir: &Path) -> Result<(), Finding> {
    for kind in FileKind::ALL {
        let folder = data_dir.join(FOLDER).join(kind.name());
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let mut releases: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        releases.retain(|path| path.join(ABOUT).is_file());
        releases.sort();
        for release in releases {
            add_release(library, &release).map_err(|finding| Finding {
                next_step: "Import the official file again, or remove the folder.".to_owned(),
                ..finding
            })?;
        }
    }
    Ok(())
}

fn add_release(library: &mut Library, folder: &Path) -> Result<(), Finding> {
    let unread =
        |error: std::io::Error| broken(folder, format!("The imported release cannot be read: {error}."));
    let entries = fs::read_dir(folder).map_err(unread)?.filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    for file in files {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name != ABOUT {
            let bytes = fs::read(&file).map_err(unread)?;
            library.add_file(&name, bytes).map_err(|finding| finding.at(file.display().to_string()))?;
        }
    }
    Ok(())
}

/// Keeps a release under a data folder, in place of one of the same kind and name; gives its folder. The old one stays
/// until the new one is whole.
///
/// # Errors
/// `codeset.write` for a folder that cannot be written.
pub fn keep_imported(imported: &Imported, data_dir: &Path) -> Result<PathBuf, Finding> {
    let folder = data_dir.join(FOLDER).join(imported.folder());
    let unwritten = |error: std::io::Error| {
        let message = format!("The imported release cannot be written: {error}.");
        Finding::error("codeset.write", message, "Make the folder writable or name another.")
            .at(folder.display().to_string())
    };
    let beside = |end: &str| folder.with_extension(format!("{end}{}", std::process::id()));
    let (building, old) = (beside("new"), beside("old"));
    fs::create_dir_all(&building).map_err(unwritten)?;
    for made in &imported.files {
        fs::write(building.join(&made.name), &made.bytes).map_err(unwritten)?;
    }
    let about = serde_json::to_vec_pretty(imported)
        .map_err(|error| broken(&folder, format!("The description cannot be written: {error}.")))?;
    fs::write(building.join(ABOUT), about).map_err(unwritten)?;
    if folder.exists() {
        fs::rename(&folder, &old).map_err(unwritten)?;
    }
    fs::rename(&building, &folder).map_err(unwritten)?;
    if old.exists() {
        fs::remove_dir_all(&old).map_err(unwritten)?;
    }
    Ok(folder)
}
