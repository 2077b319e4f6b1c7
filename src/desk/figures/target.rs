//! What the field aims at, as data: span, source in words, and what is doubtful about it.

use super::measure::Measure;
use crate::base::{Cents, Day, Finding};
use serde::Deserialize;

/// A target, in the figure's own unit: tenths of days, basis points or cents.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Which figure.
    pub measure: Measure,
    /// The least that is good.
    pub from: i64,
    /// The most that is good.
    pub to: i64,
    /// How far outside still counts as close.
    pub close: i64,
    /// The end of the scale.
    pub scale: i64,
    /// In words.
    pub words: String,
    /// Who says so.
    pub source: String,
    /// What is doubtful about it; may be empty.
    pub doubt: String,
}

/// The data file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// When it was written.
    pub as_of: Day,
    /// Where the targets come from.
    pub source: String,
    /// One for each figure.
    pub targets: Vec<Target>,
    /// What working a claim once more costs.
    pub rework: Cents,
}

impl Targets {
    /// The target of a figure.
    pub fn of(&self, measure: Measure) -> Option<&Target> {
        self.targets.iter().find(|target| target.measure == measure)
    }
}

/// The targets in force.
///
/// # Errors
/// `figures.data` when the file is broken.
pub fn targets() -> Result<Targets, Finding> {
    serde_json::from_str(include_str!("../../../exercises/figures/targets.json"))
        .map_err(|fault| Finding::error("figures.data", fault.to_string(), "Report this as a defect."))
}
