//! What a payer decided, and the trace of how.

use crate::base::Cents;
use crate::practice::x12::model::{Adjustment, Rarc};
use serde::{Deserialize, Serialize};

/// The decision on one claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjudication {
    /// One a service line, in the claim's order.
    pub lines: Vec<LineDecision>,
    /// Remarks on the whole claim (MOA).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Rarc>,
    /// Every rule in the plan's order, whether it fired, passed or was not reached.
    pub trace: Vec<Step>,
}

impl Adjudication {
    /// What the plan pays for the claim.
    pub fn paid(&self) -> Cents {
        self.lines.iter().map(|line| line.paid).sum()
    }

    /// Whether nothing was paid or left to the patient because every line was denied.
    pub fn all_denied(&self) -> bool {
        self.lines.iter().all(|line| line.denied)
    }
}

/// The decision on one line: `charged - paid` is the sum of its adjustments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineDecision {
    /// Line number, from 1.
    pub line: u32,
    /// What was charged.
    pub charged: Cents,
    /// What the plan's schedule allows; zero when denied.
    pub allowed: Cents,
    /// What the plan pays.
    pub paid: Cents,
    /// Whether a rule denied it.
    pub denied: bool,
    /// Adjustments in the order group, reason.
    pub adjustments: Vec<Adjustment>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Rarc>,
}

/// One step of the trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The rule's kebab-case name, as in the plan's data; `fee-schedule`, `deductible` … for the pricing steps.
    pub rule: String,
    /// What the rule asks, in plain words.
    pub title: String,
    /// The line it is about; none for the whole claim, or when every line it looked at passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The fields it read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reads: Vec<Read>,
    /// What it decided.
    pub verdict: Verdict,
    /// Why, in one or two plain sentences; empty when it passed without comment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// A field a rule read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// CMS-1500 item (`24D`, `23`, `21`), or `received`, `membership`, `permits`, `history`, `contract` for what
    /// only the payer holds.
    pub item: String,
    /// The line, when the item is in 24.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What stood there; `blank` when nothing did.
    pub value: String,
}

/// What a rule decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Looked and was satisfied.
    Passed,
    /// Changed the amount.
    Adjusted,
    /// Denied.
    Denied,
    /// Had nothing to look at on this claim.
    NotApplicable,
    /// An earlier rule had already decided.
    NotReached,
}
