//! What a sitting comes to, computed from the journal and the bank each time it is shown.

use super::assemble::short_hash;
use super::sitting::{Confidence, Sitting};
use crate::learn::grade::{QuestionGrade, grade_question};
use exercises_format::question::Question;
use std::collections::BTreeMap;

/// How an item came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Right.
    Right,
    /// Wrong.
    Wrong,
    /// Not answered: no point, and not the answer "none".
    Unanswered,
    /// The bank has the question no more, or another version of it: it counts for nothing and is not held against
    /// anybody.
    Void,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemResult {
    /// Its place in the sitting, from 0.
    pub place: u32,
    /// UUID of the question.
    pub question: String,
    /// The section it counts for.
    pub section: String,
    /// How it came out.
    pub outcome: Outcome,
    /// The grade; none when it is void.
    pub grade: Option<QuestionGrade>,
    /// The option chosen, by its place in the file.
    pub answer: Option<u8>,
    /// How sure the learner was.
    pub confidence: Option<Confidence>,
    /// Seconds it was open.
    pub seconds: u32,
    /// How often the answer was changed.
    pub changes: u32,
    /// The subject of review that it brought back.
    pub brings: Option<String>,
}

/// A section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectionResult {
    /// Its slug.
    pub section: String,
    /// Items that count.
    pub of: u32,
    /// Of these, right.
    pub right: u32,
    /// Of these, not answered.
    pub unanswered: u32,
    /// Seconds.
    pub seconds: u32,
}

/// A sitting's result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SittingResult {
    /// In the order of the sitting.
    pub items: Vec<ItemResult>,
    /// In the order in which they first come.
    pub sections: Vec<SectionResult>,
    /// Items that count.
    pub of: u32,
    /// Right.
    pub right: u32,
    /// Not answered.
    pub unanswered: u32,
    /// Void.
    pub void: u32,
    /// Share of right answers in hundredths of a percent, rounded down.
    pub percent_hundredths: u32,
}

/// Scores a sitting.
pub fn result(sitting: &Sitting, bank: &BTreeMap<String, Question>) -> SittingResult {
    let mut told = SittingResult::default();
    for (place, (item, state)) in sitting.start.items.iter().zip(&sitting.items).enumerate() {
        let same = |one: &&Question| {
            one.version == item.version && short_hash(one).is_ok_and(|hash| hash == item.hash)
        };
        let grade = bank.get(&item.question).filter(same).map(|one| grade_question(one, state.answer));
        let outcome = match &grade {
            None => Outcome::Void,
            Some(grade) if grade.right => Outcome::Right,
            Some(grade) if grade.answered => Outcome::Wrong,
            Some(_) => Outcome::Unanswered,
        };
        let item = ItemResult {
            place: u32::try_from(place).unwrap_or(u32::MAX),
            question: item.question.clone(),
            section: item.section.clone(),
            outcome,
            grade,
            answer: state.answer,
            confidence: state.confidence,
            seconds: state.seconds,
            changes: state.changes,
            brings: item.brings.clone(),
        };
        told.add(item);
    }
    told.percent_hundredths = share(told.right, told.of);
    told
}

impl SittingResult {
    fn add(&mut self, item: ItemResult) {
        let at = self.sections.iter().position(|held| held.section == item.section).unwrap_or_else(|| {
            self.sections.push(SectionResult { section: item.section.clone(), ..SectionResult::default() });
            self.sections.len() - 1
        });
        let counts = u32::from(item.outcome != Outcome::Void);
        let right = u32::from(item.outcome == Outcome::Right);
        let unanswered = u32::from(item.outcome == Outcome::Unanswered);
        if let Some(section) = self.sections.get_mut(at) {
            section.of += counts;
            section.right += right;
            section.unanswered += unanswered;
            section.seconds += item.seconds;
        }
        self.of += counts;
        self.right += right;
        self.unanswered += unanswered;
        self.void += 1 - counts;
        self.items.push(item);
    }
}

/// A share in hundredths of a percent, rounded down.
pub(super) fn share(part: u32, of: u32) -> u32 {
    (u64::from(part) * 10_000)
        .checked_div(u64::from(of))
        .and_then(|share| u32::try_from(share).ok())
        .unwrap_or(0)
}
