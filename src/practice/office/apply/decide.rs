//! The payer decides: claims by their 837, appeals by their merit, and one 835 carries it home.

use super::Work;
use super::facility::{as_read, claims_in};
use crate::base::{Cents, Day, Finding};
use crate::journal::Filed;
use crate::practice::chart::PlanId;
use crate::practice::claim::{ClaimId, Cms1500, Frequency};
use crate::practice::office::event::Event;
use crate::practice::office::fold::missing;
use crate::practice::office::state::{Due, RemitId, Route, Submission, Transmission, TransmissionKind};
use crate::practice::payer::{
    Adjudication, AppealCase, AppealFacts, Member, Plan, PriorDecision, Received, adjudicate, remit_claim,
    reopen, reverse_claim, review,
};
use crate::practice::x12::model::{ProviderAdjustment, RemitClaim, Remittance};
use crate::practice::x12::write_835;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

impl Work<'_> {
    pub(super) fn decide(&mut self, plan_id: &PlanId, items: &[Due]) -> Result<(), Finding> {
        let plan = self.plan(plan_id)?;
        let mut answers: Vec<(RemitClaim, usize)> = Vec::new();
        for item in items {
            match item {
                Due::Decision { claim, submission } => {
                    answers.extend(self.decide_claim(plan, *claim, *submission)?)
                }
                Due::Review { claim, appeal } => answers.extend(self.decide_appeal(plan, *claim, *appeal)?),
                Due::Audit { claim, submission, audit } => {
                    answers.extend(self.take_back(plan, *claim, *submission, *audit)?);
                }
                _ => {}
            }
        }
        // The hospital is another payee: its claims come with a remittance of their own.
        let (hospital, ours): (Vec<_>, Vec<_>) =
            answers.into_iter().partition(|(answer, _)| self.of_hospital(answer.claim));
        for answers in [ours, hospital] {
            if !answers.is_empty() {
                self.remit(plan, answers)?;
            }
        }
        Ok(())
    }

    fn decide_claim(
        &mut self,
        plan: &Plan,
        claim: ClaimId,
        submission: usize,
    ) -> Result<Vec<(RemitClaim, usize)>, Finding> {
        let file = self.claim(claim)?;
        let Some(round) = file.submissions.get(submission) else { return Ok(Vec::new()) };
        if round.route == Route::Secondary && round.transmission.is_none() {
            return self.decide_crossed(plan, claim, submission);
        }
        let Some(sent) = round.transmission.and_then(|id| self.state.transmissions.get(&id).cloned()) else {
            return self.decide_reopening(plan, claim, submission, &round.form);
        };
        let form = self.as_read(&sent, claim)?;
        let payer_control =
            round.front_end.as_ref().map(|status| status.payer_control.clone()).unwrap_or_default();
        let received =
            Received { form: Cms1500 { plan: plan.id.clone(), ..form }, received: round.day, payer_control };
        let replaces = received.form.frequency != Frequency::Original;
        let mut answers: Vec<_> =
            if replaces { self.reversal(plan, claim)?.into_iter().collect() } else { Vec::new() };
        if received.form.frequency == Frequency::Void {
            self.settle_void(plan, &received)?;
            return Ok(answers);
        }
        let seed = self.seed(&format!("adjudication/{claim}/{submission}"));
        let member = self.member(plan, &received);
        let decided =
            adjudicate(&received, plan, member.as_deref(), self.world.codes, self.state.today, seed);
        let mut answer = remit_claim(&received, &decided, plan);
        if !replaces && let Some(prompt) = plan.prompt_pay {
            answer.interest = prompt.interest(received.received, self.state.today, answer.paid);
        }
        answers.push((answer, submission));
        self.record_decision(plan, claim, submission, received, decided)?;
        Ok(answers)
    }

    /// A claim as its 837 says it; the file is read the first time one of its claims is asked for.
    fn as_read(&mut self, sent: &Transmission, claim: ClaimId) -> Result<Cms1500, Finding> {
        let forms = match self.read.entry(sent.id) {
            Entry::Occupied(read) => read.into_mut(),
            Entry::Vacant(place) => {
                let mut forms = BTreeMap::new();
                for form in claims_in(sent)? {
                    forms.entry(form.account).or_insert(form);
                }
                place.insert(forms)
            }
        };
        forms.get(&claim).cloned().ok_or_else(|| missing("claim in the 837", claim.0))
    }

    fn decide_reopening(
        &mut self,
        plan: &Plan,
        claim: ClaimId,
        submission: usize,
        form: &Cms1500,
    ) -> Result<Vec<(RemitClaim, usize)>, Finding> {
        let (earlier, decision) = self.last_decision(plan, claim)?;
        let answered = self.answered_on(claim, earlier);
        let prior = PriorDecision { claim: &decision.0, adjudication: &decision.1, answered };
        let seed = self.seed(&format!("reopening/{claim}/{submission}"));
        let member = self.member(plan, &decision.0);
        let today = self.state.today;
        let form = &as_read(form);
        let (decided, form) =
            match reopen(form, prior, plan, member.as_deref(), self.world.codes, today, seed) {
                Ok(decided) => (decided, form),
                // Refused: the earlier decision is sent once more, unchanged, and so is what it was about.
                Err(_) => {
                    self.charge(claim, &decision.0.form)?;
                    (decision.1.clone(), &decision.0.form)
                }
            };
        let received = Received { form: form.clone(), ..decision.0.clone() };
        let mut answers: Vec<_> = self.reversal(plan, claim)?.into_iter().collect();
        answers.push((remit_claim(&received, &decided, plan), submission));
        self.record_decision(plan, claim, submission, received, decided)?;
        Ok(answers)
    }

    fn decide_appeal(
        &mut self,
        plan: &Plan,
        claim: ClaimId,
        appeal: usize,
    ) -> Result<Vec<(RemitClaim, usize)>, Finding> {
        let file = self.claim(claim)?;
        let Some(filed) = file.appeals.get(appeal) else { return Ok(Vec::new()) };
        let submission = filed.submission;
        let Some(decision) = file.submissions.get(submission).and_then(|round| round.decision.clone()) else {
            return Ok(Vec::new());
        };
        let visit = self.encounter(file.encounter)?;
        let case = AppealCase {
            claim,
            line: filed.line,
            level: filed.level,
            grounds: filed.ground,
            evidence: filed.evidence.clone(),
            facts: AppealFacts {
                timely_proof: visit.encounter.timely_proof,
                record_supports: visit.encounter.record_supports.clone(),
            },
        };
        let answered = self.answered_on(claim, submission);
        let prior = PriorDecision { claim: &decision.0, adjudication: &decision.1, answered };
        let seed = self.seed(&format!("appeal/{claim}/{appeal}"));
        let member = self.member(plan, &decision.0);
        let outcome = review(&case, prior, plan, member.as_deref(), self.world.codes, self.state.today, seed);
        let (overturned, words) = (outcome.overturned(), outcome.words);
        let mut answers = Vec::new();
        if let Some(decided) = outcome.adjudication {
            answers.extend(self.reversal(plan, claim)?);
            answers.push((remit_claim(&decision.0, &decided, plan), submission));
            self.record_decision(plan, claim, submission, decision.0.clone(), decided)?;
        }
        self.emit(Event::AppealAnswered { claim, appeal, overturned, words })?;
        Ok(answers)
    }

    pub(super) fn record_decision(
        &mut self,
        plan: &Plan,
        claim: ClaimId,
        submission: usize,
        received: Received,
        adjudication: Adjudication,
    ) -> Result<(), Finding> {
        if let Some(member) = self.member(plan, &received) {
            let mut member = Member::clone(&member);
            member.settle(&received, &adjudication, plan, self.state.today);
            self.emit(Event::MemberSettled { plan: plan.id.clone(), member: Box::new(member) })?;
        }
        let (received, adjudication) = (Box::new(received), Box::new(adjudication));
        self.emit(Event::ClaimDecided { claim, submission, received, adjudication })
    }

    fn settle_void(&mut self, plan: &Plan, received: &Received) -> Result<(), Finding> {
        let Some(member) = self.member(plan, received) else { return Ok(()) };
        let mut member = Member::clone(&member);
        member.reverse(received.form.original_ref.trim());
        self.emit(Event::MemberSettled { plan: plan.id.clone(), member: Box::new(member) })
    }

    pub(super) fn member(&self, plan: &Plan, received: &Received) -> Option<Filed<Member>> {
        self.state.payers.get(&plan.id)?.members.get(&received.form.insured_id).cloned()
    }

    fn last_decision(
        &self,
        plan: &Plan,
        claim: ClaimId,
    ) -> Result<(usize, Arc<(Received, Adjudication)>), Finding> {
        let file = self.claim(claim)?;
        let decided = |(i, round): (usize, &Submission)| Some((i, round.decision.clone()?));
        file.submissions
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, round)| round.plan == plan.id)
            .find_map(decided)
            .ok_or_else(|| missing("decision on claim", claim.0))
    }

    fn answered_on(&self, claim: ClaimId, submission: usize) -> Day {
        let remit = self.claim(claim).ok().and_then(|file| file.submissions.get(submission)?.remittance);
        let remit = remit.and_then(|(id, _)| self.state.remittances.get(&id));
        remit.map_or(self.state.today, |remit| remit.remittance.paid_on)
    }

    /// The reversal of the claim's last remitted decision, if there is one.
    pub(super) fn reversal(
        &self,
        plan: &Plan,
        claim: ClaimId,
    ) -> Result<Option<(RemitClaim, usize)>, Finding> {
        let file = self.claim(claim)?;
        let ours = file.submissions.iter().enumerate().rev().filter(|(_, round)| round.plan == plan.id);
        let last = ours.into_iter().find_map(|(i, round)| Some((i, round.remittance?)));
        Ok(last.and_then(|(submission, (remit, entry))| {
            let remit = self.state.remittances.get(&remit)?;
            Some((reverse_claim(remit.remittance.claims.get(entry)?), submission))
        }))
    }

    fn remit(&mut self, plan: &Plan, answers: Vec<(RemitClaim, usize)>) -> Result<(), Finding> {
        let transmission = self.next_transmission();
        let id = RemitId(self.state.counters.remittance + 1);
        let first = answers.first().map(|(answer, _)| answer.claim);
        let payee = self.payee(first)?;
        let (mut claims, submissions): (Vec<RemitClaim>, Vec<usize>) = answers.into_iter().unzip();
        self.name_next_plans(plan, &mut claims, &submissions)?;
        let trace = format!("EFT{:02}{:06}", self.state.today.year() % 100, id.0);
        let owed = self.owed_to_plan(&plan.id, first);
        let total = claims.iter().map(|claim| claim.paid).sum::<Cents>();
        let interest = claims.iter().map(|claim| claim.interest).sum::<Cents>();
        let (paid, provider_adjustments) = offset(total, owed, interest, &trace);
        let remittance = Remittance {
            envelope: self.envelope_in(plan, transmission)?,
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            payer_address: plan.address.clone(),
            payer_phone: crate::practice::chart::digits(&plan.phone),
            payee_name: payee.name,
            payee_npi: payee.npi,
            payee_tax_id: payee.tax_id,
            trace,
            paid_on: self.state.today,
            paid,
            claims,
            provider_adjustments,
        };
        self.after_remittance(plan, &remittance.claims, &submissions)?;
        let text = write_835(&remittance)?;
        let about: Vec<ClaimId> = remittance.claims.iter().map(|claim| claim.claim).collect();
        self.emit(Event::Transmitted(Box::new(Transmission {
            id: transmission,
            kind: TransmissionKind::Remittance,
            plan: plan.id.clone(),
            day: self.state.today,
            claims: about,
            text: text.into(),
        })))?;
        let remittance = Box::new(remittance);
        self.emit(Event::RemittanceArrived {
            id,
            plan: plan.id.clone(),
            transmission,
            remittance,
            submissions,
        })
    }
}

/// What is paid after what the practice owes from earlier take-backs, and the PLB adjustments that say so. A payment is
/// never negative: what is missing is carried forward (`FB`, negative) and recovered from the next one (`WO`).
fn offset(total: Cents, owed: Cents, interest: Cents, trace: &str) -> (Cents, Vec<ProviderAdjustment>) {
    let adjustment = |reason: &str, amount: Cents| ProviderAdjustment {
        reason: reason.to_owned(),
        reference: trace.to_owned(),
        amount,
    };
    let net = total - owed + interest;
    let mut adjustments = Vec::new();
    if !owed.is_zero() {
        adjustments.push(adjustment("WO", owed));
    }
    // Interest is paid beside the claims: a negative adjustment adds to the payment.
    if !interest.is_zero() {
        adjustments.push(adjustment("L6", -interest));
    }
    if net.0 < 0 {
        adjustments.push(adjustment("FB", net));
    }
    (net.max(Cents::ZERO), adjustments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payment_is_never_negative_and_what_is_owed_is_recovered() {
        for (total, owed, interest) in [(100, 0, 0), (-80, 0, 0), (50, 80, 3), (200, 80, 7), (0, 30, -5)] {
            let (paid, adjustments) = offset(Cents(total), Cents(owed), Cents(interest), "EFT26000001");
            let plb: Cents = adjustments.iter().map(|adjustment| adjustment.amount).sum();
            assert!(paid.0 >= 0);
            assert_eq!(paid, Cents(total) - plb, "BPR02 = sum of CLP04 less PLB");
        }
    }
}
