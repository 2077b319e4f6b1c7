//! Files inside a zip, unpacked within limits.

use crate::limit;
use crate::refusal::{shown, whole};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use practicum_base::Finding;
use rawzip::{CompressionMethod, ZipArchive};

/// One file of an archive.
#[derive(Debug)]
pub struct Member {
    /// Its path inside.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Whether the bytes begin as a zip does.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Names worth unpacking: text and XML. Spreadsheets, pictures and documents stay packed.
fn readable(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".txt", ".csv", ".xml", ".dat", ".tsv"].iter().any(|end| lower.ends_with(end))
}

/// The text and XML files of an archive, and the names of the others.
///
/// # Errors
/// `import.archive` for a damaged, encrypted or unusual archive or one with too many files; `import.bomb` for one
/// that would unpack to more than a file may hold.
pub fn members(bytes: &[u8]) -> Result<(Vec<Member>, Vec<String>), Finding> {
    let broken = |error: rawzip::Error| {
        whole("import.archive", format!("The archive cannot be read: {}.", shown(&error.to_string())))
    };
    let archive = ZipArchive::from_slice(bytes).map_err(broken)?;
    if archive.entries_hint() > limit::ENTRIES as u64 {
        let message = format!(
            "The archive holds {} files; at most {} are read.",
            archive.entries_hint(),
            limit::ENTRIES
        );
        return Err(whole("import.archive", message));
    }
    let (mut members, mut others) = (Vec::new(), Vec::new());
    let (mut entries, mut seen, mut unpacked) = (archive.entries(), 0_usize, 0_usize);
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    while let Some(entry) = entries.next_entry().map_err(broken)? {
        seen += 1;
        if seen > limit::ENTRIES {
            return Err(whole(
                "import.archive",
                format!("The archive holds more than {} files.", limit::ENTRIES),
            ));
        }
        let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        if entry.is_dir() || !readable(&name) {
            others.push(shown(&name));
            continue;
        }
        let held = archive.get_entry(entry.wayfinder()).map_err(broken)?;
        let range = held.compressed_data_range();
        if ranges.iter().any(|(from, to)| range.0 < *to && *from < range.1) {
            return Err(whole("import.bomb", "Two files of the archive share their bytes."));
        }
        ranges.push(range);
        let room = limit::UNPACKED.min(limit::UNPACKED_ALL.saturating_sub(unpacked));
        let data = unpack(&name, held.data(), entry.compression_method(), room)?;
        let stated = (entry.crc32(), entry.uncompressed_size_hint());
        if (rawzip::crc32(&data), data.len() as u64) != stated {
            return Err(whole(
                "import.archive",
                format!("{} is damaged: its checksum is another.", shown(&name)),
            ));
        }
        unpacked += data.len();
        members.push(Member { name, bytes: data });
    }
    Ok((members, others))
}

fn unpack(name: &str, data: &[u8], method: CompressionMethod, room: usize) -> Result<Vec<u8>, Finding> {
    let bomb = || {
        let message = format!("{} would unpack to far more than an official file holds.", shown(name));
        whole("import.bomb", message)
    };
    if method == CompressionMethod::STORE {
        return if data.len() <= room { Ok(data.to_vec()) } else { Err(bomb()) };
    }
    if method != CompressionMethod::DEFLATE {
        let message = format!("{} is packed in a way that is not read.", shown(name));
        return Err(whole("import.archive", message));
    }
    let most = room.min(data.len().saturating_mul(limit::RATIO).max(limit::RATIO_FROM));
    decompress_to_vec_with_limit(data, most).map_err(|error| match error.status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => bomb(),
        _ => whole("import.archive", format!("{} is damaged and cannot be unpacked.", shown(name))),
    })
}
