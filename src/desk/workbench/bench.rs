//! The coding sheet as the screen shows it, with what may be done next.

use super::typed::{Typed, typed_diagnosis, typed_service};
use crate::base::{Cents, Day, us_date};
use crate::desk::day::long as date;
use crate::learn::Shelf;
use crate::practice::chart::EncounterId;
use crate::practice::claim::{ClaimId, pointer_letter};
use crate::practice::coding::{Codes, Icd10Cm, Service, Sheet};
use crate::practice::office::{EncounterFile, State};

/// The workbench of one encounter.
#[derive(Clone, Debug, PartialEq)]
pub struct Bench {
    /// What the work list calls the encounter.
    pub title: String,
    /// `Delgado, Rosa M.`
    pub patient: String,
    /// `58 y F · DOB 03/11/1968 · MRN 20-4471`
    pub patient_line: String,
    /// `DOS 04/14/2026 · A. Okafor, MD`
    pub visit_line: String,
    /// The office's name.
    pub office: String,
    /// Date of service: every look-up asks for it.
    pub dos: Day,
    /// The plan the encounter is registered to.
    pub plan: String,
    /// Where the work stands.
    pub status: String,
    /// Item 21.
    pub diagnoses: Vec<DiagnosisRow>,
    /// Item 24.
    pub services: Vec<ServiceRow>,
    /// Item 28, as far as the lines have charges.
    pub total: Cents,
    /// Every coverage there is.
    pub coverages: Vec<CoverageRow>,
    /// One sentence on what the sheet still lacks; empty when nothing.
    pub lacks: String,
    /// Why the sheet cannot be handed in now; none when it can.
    pub hand_in_closed: Option<String>,
    /// Whether the sheet as it stands was handed in.
    pub handed_in: bool,
    /// Why no claim can be made; none when it can, or when there is one.
    pub claim_closed: Option<String>,
    /// The claim, once there is one.
    pub claim: Option<ClaimId>,
}

/// A diagnosis on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiagnosisRow {
    /// Its letter.
    pub letter: char,
    /// Its code.
    pub code: String,
    /// Its title; empty when it cannot be reported on the day.
    pub title: String,
    /// What is wrong with it on the day.
    pub doubt: Option<String>,
}

/// A service line on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceRow {
    /// Its number, from 1.
    pub number: usize,
    /// Its code.
    pub code: String,
    /// Its title; empty when it cannot be reported on the day.
    pub title: String,
    /// What is wrong with it on the day.
    pub doubt: Option<String>,
    /// Four modifier slots, empty ones as empty text.
    pub modifiers: [String; 4],
    /// What each modifier says, or that no list knows it.
    pub modifier_titles: [String; 4],
    /// Letters in the order of the pointers.
    pub pointers: String,
    /// Units.
    pub units: u32,
    /// Charge for all units; none when the code is unknown on the day.
    pub charge: Option<Cents>,
}

/// A coverage of the patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// Index among the encounter's coverages.
    pub index: usize,
    /// The plan's name.
    pub plan: String,
    /// Member id.
    pub member: String,
    /// The document that shows the card.
    pub card: Option<String>,
    /// Whether the encounter is registered to it.
    pub registered: bool,
}

/// The workbench of an encounter; none when there is no such encounter.
pub fn bench(state: &State, shelf: &Shelf, id: EncounterId) -> Option<Bench> {
    let file = state.encounters.get(&id)?;
    let opened = state.opened.as_ref()?;
    let visit = &file.encounter;
    let plan_name = |slug| shelf.plans.get(slug).map_or_else(String::new, |plan| plan.name.clone());
    let services: Vec<ServiceRow> = file
        .coding
        .services
        .iter()
        .enumerate()
        .map(|(at, line)| service_row(&shelf.codes, &file.coding, at, line, visit.dos, &opened.office))
        .collect();
    let handed_in = file.handed_in.last().is_some_and(|last| last.sheet == file.coding);
    let empty = file.coding.diagnoses.is_empty() || file.coding.services.is_empty();
    let lacking = || "The sheet needs at least one diagnosis and one service line.".to_owned();
    let hand_in_closed = match (empty, handed_in) {
        (true, _) => Some(lacking()),
        (_, true) => Some("This sheet was handed in as it stands.".to_owned()),
        _ => None,
    };
    Some(Bench {
        title: visit.title.clone(),
        patient: visit.patient.name(),
        patient_line: patient_line(file),
        visit_line: format!("DOS {} · {}", us_date(visit.dos), visit.clinician.short()),
        office: opened.office.name.clone(),
        dos: visit.dos,
        plan: visit.coverage().map_or_else(String::new, |coverage| plan_name(&coverage.plan)),
        status: status(state, file),
        diagnoses: diagnosis_rows(&shelf.codes, &file.coding.diagnoses, visit.dos),
        total: services.iter().filter_map(|row| row.charge).sum(),
        services,
        coverages: visit
            .coverages
            .iter()
            .enumerate()
            .map(|(index, coverage)| CoverageRow {
                index,
                plan: plan_name(&coverage.plan),
                member: coverage.member.clone(),
                card: coverage.card.clone(),
                registered: index == visit.registered,
            })
            .collect(),
        lacks: lacks(&file.coding),
        hand_in_closed,
        handed_in,
        claim_closed: (empty && file.claim.is_none()).then(lacking),
        claim: file.claim,
    })
}

fn patient_line(file: &EncounterFile) -> String {
    let (patient, dos) = (&file.encounter.patient, file.encounter.dos);
    let age = exercises_format::template::age_on(patient.born, dos);
    format!("{age} y {} · DOB {} · MRN {}", patient.sex, us_date(patient.born), patient.mrn)
}

fn status(state: &State, file: &EncounterFile) -> String {
    if let Some(claim) = file.claim {
        let draft = state.claims.get(&claim).is_some_and(|held| held.draft.is_some());
        return match draft {
            true => format!("Claim {claim}, draft"),
            false => format!("Claim {claim}, sent"),
        };
    }
    match file.handed_in.last() {
        Some(last) if last.sheet == file.coding => format!("Handed in {}", date(last.day)),
        Some(_) => "Changed since it was handed in".to_owned(),
        None => "To code".to_owned(),
    }
}

fn diagnosis_rows(codes: &Codes, diagnoses: &[Icd10Cm], on: Day) -> Vec<DiagnosisRow> {
    let row = |(at, code): (usize, &Icd10Cm)| {
        let (title, doubt) = told(typed_diagnosis(codes, code.as_str(), on));
        let letter = pointer_letter(u8::try_from(at + 1).unwrap_or(12));
        DiagnosisRow { letter, code: code.to_string(), title, doubt }
    };
    diagnoses.iter().enumerate().map(row).collect()
}

fn service_row(
    codes: &Codes,
    sheet: &Sheet,
    at: usize,
    line: &Service,
    on: Day,
    office: &crate::practice::chart::Office,
) -> ServiceRow {
    let (title, doubt) = told(typed_service(codes, line.procedure.as_str(), on));
    let modifier = |slot: usize| line.modifiers.get(slot).map(ToString::to_string).unwrap_or_default();
    let modifiers: [String; 4] = std::array::from_fn(modifier);
    let modifier_titles = modifiers.each_ref().map(|code| match codes.reference.modifier(code, on) {
        _ if code.is_empty() => String::new(),
        Some(known) => known.title.clone(),
        None => "not on the list of modifiers".to_owned(),
    });
    let letter = |code: &Icd10Cm| {
        let position = sheet.diagnoses.iter().position(|held| held == code)?;
        Some(pointer_letter(u8::try_from(position + 1).ok()?))
    };
    ServiceRow {
        number: at + 1,
        code: line.procedure.to_string(),
        title,
        doubt,
        modifiers,
        modifier_titles,
        pointers: line.pointers.iter().filter_map(letter).collect(),
        units: line.units,
        charge: line.charge.or_else(|| office.charge(&line.procedure, line.units, on, codes)),
    }
}

fn told(typed: Typed) -> (String, Option<String>) {
    match typed {
        Typed::Good { title, .. } => (title, None),
        Typed::Doubtful { words, .. } | Typed::Unknown { words, .. } => (String::new(), Some(words)),
        Typed::Nothing => (String::new(), None),
    }
}

/// What stands in the way of a claim, in the order a coder works; it says nothing about whether a code is right.
fn lacks(sheet: &Sheet) -> String {
    if sheet.diagnoses.is_empty() && sheet.services.is_empty() {
        return "Read the note, then enter the diagnoses in order and the services.".to_owned();
    }
    if sheet.diagnoses.is_empty() {
        return "No diagnosis yet: the lines have nothing to point to.".to_owned();
    }
    if sheet.services.is_empty() {
        return "No service line yet.".to_owned();
    }
    match sheet.services.iter().position(|line| line.pointers.is_empty()) {
        Some(at) => format!("Line {} points to no diagnosis.", at + 1),
        None => String::new(),
    }
}
