//! The grade of a coding sheet: row by row, with its evidence numbered and what it would cost at the payer.

mod money;
mod row;

#[cfg(test)]
mod tests;

pub use money::{Money, money};
pub use row::{GradeRow, GradeSection, Sign};

use crate::desk::workbench::Mark;
use crate::learn::Shelf;
use crate::learn::grade::{ComplianceNote, Grade, grade};
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::office::{EncounterFile, State};
use exercises_format::chart::{Document, Key};

/// A grade as the screen shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeSheet {
    /// What the work list calls the encounter.
    pub title: String,
    /// `13 of 20 points; 4 items to mend`.
    pub headline: String,
    /// What to do first; empty when nothing is left to do.
    pub next_step: String,
    /// Which try this is, and what stands as the score.
    pub attempt: String,
    /// Whether the sheet was changed since it was handed in.
    pub changed: bool,
    /// Diagnoses, then services.
    pub sections: Vec<GradeSection>,
    /// Points got, of points to be had.
    pub points: (String, String),
    /// The compliance figure in whole percent.
    pub compliance: u32,
    /// What an auditor would hold against the sheet.
    pub notes: Vec<ComplianceNote>,
    /// What the plan would allow; none once the claim was decided, or when it cannot be told.
    pub money: Option<Money>,
    /// Words of the chart with their numbers.
    pub marks: Vec<Mark>,
    /// The claim, once there is one.
    pub claim: Option<ClaimId>,
}

/// Why there is no grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoGrade {
    /// There is no such encounter.
    NoEncounter,
    /// Nothing was handed in.
    NotHandedIn,
    /// The chart's key is not on this device.
    NoKey,
}

/// The grade of the sheet handed in last.
pub fn grade_sheet(state: &State, shelf: &Shelf, id: EncounterId) -> Result<GradeSheet, NoGrade> {
    let file = state.encounters.get(&id).ok_or(NoGrade::NoEncounter)?;
    let last = file.handed_in.last().ok_or(NoGrade::NotHandedIn)?;
    let chart = shelf.chart_of(&file.encounter.source).ok_or(NoGrade::NoKey)?;
    let plan = file.encounter.coverage().map(|coverage| coverage.plan.to_string()).unwrap_or_default();
    let graded = grade(&chart.key, &plan, &last.sheet);
    let money = money(state, shelf, file, &chart.key);
    let marks = marks(&graded, &chart.documents);
    Ok(GradeSheet {
        title: file.encounter.title.clone(),
        headline: graded.headline.clone(),
        next_step: graded.next_step.clone(),
        attempt: attempt(file, &chart.key, &plan),
        changed: file.coding != last.sheet,
        sections: row::sections(&graded, &marks, money.as_ref()),
        points: (graded.got.to_string(), graded.of.to_string()),
        compliance: graded.compliance_hundredths / 100,
        notes: graded.compliance,
        money,
        marks,
        claim: file.claim,
    })
}

fn attempt(file: &EncounterFile, key: &Key, plan: &str) -> String {
    match (file.handed_in.len(), file.handed_in.first()) {
        (0 | 1, _) | (_, None) => "First try on this chart. It stands as the score.".to_owned(),
        (count, Some(first)) => {
            let first = grade(key, plan, &first.sheet);
            format!("Try {count}. The first try stands as the score: {} of {} points.", first.got, first.of)
        }
    }
}

/// Every quotation once, numbered in the order of the rows.
fn marks(graded: &Grade, papers: &[Document]) -> Vec<Mark> {
    let kind = |doc: &str| papers.iter().find(|paper| paper.id == doc).map(|paper| paper.kind.clone());
    let mut marks: Vec<Mark> = Vec::new();
    for proof in graded.rows.iter().flat_map(|row| &row.evidence) {
        if !marks.iter().any(|held| held.doc == proof.doc && held.quote == proof.quote) {
            let key = (marks.len() + 1).to_string();
            let tab = kind(&proof.doc).unwrap_or_default();
            marks.push(Mark { doc: proof.doc.clone(), tab, quote: proof.quote.clone(), key });
        }
    }
    marks
}
