//! Sending: one 837 a plan, and reopening requests by themselves.

use super::Work;
use super::claim::no_draft;
use crate::base::{Cents, Day, Finding};
use crate::practice::chart::{PlanId, digits};
use crate::practice::claim::{ClaimId, Cms1500, Frequency};
use crate::practice::ledger::{Posting, PostingKind};
use crate::practice::office::event::Event;
use crate::practice::office::state::{Due, Route, Transmission, TransmissionId, TransmissionKind};
use crate::practice::payer::Plan;
use crate::practice::x12::model::{ClaimBatch, Envelope};
use crate::practice::x12::write_837p;
use std::collections::BTreeMap;

impl Work<'_> {
    pub(super) fn transmit(&mut self, claims: &[ClaimId]) -> Result<(), Finding> {
        let mut by_plan: BTreeMap<(PlanId, bool), Vec<(ClaimId, Cms1500)>> = BTreeMap::new();
        let mut reopenings = Vec::new();
        for (i, id) in claims.iter().enumerate() {
            let file = self.claim(*id)?;
            let draft =
                file.draft.as_ref().filter(|_| !claims[..i].contains(id)).ok_or_else(|| no_draft(*id))?;
            match draft.route {
                Route::Reopening => reopenings.push((*id, draft.form.clone())),
                Route::SelfPay => return Err(super::self_pay::no_payer(*id)),
                _ => by_plan
                    .entry((draft.form.plan.clone(), draft.form.institutional()))
                    .or_default()
                    .push((*id, draft.form.clone())),
            }
        }
        if by_plan.is_empty() && reopenings.is_empty() {
            return Err(Finding::error(
                "claim.none-chosen",
                "No claim was chosen.",
                "Choose at least one draft.",
            ));
        }
        for ((plan, institutional), batch) in by_plan {
            self.send_batch(&plan, institutional, &batch)?;
        }
        for (claim, form) in reopenings {
            self.request_reopening(claim, &form)?;
        }
        Ok(())
    }

    fn send_batch(
        &mut self,
        plan_id: &PlanId,
        institutional: bool,
        batch: &[(ClaimId, Cms1500)],
    ) -> Result<(), Finding> {
        let plan = self.plan(plan_id)?;
        let id = self.next_transmission();
        let (kind, text) = match institutional {
            true => (TransmissionKind::InstitutionalClaimsOut, self.facility_text(plan, id, batch)?),
            false => (TransmissionKind::ClaimsOut, self.professional_text(plan, id, batch)?),
        };
        let claims: Vec<ClaimId> = batch.iter().map(|(claim, _)| *claim).collect();
        self.emit(Event::Transmitted(Box::new(Transmission {
            id,
            kind,
            plan: plan_id.clone(),
            day: self.state.today,
            claims,
            text: text.into(),
        })))?;
        for (claim, form) in batch {
            self.emit(Event::ClaimSubmitted { claim: *claim, transmission: Some(id) })?;
            self.charge(*claim, form)?;
        }
        let day = later(self.state.today, plan.timing.front_end);
        self.emit(Event::Scheduled { day, due: Due::FrontEnd(id) })
    }

    /// One 837P with these claims.
    fn professional_text(
        &self,
        plan: &Plan,
        id: TransmissionId,
        batch: &[(ClaimId, Cms1500)],
    ) -> Result<String, Finding> {
        let opened = self.opened()?;
        write_837p(&ClaimBatch {
            envelope: self.envelope_out(plan, id)?,
            submitter: opened.office.name.clone(),
            submitter_phone: digits(&opened.office.phone),
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            filing_indicator: plan.filing_indicator.clone(),
            claims: batch.iter().map(|(_, form)| form.clone()).collect(),
        })
    }

    fn request_reopening(&mut self, claim: ClaimId, form: &Cms1500) -> Result<(), Finding> {
        let plan = self.plan(&form.plan)?;
        self.emit(Event::ClaimSubmitted { claim, transmission: None })?;
        self.charge(claim, form)?;
        let submission = self.claim(claim)?.submissions.len() - 1;
        let [least, most] = plan.timing.review;
        let wait =
            self.seed(&format!("reopening/{claim}/{submission}")).dice().between(least.into(), most.into());
        let day = later(self.state.today, u32::try_from(wait).unwrap_or(most));
        self.emit(Event::Scheduled { day, due: Due::Decision { claim, submission } })
    }

    /// Charges follow the form last sent: what is new is posted, what was taken back is reversed.
    pub(super) fn charge(&mut self, claim: ClaimId, form: &Cms1500) -> Result<(), Finding> {
        let now = match form.frequency {
            Frequency::Void => Cents::ZERO,
            _ => form.total() + self.kept_charges(claim)?,
        };
        let change = now - self.state.books.claim(claim).charged;
        if change.is_zero() {
            return Ok(());
        }
        let memo = if change.0 < 0 { "Charge reversed" } else { "Charge" };
        let posting = Posting::move_money(claim, self.state.today, PostingKind::Charge, change).memo(memo);
        self.emit(Event::Posted(posting))
    }

    /// What stands from earlier rounds when only their unprocessable lines were sent anew.
    fn kept_charges(&self, claim: ClaimId) -> Result<Cents, Finding> {
        let mut earlier = crate::practice::office::ClaimFile::clone(&*self.claim(claim)?);
        let last = earlier.submissions.pop();
        match last.map(|round| round.route) {
            Some(Route::NewClaim) => Ok(earlier.kept_lines().iter().map(|line| line.charge).sum()),
            _ => Ok(Cents::ZERO),
        }
    }

    pub(super) fn next_transmission(&self) -> TransmissionId {
        TransmissionId(self.state.counters.transmission + 1)
    }

    pub(super) fn envelope_out(&self, plan: &Plan, id: TransmissionId) -> Result<Envelope, Finding> {
        let sender = digits(&self.opened()?.office.tax_id);
        Ok(envelope(sender, plan.payer_id.clone(), id, self.state.today, "1700"))
    }

    pub(super) fn envelope_in(&self, plan: &Plan, id: TransmissionId) -> Result<Envelope, Finding> {
        let receiver = digits(&self.opened()?.office.tax_id);
        Ok(envelope(plan.payer_id.clone(), receiver, id, self.state.today, "0600"))
    }
}

fn envelope(sender: String, receiver: String, id: TransmissionId, day: Day, time: &str) -> Envelope {
    Envelope { sender, receiver, control: id.0, day, time: time.to_owned() }
}

/// So many calendar days later; the last day there is when the calendar ends.
pub(super) fn later(day: Day, days: u32) -> Day {
    day.checked_add(jiff::Span::new().days(days)).unwrap_or(Day::MAX)
}
