//! The plan that pays next: the first one's decision crosses over to it, or the practice sends it along.

use super::Work;
use super::day::payer_control;
use super::facility::as_read;
use super::send::later;
use crate::base::{Cents, Finding};
use crate::practice::chart::EncounterId;
use crate::practice::claim::{ClaimId, Cms1500, Frequency, OtherPayer};
use crate::practice::ledger::Split;
use crate::practice::office::event::Event;
use crate::practice::office::state::{Due, Remit, Route, Submission};
use crate::practice::payer::{Plan, Received, adjudicate, remit_claim};
use crate::practice::x12::model::{Crossover, RemitClaim};

/// Days from the first payer's remittance until the next plan has it.
const CROSSING_DAYS: u32 = 4;

impl Work<'_> {
    pub(super) fn bill_secondary(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let file = self.claim(claim)?;
        if file.draft.is_some() {
            return Err(Finding::error(
                "claim.draft-open",
                format!("Claim {claim} has a draft that was not sent."),
                "Send it, or drop it first.",
            ));
        }
        self.state.next_plan(claim)?;
        self.fill_secondary(claim, file.encounter)
    }

    pub(super) fn fill_secondary(&mut self, claim: ClaimId, id: EncounterId) -> Result<(), Finding> {
        let form = Box::new(self.secondary_form(claim)?);
        self.emit(Event::DraftFilled { claim, encounter: id, route: Route::Secondary, form })
    }

    /// The first plan's claim as the next one gets it.
    fn secondary_form(&self, claim: ClaimId) -> Result<Cms1500, Finding> {
        let (round, coverage) = self.state.next_plan(claim)?;
        let file = self.claim(claim)?;
        let plan = self.plan(&coverage.plan)?;
        let sent = &file.submissions[round];
        let missing = || super::super::fold::missing("remittance of claim", claim.0);
        let (remit, entry) = sent.remittance.ok_or_else(missing)?;
        let remit = self.state.remittances.get(&remit).ok_or_else(missing)?;
        let answer = remit.remittance.claims.get(entry).ok_or_else(missing)?;
        Ok(Cms1500 {
            plan: plan.id.clone(),
            insurance_kind: plan.insurance_kind.clone(),
            insured_id: coverage.member.clone(),
            frequency: Frequency::Original,
            original_ref: String::new(),
            other_payer: Some(Box::new(OtherPayer::from_remittance(&remit.remittance, answer))),
            ..sent.form.as_ref().clone()
        })
    }

    /// Says in the answers which of them go on to another plan: status 19 and the next payer's name.
    pub(super) fn name_next_plans(
        &self,
        plan: &Plan,
        claims: &mut [RemitClaim],
        rounds: &[usize],
    ) -> Result<(), Finding> {
        for (answer, submission) in claims.iter_mut().zip(rounds).filter(|(answer, _)| answer.status == "1") {
            let file = self.claim(answer.claim)?;
            let Some(round) = file.submissions.get(*submission) else { continue };
            let last = submission + 1 == file.submissions.len();
            if let Some(next) = self.crosses(plan, round, answer, last) {
                answer.crossover =
                    Some(Crossover { payer_name: next.name.clone(), payer_id: next.payer_id.clone() });
                answer.status = "19".to_owned();
            }
        }
        Ok(())
    }

    /// The plan that an answered round crosses over to; none when it stays.
    fn crosses(&self, plan: &Plan, round: &Submission, answer: &RemitClaim, last: bool) -> Option<&Plan> {
        let member = self.state.payers.get(&plan.id)?.members.get(&round.form.insured_id)?;
        let allowed: Cents = answer.lines.iter().map(|line| line.allowed).sum();
        let next = self.world.plans.get(member.crosses_to.as_ref()?)?;
        (plan.crosses_over && last && !allowed.is_zero()).then_some(next)
    }

    /// What follows a remittance by itself: crossovers and later looks.
    pub(super) fn after_remittance(
        &mut self,
        plan: &Plan,
        claims: &[RemitClaim],
        rounds: &[usize],
    ) -> Result<(), Finding> {
        for (answer, submission) in claims.iter().zip(rounds).filter(|(answer, _)| answer.status != "22") {
            let (claim, submission) = (answer.claim, *submission);
            let file = self.claim(claim)?;
            let Some(round) = file.submissions.get(submission) else { continue };
            if self.crosses(plan, round, answer, submission + 1 == file.submissions.len()).is_some() {
                let day = later(self.state.today, CROSSING_DAYS);
                self.emit(Event::Scheduled { day, due: Due::Crossover { claim, submission } })?;
            }
            self.schedule_audit(plan, answer, submission)?;
        }
        Ok(())
    }

    pub(super) fn cross_over(&mut self, claim: ClaimId, submission: usize) -> Result<(), Finding> {
        let file = self.claim(claim)?;
        if submission + 1 != file.submissions.len() || file.draft.is_some() {
            // Corrected meanwhile: what crosses over is the decision that stands.
            return Ok(());
        }
        let Ok(form) = self.secondary_form(claim) else { return Ok(()) };
        let plan = self.plan(&form.plan)?;
        self.emit(Event::ClaimCrossedOver { claim, form: Box::new(form) })?;
        self.schedule_decision(claim, plan)
    }

    pub(super) fn decide_crossed(
        &mut self,
        plan: &Plan,
        claim: ClaimId,
        submission: usize,
    ) -> Result<Vec<(RemitClaim, usize)>, Finding> {
        let file = self.claim(claim)?;
        let Some(round) = file.submissions.get(submission) else { return Ok(Vec::new()) };
        let control = payer_control(round.day, claim, submission + 1);
        let received = Received { form: as_read(&round.form), received: round.day, payer_control: control };
        let seed = self.seed(&format!("adjudication/{claim}/{submission}"));
        let member = self.member(plan, &received);
        let decided =
            adjudicate(&received, plan, member.as_deref(), self.world.codes, self.state.today, seed);
        let answer = remit_claim(&received, &decided, plan);
        self.record_decision(plan, claim, submission, received, decided)?;
        Ok(vec![(answer, submission)])
    }

    /// How a line of a plan that comes second is posted. The first one's remittance has moved its patient shares to the
    /// patient: what this plan pays, takes off or leaves open comes back from there.
    pub(super) fn after_first(&self, remit: &Remit, entry: usize, line: u32, split: &Split) -> Split {
        let answer = &remit.remittance.claims[entry];
        let file = self.state.claims.get(&answer.claim);
        let round = file.and_then(|file| file.submissions.get(*remit.submissions.get(entry)?));
        let Some(other) = round.and_then(|round| round.form.other_payer.as_ref()) else {
            return split.clone();
        };
        let sign = if answer.status == "22" { -1 } else { 1 };
        let left = other.line(line).map_or(split.denied, |line| line.shares() * sign);
        let open = if split.denied.0.abs() > left.0.abs() { left } else { split.denied };
        Split { patient: -(split.paid + split.contractual + open), ..split.clone() }
    }
}
