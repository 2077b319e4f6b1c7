//! Grading a coder's sheet against a chart's key: component by component, explained, never all or nothing.
//!
//! Credit, in hundredths of a point (the key states whole points):
//! - The key's own code earns all its points; a **named miss** earns the percent the key states.
//! - A miss nobody named earns by kinship ([`relation`]): another or no seventh character, a heading above the key's
//!   code, or its unspecified sibling half; another code of the same category (three characters, for services the
//!   first four) a quarter.
//! - **Order** is worth two points where the key has two diagnoses or more: all when a permitted code (or the entry
//!   that stands for it) is first, one when it is there but not first. Each pair of `key.order` is worth one point,
//!   half when both are there in the wrong order.
//! - **Modifiers, units and linkage** earn on any line whose code earned something. A modifier limited to plans counts
//!   for those plans only and is tolerated otherwise. Units are right or wrong; where the key gives them no points,
//!   wrong units cost half of what the code earned. Linkage is shared among the required diagnoses; a pointer in
//!   another's place loses that one's share, and so does each pointer too many. A pointer at the entry that stands for a diagnosis counts as pointing at it, so one
//!   wrong diagnosis is not charged twice.
//! - **Listing does not pay.** A code that stands for no line of the key costs half of the smallest line of its section,
//!   at least one point. Modifiers beyond the number the key asks for cost as much
//!   as its cheapest modifier (one point where it asks for none). Acceptable codes cost nothing. The first diagnosis
//!   the key rejects as a compliance matter costs no points, only compliance; further ones cost like any other.
//!   A section never falls below zero.
//! - **Compliance** is a second figure: 100 % less what each [`ComplianceNote`] costs.
//!
//! Entries are matched to the key by the assignment that earns most, so the order of entry matters only to item 21's
//! sequence. Following the advice of any one row never lowers the score.

mod answer;
mod cause;
mod compliance;
mod diagnosis;
mod explain;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
mod question;
mod relation;
mod row;
mod service;
mod task;

#[cfg(test)]
mod test;

pub use answer::full_sheet;
pub use cause::{
    Bearing, CauseGrade, CausePart, CauseVerdict, bearing, firing_step, grade_cause, halves_words, item_words,
};
pub use compliance::ComplianceNote;
pub use question::{QuestionGrade, Slip, grade_question};
pub use row::{Component, Points, Row, Verdict};
pub use task::{
    QUERY_POINTS, TaskGrade, TaskRow, TaskVerdict, grade_choice, grade_task, query_checks, query_words,
};

use crate::practice::coding::Sheet;
use exercises_format::chart::Key;
use serde::{Deserialize, Serialize};

/// Points got and points to be had in one part of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Earned, never below zero.
    pub got: Points,
    /// To be had.
    pub of: Points,
}

/// A graded sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grade {
    /// `13 of 20 points; 4 items to mend`.
    pub headline: String,
    /// What to do first, one sentence; empty when nothing is left to do.
    pub next_step: String,
    /// False when the sheet was empty: no answer, which is not the answer "none".
    pub answered: bool,
    /// One row an item, diagnoses first; entries in the order of the sheet, then what is missing.
    pub rows: Vec<Row>,
    /// Item 21.
    pub diagnoses: Section,
    /// Item 24.
    pub services: Section,
    /// Both sections together.
    pub got: Points,
    /// Both sections together.
    pub of: Points,
    /// Share of the points in hundredths of a percent, 0 to 10,000, rounded down: all of it only for a full key.
    pub percent_hundredths: u32,
    /// What an auditor would hold against the sheet, whatever the score.
    pub compliance: Vec<ComplianceNote>,
    /// 10,000 without notes; each note takes away what it costs; never below 0.
    pub compliance_hundredths: u32,
}

/// Grades a sheet for the plan it is billed to (plan id).
pub fn grade(key: &Key, plan: &str, sheet: &Sheet) -> Grade {
    let diagnoses = diagnosis::Diagnoses::read(key, sheet);
    let services = service::Services::read(key, plan, sheet);
    let (matching, assignment) = best(&diagnoses, &services);
    let mut rows = diagnoses.rows(&matching);
    rows.extend(services.rows(&diagnoses, &matching, &assignment));
    let (first, second) =
        (section(&rows, Component::is_diagnosis), section(&rows, |part| !part.is_diagnosis()));
    let (got, of) = (first.got + second.got, first.of + second.of);
    let compliance = compliance::notes(&rows);
    let answered = !sheet.diagnoses.is_empty() || !sheet.services.is_empty();
    Grade {
        headline: explain::headline(answered, got, of, &rows),
        next_step: explain::next_step(&rows),
        answered,
        percent_hundredths: percent_hundredths(got, of),
        compliance_hundredths: compliance::hundredths(&compliance),
        rows,
        diagnoses: first,
        services: second,
        got,
        of,
        compliance,
    }
}

/// The pair of matching and assignment that earns most over both sections.
fn best(
    diagnoses: &diagnosis::Diagnoses<'_>,
    services: &service::Services<'_>,
) -> (diagnosis::Matching, service::Assignment) {
    let mut best = None;
    for matching in diagnoses.matchings() {
        let assignment = services.assign(diagnoses, &matching);
        let score = diagnoses.score(&matching).max(0) + assignment.score.max(0);
        if best.as_ref().is_none_or(|(most, _, _)| score > *most) {
            best = Some((score, matching, assignment));
        }
    }
    match best {
        Some((_, matching, assignment)) => (matching, assignment),
        None => (diagnosis::Matching::default(), service::Assignment::default()),
    }
}

fn section(rows: &[Row], belongs: impl Fn(Component) -> bool) -> Section {
    let mine = || rows.iter().filter(|row| belongs(row.component));
    Section {
        got: Points(mine().map(|row| row.got.0).sum::<i64>().max(0)),
        of: Points(mine().map(|row| row.of.0).sum()),
    }
}

fn percent_hundredths(got: Points, of: Points) -> u32 {
    if of.0 <= 0 { 0 } else { u32::try_from(got.0.max(0) * 10_000 / of.0).unwrap_or(0).min(10_000) }
}
