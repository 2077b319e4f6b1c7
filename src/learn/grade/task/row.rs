//! Rows of a graded task, and the sheet that they add up to.

use super::TaskGrade;
use crate::learn::grade::{ComplianceNote, Points};
use exercises_format::chart::Evidence;
use serde::{Deserialize, Serialize};

/// What is to be said of one component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskVerdict {
    /// As the key has it.
    Right,
    /// Not the key's, and nothing wrong with it.
    Acceptable,
    /// Earns a part.
    Partly,
    /// Earns nothing.
    Wrong,
    /// More than the record carries.
    Upcoded,
    /// Less than the record carries.
    Downcoded,
    /// The entries are right, their order is not.
    WrongOrder,
    /// Not answered.
    #[default]
    Missing,
    /// Nothing called for it.
    Extra,
}

impl TaskVerdict {
    /// The verdict as the grade prints it.
    pub fn words(self) -> &'static str {
        match self {
            TaskVerdict::Right => "Right",
            TaskVerdict::Acceptable => "Acceptable",
            TaskVerdict::Partly => "Partly right",
            TaskVerdict::Wrong => "Wrong",
            TaskVerdict::Upcoded => "Upcoded",
            TaskVerdict::Downcoded => "Downcoded",
            TaskVerdict::WrongOrder => "Wrong order",
            TaskVerdict::Missing => "Missing",
            TaskVerdict::Extra => "Not called for",
        }
    }

    /// The verdict of a share of the points.
    pub(super) fn of_percent(percent: u32) -> TaskVerdict {
        match percent {
            0 => TaskVerdict::Wrong,
            1..100 => TaskVerdict::Partly,
            _ => TaskVerdict::Acceptable,
        }
    }
}

/// One row of a graded task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskRow {
    /// Which component: `Problems`, `Line 2`, `24G line 3`, `Root cause`.
    pub place: String,
    /// What was entered; empty when nothing was.
    pub yours: String,
    /// What the key has; empty when it has nothing there.
    pub expected: String,
    /// What is to be said of it.
    pub verdict: TaskVerdict,
    /// Why.
    pub why: String,
    /// Where the papers say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// What it costs downstream; empty when it costs nothing.
    pub consequence: String,
    /// Earned; negative where it takes points away. A section's sum stops at zero.
    pub got: Points,
    /// To be had here.
    pub of: Points,
    /// What it costs on the compliance figure, in whole percent.
    pub compliance_cost: u32,
}

impl TaskRow {
    /// Points not earned, or taken away.
    pub fn lost(&self) -> Points {
        Points(self.of.0 - self.got.0)
    }
}

/// Rows by section; a section never falls below zero.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Whether anything was answered.
    pub answered: bool,
    sections: Vec<Vec<TaskRow>>,
}

impl Sheet {
    /// Begins a section.
    pub fn section(&mut self) {
        self.sections.push(Vec::new());
    }

    /// Puts a row into the last section.
    pub fn put(&mut self, row: TaskRow) {
        if self.sections.is_empty() {
            self.section();
        }
        if let Some(last) = self.sections.last_mut() {
            last.push(row);
        }
    }

    /// The grade the rows come to.
    pub fn grade(self) -> TaskGrade {
        let sum = |rows: &[TaskRow]| rows.iter().map(|row| row.got.0).sum::<i64>().max(0);
        let got = Points(self.sections.iter().map(|rows| sum(rows)).sum());
        let rows: Vec<TaskRow> = self.sections.into_iter().flatten().collect();
        let of = Points(rows.iter().map(|row| row.of.0).sum());
        let compliance: Vec<ComplianceNote> = rows
            .iter()
            .filter(|row| row.compliance_cost > 0)
            .map(|row| ComplianceNote {
                item: row.place.clone(),
                entry: row.yours.clone(),
                why: row.why.clone(),
                consequence: row.consequence.clone(),
                cost: row.compliance_cost,
            })
            .collect();
        TaskGrade {
            headline: headline(self.answered, got, of, &rows),
            next_step: next_step(&rows),
            answered: self.answered,
            got,
            of,
            percent_hundredths: super::super::percent_hundredths(got, of),
            compliance_hundredths: super::super::compliance::hundredths(&compliance),
            compliance,
            rows,
        }
    }
}

fn headline(answered: bool, got: Points, of: Points, rows: &[TaskRow]) -> String {
    if !answered {
        return format!("Nothing answered; 0 of {of} points");
    }
    let open = rows.iter().filter(|row| row.lost().0 > 0).count();
    let tail = match open {
        0 => "every item right".to_owned(),
        1 => "1 item to mend".to_owned(),
        _ => format!("{open} items to mend"),
    };
    format!("{got} of {of} points; {tail}")
}

/// The row that costs most, the earlier one of equals.
fn next_step(rows: &[TaskRow]) -> String {
    let mut top: Option<&TaskRow> = None;
    for row in rows.iter().filter(|row| row.lost().0 > 0) {
        if top.is_none_or(|best| row.lost() > best.lost()) {
            top = Some(row);
        }
    }
    let Some(row) = top else { return String::new() };
    let points = if row.lost().0 == 100 { "point" } else { "points" };
    match row.expected.is_empty() {
        true => format!("Look at {} first: {} {points} were lost there.", row.place, row.lost()),
        false => format!(
            "Look at {} first: it should say {}, which is worth {} {points}.",
            row.place,
            row.expected,
            row.lost()
        ),
    }
}
