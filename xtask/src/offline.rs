//! The service worker: its list of files with their hashes, written in front of the worker's own code.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::asset;
use crate::work::{Failure, Workshop};

/// Writes `sw.js` into a built site, naming every file of it.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(workshop: &Workshop, site: &Path) -> Result<(), Failure> {
    let mut listed = Vec::new();
    let mut all = Sha256::new();
    for (name, path) in asset::files_below(site)? {
        // The host's own files: the first is never fetched by name, the second is not yet written or out of date.
        if name == "404.html" || name == "sw.js" {
            continue;
        }
        let (_, sha256) = asset::measure(&path)?;
        all.update(format!("{name} {sha256}\n"));
        listed.push(json!([format!("/{name}"), sha256]));
    }
    let source = workshop.root.join("src/shell/sw.js");
    let code = fs::read_to_string(&source).map_err(|error| Failure::at(&source, &error))?;
    let mark: String = asset::hex(&all.finalize()).chars().take(16).collect();
    let worker = format!("const BUILD = \"{mark}\";\nconst FILES = {};\n{code}", Value::Array(listed));
    let target = site.join("sw.js");
    fs::write(&target, worker).map_err(|error| Failure::at(&target, &error))
}
