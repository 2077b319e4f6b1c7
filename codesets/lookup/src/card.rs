//! What an imported release says of itself, wherever it is kept beside its files.

use practicum_base::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One imported release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What kind of file it was, by the name folders use: `icd10pcs-tables`.
    pub kind: String,
    /// What a reader calls the kind.
    pub label: String,
    /// The kind's place among all: releases are taken in by it, so that what says more replaces what says less.
    pub rank: u8,
    /// What a reader calls the release.
    pub title: String,
    /// The release's name, `2026`.
    pub release: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub to: Day,
    /// What was counted: codes, tables, terms, pairs.
    pub counts: BTreeMap<String, u64>,
    /// The file's name, and the member's in an archive.
    pub file: String,
    /// Bytes of the file as it came.
    pub bytes: u64,
    /// SHA-256 of the file as it came, in hexadecimal.
    pub sha256: String,
    /// What to know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The files that were made of it, as `Library::add_file` takes them.
    pub parts: Vec<Part>,
}

/// One file made of an imported release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name, which says what it holds: `icd10pcs.bin`.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

impl Card {
    /// What no other release of the kind has: `icd10pcs-tables/2026`. One imported again takes the place of the old.
    pub fn key(&self) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' };
        format!("{}/{}", self.kind, self.release.chars().map(plain).collect::<String>())
    }
}

/// What the user says where a file does not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// The release's name.
    pub release: Option<String>,
    /// First day in force.
    pub from: Option<Day>,
    /// Last day in force.
    pub to: Option<Day>,
}
