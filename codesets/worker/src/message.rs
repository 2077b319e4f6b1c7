//! What the page asks the worker and what it is answered. A message is a JSON text; bytes, where a message carries
//! any, travel beside it and are handed over, not copied.

use codesets_lookup::card::{Card, Wish};
use codesets_lookup::{Release, SetId};
use practicum_base::Finding;
use serde::{Deserialize, Serialize};

pub use codesets_lookup::search::seek::{Filter, Found as Hits, Seek};

/// A question with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Given back with the answer. Numbers begin at 1.
    pub id: u64,
    /// The question.
    pub ask: Ask,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Find codes. A set that is not here yet is fetched; the answer does not wait for it and names it.
    Search(Seek),
    /// Fetch a set, if it is not here.
    Open {
        /// The set.
        set: SetId,
    },
    /// Take a compiled release; its bytes travel beside.
    Add {
        /// What the release is called in findings: a file's name.
        name: String,
    },
    /// Take a file made of an earlier import, which the next is read beside; its bytes travel beside.
    Lend {
        /// Its name, which says what it holds: `icd10pcs-tables.json`.
        name: String,
    },
    /// Read an official file; its bytes travel beside. A worker that reads one answers nothing else meanwhile, so the
    /// page starts one for it alone, and ends it to stop the reading.
    Import {
        /// The file's name.
        file: String,
        /// What the user says where the file does not tell.
        wish: Wish,
    },
}

/// An answer with the number of its question; 0 is news that nobody asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The question's number.
    pub id: u64,
    /// The answer.
    pub answer: Answer,
}

/// What can be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// The worker has started and hears.
    Ready,
    /// What a search found.
    Found(Found),
    /// News: a set is on its way.
    Coming {
        /// The set.
        set: SetId,
        /// Bytes received.
        done: u64,
        /// Bytes altogether.
        total: u64,
    },
    /// A set is here: the answer to `Open`, and news after each fetch. Searches that lacked it are asked again.
    Here {
        /// The set.
        set: SetId,
    },
    /// A release was taken.
    Added {
        /// What it is.
        release: Release,
    },
    /// A file of an earlier import was taken.
    Lent,
    /// News: how much of a file has been read.
    Reading {
        /// Bytes read.
        done: u64,
        /// Bytes altogether.
        total: u64,
    },
    /// What a file holds; the files made of it travel beside, card by card and part by part.
    Imported {
        /// A card a release.
        cards: Vec<Card>,
    },
    /// It could not be done.
    Refused {
        /// The set it was about, if one.
        set: Option<SetId>,
        /// Why.
        finding: Finding,
    },
}

/// What a search found, and what it could not look into yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The hits, told row by row: names of fields, thirty times over, would take longer to read than the hits.
    #[serde(with = "crate::row")]
    pub hits: Hits,
    /// Asked sets that are still on their way.
    pub waiting: Vec<SetId>,
}
