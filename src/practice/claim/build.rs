//! The claim form, filled from the encounter, the coder's sheet and the office.

use super::{ClaimId, Cms1500, FormItem, FormLine, Frequency, Party};
use crate::base::Finding;
use crate::practice::chart::{Encounter, Office, digits};
use crate::practice::coding::{CodeBook, Sheet};
use crate::practice::payer::Plan;
use std::collections::BTreeMap;

/// Everything a form is filled from.
pub struct FormSource<'a> {
    /// The office.
    pub office: &'a Office,
    /// The visit.
    pub encounter: &'a Encounter,
    /// The coder's sheet.
    pub sheet: &'a Sheet,
    /// The plan billed.
    pub plan: &'a Plan,
    /// Items the biller wrote over.
    pub overrides: &'a BTreeMap<FormItem, String>,
    /// Code sets.
    pub codes: &'a dyn CodeBook,
}

/// Fills the form. Refused when a service has no charge or nothing was coded.
pub fn fill_form(
    from: &FormSource,
    account: ClaimId,
    frequency: Frequency,
    original_ref: &str,
) -> Result<Cms1500, Finding> {
    let coverage = from.encounter.coverage().ok_or_else(|| {
        Finding::error("claim.no-coverage", "The encounter has no coverage.", "Register a coverage first.")
            .at("1a")
    })?;
    if from.sheet.services.is_empty() || from.sheet.diagnoses.is_empty() {
        return Err(Finding::error(
            "claim.nothing-coded",
            "A claim needs at least one diagnosis and one service.",
            "Code the encounter first.",
        )
        .at("21, 24"));
    }
    let item =
        |item: FormItem, own: &str| from.overrides.get(&item).map_or_else(|| own.to_owned(), Clone::clone);
    let encounter = from.encounter;
    Ok(Cms1500 {
        plan: from.plan.id.clone(),
        insurance_kind: from.plan.insurance_kind.clone(),
        insured_id: item(FormItem::InsuredId, &coverage.member),
        patient_family: encounter.patient.family.clone(),
        patient_given: encounter.patient.given.clone(),
        patient_born: encounter.patient.born,
        patient_sex: encounter.patient.sex.clone(),
        patient_address: encounter.patient.address.clone(),
        patient_phone: digits(&encounter.patient.phone),
        relationship: "self".to_owned(),
        related_to_accident: [encounter.at_work, false, false],
        referring: encounter.referring.as_ref().map(|clinician| Party {
            name: clinician.family.clone(),
            given: clinician.given.clone(),
            npi: clinician.npi.clone(),
            ..Party::default()
        }),
        referring_qualifier: if encounter.referring.is_some() { "DN".to_owned() } else { String::new() },
        additional: item(FormItem::Additional, ""),
        diagnoses: from.sheet.diagnoses.clone(),
        frequency,
        original_ref: original_ref.to_owned(),
        prior_authorization: item(FormItem::PriorAuthorization, &encounter.registered_authorization),
        lines: lines(from)?,
        tax_id: from.office.tax_id.clone(),
        account,
        accepts_assignment: true,
        amount_paid: crate::base::Cents::ZERO,
        signed: encounter.dos,
        facility: from.office.facilities.get(&encounter.place_of_service).cloned(),
        billing: from.office.party(),
        other_payer: None,
        bill_type: String::new(),
    })
}

fn lines(from: &FormSource) -> Result<Vec<FormLine>, Finding> {
    let encounter = from.encounter;
    let rendering = Party {
        name: encounter.clinician.family.clone(),
        given: encounter.clinician.given.clone(),
        npi: encounter.clinician.npi.clone(),
        taxonomy: encounter.clinician.taxonomy.clone(),
        ..Party::default()
    };
    let line = |(i, service): (usize, &crate::practice::coding::Service)| {
        let standard = from.office.charge(&service.procedure, service.units, encounter.dos, from.codes);
        let charge = service.charge.or(standard).ok_or_else(|| {
            Finding::error(
                "claim.no-charge",
                format!("{} has no charge on {}.", service.procedure, encounter.dos),
                "Check the code and the date of service.",
            )
            .at(format!("24F line {}", i + 1))
        })?;
        let position = |code| from.sheet.diagnoses.iter().position(|d| d == code).map(|at| at as u8 + 1);
        Ok(FormLine {
            from: encounter.dos,
            to: encounter.dos,
            place_of_service: encounter.place_of_service.clone(),
            procedure: service.procedure.clone(),
            modifiers: service.modifiers.clone(),
            pointers: service.pointers.iter().filter_map(position).collect(),
            charge,
            units: service.units,
            rendering: rendering.clone(),
            revenue: String::new(),
        })
    };
    from.sheet.services.iter().enumerate().map(line).collect()
}
