//! One line of a journal: what was asked, what followed, and the hash that ties it to the line before.

use super::canonical::{canonical, sha256_hex};
use crate::base::{Day, Finding};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The form of a line; a reader refuses any other.
pub const VERSION: u32 = 1;

/// What stands for the hash before the first line.
pub const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One line, as stored and exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// [`VERSION`].
    pub v: u32,
    /// The stream's id.
    pub stream: String,
    /// From 1.
    pub seq: u64,
    /// What was asked.
    pub op: Value,
    /// What followed.
    pub events: Vec<Value>,
    /// The stream's own date when it was asked.
    pub day: Day,
    /// Wall clock with offset; absent where there is no clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall: Option<String>,
    /// Version of the engine that decided the events.
    pub engine: String,
    /// Releases of the data it decided them with.
    pub data: String,
    /// Hash of the line before.
    pub prev: String,
    /// SHA-256 over the canonical text of everything above.
    pub hash: String,
}

/// What a line records about its making, beyond op and events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Wall clock with offset, if there is a clock.
    pub wall: Option<String>,
    /// Engine version.
    pub engine: String,
    /// Data releases.
    pub data: String,
}

impl Line {
    /// The hash this line should carry.
    pub fn expected_hash(&self) -> Result<String, Finding> {
        let mut value = serde_json::to_value(self).map_err(|fault| damaged(self.seq, &fault.to_string()))?;
        if let Some(map) = value.as_object_mut() {
            map.remove("hash");
        }
        Ok(sha256_hex(canonical(&value)?.as_bytes()))
    }

    /// The very text that is kept and exported.
    pub fn text(&self) -> Result<String, Finding> {
        canonical(self)
    }

    /// Reads one line and proves its form and hash; `number` is its place in the file, from 1, for the message.
    pub fn read(number: u64, text: &str) -> Result<Line, Finding> {
        let line: Line = serde_json::from_str(text).map_err(|fault| damaged(number, &fault.to_string()))?;
        if line.v != VERSION {
            return Err(damaged(
                number,
                &format!("it is of version {}, this engine reads version {VERSION}", line.v),
            ));
        }
        if line.expected_hash()? != line.hash {
            return Err(damaged(number, "its hash does not fit its content"));
        }
        if line.text()? != text {
            return Err(damaged(number, "it is not written in the canonical form"));
        }
        Ok(line)
    }
}

/// The finding for a line that cannot be trusted.
pub(super) fn damaged(number: u64, reason: &str) -> Finding {
    Finding::error(
        "journal.damaged",
        format!("Line {number} of the journal is damaged: {reason}."),
        "Restore the last export; lines before this one are intact.",
    )
    .at(format!("line {number}"))
}
