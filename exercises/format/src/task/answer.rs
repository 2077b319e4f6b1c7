//! What a learner hands in; integers and words only, so that a journal can keep it.

use super::em::{Basis, Level};
use super::posting::Bucket;
use super::query::QuerySample;
use super::{Offer, Task};
use practicum_base::Cents;
use serde::{Deserialize, Serialize};

/// An answer to a task, by kind. What was left open is none, which is not the answer "none".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A level.
    Em {
        /// The family of codes.
        family: Option<String>,
        /// What decides.
        basis: Option<Basis>,
        /// Problems.
        problems: Option<Level>,
        /// Data.
        data: Option<Level>,
        /// Risk.
        risk: Option<Level>,
        /// Minutes that count.
        minutes: Option<u32>,
        /// The code.
        code: Option<String>,
    },
    /// Modifiers by line; an empty list says that the line stays bare.
    Modifier {
        /// One a line, in order.
        lines: Vec<Option<Vec<String>>>,
    },
    /// A query.
    Query {
        /// Indicators cited.
        cited: Vec<String>,
        /// The wording.
        wording: String,
        /// Options offered.
        options: Vec<String>,
    },
    /// Corrections of a form.
    Claim {
        /// Items and their values.
        corrections: Vec<Correction>,
    },
    /// Cause and action by their slugs.
    Denial {
        /// The cause.
        cause: Option<String>,
        /// The action.
        action: Option<String>,
    },
    /// Amounts by line.
    Posting {
        /// One a line, in order.
        lines: Vec<Vec<Posted>>,
        /// What happens with the rest.
        rest: Option<String>,
    },
    /// A letter.
    Appeal {
        /// Papers enclosed.
        enclosed: Vec<String>,
        /// The letter.
        letter: String,
    },
    /// The rule by its slug.
    Citation {
        /// The rule.
        rule: Option<String>,
    },
    /// The option of a question or term, by its place in the file.
    Choice {
        /// The place, from 0.
        option: Option<u8>,
    },
}

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The item.
    pub item: String,
    /// Its line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What belongs there; none when only the item was named.
    pub value: Option<String>,
}

/// One posted amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posted {
    /// Where.
    pub bucket: Bucket,
    /// How much.
    pub amount: Cents,
}

impl Answer {
    /// The answer with nothing filled in.
    pub fn blank(task: &Task) -> Answer {
        match task {
            Task::Em(_) => Answer::Em {
                family: None,
                basis: None,
                problems: None,
                data: None,
                risk: None,
                minutes: None,
                code: None,
            },
            Task::Modifier(task) => Answer::Modifier { lines: vec![None; task.lines.len()] },
            Task::Query(_) => {
                Answer::Query { cited: Vec::new(), wording: String::new(), options: Vec::new() }
            }
            Task::Claim(_) => Answer::Claim { corrections: Vec::new() },
            Task::Denial(_) => Answer::Denial { cause: None, action: None },
            Task::Posting(task) => Answer::Posting { lines: vec![Vec::new(); task.lines.len()], rest: None },
            Task::Appeal(_) => Answer::Appeal { enclosed: Vec::new(), letter: String::new() },
            Task::Citation(_) => Answer::Citation { rule: None },
        }
    }

    /// The key written out; where it is free text, the first sample that fails nothing.
    pub fn full(task: &Task) -> Answer {
        match task {
            Task::Em(task) => Answer::Em {
                family: Some(task.family.clone()),
                basis: Some(task.basis),
                problems: Some(task.mdm.problems.level),
                data: Some(task.mdm.data.level),
                risk: Some(task.mdm.risk.level),
                minutes: task.time.as_ref().map(|time| time.minutes),
                code: Some(task.code.clone()),
            },
            Task::Modifier(task) => Answer::Modifier {
                lines: task
                    .lines
                    .iter()
                    .map(|line| Some(line.key.iter().map(|one| one.code.clone()).collect()))
                    .collect(),
            },
            Task::Query(query) => {
                let good = query.samples.iter().find(|sample| sample.fails.is_empty());
                good.map_or_else(|| Answer::blank(task), |sample| sample.answer())
            }
            Task::Claim(task) => Answer::Claim {
                corrections: task
                    .errors
                    .iter()
                    .map(|error| Correction {
                        item: error.item.clone(),
                        line: error.line,
                        value: error.right.first().cloned(),
                    })
                    .collect(),
            },
            Task::Denial(task) => Answer::Denial { cause: right(&task.causes), action: right(&task.actions) },
            Task::Posting(task) => Answer::Posting {
                lines: task
                    .lines
                    .iter()
                    .map(|line| {
                        let cell =
                            |cell: &super::PostingCell| Posted { bucket: cell.bucket, amount: cell.amount };
                        line.key.iter().map(cell).collect()
                    })
                    .collect(),
                rest: right(&task.rest),
            },
            Task::Appeal(appeal) => {
                let musts = appeal.enclosures.iter().filter(|one| one.must).map(|one| one.paper.clone());
                let good = appeal.samples.iter().find(|sample| sample.met == [true; 5]);
                let letter = good.map(|sample| sample.letter.clone()).unwrap_or_default();
                Answer::Appeal { enclosed: musts.collect(), letter }
            }
            Task::Citation(task) => Answer::Citation { rule: right(&task.rules) },
        }
    }
}

impl QuerySample {
    /// The sample as handed in.
    pub fn answer(&self) -> Answer {
        Answer::Query {
            cited: self.cited.clone(),
            wording: self.wording.clone(),
            options: self.options.clone(),
        }
    }
}

/// The first entry of a list that is right.
fn right(offers: &[Offer]) -> Option<String> {
    offers.iter().find(|offer| offer.percent >= 100).map(|offer| offer.id.clone())
}
