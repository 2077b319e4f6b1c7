//! Scores as a document: what the native program prints, to be held against what the screen says.

use super::result::{Outcome, result};
use super::sitting::{Confidence, Sitting};
use crate::base::Day;
use crate::learn::grade::Slip;
use exercises_format::question::Question;
use serde::Serialize;
use std::collections::BTreeMap;

/// A sitting's score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// The sitting's id: the number of the line that began it.
    pub id: u64,
    /// The blueprint's name.
    pub exam: String,
    /// Practice or exam.
    pub mode: super::SitMode,
    /// When it began.
    pub day: Day,
    /// Active seconds.
    pub seconds: u32,
    /// Seconds there were.
    pub limit_seconds: u32,
    /// Whether it is over.
    pub finished: bool,
    /// Whether time ran out.
    pub timed_out: bool,
    /// Right answers.
    pub right: u32,
    /// Items that count.
    pub of: u32,
    /// Items not answered.
    pub unanswered: u32,
    /// Items whose question changed since.
    pub void: u32,
    /// The share, in hundredths of a percent.
    pub percent_hundredths: u32,
    /// By section.
    pub sections: Vec<SectionScore>,
    /// Item by item.
    pub items: Vec<ItemScore>,
    /// Disputed keys: the item's place from 0, and why.
    pub challenges: Vec<super::Challenge>,
}

/// A section's score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SectionScore {
    /// Its slug.
    pub section: String,
    /// Right answers.
    pub right: u32,
    /// Items that count.
    pub of: u32,
}

/// An item's score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemScore {
    /// UUID of the question.
    pub question: String,
    /// `right`, `wrong`, `unanswered`, `void`.
    pub outcome: &'static str,
    /// The option chosen, by its place in the file.
    pub answer: Option<u8>,
    /// How sure the learner was.
    pub confidence: Option<Confidence>,
    /// What was off.
    pub slips: Vec<Slip>,
    /// Seconds it was open.
    pub seconds: u32,
}

/// Scores a sitting anew.
pub fn score(id: u64, sitting: &Sitting, bank: &BTreeMap<String, Question>) -> Score {
    let told = result(sitting, bank);
    let start = &sitting.start;
    let sections = told.sections.iter().map(|one| SectionScore {
        section: one.section.clone(),
        right: one.right,
        of: one.of,
    });
    let items = told.items.iter().map(|one| ItemScore {
        question: one.question.clone(),
        outcome: match one.outcome {
            Outcome::Right => "right",
            Outcome::Wrong => "wrong",
            Outcome::Unanswered => "unanswered",
            Outcome::Void => "void",
        },
        answer: one.answer,
        confidence: one.confidence,
        slips: one.grade.iter().flat_map(|grade| grade.slips.clone()).collect(),
        seconds: one.seconds,
    });
    Score {
        id,
        exam: start.exam.clone(),
        mode: start.mode,
        day: start.day,
        seconds: sitting.at_seconds,
        limit_seconds: start.limit_seconds,
        finished: sitting.finish.is_some(),
        timed_out: sitting.finish.is_some_and(|finish| finish.timed_out),
        right: told.right,
        of: told.of,
        unanswered: told.unanswered,
        void: told.void,
        percent_hundredths: told.percent_hundredths,
        sections: sections.collect(),
        items: items.collect(),
        challenges: sitting.challenges.clone(),
    }
}
