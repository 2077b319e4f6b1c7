//! Exercises that stand alone (tasks, terms, charts for study): what was handed in, what it comes to, what comes next.
//!
//! The learner's stream keeps the answer as it was given; a score is computed anew whenever it is shown.

mod fresh;
mod outcome;
mod rating;
mod taken;

pub use fresh::{fresh_task, task_round};
pub use outcome::{Graded, TaskOutcome, outcome, standing};
pub use rating::task_ratings;
pub use taken::{Handed, LONGEST_LETTER, TaskTaken, challenge, check, check_reviews};

use crate::base::Finding;
use crate::journal::digest;
use crate::learn::Shelf;
use exercises_format::{ChartExercise, Exercise, Question};

/// An exercise that stands alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Alone<'a> {
    /// A task.
    Task(&'a Exercise),
    /// A term, or a question that no exam uses.
    Choice(&'a Question),
    /// A chart for study.
    Chart(&'a ChartExercise),
}

impl<'a> Alone<'a> {
    /// The exercise of an id: a task, a term, a question that no exam uses, a chart for study.
    pub fn find(shelf: &'a Shelf, id: &str) -> Option<Alone<'a>> {
        let task = shelf.tasks.get(id).map(Alone::Task);
        let term = || shelf.terms.get(id).map(Alone::Choice);
        let question = || shelf.questions.get(id).filter(|one| one.uses.is_empty()).map(Alone::Choice);
        task.or_else(term).or_else(question).or_else(|| shelf.study.get(id).map(Alone::Chart))
    }

    /// Every exercise that stands alone and is on the shelf: tasks, terms, questions, charts, each by id.
    pub fn all(shelf: &'a Shelf) -> Vec<Alone<'a>> {
        let questions = shelf.questions.values().filter(|one| one.uses.is_empty());
        let tasks = shelf.tasks.values().map(Alone::Task);
        let choices = shelf.terms.values().chain(questions).map(Alone::Choice);
        tasks.chain(choices).chain(shelf.study.values().map(Alone::Chart)).collect()
    }

    /// Its id.
    pub fn id(self) -> &'a str {
        match self {
            Alone::Task(one) => &one.id,
            Alone::Choice(one) => &one.id,
            Alone::Chart(one) => &one.id,
        }
    }

    /// Its kind: that of its task, `term`, `question`, `chart`.
    pub fn kind(self) -> &'static str {
        match self {
            Alone::Task(one) => one.task.kind(),
            Alone::Choice(one) if one.sort.is_some() => "term",
            Alone::Choice(_) => "question",
            Alone::Chart(_) => "chart",
        }
    }

    /// What lists call it.
    pub fn title(self) -> &'a str {
        match self {
            Alone::Task(one) => &one.title,
            Alone::Choice(one) => &one.title,
            Alone::Chart(one) => &one.title,
        }
    }

    /// Its version.
    pub fn version(self) -> u32 {
        match self {
            Alone::Task(one) => one.version,
            Alone::Choice(one) => one.version,
            Alone::Chart(one) => one.version,
        }
    }

    /// 1 to 5.
    pub fn difficulty(self) -> u8 {
        match self {
            Alone::Task(one) => one.difficulty,
            Alone::Choice(one) => one.difficulty,
            Alone::Chart(one) => one.difficulty,
        }
    }

    /// Its topics.
    pub fn topics(self) -> &'a [String] {
        match self {
            Alone::Task(one) => &one.topics,
            Alone::Choice(one) => &one.topics,
            Alone::Chart(one) => &one.topics,
        }
    }

    /// What an attempt notes of its content: SHA-256 of its canonical JSON, hex.
    ///
    /// # Errors
    /// What the canonical form refuses, which no exercise that was read can hold.
    pub fn content_hash(self) -> Result<String, Finding> {
        match self {
            Alone::Task(one) => digest(one),
            Alone::Choice(one) => digest(one),
            Alone::Chart(one) => digest(one),
        }
    }
}

/// What an exercise is called; none when it is not on the shelf.
pub fn title<'a>(shelf: &'a Shelf, id: &str) -> Option<&'a str> {
    Alone::find(shelf, id).map(Alone::title)
}
