//! What a record comes to today.

use super::{Alone, Handed, TaskTaken};
use crate::base::{Day, Finding};
use crate::learn::grade::{Grade, TaskGrade, grade, grade_choice, grade_task};
use crate::learn::learner::LearnerState;
use std::collections::BTreeMap;

/// A grade of either form.
#[derive(Clone, Debug, PartialEq)]
pub enum Graded {
    /// Of a task, term or question.
    Task(Box<TaskGrade>),
    /// Of a chart.
    Chart(Box<Grade>),
}

impl Graded {
    /// Grades an answer.
    ///
    /// # Errors
    /// `task.answer` when it does not fit the exercise.
    pub fn of(alone: Alone<'_>, handed: &Handed) -> Result<Graded, Finding> {
        match (alone, handed) {
            (Alone::Task(task), Handed::Answer(answer)) => {
                Ok(Graded::Task(Box::new(grade_task(task, answer)?)))
            }
            (Alone::Choice(question), Handed::Answer(answer)) => {
                Ok(Graded::Task(Box::new(grade_choice(question, answer)?)))
            }
            (Alone::Chart(chart), Handed::Sheet { plan, sheet }) => {
                Ok(Graded::Chart(Box::new(grade(&chart.key, plan, sheet))))
            }
            _ => Err(Finding::error(
                "task.answer",
                "The answer does not fit this exercise.",
                "Open the exercise again and answer it there.",
            )),
        }
    }

    /// Share of the points in hundredths of a percent.
    pub fn percent_hundredths(&self) -> u32 {
        match self {
            Graded::Task(grade) => grade.percent_hundredths,
            Graded::Chart(grade) => grade.percent_hundredths,
        }
    }

    /// The second figure, in hundredths of a percent.
    pub fn compliance_hundredths(&self) -> u32 {
        match self {
            Graded::Task(grade) => grade.compliance_hundredths,
            Graded::Chart(grade) => grade.compliance_hundredths,
        }
    }
}

/// What a record comes to today.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskOutcome {
    /// The grade, computed again; none when the shelf has no such exercise, or another version of it.
    pub graded: Option<Graded>,
    /// Whether the kept share is the one computed again; true when it cannot be.
    pub agrees: bool,
}

/// Grades a record again.
pub fn outcome(taken: &TaskTaken, alone: Option<Alone<'_>>) -> TaskOutcome {
    let same = |one: &Alone<'_>| {
        one.version() == taken.version && one.content_hash().is_ok_and(|hash| hash == taken.hash)
    };
    let graded = alone.filter(same).and_then(|one| Graded::of(one, &taken.handed).ok());
    let agrees = graded.as_ref().is_none_or(|held| held.percent_hundredths() == taken.percent_hundredths);
    TaskOutcome { graded, agrees }
}

/// The last record of each exercise, by its id: when, and the share kept then.
pub fn standing(state: &LearnerState) -> BTreeMap<&str, (u64, Day, u32)> {
    let told = |(id, taken): (&u64, &std::sync::Arc<TaskTaken>)| (*id, taken.day, taken.percent_hundredths);
    let mut last = BTreeMap::new();
    for (id, taken) in &state.tasks {
        last.insert(taken.exercise.as_str(), told((id, taken)));
    }
    last
}
