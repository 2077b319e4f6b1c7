//! Marks as a file: what another device adds to its own, and never puts in their place. A file is hostile until read.

use super::apply::MOST_MARKS;
use super::mark::Mark;
use super::state::LearnerState;
use crate::base::Finding;
use serde::{Deserialize, Serialize};

/// The word that such a file begins with.
pub const MARKS_FORMAT: &str = "practicum-marks";
/// The form this engine writes and reads.
const VERSION: u32 = 1;
/// The longest file that is read, in bytes.
pub const MAX_MARKS_BYTES: usize = 8 * 1024 * 1024;

/// A learner's marks as exported. It names no learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarksFile {
    /// [`MARKS_FORMAT`].
    pub format: String,
    /// Version of the form.
    pub version: u32,
    /// The marks, oldest first.
    pub marks: Vec<Mark>,
}

impl MarksFile {
    /// All marks of a learner.
    pub fn of(state: &LearnerState) -> MarksFile {
        let marks = state.marks.values().map(|mark| mark.as_ref().clone()).collect();
        MarksFile { format: MARKS_FORMAT.to_owned(), version: VERSION, marks }
    }

    /// The text of the file: one mark a line, so that two exports can be compared.
    ///
    /// # Errors
    /// `marks.malformed`, which no kept mark can cause.
    pub fn text(&self) -> Result<String, Finding> {
        let lines = self.marks.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
        let lines = lines.map_err(|fault| malformed(&fault.to_string()))?;
        let head = format!("{{\"format\":\"{}\",\"version\":{},\"marks\":[", self.format, self.version);
        Ok(format!("{head}\n{}\n]}}\n", lines.join(",\n")))
    }

    /// Reads a file and proves every mark in it.
    ///
    /// # Errors
    /// `marks.too-large`, `marks.malformed` with line and column, `marks.format`, `marks.version`, and what the check of
    /// a mark finds, with the number of the mark.
    pub fn read(text: &str) -> Result<MarksFile, Finding> {
        if text.len() > MAX_MARKS_BYTES {
            return Err(Finding::error(
                "marks.too-large",
                format!("The file has {} bytes; at most {MAX_MARKS_BYTES} are read.", text.len()),
                "Choose the file of marks that Practicum exported.",
            ));
        }
        let file: MarksFile = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|fault| malformed(&fault.to_string()))?;
        if file.format != MARKS_FORMAT {
            return Err(Finding::error(
                "marks.format",
                "The file is not one of marks.",
                "Choose the file of marks that Practicum exported; a backup is imported on the first page.",
            ));
        }
        if file.version != VERSION {
            return Err(Finding::error(
                "marks.version",
                format!("The file is of version {}; this app reads version {VERSION}.", file.version),
                "Load the newer app on this device, then import the file again.",
            ));
        }
        if file.marks.len() > MOST_MARKS {
            return Err(Finding::error(
                "marks.too-many",
                format!("The file holds {} marks; a learner keeps at most {MOST_MARKS}.", file.marks.len()),
                "Remove some where it was exported, then export again.",
            ));
        }
        for (at, mark) in file.marks.iter().enumerate() {
            mark.check().map_err(|finding| finding.at(format!("mark {}", at + 1)))?;
        }
        Ok(file)
    }
}

fn malformed(reason: &str) -> Finding {
    Finding::error(
        "marks.malformed",
        format!("The file cannot be read as marks: {reason}."),
        "Choose the file of marks that Practicum exported; nothing was changed.",
    )
}

/// Those of a file's marks that do not stand already, each once.
pub fn new_marks<'a>(state: &LearnerState, marks: &'a [Mark]) -> Vec<&'a Mark> {
    let mut fresh: Vec<&Mark> = Vec::new();
    // Only marks of the same code can stand at the same place.
    let mut by_place: std::collections::BTreeMap<(codesets_lookup::SetId, &str), Vec<&Mark>> =
        std::collections::BTreeMap::new();
    for held in state.marks.values() {
        by_place.entry((held.set, held.code.as_str())).or_default().push(held);
    }
    for mark in marks {
        let near = by_place.entry((mark.set, mark.code.as_str())).or_default();
        if !near.iter().any(|held| held.same_place(mark)) {
            near.push(mark);
            fresh.push(mark);
        }
    }
    fresh
}
