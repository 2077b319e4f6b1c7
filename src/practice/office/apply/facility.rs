//! The hospital's own claims: made beside the clinician's, sent as 837I, answered to the hospital.

use super::Work;
use super::claim::FIRST_CLAIM;
use super::day::unreadable;
use crate::base::{Cents, Finding};
use crate::practice::chart::{EncounterId, PlanId, digits};
use crate::practice::claim::{ClaimId, Cms1500, facility_form, form_of, hospital_of, ub04};
use crate::practice::office::state::{EncounterFile, Route, Transmission, TransmissionId, TransmissionKind};
use crate::practice::payer::Plan;
use crate::practice::x12::model::InstitutionalBatch;
use crate::practice::x12::{read_837i, read_837p, write_837i};

/// Whom a remittance pays or a front end answers.
pub(super) struct Payee {
    pub name: String,
    pub npi: String,
    pub tax_id: String,
}

impl Work<'_> {
    pub(super) fn create_facility_claim(&mut self, id: EncounterId) -> Result<(), Finding> {
        let file = self.encounter(id)?;
        if let Some(claim) = file.facility_claim {
            return Err(Finding::error(
                "claim.exists",
                format!("Claim {claim} is the hospital’s for this visit."),
                "Open that claim.",
            ));
        }
        hospital_of(&self.opened()?.office, &file.encounter.place_of_service)?;
        let plan = file.encounter.coverage().and_then(|coverage| self.world.plans.get(&coverage.plan));
        if plan.is_some_and(|plan| plan.assistance.is_some()) {
            return Err(Finding::error(
                "facility.no-payer",
                "Nobody but the patient pays for this visit, so there is no payer to bill.",
                "The hospital’s own business office bills the patient.",
            ));
        }
        let claim = ClaimId(self.state.counters.claim.max(FIRST_CLAIM - 1) + 1);
        let opened = self.opened()?;
        let form = self.filled(claim, &file, Route::Original)?;
        let form = facility_form(form, &opened.office, &file.encounter, self.world.codes)?;
        self.draft_facility(claim, id, form)
    }

    /// The form of a claim as it goes out: the hospital's own where the claim is the hospital's.
    pub(super) fn as_sent(
        &self,
        claim: ClaimId,
        visit: &EncounterFile,
        form: Cms1500,
    ) -> Result<Cms1500, Finding> {
        if visit.facility_claim != Some(claim) {
            return Ok(form);
        }
        facility_form(form, &self.opened()?.office, &visit.encounter, self.world.codes)
    }

    /// One 837I with these claims.
    pub(super) fn facility_text(
        &self,
        plan: &Plan,
        id: TransmissionId,
        batch: &[(ClaimId, Cms1500)],
    ) -> Result<String, Finding> {
        let opened = self.opened()?;
        let mut claims = Vec::new();
        for (claim, form) in batch {
            let visit = self.encounter(self.claim(*claim)?.encounter)?;
            claims.push(ub04(form, &visit.encounter.patient.mrn));
        }
        let indicator = batch.first().map(|(_, form)| plan.reading(form).filing_indicator.clone());
        write_837i(&InstitutionalBatch {
            envelope: self.envelope_out(plan, id)?,
            submitter: opened.office.name.clone(),
            submitter_phone: digits(&opened.office.phone),
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            filing_indicator: indicator.unwrap_or_default(),
            claims,
        })
    }

    /// Whether a claim is the hospital's.
    pub(super) fn of_hospital(&self, claim: ClaimId) -> bool {
        let file = self.state.claims.get(&claim);
        let visit = file.and_then(|file| self.state.encounters.get(&file.encounter));
        visit.is_some_and(|visit| visit.facility_claim == Some(claim))
    }

    /// Whom a claim's money goes to.
    pub(super) fn payee(&self, claim: Option<ClaimId>) -> Result<Payee, Finding> {
        let opened = self.opened()?;
        let sent = claim.filter(|claim| self.of_hospital(*claim)).and_then(|claim| {
            let file = self.state.claims.get(&claim)?;
            file.submissions.last().map(|round| round.form.clone())
        });
        Ok(match sent {
            Some(form) => Payee {
                name: form.billing.name.clone(),
                npi: form.billing.npi.0.clone(),
                tax_id: digits(&form.tax_id),
            },
            None => Payee {
                name: opened.office.name.clone(),
                npi: opened.office.npi.0.clone(),
                tax_id: digits(&opened.office.tax_id),
            },
        })
    }

    /// What the practice owes a plan for a payee.
    pub(super) fn owed_to_plan(&self, plan: &PlanId, claim: Option<ClaimId>) -> Cents {
        let hospital = claim.is_some_and(|claim| self.of_hospital(claim));
        let payer = self.state.payers.get(plan);
        payer.map_or(Cents::ZERO, |payer| if hospital { payer.owed_by_hospital } else { payer.owed })
    }

    fn draft_facility(&mut self, claim: ClaimId, id: EncounterId, form: Cms1500) -> Result<(), Finding> {
        self.emit(crate::practice::office::Event::DraftFilled {
            claim,
            encounter: id,
            route: Route::Original,
            form: Box::new(form),
        })
    }
}

/// The claims of an interchange as the payer reads them.
pub(super) fn claims_in(sent: &Transmission) -> Result<Vec<Cms1500>, Finding> {
    match sent.kind {
        TransmissionKind::InstitutionalClaimsOut => {
            let batch = read_837i(&sent.text).map_err(unreadable)?;
            Ok(batch.claims.iter().map(form_of).collect())
        }
        _ => Ok(read_837p(&sent.text).map_err(unreadable)?.claims),
    }
}

/// A form as a payer reads it: the hospital's own travels without a clinician on its lines.
pub(super) fn as_read(form: &Cms1500) -> Cms1500 {
    match form.institutional() {
        true => form_of(&ub04(form, "")),
        false => form.clone(),
    }
}
