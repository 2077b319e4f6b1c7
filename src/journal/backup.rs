//! A backup: one file of JSON lines that holds whole streams and their files. Read as if a stranger had made it.
//!
//! First a header that names every stream with its count of lines and its last hash, and every file; then the streams'
//! lines as they are kept, in the header's order; then the files, one a line. So a file that was cut short or added to
//! is noticed, and what is read is proven before anything is kept.

use super::about::About;
use super::canonical::{canonical, sha256_hex};
use super::line::{Line, NO_HASH};
use crate::base::Finding;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the header calls the format.
pub const BACKUP_FORMAT: &str = "practicum-backup";
/// The form this engine writes, and the newest it reads.
pub const BACKUP_VERSION: u32 = 1;
/// The largest backup that is read, in bytes.
pub const MAX_BACKUP_BYTES: usize = 256 << 20;
/// The longest line of a journal that is read, in bytes.
const MAX_LINE_BYTES: usize = 4 << 20;
const MAX_STREAMS: usize = 1000;
const MAX_FILES: usize = 1000;
/// The longest stream id and name that are read, in characters.
const MAX_ID: usize = 64;
const MAX_NAME: usize = 200;

/// Whole streams and the files they name, out of a store or proven from a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// Wall clock with offset when it was made, if it is told.
    pub made: Option<String>,
    /// The streams, each once.
    pub streams: Vec<BackupStream>,
    /// Bytes by their SHA-256 in hex.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A stream in a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupStream {
    /// What is said about it.
    pub about: About,
    /// All its lines from the first on.
    pub lines: Vec<String>,
}

/// How an offered stream meets the one that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Nothing of it is kept yet.
    New,
    /// What is kept goes on in what is offered.
    Extends {
        /// The number of the first line that is new.
        from: u64,
    },
    /// Both are the same.
    Same,
    /// What is offered is an earlier state of what is kept.
    Older,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    format: String,
    v: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    made: Option<String>,
    streams: Vec<StreamEntry>,
    files: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StreamEntry {
    about: About,
    lines: u64,
    head: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileEntry {
    file: String,
    base64: String,
}

impl Backup {
    /// The backup as a file's text.
    pub fn text(&self) -> Result<String, Finding> {
        let streams = self.streams.iter().map(entry_of).collect::<Result<_, _>>()?;
        let header = Header {
            format: BACKUP_FORMAT.to_owned(),
            v: BACKUP_VERSION,
            made: self.made.clone(),
            streams,
            files: self.files.keys().cloned().collect(),
        };
        let mut text = canonical(&header)?;
        text.push('\n');
        for line in self.streams.iter().flat_map(|stream| &stream.lines) {
            text.push_str(line);
            text.push('\n');
        }
        for (name, bytes) in &self.files {
            text.push_str(&canonical(&FileEntry { file: name.clone(), base64: STANDARD.encode(bytes) })?);
            text.push('\n');
        }
        Ok(text)
    }

    /// Reads a backup and proves every line's form, hash and place, and every file's hash. A plain journal, one
    /// stream's lines without a header, is read too; nothing then tells whether its end is missing.
    ///
    /// # Errors
    /// `backup.too-large`, `backup.not-ours`, `backup.newer`, `backup.damaged` or `journal.damaged`, the last two with
    /// the number of the line in the file.
    pub fn read(text: &str) -> Result<Self, Finding> {
        if text.len() > MAX_BACKUP_BYTES {
            return Err(too_large(text.len()));
        }
        let mut rows = Rows { rest: text, number: 0 };
        let first = rows.next()?.ok_or_else(|| not_ours("it is empty"))?;
        let backup = match header_of(first)? {
            Some(header) => read_body(header, &mut rows)?,
            None => read_plain(first, &mut rows)?,
        };
        match rows.next()? {
            None => Ok(backup),
            Some(_) => Err(damaged(rows.number, "it is more than the first line announces")),
        }
    }
}

impl BackupStream {
    /// How this stream meets what is kept of it.
    ///
    /// # Errors
    /// `backup.other-history` when both went different ways; the line where they part is named.
    pub fn meet(&self, kept: &[String]) -> Result<Meeting, Finding> {
        if let Some(i) = kept.iter().zip(&self.lines).position(|(kept, offered)| kept != offered) {
            return Err(Finding::error(
                "backup.other-history",
                format!(
                    "{} is kept here too and differs from line {} on, so it was not replaced.",
                    self.about.name,
                    i + 1
                ),
                "Keep this one, or open the backup in another browser profile; a copy under a new name is not \
                 possible, since every line carries its stream's id.",
            )
            .at(format!("line {}", i + 1)));
        }
        Ok(match (kept.len(), self.lines.len()) {
            (0, _) => Meeting::New,
            (kept, offered) if kept < offered => Meeting::Extends { from: kept as u64 + 1 },
            (kept, offered) if kept > offered => Meeting::Older,
            _ => Meeting::Same,
        })
    }
}

/// The lines of a text with their numbers.
struct Rows<'a> {
    rest: &'a str,
    number: u64,
}

impl<'a> Rows<'a> {
    /// The next line; none at the end. Every line must be ended, or the last may have been cut.
    fn next(&mut self) -> Result<Option<&'a str>, Finding> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        let (row, rest) =
            self.rest.split_once('\n').ok_or_else(|| damaged(self.number, "it is cut short"))?;
        self.rest = rest;
        Ok(Some(row))
    }

    fn expect(&mut self) -> Result<&'a str, Finding> {
        let at = self.number + 1;
        self.next()?.ok_or_else(|| damaged(at, "it is missing; the file was cut short"))
    }
}

fn entry_of(stream: &BackupStream) -> Result<StreamEntry, Finding> {
    let head = match stream.lines.last() {
        Some(text) => Line::read(stream.lines.len() as u64, text)?.hash,
        None => NO_HASH.to_owned(),
    };
    Ok(StreamEntry { about: stream.about.clone(), lines: stream.lines.len() as u64, head })
}

/// The header, or none when the line is one of a plain journal.
fn header_of(row: &str) -> Result<Option<Header>, Finding> {
    let value: Value = serde_json::from_str(row).map_err(|_| not_ours("its first line is not JSON"))?;
    if value.get("format").is_none() && value.get("hash").is_some() {
        return Ok(None);
    }
    if value.get("format").and_then(Value::as_str) != Some(BACKUP_FORMAT) {
        return Err(not_ours("its first line is not a backup's"));
    }
    if value.get("v").and_then(Value::as_u64) != Some(u64::from(BACKUP_VERSION)) {
        return Err(Finding::error(
            "backup.newer",
            format!("The backup is of another form than {BACKUP_VERSION}, which this Practicum reads."),
            "Open it with the newest Practicum: reload the page while online.",
        ));
    }
    let header: Header = serde_json::from_value(value).map_err(|fault| damaged(1, &fault.to_string()))?;
    check(&header)?;
    Ok(Some(header))
}

fn check(header: &Header) -> Result<(), Finding> {
    if header.streams.len() > MAX_STREAMS || header.files.len() > MAX_FILES {
        return Err(damaged(1, &format!("it names more than {MAX_STREAMS} streams or {MAX_FILES} files")));
    }
    let mut seen = BTreeSet::new();
    for entry in &header.streams {
        check_about(&entry.about)?;
        if !seen.insert(&entry.about.stream) {
            return Err(damaged(1, &format!("it names {} twice", entry.about.stream)));
        }
    }
    Ok(())
}

fn check_about(about: &About) -> Result<(), Finding> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let id = |text: &str| !text.is_empty() && text.len() <= MAX_ID && text.chars().all(plain);
    let word = |text: &str| text.chars().count() <= MAX_NAME && !text.chars().any(char::is_control);
    let right = id(&about.stream)
        && word(&about.name)
        && about.learner.as_deref().is_none_or(id)
        && about.created.as_deref().is_none_or(word);
    if right { Ok(()) } else { Err(damaged(1, "it names a stream in a way no Practicum does")) }
}

fn read_body(header: Header, rows: &mut Rows<'_>) -> Result<Backup, Finding> {
    let mut backup = Backup { made: header.made, ..Backup::default() };
    for entry in header.streams {
        let mut chain = Chain::new(&entry.about.stream);
        // The count is a stranger's word: nothing is set aside for it.
        let mut lines = Vec::new();
        for _ in 0..entry.lines {
            let row = rows.expect()?;
            chain.take(rows.number, row)?;
            lines.push(row.to_owned());
        }
        if chain.hash != entry.head {
            return Err(damaged(
                rows.number,
                "the stream does not end with the hash that the first line names",
            ));
        }
        backup.streams.push(BackupStream { about: entry.about, lines });
    }
    for name in header.files {
        let bytes = read_file(&name, rows)?;
        backup.files.insert(name, bytes);
    }
    Ok(backup)
}

fn read_file(name: &str, rows: &mut Rows<'_>) -> Result<Vec<u8>, Finding> {
    let row = rows.expect()?;
    let fault = |reason: &str| damaged(rows.number, reason);
    let entry: FileEntry = serde_json::from_str(row).map_err(|error| fault(&error.to_string()))?;
    let bytes = STANDARD.decode(&entry.base64).map_err(|_| fault("its bytes are not base64"))?;
    if entry.file != name || sha256_hex(&bytes) != name {
        return Err(fault("the file does not fit its name"));
    }
    Ok(bytes)
}

fn read_plain(first: &str, rows: &mut Rows<'_>) -> Result<Backup, Finding> {
    let stream = Line::read(1, first)?.stream;
    let about = About::from_id(&stream);
    check_about(&about)?;
    let mut chain = Chain::new(&stream);
    let mut lines = Vec::new();
    let mut row = Some(first);
    while let Some(text) = row {
        chain.take(rows.number, text)?;
        lines.push(text.to_owned());
        row = rows.next()?;
    }
    Ok(Backup { streams: vec![BackupStream { about, lines }], ..Backup::default() })
}

/// Follows a stream from hash to hash.
struct Chain {
    stream: String,
    seq: u64,
    hash: String,
}

impl Chain {
    fn new(stream: &str) -> Self {
        Self { stream: stream.to_owned(), seq: 0, hash: NO_HASH.to_owned() }
    }

    fn take(&mut self, number: u64, text: &str) -> Result<(), Finding> {
        if text.len() > MAX_LINE_BYTES {
            return Err(damaged(number, &format!("it is longer than {MAX_LINE_BYTES} bytes")));
        }
        let line = Line::read(number, text)?;
        if line.stream != self.stream {
            return Err(damaged(number, &format!("it belongs to {}, not to {}", line.stream, self.stream)));
        }
        if line.seq != self.seq + 1 || line.prev != self.hash {
            return Err(damaged(number, "it does not follow the line before"));
        }
        self.seq = line.seq;
        self.hash = line.hash;
        Ok(())
    }
}

fn damaged(number: u64, reason: &str) -> Finding {
    Finding::error(
        "backup.damaged",
        format!("Line {number} of the backup is damaged: {reason}."),
        "Nothing was restored; use another backup.",
    )
    .at(format!("line {number}"))
}

fn not_ours(reason: &str) -> Finding {
    Finding::error(
        "backup.not-ours",
        format!("This is not a backup of Practicum: {reason}."),
        "Choose the file that Practicum exported.",
    )
}

fn too_large(bytes: usize) -> Finding {
    Finding::error(
        "backup.too-large",
        format!("The backup has {bytes} bytes; at most {MAX_BACKUP_BYTES} are read."),
        "Export fewer practices at a time.",
    )
}

#[cfg(test)]
mod tests;
