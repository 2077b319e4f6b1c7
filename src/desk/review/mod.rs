//! Review on screen: what is due, what today holds, and the mastery map. It states and never urges.

use crate::base::Day;
use crate::desk::exam::percent;
use crate::learn::Shelf;
use crate::learn::learner::LearnerState;
use crate::learn::review::{DayPlan, Mastery, StudyPlan, Subject, day_plan, due, mastery};

#[cfg(test)]
mod tests;

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// What, as the journal names it.
    pub subject: String,
    /// What it is called.
    pub title: String,
    /// `due today`, `waiting 3 days`.
    pub since: String,
}

/// What is due on a day, the longest waiting first.
pub fn due_rows(shelf: &Shelf, state: &LearnerState, today: Day) -> Vec<DueRow> {
    let row = |one: crate::learn::review::Due| DueRow {
        title: title(shelf, &one.subject),
        since: match one.days {
            0 => "due today".to_owned(),
            1 => "waiting a day".to_owned(),
            days => format!("waiting {days} days"),
        },
        subject: one.subject,
    };
    due(state, today).into_iter().map(row).collect()
}

/// What a subject is called.
pub fn title(shelf: &Shelf, subject: &str) -> String {
    match Subject::of(subject) {
        Some(Subject::Question(id)) => shelf
            .questions
            .get(id)
            .map_or_else(|| "A question that is no longer here".to_owned(), |one| one.title.clone()),
        Some(Subject::Drill(id)) => {
            shelf.drills.get(id).map_or_else(|| "A look-up drill".to_owned(), |one| one.title.clone())
        }
        Some(Subject::Task(id)) => crate::learn::task::title(shelf, id)
            .map_or_else(|| "An exercise that is not here".to_owned(), str::to_owned),
        Some(Subject::Kind(slug)) => crate::desk::task::kind_words(slug).to_owned(),
        Some(Subject::Section(exam, slug)) => {
            let blueprint = shelf.blueprints.get(exam);
            let section = blueprint.and_then(|held| Some((held, held.section(slug)?)));
            section
                .map_or_else(|| slug.to_owned(), |(held, section)| format!("{}: {}", held.name, section.name))
        }
        Some(Subject::Slip(slug)) => {
            let slip = crate::learn::grade::Slip::ALL.into_iter().find(|slip| slip.slug() == slug);
            slip.map_or_else(|| slug.to_owned(), |slip| format!("Slip: {}", slip.words().to_lowercase()))
        }
        None => subject.to_owned(),
    }
}

/// What today holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// The plan.
    pub plan: DayPlan,
    /// Sentences.
    pub words: Vec<String>,
}

/// Today by the learner's plan; none without a plan or its blueprint.
pub fn today_plan(shelf: &Shelf, state: &LearnerState, today: Day) -> Option<Today> {
    let plan = state.plan.as_ref()?;
    let blueprint = shelf.blueprints.get(&plan.exam)?;
    let held = day_plan(plan, blueprint, &shelf.questions, state, today);
    let names: Vec<String> = held
        .focus
        .iter()
        .filter_map(|slug| blueprint.section(slug))
        .map(|section| section.name.to_lowercase())
        .collect();
    Some(Today { words: words(plan, &blueprint.name, &held, &names), plan: held })
}

fn words(plan: &StudyPlan, name: &str, held: &DayPlan, names: &[String]) -> Vec<String> {
    let mut words = vec![match held.days_left {
        0 => format!("The plan for {name} ended on {}.", plan.exam_day),
        1 => format!("{name} is tomorrow."),
        days => format!("{days} days until {name}, with {} hours of study.", held.minutes_left / 60),
    }];
    if held.minutes == 0 {
        words.push("No time is set aside today; the plan counts with that.".to_owned());
        return words;
    }
    if held.reviews > 0 {
        words.push(format!("{} of {} due reviews fit today.", held.reviews, held.waiting));
    }
    if held.whole_exam {
        words.push("There is time for a whole exam today.".to_owned());
    } else if held.fresh > 0 {
        words.push(format!("{} new questions; most is to be gained in {}.", held.fresh, names.join(", ")));
    }
    if words.len() == 1 {
        words.push("Nothing is due and nothing is new: a free day, or a practice sitting.".to_owned());
    }
    words
}

/// A section of the mastery map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MasteryRow {
    /// Its slug.
    pub section: String,
    /// Its name.
    pub name: String,
    /// `12 of 18 seen`.
    pub seen: String,
    /// `9 of 12 right at first sight`; a dash before the first answer.
    pub right: String,
    /// `84 % remembered today`; a dash before the first review.
    pub recall: String,
    /// Share right at first sight in hundredths of a percent; none before the first answer.
    pub share_hundredths: Option<u32>,
}

/// The map of an exam; empty where the shelf has no such blueprint.
pub fn mastery_rows(shelf: &Shelf, state: &LearnerState, exam: &str, today: Day) -> Vec<MasteryRow> {
    let map = shelf.blueprints.get(exam).map(|held| mastery(held, &shelf.questions, state, today));
    let row = |one: Mastery| MasteryRow {
        seen: format!("{} of {} seen", one.seen, one.pool),
        right: match one.answers {
            0 => "–".to_owned(),
            answers => format!("{} of {answers} right at first sight", one.right),
        },
        recall: one
            .recall_hundredths
            .map_or_else(|| "–".to_owned(), |share| format!("{} remembered today", percent(share))),
        share_hundredths: (one.right * 10_000).checked_div(one.answers),
        section: one.section,
        name: one.name,
    };
    map.into_iter().flatten().map(row).collect()
}
