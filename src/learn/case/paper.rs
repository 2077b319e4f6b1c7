//! The papers of an encounter, with the tokens of the chart filled in.

use crate::base::{Day, Finding};
use crate::learn::Shelf;
use crate::practice::chart::Encounter;
use exercises_format::ChartExercise;
use exercises_format::chart::Document;
use exercises_format::template::{Fill, day};

/// A readable document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Slug; `note` is the encounter's note.
    pub id: String,
    /// `note`, `order`, `result`, `card` …
    pub kind: String,
    /// Heading.
    pub title: String,
    /// Its date.
    pub date: Day,
    /// Signature line.
    pub signed: Option<String>,
    /// Text by section.
    pub sections: Vec<PaperSection>,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSection {
    /// Short label.
    pub label: String,
    /// Label in full.
    pub long: Option<String>,
    /// Paragraphs.
    pub text: Vec<String>,
}

/// The encounter's papers in the chart's order.
pub fn papers(shelf: &Shelf, chart: &ChartExercise, encounter: &Encounter) -> Result<Vec<Paper>, Finding> {
    let first = encounter.coverages.first();
    let plan = first.and_then(|coverage| shelf.plans.get(&coverage.plan));
    let fill = Fill {
        given: encounter.patient.given.clone(),
        family: encounter.patient.family.clone(),
        dos: encounter.dos,
        born: encounter.patient.born,
        mrn: encounter.patient.mrn.clone(),
        member: first.map(|coverage| coverage.member.clone()).unwrap_or_default(),
        plan: plan.map(|plan| plan.name.clone()).unwrap_or_default(),
        clinician: encounter.clinician.short(),
    };
    chart.documents.iter().map(|document| paper(document, encounter, &fill)).collect()
}

fn paper(document: &Document, encounter: &Encounter, fill: &Fill) -> Result<Paper, Finding> {
    // A card shows the member id of its own coverage, whichever that is.
    let own = encounter.coverages.iter().find(|c| c.card.as_deref() == Some(document.id.as_str()));
    let fill = match own {
        Some(coverage) => Fill { member: coverage.member.clone(), ..fill.clone() },
        None => fill.clone(),
    };
    let sections = document.sections.iter().map(|section| {
        let text = section.text.iter().map(|text| fill.text(text)).collect::<Result<_, _>>()?;
        Ok(PaperSection { label: section.label.clone(), long: section.long.clone(), text })
    });
    Ok(Paper {
        id: document.id.clone(),
        kind: document.kind.clone(),
        title: fill.text(&document.title)?,
        date: day(&document.date, encounter.dos)?,
        signed: document.signed.as_deref().map(|text| fill.text(text)).transpose()?,
        sections: sections.collect::<Result<_, Finding>>()?,
    })
}
