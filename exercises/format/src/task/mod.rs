//! A graded exercise that is neither chart nor question: something to read, one task, its key.
//!
//! One file an exercise, `bank/<folder of its kind>/<slug>.json`. Who it is and what is read are the same for all; what is
//! done stands under `task`, by the name of the kind: `"kind": "denial", "task": { "denial": { … } }`.

pub mod answer;
mod appeal;
mod choice;
mod claim;
mod em;
mod modifier;
mod posting;
mod query;

pub use answer::{Answer, Correction, Posted};
pub use appeal::{AppealTask, Enclosure, LetterSample};
pub use choice::{CitationTask, DenialTask, Offer, RemitAdjustment, RemitLine};
pub use claim::{ClaimTask, FormItem, Planted, Remedy, Tempting, WrongValue};
pub use em::{AcceptedCell, Basis, Cell, EmTask, Level, Mdm, TimeKey, VisitLevels, VisitStep};
pub use modifier::{KeyedModifier, ModifierLine, ModifierMiss, ModifierTask};
pub use posting::{Bucket, Cell as PostingCell, PostingLine, PostingTask};
pub use query::{Condition, Indicator, QueryCheck, QuerySample, QueryTask};

use crate::chart::Supersedes;
use crate::question::{Question, Use};
use practicum_base::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One file of a kind of [`Task`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Version of this schema; 1.
    pub format: u32,
    /// UUID, permanent.
    pub id: String,
    /// Counts up with each change of meaning.
    pub version: u32,
    /// The kind: `em`, `modifier`, `query`, `claim`, `denial`, `posting`, `appeal`, `citation`; the name of the task.
    pub kind: String,
    /// What lists call it; gives nothing away.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// The version it replaces and why, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Supersedes>,
    /// The day on which its codes are valid and its dated facts hold; usually the date of service.
    pub on: Day,
    /// The blueprints whose sections it prepares for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
    /// Topic tags, kebab-case.
    pub topics: Vec<String>,
    /// 1 (first week) to 5 (audit level).
    pub difficulty: u8,
    /// What the learner is to do, in one to three short sentences.
    pub ask: String,
    /// What there is to read.
    pub papers: Vec<Paper>,
    /// The rules, guideline sections, notes or regulations that decide.
    pub rests_on: Vec<String>,
    /// The rule in the bank's own words.
    pub rationale: String,
    /// What is done, and its key.
    pub task: Task,
}

/// All tasks and terms of the bank with what they need, as the built site carries them in one file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskBank {
    /// Tasks, in the order of their paths.
    pub tasks: Vec<Exercise>,
    /// Terms, in the order of their paths.
    pub terms: Vec<Question>,
    /// Families of visit codes.
    pub levels: Vec<VisitLevels>,
    /// Drawings by slug, as their files say.
    pub drawings: BTreeMap<String, String>,
}

/// Something to read: a note, a letter, a remittance, a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Slug, unique within the exercise.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The date at its head, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Paragraphs.
    pub text: Vec<String>,
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Task {
    /// Find a visit's level.
    Em(Box<EmTask>),
    /// Choose modifiers line by line.
    Modifier(ModifierTask),
    /// Write a query to a provider.
    Query(QueryTask),
    /// Find what is wrong with a claim form.
    Claim(ClaimTask),
    /// Say why a claim was denied and what comes next.
    Denial(DenialTask),
    /// Post a remittance.
    Posting(PostingTask),
    /// Write an appeal.
    Appeal(AppealTask),
    /// Name the rule that decides.
    Citation(CitationTask),
}

impl Task {
    /// Every kind.
    pub const KINDS: [&'static str; 8] =
        ["em", "modifier", "query", "claim", "denial", "posting", "appeal", "citation"];

    /// The kind's name.
    pub fn kind(&self) -> &'static str {
        match self {
            Task::Em(_) => "em",
            Task::Modifier(_) => "modifier",
            Task::Query(_) => "query",
            Task::Claim(_) => "claim",
            Task::Denial(_) => "denial",
            Task::Posting(_) => "posting",
            Task::Appeal(_) => "appeal",
            Task::Citation(_) => "citation",
        }
    }

    /// The folder of the bank in which a kind's files lie.
    pub fn folder(kind: &str) -> Option<&'static str> {
        match kind {
            "em" => Some("em"),
            "modifier" => Some("modifiers"),
            "query" => Some("queries"),
            "claim" => Some("claims"),
            "denial" => Some("denials"),
            "posting" => Some("postings"),
            "appeal" => Some("appeals"),
            "citation" => Some("citations"),
            _ => None,
        }
    }
}

impl Exercise {
    /// A paper by its slug.
    pub fn paper(&self, id: &str) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.id == id)
    }
}
