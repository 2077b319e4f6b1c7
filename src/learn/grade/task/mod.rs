//! Grading the tasks that are neither chart nor question: cell by cell, line by line, each with its reason.
//!
//! Credit, in hundredths of a point:
//! - **E/M**: family 2 points, basis 1, each cell of the table 2, the minutes 2 where the note states them, the code 4. A
//!   cell or a code one step off earns a quarter unless the key names another share.
//! - **Modifiers**: 2 points each; a line that stays bare earns 2 when it was left bare on purpose and nothing stands there.
//!   One too many costs 1, a line never falls below zero. Their order, where it counts, is worth 1.
//! - **Query**: 1 point for each fact that must be cited, 1 off for each that does not bear on the matter; the checks of
//!   wording and options earn on their own, those of the wording once it asks something.
//! - **Claim**: 1 point for naming an item, 2 for the right value; 1 off for each item that was right.
//! - **Denial**: cause 2, action 3, by the share that the entry states. **Citation**: 2.
//! - **Posting**: 1 point for each amount, 1 off for money where none belongs; what happens with the rest 2.
//! - **Appeal**: 2 points for each of the five questions a letter answers, 1 for each paper that belongs with it, 1 off for
//!   each that does not.
//!
//! An answer that does not fit its task is refused, which is not a wrong answer. Doing what one row says never lowers the
//! score. Compliance is a second figure.

mod appeal;
mod claim;
mod em;
mod modifier;
mod offer;
mod posting;
mod query;
mod row;
#[cfg(test)]
mod test;

pub use query::{QUERY_POINTS, query_checks, query_words};
pub use row::{TaskRow, TaskVerdict};

use super::{ComplianceNote, Points, QuestionGrade, grade_question};
use crate::base::Finding;
use exercises_format::question::Question;
use exercises_format::task::{Answer, Exercise, Task};
use row::Sheet;
use serde::{Deserialize, Serialize};

/// A graded task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskGrade {
    /// `13 of 20 points; 4 items to mend`.
    pub headline: String,
    /// What to look at first, one sentence; empty when nothing is left to mend.
    pub next_step: String,
    /// False when nothing was answered, which is not the answer "none".
    pub answered: bool,
    /// One row a component, in the order of the task.
    pub rows: Vec<TaskRow>,
    /// Earned.
    pub got: Points,
    /// To be had.
    pub of: Points,
    /// Share of the points in hundredths of a percent, 0 to 10,000, rounded down.
    pub percent_hundredths: u32,
    /// What an auditor would hold against the answer, whatever the score.
    pub compliance: Vec<ComplianceNote>,
    /// 10,000 without notes; never below 0.
    pub compliance_hundredths: u32,
}

/// Grades an answer.
///
/// # Errors
/// `task.answer` when the answer is of another kind, or has another number of lines than the task.
pub fn grade_task(exercise: &Exercise, answer: &Answer) -> Result<TaskGrade, Finding> {
    let mut sheet = Sheet::default();
    match (&exercise.task, answer) {
        (Task::Em(task), Answer::Em { .. }) => em::mark(task, answer, &mut sheet),
        (Task::Modifier(task), Answer::Modifier { lines }) if lines.len() == task.lines.len() => {
            modifier::mark(task, lines, &mut sheet);
        }
        (Task::Query(task), Answer::Query { cited, wording, options }) => {
            query::mark(task, cited, wording, options, &mut sheet);
        }
        (Task::Claim(task), Answer::Claim { corrections }) => claim::mark(task, corrections, &mut sheet),
        (Task::Denial(task), Answer::Denial { cause, action }) => {
            offer::mark("Root cause", &task.causes, cause.as_deref(), 200, &mut sheet)?;
            offer::mark("Next action", &task.actions, action.as_deref(), 300, &mut sheet)?;
        }
        (Task::Posting(task), Answer::Posting { lines, rest }) if lines.len() == task.lines.len() => {
            posting::mark(task, lines, &mut sheet);
            offer::mark("The rest", &task.rest, rest.as_deref(), 200, &mut sheet)?;
        }
        (Task::Appeal(task), Answer::Appeal { enclosed, letter }) => {
            appeal::mark(exercise, task, enclosed, letter, &mut sheet);
        }
        (Task::Citation(task), Answer::Citation { rule }) => {
            offer::mark("Rule", &task.rules, rule.as_deref(), 200, &mut sheet)?;
        }
        _ => return Err(misfit()),
    }
    Ok(sheet.grade())
}

/// Grades the option of a question that stands alone, in the same form.
///
/// # Errors
/// `task.answer` when the answer is of another kind or names no option.
pub fn grade_choice(question: &Question, answer: &Answer) -> Result<TaskGrade, Finding> {
    let Answer::Choice { option } = answer else { return Err(misfit()) };
    if option.is_some_and(|place| usize::from(place) >= question.options.len()) {
        return Err(misfit());
    }
    let graded: QuestionGrade = grade_question(question, *option);
    let text = |place: usize| question.options.get(place).map(|one| one.text.clone()).unwrap_or_default();
    let verdict = match (graded.answered, graded.right) {
        (_, true) => TaskVerdict::Right,
        (true, false) => TaskVerdict::Wrong,
        (false, false) => TaskVerdict::Missing,
    };
    let mut sheet = Sheet::default();
    sheet.answered = graded.answered;
    sheet.section();
    sheet.put(TaskRow {
        place: "Answer".into(),
        yours: option.map(|place| text(usize::from(place))).unwrap_or_default(),
        expected: text(question.key as usize),
        verdict,
        why: if graded.why.is_empty() { question.rationale.clone() } else { graded.why },
        got: Points(if graded.right { 100 } else { 0 }),
        of: Points(100),
        ..TaskRow::default()
    });
    Ok(sheet.grade())
}

fn misfit() -> Finding {
    Finding::error(
        "task.answer",
        "The answer does not fit this exercise.",
        "Open the exercise again and answer it there.",
    )
}
