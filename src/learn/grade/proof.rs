//! The grader as the exercise lint takes it: an argument.

use super::{Component, Row, grade, grade_task, query_checks};
use crate::practice::coding::{Service, Sheet};
use exercises_format::chart::Key;
use exercises_format::task::{Answer, Exercise, Task};
use exercises_lint::{Attempt, Graders, Marked, MarkedRow, Scored, ScoredLine};

/// The graders as the lint takes them.
pub const GRADERS: Graders<'static> = Graders { chart: &score, task: &mark };

/// Grades a task that the lint filled in; none when the answer does not fit it.
pub fn mark(exercise: &Exercise, answer: &Answer) -> Option<Marked> {
    let grade = grade_task(exercise, answer).ok()?;
    let told = |row: &super::TaskRow| MarkedRow {
        place: row.place.clone(),
        yours: row.yours.clone(),
        got: row.got.0,
        of: row.of.0,
    };
    let fails = match (&exercise.task, answer) {
        (Task::Query(task), Answer::Query { cited, wording, options }) => {
            query_checks(task, cited, wording, options).into_iter().map(|(check, _)| check).collect()
        }
        _ => Vec::new(),
    };
    let questions = grade.rows.iter().filter(|row| row.place.ends_with('?'));
    Some(Marked {
        percent_hundredths: grade.percent_hundredths,
        met: questions.map(|row| row.got == row.of).collect(),
        rows: grade.rows.iter().map(told).collect(),
        fails,
    })
}

/// Grades what the lint filled in.
pub fn score(key: &Key, plan: &str, attempt: &Attempt) -> Scored {
    let grade = grade(key, plan, &sheet(attempt));
    let code = |row: &&Row| matches!(row.component, Component::Diagnosis | Component::Service);
    let codes = grade.rows.iter().filter(code).map(|row| ScoredLine {
        yours: row.yours.clone(),
        expected: row.expected.clone(),
        got: row.got.0,
    });
    let lost = grade.rows.iter().filter(|row| row.lost().0 > 0);
    Scored {
        got: grade.got.0,
        of: grade.of.0,
        percent_hundredths: grade.percent_hundredths,
        codes: codes.collect(),
        lost: lost.map(|row| format!("{} {}", row.item, row.verdict.words().to_lowercase())).collect(),
    }
}

fn sheet(attempt: &Attempt) -> Sheet {
    let services = attempt.services.iter().map(|line| Service {
        procedure: line.code.as_str().into(),
        modifiers: line.modifiers.iter().map(|code| code.as_str().into()).collect(),
        pointers: line.pointers.iter().map(|code| code.as_str().into()).collect(),
        units: line.units,
        charge: None,
    });
    Sheet {
        diagnoses: attempt.diagnoses.iter().map(|code| code.as_str().into()).collect(),
        services: services.collect(),
    }
}
