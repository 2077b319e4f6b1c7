//! One patient's record as one of the staff sees it: what the role needs lies open, the rest behind glass.

use super::{AREAS, Door, area_words, door};
use crate::base::{Cents, Finding, us_date};
use crate::learn::Shelf;
use crate::practice::office::{EncounterFile, State};
use crate::practice::privacy::Area;

/// A part of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordPart {
    /// Which.
    pub area: Area,
    /// Its name.
    pub name: &'static str,
    /// Whether glass stands before it.
    pub door: Door,
    /// What it says; nothing behind glass.
    pub lines: Vec<String>,
}

/// How many patients the desk offers.
const MOST: usize = 60;

/// Patients to look at, the newest visits first: record number and name.
pub fn people(state: &State) -> Vec<(String, String)> {
    let mut people: Vec<(String, String)> = Vec::new();
    for file in state.encounters.values().rev() {
        let patient = &file.encounter.patient;
        if people.len() < MOST && people.iter().all(|(mrn, _)| *mrn != patient.mrn) {
            people.push((patient.mrn.clone(), format!("{}, {}", patient.name(), patient.mrn)));
        }
    }
    people
}

/// A record as one of the staff sees it.
///
/// # Errors
/// `privacy.data` when the house's policy cannot be read.
pub fn record_parts(state: &State, shelf: &Shelf, user: &str, mrn: &str) -> Result<Vec<RecordPart>, Finding> {
    let visits: Vec<&EncounterFile> = state
        .index
        .patient(mrn)
        .map(|of| of.encounters.iter().filter_map(|id| state.encounters.get(id)).map(AsRef::as_ref).collect())
        .unwrap_or_default();
    AREAS
        .into_iter()
        .map(|area| {
            let door = door(state, user, mrn, area)?;
            let lines = match door {
                Door::Open => lines(state, shelf, mrn, area, &visits),
                Door::Glass => Vec::new(),
            };
            Ok(RecordPart { area, name: area_words(area), door, lines })
        })
        .collect()
}

fn lines(state: &State, shelf: &Shelf, mrn: &str, area: Area, visits: &[&EncounterFile]) -> Vec<String> {
    let claims = state.index.patient(mrn).map(|of| of.claims.as_slice()).unwrap_or_default();
    let found: Vec<String> = match area {
        Area::Demographics => visits.last().map(|visit| person(visit)).unwrap_or_default(),
        Area::Coverage => visits
            .last()
            .map(|visit| {
                let plan = |id: &crate::practice::chart::PlanId| {
                    shelf.plans.get(id).map_or_else(|| id.to_string(), |plan| plan.name.clone())
                };
                let held = visit.encounter.coverages.iter();
                held.map(|held| format!("{}, member {}", plan(&held.plan), held.member)).collect()
            })
            .unwrap_or_default(),
        Area::Schedule => visits
            .iter()
            .map(|visit| format!("{}: {}", us_date(visit.encounter.dos), visit.encounter.clinician.short()))
            .collect(),
        Area::Chart => visits
            .iter()
            .map(|visit| {
                format!("{}: note of {}", us_date(visit.encounter.dos), visit.encounter.title.to_lowercase())
            })
            .collect(),
        Area::Coding => visits.iter().filter_map(|visit| coded(visit)).collect(),
        Area::Claim => claims
            .iter()
            .map(|id| format!("Claim {id}, charged {}", state.books.claim(*id).charged))
            .collect(),
        Area::Remittance => claims
            .iter()
            .flat_map(|id| {
                state
                    .remittances_of(*id)
                    .into_iter()
                    .map(move |remit| format!("Remittance {remit} on claim {id}"))
            })
            .collect(),
        Area::Balance => {
            let owed: Cents = claims.iter().map(|id| state.books.claim(*id).patient_owes).sum();
            vec![format!("The patient owes {owed}")]
        }
        Area::AccessLog => vec!["Who opened this record: in the access log, by patient".to_owned()],
    };
    if found.is_empty() { vec!["Nothing is kept here yet".to_owned()] } else { found }
}

fn person(visit: &EncounterFile) -> Vec<String> {
    let patient = &visit.encounter.patient;
    let at = &patient.address;
    vec![
        format!("{}, born {}", patient.name(), us_date(patient.born)),
        format!("{}, {}, {}; {}", at.street, at.city, at.state, patient.phone),
    ]
}

fn coded(visit: &EncounterFile) -> Option<String> {
    let sheet = &visit.handed_in.last()?.sheet;
    let diagnoses = sheet.diagnoses.iter().map(ToString::to_string);
    let services = sheet.services.iter().map(|line| line.procedure.to_string());
    let codes: Vec<String> = diagnoses.chain(services).collect();
    Some(format!("{}: {}", us_date(visit.encounter.dos), codes.join(", ")))
}
