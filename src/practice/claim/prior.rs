//! What an earlier payer did with the claim: a secondary claim brings it along, line by line.

use crate::base::{Cents, Day};
use crate::practice::chart::PlanId;
use crate::practice::x12::model::{Adjustment, Group, RemitClaim};
use serde::{Deserialize, Serialize};

/// An earlier payer's answer, as a later one reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prior {
    /// The plan that answered.
    pub plan: PlanId,
    /// Its control number of the claim.
    pub payer_control: String,
    /// The remittance's date.
    pub paid_on: Day,
    /// Lines it answered.
    pub lines: Vec<PriorLine>,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorLine {
    /// Line number, from 1.
    pub line: u32,
    /// What it paid.
    pub paid: Cents,
    /// Its adjustments.
    pub adjustments: Vec<Adjustment>,
}

impl Prior {
    /// An 835's claim as the next payer reads it.
    pub fn of(answer: &RemitClaim, plan: PlanId, paid_on: Day) -> Self {
        let line = |line: &crate::practice::x12::model::RemitLine| PriorLine {
            line: line.line,
            paid: line.paid,
            adjustments: line.adjustments.clone(),
        };
        Self {
            plan,
            payer_control: answer.payer_control.clone(),
            paid_on,
            lines: answer.lines.iter().map(line).collect(),
        }
    }

    /// The answer on line `at`, from 0.
    pub fn line(&self, at: usize) -> Option<&PriorLine> {
        self.lines.iter().find(|line| usize::try_from(line.line).ok() == Some(at + 1))
    }

    /// What it paid in all.
    pub fn paid(&self) -> Cents {
        self.lines.iter().map(|line| line.paid).sum()
    }
}

impl PriorLine {
    /// What was not paid.
    pub fn adjusted(&self) -> Cents {
        self.adjustments.iter().map(|one| one.amount).sum()
    }

    /// What was left to the patient under one of these reasons (group PR).
    pub fn patient(&self, carc: &str) -> Cents {
        let ours = self.adjustments.iter().filter(|one| one.group == Group::PR && one.carc.as_str() == carc);
        ours.map(|one| one.amount).sum()
    }
}
