//! Review on screen: what is due, what today holds, and the mastery map. It states and never urges.

use crate::base::{Day, Finding};
use crate::desk::day::long as date;
use crate::desk::exam::percent;
use crate::learn::Shelf;
use crate::learn::exam::result;
use crate::learn::learner::LearnerState;
use crate::learn::learner::Op;
use crate::learn::review::{
    DayPlan, Mastery, StudyPlan, Subject, check_plan, day_plan, due, due_in, mastery, ratings,
};

#[cfg(test)]
mod tests;

/// The most rows a list of what is due shows.
pub const MOST_DUE: usize = 12;
/// The days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// What, as the journal names it.
    pub subject: String,
    /// What it is called.
    pub title: String,
    /// `due today`, `waiting 3 days`.
    pub since: String,
    /// Where it is taken by itself, below the practice's address; none for what comes in rounds.
    pub place: Option<String>,
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
        place: match Subject::of(&one.subject) {
            Some(Subject::Drill(_)) => Some("book/drill".to_owned()),
            Some(Subject::Task(id)) => Some(format!("exercises/{id}")),
            _ => None,
        },
        subject: one.subject,
    };
    due(state, today).into_iter().map(row).collect()
}

/// Whether anything due is an exercise that stands alone, whose content is fetched apart.
pub fn tasks_due(state: &LearnerState, today: Day) -> bool {
    due(state, today).iter().any(|one| matches!(Subject::of(&one.subject), Some(Subject::Task(_))))
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
        0 => format!("The plan for {name} ended on {}.", date(plan.exam_day)),
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
    /// `12 of 18`.
    pub seen: String,
    /// `9 of 12` at first sight; a dash before the first answer.
    pub right: String,
    /// `84 %` remembered today; a dash before the first review.
    pub recall: String,
    /// Share right at first sight in hundredths of a percent; none before the first answer.
    pub share_hundredths: Option<u32>,
}

/// The map of an exam; empty where the shelf has no such blueprint.
pub fn mastery_rows(shelf: &Shelf, state: &LearnerState, exam: &str, today: Day) -> Vec<MasteryRow> {
    let map = shelf.blueprints.get(exam).map(|held| mastery(held, &shelf.questions, state, today));
    let row = |one: Mastery| MasteryRow {
        seen: format!("{} of {}", one.seen, one.pool),
        right: match one.answers {
            0 => "–".to_owned(),
            answers => format!("{} of {answers}", one.right),
        },
        recall: one.recall_hundredths.map_or_else(|| "–".to_owned(), percent),
        share_hundredths: (one.right * 10_000).checked_div(one.answers),
        section: one.section,
        name: one.name,
    };
    map.into_iter().flatten().map(row).collect()
}

/// Exams that have a question to review with: their names and slugs, in the order of the shelf.
pub fn exams(shelf: &Shelf) -> Vec<(String, String)> {
    let filled = |exam: &str| shelf.questions.values().any(|one| one.section(exam).is_some());
    let held = shelf.blueprints.iter().filter(|(exam, _)| filled(exam));
    held.map(|(exam, one)| (exam.clone(), one.name.clone())).collect()
}

/// The exam the page begins with: the plan's, else the one sat last, else the first there is.
pub fn first_exam(shelf: &Shelf, state: &LearnerState) -> Option<String> {
    let planned = state.plan.as_ref().map(|plan| plan.exam.clone());
    let sat = || state.sittings.values().next_back().map(|held| held.start.exam.clone());
    let there = exams(shelf);
    let known = |exam: &String| there.iter().any(|(slug, _)| slug == exam);
    planned
        .filter(known)
        .or_else(|| sat().filter(known))
        .or_else(|| there.first().map(|(slug, _)| slug.clone()))
}

/// What the button for a round says, and the sentence beside it.
pub fn round_words(shelf: &Shelf, state: &LearnerState, exam: &str, today: Day) -> String {
    let Some(blueprint) = shelf.blueprints.get(exam) else { return String::new() };
    match due_in(blueprint, &shelf.questions, state, today).len() {
        0 if state.sittings.is_empty() => {
            "Nothing was learned here yet. A round of new questions begins it; what you miss comes back in other words.".to_owned()
        }
        0 => "Nothing is due. A round brings new questions, those first that move the score most.".to_owned(),
        1 => "One thing is due. It comes back in another question where there is one.".to_owned(),
        count => format!("{count} things are due. They come back in other questions where there are some."),
    }
}

/// What rates the first finished sitting that was not rated yet; none when all were.
pub fn unrated(shelf: &Shelf, state: &LearnerState, today: Day) -> Option<Op> {
    let over = state.sittings.iter().filter(|(id, held)| held.finish.is_some() && !state.rated.contains(*id));
    let (id, held) = over.into_iter().next()?;
    let reviews = ratings(&held.start.exam, &result(held, &shelf.questions));
    // A clock set back must not keep a sitting out for ever: the latest day told stands.
    Some(Op::KeepReviews { reviews, day: today.max(state.day), sitting: Some(*id) })
}

/// Reads the plan's form.
///
/// # Errors
/// `plan.day` for a day that is none or past, `plan.minutes` for text that is no number; what [`check_plan`] finds.
pub fn read_plan(
    exam: &str,
    exam_day: &str,
    minutes: &[String; 7],
    today: Day,
) -> Result<StudyPlan, Finding> {
    let day = exam_day.parse::<Day>().ok().filter(|day| *day > today).ok_or_else(|| {
        Finding::error("plan.day", "The day of the exam has to lie ahead.", "Choose a day after today.")
    })?;
    let mut held = [0; 7];
    for ((slot, text), weekday) in held.iter_mut().zip(minutes).zip(WEEKDAYS) {
        let text = text.trim();
        *slot = if text.is_empty() {
            0
        } else {
            text.parse().map_err(|_| {
                Finding::error(
                    "plan.minutes",
                    format!("“{text}” on {weekday} is not a number of minutes."),
                    "Type whole minutes, or leave the day empty.",
                )
            })?
        };
    }
    let plan = StudyPlan { exam: exam.to_owned(), exam_day: day, minutes: held };
    check_plan(&plan)?;
    Ok(plan)
}
