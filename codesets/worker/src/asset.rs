//! The build's list of files, and whether a file is the listed one.

use codesets_lookup::SetId;
use practicum_base::Finding;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// A file as the build's manifest lists it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Asset {
    /// Path below `/assets/`.
    pub file: String,
    /// Length in bytes.
    pub bytes: u64,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// The shipped release of a set, from the manifest's text.
///
/// # Errors
/// `assets.manifest` when the text is not the list the build writes; `assets.missing` when it does not list the set.
pub fn listed(manifest: &str, set: SetId) -> Result<Asset, Finding> {
    listed_file(manifest, &format!("codesets/{}.bin", set.name()))?.ok_or_else(|| {
        Finding::error(
            "assets.missing",
            format!("This address carries no {}.", set.label()),
            "Tell whoever runs this address, or import the set.",
        )
    })
}

/// A file by its path, if the build has it.
///
/// # Errors
/// `assets.manifest` when the text is not the list the build writes.
pub fn listed_file(manifest: &str, file: &str) -> Result<Option<Asset>, Finding> {
    let list: Vec<Asset> = serde_json::from_str(manifest).map_err(|fault| {
        Finding::error(
            "assets.manifest",
            format!("The list of the app’s data files cannot be read: {fault}."),
            "Load the page again; if it stays so, tell whoever runs this address.",
        )
    })?;
    Ok(list.into_iter().find(|asset| asset.file == file))
}

/// Refuses bytes that are not the listed ones.
///
/// # Errors
/// `assets.length` or `assets.hash`: a half-updated host, or a broken connection.
pub fn check(asset: &Asset, bytes: &[u8]) -> Result<(), Finding> {
    let next_step = "Load the page again; the address may just be getting a new version.";
    if bytes.len() as u64 != asset.bytes {
        let message =
            format!("{} arrived with {} bytes instead of {}.", asset.file, bytes.len(), asset.bytes);
        return Err(Finding::error("assets.length", message, next_step));
    }
    let found: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    if found != asset.sha256 {
        let message = format!("{} arrived with other bytes than this version lists.", asset.file);
        return Err(Finding::error("assets.hash", message, next_step));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_version_is_refused() {
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let list = format!(r#"[{{"file":"codesets/cpt.bin","bytes":3,"sha256":"{hash}"}}]"#);
        let asset = listed(&list, SetId::Cpt).unwrap();
        assert_eq!(check(&asset, b"abc"), Ok(()));
        assert_eq!(check(&asset, b"abd").unwrap_err().code, "assets.hash");
        assert_eq!(check(&asset, b"ab").unwrap_err().code, "assets.length");
        assert_eq!(listed(&list, SetId::Hcpcs).unwrap_err().code, "assets.missing");
        assert_eq!(listed("<html>", SetId::Cpt).unwrap_err().code, "assets.manifest");
    }
}
