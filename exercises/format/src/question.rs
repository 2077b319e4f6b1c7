//! A multiple-choice question: one decision, four options, a reason for each; and the text several questions may share.
//!
//! Terms are questions as well, of kind `term`: they say their `sort`, may show a drawing, and lie under `bank/terms`.

use crate::chart::Supersedes;
use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// How many options a question has.
pub const OPTIONS: usize = 4;

/// One file of kind `question` or `term`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Version of this schema; 1.
    pub format: u32,
    /// UUID, permanent.
    pub id: String,
    /// Counts up with each change of meaning.
    pub version: u32,
    /// `question`, or `term` for one of terminology and anatomy that stands alone.
    pub kind: String,
    /// What lists call it; gives nothing away.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// The version it replaces and why, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Supersedes>,
    /// The day on which its codes are valid and its dated facts hold.
    pub on: Day,
    /// The blueprints that may use it, each with the section it counts for; empty for terms, and for questions under
    /// `questions/drill`, which no exam uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
    /// What a term asks for; terms only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<TermSort>,
    /// The drawing that is asked about; terms of sort `drawing` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// Topic tags, kebab-case.
    pub topics: Vec<String>,
    /// 1 (first week) to 5 (audit level).
    pub difficulty: u8,
    /// What is asked, often after a short note; `\n` breaks lines.
    pub stem: String,
    /// Slug of a text that several questions share, a file of `bank/cases`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// Four options.
    pub options: Vec<Choice>,
    /// Which is right, from 0.
    pub key: u32,
    /// The rules, guideline sections, notes or regulations that decide.
    pub rests_on: Vec<String>,
    /// The rule in the bank's own words.
    pub rationale: String,
}

impl Question {
    /// The right option; none when the key points past the options.
    pub fn right(&self) -> Option<&Choice> {
        self.options.get(self.key as usize)
    }

    /// The section it counts for in an exam; none when that exam does not use it.
    pub fn section(&self, exam: &str) -> Option<&str> {
        self.uses.iter().find(|used| used.exam == exam).map(|used| used.section.as_str())
    }
}

/// A blueprint that may use a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// `cpc`, `cca`, `ccs`, `cpb`: the blueprint's name.
    pub exam: String,
    /// A section of it.
    pub section: String,
}

/// What a term asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermSort {
    /// A prefix, root or suffix.
    WordPart,
    /// An abbreviation.
    Abbreviation,
    /// A whole word: disease, procedure, direction.
    Term,
    /// A structure and where it is or what it does.
    Anatomy,
    /// A mark in a drawing.
    Drawing,
}

impl TermSort {
    /// Every sort.
    pub const ALL: [TermSort; 5] =
        [TermSort::WordPart, TermSort::Abbreviation, TermSort::Term, TermSort::Anatomy, TermSort::Drawing];

    /// The word in files and folders.
    pub fn slug(self) -> &'static str {
        match self {
            TermSort::WordPart => "word-part",
            TermSort::Abbreviation => "abbreviation",
            TermSort::Term => "term",
            TermSort::Anatomy => "anatomy",
            TermSort::Drawing => "drawing",
        }
    }
}

/// A drawing and the mark that is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Slug of a file of `exercises/drawings`, without its ending.
    pub drawing: String,
    /// The number at the mark: an element of the drawing has the id `mark-<number>`.
    pub mark: u32,
    /// What is drawn, for those who do not see it; gives no name away.
    pub alt: String,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// As the learner reads it.
    pub text: String,
    /// The codes it reports, when it is made of codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// Why it is right, or what is wrong with it.
    pub why: String,
    /// Why a real candidate would choose it; distractors only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick: Option<String>,
}

/// One code of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// `icd10cm`, `icd10pcs`, `hcpcs`, `cpt`.
    pub set: String,
    /// The code, display form.
    pub code: String,
    /// Its modifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<String>,
    /// Units, 1 or more.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub units: u32,
    /// Whether the option is wrong because the code is none; never in a key.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invalid_on_purpose: bool,
}

fn one() -> u32 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_one(units: &u32) -> bool {
    *units == 1
}

/// One file of `bank/cases`: a note, letter or remittance that several questions are about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseText {
    /// Version of this schema; 1.
    pub format: u32,
    /// UUID, permanent.
    pub id: String,
    /// Counts up with each change of meaning.
    pub version: u32,
    /// Always `case`.
    pub kind: String,
    /// Its heading.
    pub title: String,
    /// The text; `\n` breaks lines.
    pub text: String,
}

/// All questions of the bank with the texts they share, as the built site carries them in one file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionBank {
    /// Questions, in the order of their paths.
    pub questions: Vec<Question>,
    /// Shared texts by slug.
    pub cases: std::collections::BTreeMap<String, CaseText>,
}
