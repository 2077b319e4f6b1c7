//! A look-up drill: a question the open book answers, the way there, and how long it may take.

use crate::chart::Supersedes;
use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// One file of kind `drill`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// Version of this schema; 1.
    pub format: u32,
    /// UUID, permanent.
    pub id: String,
    /// Counts up with each change of meaning.
    pub version: u32,
    /// Always `drill`.
    pub kind: String,
    /// What lists call it; gives no code away.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// The version it replaces and why, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Supersedes>,
    /// What is looked for.
    pub asks: Asks,
    /// The code set it is answered from: `icd10cm`, `icd10pcs`, `hcpcs`, `cpt`.
    pub set: String,
    /// The day the book is opened for.
    pub on: Day,
    /// Topic tags, kebab-case.
    pub topics: Vec<String>,
    /// 1 (first week) to 5 (audit level).
    pub difficulty: u8,
    /// The question, in the bank's own words.
    pub question: String,
    /// The codes to be answered.
    pub answers: Vec<DrillAnswer>,
    /// Whether they must be answered in this order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_order: bool,
    /// The shortest way a trained coder takes, step by step.
    pub path: Vec<DrillStep>,
    /// What that way costs.
    pub par: Par,
    /// Notes of the book that carry the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proof: Vec<Proof>,
    /// Why, naming the note or the guideline.
    pub rationale: String,
}

/// What a drill looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// The code of a condition, a service or a supply.
    Code,
    /// The note that forbids, demands or orders, answered by the code it stands at or names.
    Note,
    /// The row of a table, answered by the code it gives.
    Row,
}

impl Asks {
    /// Every kind.
    pub const ALL: [Asks; 3] = [Asks::Code, Asks::Note, Asks::Row];

    /// The word in files and addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Asks::Code => "code",
            Asks::Note => "note",
            Asks::Row => "row",
        }
    }
}

/// One code to be answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillAnswer {
    /// Every code that is right here; the first is the one shown. Headings are written without a dash at their end.
    pub accept: Vec<String>,
    /// Why it is right, in a sentence.
    pub why: String,
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillStep {
    /// What is done: the main term, the subterm, the note that is read.
    pub words: String,
    /// The page that is opened for it, a code or heading of the drill's set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

/// What the shortest way costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Par {
    /// Pages opened, 1 to 12.
    pub steps: u32,
    /// Seconds, 15 to 300.
    pub seconds: u32,
}

/// A note of the book that carries the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The code or heading where the note stands.
    pub at: String,
    /// Its kind, as `practicum code --json` names it: `excludes1`, `code_first`, `use_additional` …
    pub kind: String,
    /// A code that the note names, itself or by a heading or range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<String>,
    /// Words that stand in the note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
