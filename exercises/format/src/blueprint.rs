//! What an exam is made of: sections, items, minutes, and what passes. Every figure says where it comes from, when it
//! was read, and whether anybody has verified it.

use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// One file of `exercises/blueprints`, named after the exam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blueprint {
    /// Version of this schema; 1.
    pub format: u32,
    /// Always `blueprint`.
    pub kind: String,
    /// `cpc`, `cca`, `ccs`, `cpb`, or what a user calls their own; kebab-case, the file's name.
    pub exam: String,
    /// As the credential's holders write it: `CPC`.
    pub name: String,
    /// The credential in full.
    pub title: String,
    /// Who holds the exam.
    pub body: String,
    /// Questions and scenarios together.
    pub items: Figure,
    /// Of these, items that count for nothing in the real exam.
    pub unscored: Figure,
    /// Time for all of it.
    pub minutes: Figure,
    /// What passes.
    pub pass: Pass,
    /// Whether the code books lie open beside the exam.
    pub open_book: bool,
    /// Sections in the order of the exam; their items add up to `items`.
    pub sections: Vec<Section>,
    /// Whole exams that the bank promises without repeating a question.
    pub promised: u32,
    /// What a candidate should know about these figures.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A figure and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The figure itself.
    pub value: u32,
    /// When the source was read.
    pub as_of: Day,
    /// Where it stands.
    pub source: String,
    /// Whether somebody has compared it with the body's own page.
    pub verified: bool,
}

/// What passes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scale", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Pass {
    /// A share of the items.
    Percent {
        /// Whole percent.
        least: Figure,
    },
    /// A point of a scale whose making is not public: it cannot be computed from a raw score.
    Scaled {
        /// The point that passes.
        least: Figure,
        /// The scale's first point.
        from: u32,
        /// The scale's last point.
        to: u32,
    },
}

/// How a section's items are answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// One of four options.
    #[default]
    Choice,
    /// A chart to be coded.
    Scenario,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What questions name: `surgery-10000`.
    pub slug: String,
    /// As the learner reads it.
    pub name: String,
    /// How its items are answered.
    #[serde(default, skip_serializing_if = "is_choice")]
    pub form: Form,
    /// Items that an assembled exam takes from it.
    pub items: Figure,
    /// The least and greatest share that the body publishes, whole percent, where it publishes shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<[u32; 2]>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_choice(form: &Form) -> bool {
    *form == Form::Choice
}

impl Blueprint {
    /// A section by its slug.
    pub fn section(&self, slug: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slug == slug)
    }

    /// Whether every figure was verified.
    pub fn verified(&self) -> bool {
        let pass = match &self.pass {
            Pass::Percent { least } | Pass::Scaled { least, .. } => least,
        };
        let whole = [&self.items, &self.unscored, &self.minutes, pass];
        whole.into_iter().chain(self.sections.iter().map(|section| &section.items)).all(|one| one.verified)
    }
}
