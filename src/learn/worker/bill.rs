//! Charts become claims: coded, filled, scrubbed, sent in the evening.

use super::run::Desk;
use crate::base::Finding;
use crate::practice::chart::{EncounterId, Permit, PermitKind};
use crate::practice::claim::{ClaimId, FormItem, hospital_of};
use crate::practice::office::Op;

impl Desk<'_> {
    pub(super) fn bill(&mut self) -> Result<(), Finding> {
        let today = self.today();
        let ready: Vec<EncounterId> =
            self.held.iter().filter(|(_, until)| **until <= today).map(|(id, _)| *id).collect();
        for id in ready {
            self.held.remove(&id);
            self.code(id)?;
            self.ask(Op::CreateClaim { encounter: id })?;
            let claim = ClaimId(self.journal.state().counters.claim);
            self.open.insert(claim);
            if self.without_payer(claim) {
                self.charge_patient(claim)?;
                continue;
            }
            if !self.slips.get(&id).is_some_and(|slips| slips.permit) {
                self.fill_permit(claim)?;
            }
            self.bill_for_hospital(id)?;
        }
        self.send_drafts()
    }

    /// The hospital's own claim for a visit at its outpatient department; nothing where it has none to send.
    fn bill_for_hospital(&mut self, id: EncounterId) -> Result<(), Finding> {
        let state = self.journal.state();
        let (Some(visit), Some(opened)) = (state.encounters.get(&id), &state.opened) else { return Ok(()) };
        if hospital_of(&opened.office, &visit.encounter.place_of_service).is_err() {
            return Ok(());
        }
        match self.ask(Op::CreateFacilityClaim { encounter: id }) {
            Err(finding) if finding.code.starts_with("facility.") => return Ok(()),
            other => other?,
        }
        let claim = ClaimId(self.journal.state().counters.claim);
        self.fill_permit(claim)?;
        self.open.insert(claim);
        Ok(())
    }

    fn send_drafts(&mut self) -> Result<(), Finding> {
        let state = self.journal.state();
        let drafted = |id: &&ClaimId| state.claims.get(*id).is_some_and(|file| file.draft.is_some());
        let drafts: Vec<ClaimId> = self.open.iter().filter(drafted).copied().collect();
        for claim in &drafts {
            self.ask(Op::ScrubClaim { claim: *claim })?;
        }
        if drafts.is_empty() { Ok(()) } else { self.ask(Op::TransmitClaims { claims: drafts }) }
    }

    /// Item 23 as the letters in the chart say it; whether anything was written.
    pub(super) fn fill_permit(&mut self, claim: ClaimId) -> Result<bool, Finding> {
        let state = self.journal.state();
        let Some(file) = state.claims.get(&claim) else { return Ok(false) };
        let Some(draft) = &file.draft else { return Ok(false) };
        let Some(visit) = state.encounters.get(&file.encounter) else { return Ok(false) };
        let fits =
            |permit: &&Permit| permit.plan == draft.form.plan && permit.force.contains(visit.encounter.dos);
        let covers =
            |permit: &&Permit| draft.form.lines.iter().any(|line| permit.codes.contains(&line.procedure));
        let permits = || visit.encounter.permits.iter().filter(fits);
        let authorization = permits().find(covers);
        let referral = permits().find(|permit| permit.kind == PermitKind::Referral);
        let Some(number) = authorization.or(referral).map(|permit| permit.number.clone()) else {
            return Ok(false);
        };
        if number == draft.form.prior_authorization {
            return Ok(false);
        }
        self.ask(Op::SetItem { claim, item: FormItem::PriorAuthorization, value: number })?;
        Ok(true)
    }
}
