//! Levelling a visit: the table of medical decision making cell by cell, or the minutes, and the code.

use crate::chart::{Evidence, Miss};
use serde::{Deserialize, Serialize};

/// A visit to be levelled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmTask {
    /// The family of codes, a slug of `exercises/levels`: `new`, `established`, `consult`, `emergency` …
    pub family: String,
    /// Why that family.
    pub family_why: String,
    /// What decides the code in the key: the table, or the minutes.
    pub basis: Basis,
    /// Why that basis.
    pub basis_why: String,
    /// The table of medical decision making.
    pub mdm: Mdm,
    /// The minutes, where the note states any that could count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeKey>,
    /// The code.
    pub code: String,
    /// Why that code.
    pub why: String,
    /// Other codes with what they earn; 100 percent and `equivalent` for one that is as right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<Miss>,
}

/// What decides a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Two of three: problems, data, risk.
    Mdm,
    /// Minutes on the date of the visit.
    Time,
}

/// The three columns of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mdm {
    /// Number and complexity of problems.
    pub problems: Cell,
    /// Amount and complexity of data.
    pub data: Cell,
    /// Risk of what was decided.
    pub risk: Cell,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Its level.
    pub level: Level,
    /// Why.
    pub why: String,
    /// The words of the note that say so; none where the level is straightforward because nothing counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Other levels that earn part of the points; 100 for one that is as right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accept: Vec<AcceptedCell>,
}

/// A level, lowest first. `straightforward` is called minimal in the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Minimal, or nothing at all.
    Straightforward,
    /// Low; limited data.
    Low,
    /// Moderate.
    Moderate,
    /// High; extensive data.
    High,
}

impl Level {
    /// Every level.
    pub const ALL: [Level; 4] = [Level::Straightforward, Level::Low, Level::Moderate, Level::High];

    /// The word in files.
    pub fn slug(self) -> &'static str {
        match self {
            Level::Straightforward => "straightforward",
            Level::Low => "low",
            Level::Moderate => "moderate",
            Level::High => "high",
        }
    }
}

/// A level that earns something where the key has another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptedCell {
    /// The level.
    pub level: Level,
    /// Share of the cell's points, in percent.
    pub percent: u32,
    /// What speaks for it, and what against.
    pub why: String,
}

/// The minutes that count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeKey {
    /// Minutes of the date that count.
    pub minutes: u32,
    /// Why those and no others.
    pub why: String,
    /// The words of the note that say so.
    pub evidence: Vec<Evidence>,
}

/// One file of `exercises/levels`: a family of visit codes, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitLevels {
    /// Its slug: `new`.
    pub family: String,
    /// What it is called.
    pub name: String,
    /// The rule it rests on, with the year from which it holds.
    pub rests_on: String,
    /// Its codes, the lowest first.
    pub steps: Vec<VisitStep>,
}

/// One code of a family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitStep {
    /// The code.
    pub code: String,
    /// The levels of decision making it stands for.
    pub levels: Vec<Level>,
    /// Minutes that must be met; none where time never decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

impl VisitLevels {
    /// The code of a level.
    pub fn of_level(&self, level: Level) -> Option<&VisitStep> {
        self.steps.iter().find(|step| step.levels.contains(&level))
    }

    /// The highest code whose minutes are met.
    pub fn of_minutes(&self, minutes: u32) -> Option<&VisitStep> {
        self.steps.iter().rev().find(|step| step.minutes.is_some_and(|asked| asked <= minutes))
    }
}

impl Mdm {
    /// The level that two of three reach.
    pub fn level(&self) -> Level {
        let mut levels = [self.problems.level, self.data.level, self.risk.level];
        levels.sort_unstable();
        levels[1]
    }
}
