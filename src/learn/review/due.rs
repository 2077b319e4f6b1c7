//! What is due, how a sitting rates what was in it, and which fresh question brings a weakness back.

use super::memory::{Memory, Rating, Review, Subject};
use crate::base::{Day, Seed};
use crate::learn::exam::{Confidence, Outcome, SittingResult, seen};
use crate::learn::learner::LearnerState;
use exercises_format::question::Question;
use std::collections::BTreeMap;

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What, as the journal names it.
    pub subject: String,
    /// Since when.
    pub since: Day,
    /// Days since then.
    pub days: u32,
}

/// Everything due on a day, the longest waiting first.
pub fn due(state: &LearnerState, today: Day) -> Vec<Due> {
    let told = |(subject, memory): (&String, &Memory)| {
        let days = today.since(memory.due).ok().map(|span| span.get_days())?;
        let days = u32::try_from(days).ok()?;
        Some(Due { subject: subject.clone(), since: memory.due, days })
    };
    let mut all: Vec<Due> = state.reviews.iter().filter_map(told).collect();
    all.sort_by(|a, b| (a.since, &a.subject).cmp(&(b.since, &b.subject)));
    all
}

/// How a finished sitting rates each question, each section and each kind of slip in it, and each subject that a
/// question brought back. What was not answered in time is rated only where it was open long enough to be read.
pub fn ratings(exam: &str, result: &SittingResult) -> Vec<Review> {
    let mut sections: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    let mut slips: BTreeMap<&'static str, u32> = BTreeMap::new();
    let mut brought: BTreeMap<&str, Rating> = BTreeMap::new();
    let mut reviews = Vec::new();
    for item in &result.items {
        let rating = match (item.outcome, item.confidence) {
            (Outcome::Void, _) => continue,
            (Outcome::Unanswered, _) if item.seconds == 0 => continue,
            (Outcome::Wrong | Outcome::Unanswered, _) => Rating::Again,
            (Outcome::Right, Some(Confidence::Guess | Confidence::Unsure)) => Rating::Hard,
            (Outcome::Right, _) => Rating::Good,
        };
        reviews.push(Review { subject: Subject::Question(&item.question).name(), rating });
        if let Some(subject) = item.brings.as_deref() {
            brought.insert(subject, rating);
        }
        sections.entry(&item.section).or_default().push(item.outcome == Outcome::Right);
        for slip in item.grade.iter().flat_map(|grade| &grade.slips) {
            *slips.entry(slip.slug()).or_default() += 1;
        }
    }
    for (section, right) in sections {
        let known = right.iter().filter(|right| **right).count() * 100 / right.len().max(1);
        let rating = match known {
            0..60 => Rating::Again,
            60..80 => Rating::Hard,
            _ => Rating::Good,
        };
        reviews.push(Review { subject: Subject::Section(exam, section).name(), rating });
    }
    reviews.extend(
        slips.into_keys().map(|slug| Review { subject: Subject::Slip(slug).name(), rating: Rating::Again }),
    );
    // What the sitting rated by itself stands; a subject met only in another question's words is rated by that answer.
    for (subject, rating) in brought {
        if !reviews.iter().any(|held| held.subject == subject) {
            reviews.push(Review { subject: subject.to_owned(), rating });
        }
    }
    reviews
}

/// The question that brings a subject back: another of the same section and topic where there is one, the least seen
/// first; the question itself where there is none.
pub fn fresh(
    state: &LearnerState,
    bank: &BTreeMap<String, Question>,
    subject: &str,
    seed: Seed,
) -> Option<String> {
    let times = seen(state);
    let rank = |one: &&Question| (times.get(&one.id).copied().unwrap_or(0), seed.of(&one.id).dice().draw());
    match Subject::of(subject)? {
        Subject::Drill(_) | Subject::Task(_) | Subject::Kind(_) => None,
        Subject::Section(exam, section) => {
            let fits = bank.values().filter(|one| one.section(exam) == Some(section));
            fits.min_by_key(rank).map(|one| one.id.clone())
        }
        Subject::Slip(slug) => {
            let fits = bank.values().filter(|one| offers(one, slug));
            fits.min_by_key(rank).map(|one| one.id.clone())
        }
        Subject::Question(id) => {
            let held = bank.get(id)?;
            let kin = |one: &&Question| {
                one.id != held.id
                    && one.uses.iter().any(|used| held.uses.contains(used))
                    && one.topics.iter().any(|topic| held.topics.contains(topic))
            };
            let best = bank.values().filter(kin).min_by_key(rank);
            Some(best.map_or_else(|| held.id.clone(), |one| one.id.clone()))
        }
    }
}

/// Whether a question has an option with a slip of that kind: it can be made there, so it can be avoided there.
fn offers(question: &Question, slug: &str) -> bool {
    (0..question.options.len()).filter_map(|place| u8::try_from(place).ok()).any(|place| {
        let grade = crate::learn::grade::grade_question(question, Some(place));
        grade.slips.iter().any(|slip| slip.slug() == slug)
    })
}
