//! The result of a sitting: the raw share, by section, item by item, how sure and how fast; and what it says about an exam.

use super::words::{clock, counted, percent};
use crate::base::Day;
use crate::learn::Shelf;
use crate::learn::exam::{
    Confidence, ItemResult, Outcome, Readiness, Sitting, calibration, readiness, records, result,
    sure_and_wrong,
};
use crate::learn::grade::Slip;
use crate::learn::learner::LearnerState;
use exercises_format::blueprint::{Blueprint, Pass};

/// A section of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRow {
    /// Its slug.
    pub section: String,
    /// Its name.
    pub name: String,
    /// `4 of 6`.
    pub right: String,
    /// The share, in hundredths of a percent.
    pub share_hundredths: u32,
    /// Time a question.
    pub pace: String,
}

/// How answers of one confidence came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibrated {
    /// How sure.
    pub confidence: Confidence,
    /// The sentence.
    pub words: String,
}

/// An estimate, labelled as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The estimate.
    pub words: String,
    /// What it rests on.
    pub basis: String,
    /// What would narrow it; empty where nothing would.
    pub narrower: String,
}

/// The result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// `71 of 100 right, 71 %.`
    pub headline: String,
    /// How it ended, and how long it took.
    pub how: String,
    /// What the exam's own score would be based on, and why it is not shown.
    pub scale: String,
    /// By section.
    pub sections: Vec<SectionRow>,
    /// By confidence, the surest first; empty where none was marked.
    pub calibration: Vec<Calibrated>,
    /// Places of answers that were sure and wrong.
    pub sure_and_wrong: Vec<u32>,
    /// The readiness estimate; none where the shelf has no such blueprint.
    pub readiness: Option<Told>,
    /// Places, from 0, of what was wrong, not answered, or void.
    pub not_right: Vec<u32>,
}

/// A finished sitting's result; none while it runs or where there is none.
pub fn report(shelf: &Shelf, state: &LearnerState, sitting: u64, today: Day) -> Option<Report> {
    let held = state.sittings.get(&sitting)?;
    let finish = held.finish?;
    let told = result(held, &shelf.questions);
    let blueprint = shelf.blueprints.get(&held.start.exam);
    let void = match told.void {
        0 => String::new(),
        count => format!(
            " {} changed since and count for nothing.",
            counted(count, "question has", "questions have")
        ),
    };
    let ended = if finish.timed_out { "Time ran out" } else { "Finished" };
    let time = clock(finish.at_seconds);
    let name = |slug: &str| {
        let section = blueprint.and_then(|held| held.section(slug));
        section.map_or_else(|| slug.to_owned(), |section| section.name.clone())
    };
    let sections = told.sections.iter().map(|one| SectionRow {
        name: name(&one.section),
        section: one.section.clone(),
        right: format!("{} of {}", one.right, one.of),
        share_hundredths: (one.right * 10_000).checked_div(one.of).unwrap_or(0),
        pace: format!("{} s a question", one.seconds.checked_div(one.of).unwrap_or(0)),
    });
    let not_right = told.items.iter().filter(|item| item.outcome != Outcome::Right).map(|item| item.place);
    Some(Report {
        headline: format!("{} of {} right, {}.{void}", told.right, told.of, percent(told.percent_hundredths)),
        how: format!(
            "{ended} after {time} of {}; {}.",
            clock(held.start.limit_seconds),
            not_answered(told.unanswered)
        ),
        scale: blueprint.map(|held| scale(held, told.percent_hundredths)).unwrap_or_default(),
        sections: sections.collect(),
        calibration: calibration(told.items.iter()).iter().map(calibrated).collect(),
        sure_and_wrong: sure_and_wrong(told.items.iter()).iter().map(|item| item.place).collect(),
        readiness: blueprint.map(|held| {
            let all = records(state, &held.exam, &shelf.questions);
            estimate(held, &readiness(held, &all, today))
        }),
        not_right: not_right.collect(),
    })
}

fn not_answered(count: u32) -> String {
    match count {
        0 => "every question was answered".to_owned(),
        count => format!("{} not answered", counted(count, "question", "questions")),
    }
}

fn scale(blueprint: &Blueprint, hundredths: u32) -> String {
    let body = &blueprint.body;
    match &blueprint.pass {
        Pass::Percent { least } => {
            let side = if hundredths >= least.value * 100 { "at or above" } else { "below" };
            format!(
                "This raw share is {side} the {} % that {body} asks for. It is not an official score.",
                least.value
            )
        }
        Pass::Scaled { least, from, to } => format!(
            "{body} reports on a scale of {from} to {to} and passes at {}. How a raw share becomes a point of that scale is not public, so none is shown.",
            least.value
        ),
    }
}

fn calibrated(level: &crate::learn::exam::Level) -> Calibrated {
    let words = match level.confidence {
        Confidence::Sure => "were sure of",
        Confidence::Unsure => "were not sure of",
        Confidence::Guess => "guessed",
    };
    Calibrated {
        confidence: level.confidence,
        words: format!(
            "Of {} you {words}, {} {} right: {}; the true share lies between {} and {} nine times of ten.",
            counted(level.answers, "answer", "answers"),
            level.right,
            if level.right == 1 { "was" } else { "were" },
            percent(level.share_hundredths),
            percent(level.low_hundredths),
            percent(level.high_hundredths),
        ),
    }
}

/// The readiness estimate in words.
pub(crate) fn estimate(blueprint: &Blueprint, it: &Readiness) -> Told {
    let chance = match it.pass_hundredths {
        Some(chance) if it.answers >= 30 => {
            format!(" The pass mark would be reached in about {} of such exams.", percent(chance / 100 * 100))
        }
        Some(_) => " That is too little to say how likely you are to pass.".to_owned(),
        None => format!(" {}’s scale is not public, so no chance of passing is given.", blueprint.body),
    };
    let name = |slug: &str| blueprint.section(slug).map_or_else(|| slug.to_owned(), |one| one.name.clone());
    Told {
        words: format!(
            "Estimate: {} of an exam right today; nine of ten such exams between {} and {}.{chance}",
            percent(it.expected_hundredths),
            percent(it.low_hundredths),
            percent(it.high_hundredths),
        ),
        basis: format!("It rests on your first answers to {}.", counted(it.answers, "question", "questions")),
        narrower: it.narrower.as_ref().map_or_else(String::new, |more| {
            let width = it.high_hundredths - it.low_hundredths;
            format!(
                "{} more from {} would narrow it most: from {} wide to about {}.",
                counted(more.questions, "question", "questions"),
                name(&more.section),
                percent(width),
                percent(more.width_hundredths),
            )
        }),
    }
}

/// One option under review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionCard {
    /// `A` to `D`, as it was shown.
    pub letter: char,
    /// Its words.
    pub text: String,
    /// Whether it is the key.
    pub key: bool,
    /// Whether it was chosen.
    pub chosen: bool,
    /// Why it is right or wrong.
    pub why: String,
    /// Why one would pick it; empty for the key.
    pub pick: String,
}

/// One item under review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemCard {
    /// `Question 12: wrong`.
    pub heading: String,
    /// Lines of the stem.
    pub stem: Vec<String>,
    /// The options, in the order they were shown.
    pub options: Vec<OptionCard>,
    /// What was off, where options are made of codes.
    pub slips: Vec<&'static str>,
    /// The rule.
    pub rationale: String,
    /// What it rests on.
    pub rests_on: Vec<String>,
    /// Time, changes and confidence.
    pub how: String,
    /// The learner's challenges of this key.
    pub challenges: Vec<String>,
}

/// An item of a finished sitting; none while it runs: nothing is told before the end.
pub fn item(shelf: &Shelf, sitting: &Sitting, place: u32) -> Option<ItemCard> {
    sitting.finish?;
    let put = sitting.start.items.get(place as usize)?;
    let told = result(sitting, &shelf.questions).items.into_iter().nth(place as usize)?;
    let question = shelf.questions.get(&put.question).filter(|_| told.outcome != Outcome::Void);
    let options = put.order.iter().zip('A'..).filter_map(|(option, letter)| {
        let one = question?.options.get(usize::from(*option))?;
        Some(OptionCard {
            letter,
            text: one.text.clone(),
            key: question.is_some_and(|held| held.key == u32::from(*option)),
            chosen: told.answer == Some(*option),
            why: one.why.clone(),
            pick: one.pick.clone().unwrap_or_default(),
        })
    });
    let outcome = match told.outcome {
        Outcome::Right => "right",
        Outcome::Wrong => "wrong",
        Outcome::Unanswered => "not answered",
        Outcome::Void => "changed since, counts for nothing",
    };
    let challenges = sitting.challenges.iter().filter(|one| one.place == place);
    Some(ItemCard {
        heading: format!("Question {}: {outcome}", place + 1),
        stem: question.map(|one| one.stem.lines().map(str::to_owned).collect()).unwrap_or_default(),
        options: options.collect(),
        slips: told
            .grade
            .iter()
            .flat_map(|grade| grade.slips.iter().map(|slip| Slip::words(*slip)))
            .collect(),
        rationale: question.map(|one| one.rationale.clone()).unwrap_or_default(),
        rests_on: question.map(|one| one.rests_on.clone()).unwrap_or_default(),
        how: how(&told),
        challenges: challenges.map(|one| one.words.clone()).collect(),
    })
}

fn how(item: &ItemResult) -> String {
    let sure = match item.confidence {
        Some(Confidence::Sure) => ", sure",
        Some(Confidence::Unsure) => ", not sure",
        Some(Confidence::Guess) => ", guessed",
        None => "",
    };
    let changes = match item.changes {
        0 => String::new(),
        count => format!(", changed {}", counted(count, "time", "times")),
    };
    format!("{} on it{sure}{changes}.", clock(item.seconds))
}
