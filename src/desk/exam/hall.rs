//! The hall: which exams there are, what is known of them, and what the bank holds for each.

use super::words::{clock, counted};
use crate::learn::Shelf;
use crate::learn::exam::seen;
use crate::learn::learner::LearnerState;
use exercises_format::blueprint::{Blueprint, Form, Pass};

/// One exam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamCard {
    /// The blueprint's name.
    pub exam: String,
    /// `CPC`.
    pub name: String,
    /// The credential in full, and who holds the exam.
    pub title: String,
    /// Items, time and pass mark.
    pub shape: String,
    /// What is not certain about these figures; empty when everything was verified.
    pub caution: String,
    /// What a candidate should know.
    pub note: String,
    /// What the bank holds.
    pub pool: String,
    /// Whether it can be begun.
    pub can_begin: bool,
    /// A sitting that is not over.
    pub running: Option<u64>,
    /// How far that one is; empty without one.
    pub running_words: String,
}

/// Every exam on the shelf, by name. `here` tells whether the questions have come.
pub fn hall(shelf: &Shelf, state: &LearnerState, here: bool) -> Vec<ExamCard> {
    shelf.blueprints.values().map(|blueprint| card(shelf, state, blueprint, here)).collect()
}

fn card(shelf: &Shelf, state: &LearnerState, it: &Blueprint, here: bool) -> ExamCard {
    let times = seen(state);
    let mine = || shelf.questions.values().filter(|one| one.section(&it.exam).is_some());
    let (pool, fresh) = (mine().count(), mine().filter(|one| !times.contains_key(&one.id)).count());
    let running =
        state.sittings.iter().rev().find(|(_, held)| held.start.exam == it.exam && held.finish.is_none());
    let running_words = running.map_or_else(String::new, |(_, held)| {
        let answered = held.items.iter().filter(|item| item.answer.is_some()).count();
        let left = clock(held.left(held.at_seconds));
        format!("{answered} of {} answered, {left} left.", held.items.len())
    });
    ExamCard {
        exam: it.exam.clone(),
        name: it.name.clone(),
        title: format!("{}, {}", it.title, it.body),
        shape: shape(it),
        caution: caution(it),
        note: it.note.clone(),
        pool: match (here, pool) {
            (false, _) => "The questions have not been fetched yet.".to_owned(),
            (true, 0) => "The bank holds no question for it yet.".to_owned(),
            (true, _) => format!("{pool} questions, {fresh} of them new to you."),
        },
        can_begin: here && pool > 0,
        running: running.map(|(id, _)| *id),
        running_words,
    }
}

fn shape(it: &Blueprint) -> String {
    let pass = match &it.pass {
        Pass::Percent { least } => format!("passes at {} %", least.value),
        Pass::Scaled { least, from, to } => format!("passes at {} on a scale of {from} to {to}", least.value),
    };
    let scenarios: u32 =
        it.sections.iter().filter(|one| one.form == Form::Scenario).map(|one| one.items.value).sum();
    let items = match scenarios {
        0 => counted(it.items.value, "question", "questions"),
        count => format!("{} questions and {count} scenarios", it.items.value.saturating_sub(count)),
    };
    let book = if it.open_book { ", books open" } else { "" };
    format!("{items} in {} minutes{book}; {pass}.", it.minutes.value)
}

fn caution(it: &Blueprint) -> String {
    if it.verified() {
        return String::new();
    }
    format!("Figures as of {}, not verified: look at {}’s own page before you book.", it.items.as_of, it.body)
}
