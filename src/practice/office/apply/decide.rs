//! The payer decides: claims by their 837, appeals by their merit, and one 835 carries it home.

use super::Work;
use super::day::unreadable;
use crate::base::{Cents, Finding};
use crate::practice::chart::PlanId;
use crate::practice::claim::{ClaimId, Cms1500, Frequency};
use crate::practice::office::event::Event;
use crate::practice::office::state::{Due, RemitId, Transmission, TransmissionKind};
use crate::practice::payer::{
    Adjudication, AppealCase, Member, Plan, Received, adjudicate, remit_claim, reverse_claim, review,
};
use crate::practice::x12::model::{RemitClaim, Remittance};
use crate::practice::x12::{read_837p, write_835};

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
                _ => {}
            }
        }
        if answers.is_empty() { Ok(()) } else { self.remit(plan, answers) }
    }

    fn decide_claim(
        &mut self,
        plan: &Plan,
        claim: ClaimId,
        submission: usize,
    ) -> Result<Vec<(RemitClaim, usize)>, Finding> {
        let received = self.received(plan, claim, submission)?;
        let reversal = match received.form.frequency {
            Frequency::Original if self.claim(claim)?.submissions[submission].transmission.is_some() => None,
            _ => self.reversal(claim)?,
        };
        let mut answers: Vec<_> = reversal.into_iter().collect();
        if received.form.frequency == Frequency::Void {
            return Ok(answers);
        }
        let member = self.member_apart_from(plan, &received.form.insured_id, claim);
        let seed = self.seed(&format!("adjudication/{claim}/{submission}"));
        let decided = adjudicate(&received, plan, member.as_ref(), self.world.codes, self.state.today, seed);
        answers.push((remit_claim(&received, &decided, plan), submission));
        self.record_decision(claim, submission, received, decided)?;
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
        let Some(decision) = file.submissions.get(filed.submission).and_then(|round| round.decision.clone())
        else {
            return Ok(Vec::new());
        };
        let (received, prior) = decision.as_ref();
        let visit = self.encounter(file.encounter)?;
        let case = AppealCase {
            line: filed.line,
            level: filed.level,
            ground: filed.ground.clone(),
            evidence: filed.evidence.len(),
            timely_proof: visit.encounter.timely_proof,
        };
        let member = self.member_apart_from(plan, &received.form.insured_id, claim);
        let seed = self.seed(&format!("appeal/{claim}/{appeal}"));
        let outcome =
            review(&case, received, prior, plan, member.as_ref(), self.world.codes, self.state.today, seed);
        let submission = filed.submission;
        let mut answers = Vec::new();
        if let Some(decided) = outcome.adjudication {
            answers.extend(self.reversal(claim)?);
            answers.push((remit_claim(received, &decided, plan), submission));
            self.record_decision(claim, submission, received.clone(), decided)?;
        }
        self.emit(Event::AppealAnswered {
            claim,
            appeal,
            overturned: outcome.overturned,
            words: outcome.words,
        })?;
        Ok(answers)
    }

    fn record_decision(
        &mut self,
        claim: ClaimId,
        submission: usize,
        received: Received,
        adjudication: Adjudication,
    ) -> Result<(), Finding> {
        let (received, adjudication) = (Box::new(received), Box::new(adjudication));
        self.emit(Event::ClaimDecided { claim, submission, received, adjudication })
    }

    /// What the payer has in hand: the claim as its own reader took it from the 837, or the form of a reopening.
    fn received(&self, plan: &Plan, claim: ClaimId, submission: usize) -> Result<Received, Finding> {
        let file = self.claim(claim)?;
        let round =
            file.submissions.get(submission).ok_or_else(|| super::super::fold::missing("claim", claim.0))?;
        let form = match round.transmission.and_then(|id| self.state.transmissions.get(&id)) {
            // A reopening looks again at the claim first received: its date and control number stay.
            None => {
                let form = round.form.as_ref().clone();
                let first = file.submissions.iter().rev().find_map(|earlier| earlier.decision.as_ref());
                let first = first.ok_or_else(|| super::super::fold::missing("decision on claim", claim.0))?;
                return Ok(Received { form, ..first.0.clone() });
            }
            Some(sent) => {
                let batch = read_837p(&sent.text).map_err(unreadable)?;
                let form = batch.claims.into_iter().find(|form| form.account == claim);
                form.ok_or_else(|| super::super::fold::missing("claim in the 837", claim.0))?
            }
        };
        let payer_control =
            round.front_end.as_ref().map(|status| status.payer_control.clone()).unwrap_or_default();
        Ok(Received { form: Cms1500 { plan: plan.id.clone(), ..form }, received: round.day, payer_control })
    }

    /// The member with the deductible that this claim's earlier decision used given back, since the new one
    /// takes its place.
    fn member_apart_from(&self, plan: &Plan, insured_id: &str, claim: ClaimId) -> Option<Member> {
        let mut member = self.state.payers.get(&plan.id)?.members.get(insured_id)?.as_ref().clone();
        let earlier = member.decided.iter().find(|earlier| earlier.claim == claim);
        for line in earlier.map(|earlier| earlier.lines.clone()).unwrap_or_default() {
            if let Some(met) = member.deductible_met.get_mut(&line.dos.year()) {
                *met -= line.deductible;
            }
        }
        Some(member)
    }

    /// The reversal of the claim's last remitted decision, if there is one.
    fn reversal(&self, claim: ClaimId) -> Result<Option<(RemitClaim, usize)>, Finding> {
        let file = self.claim(claim)?;
        let last =
            file.submissions.iter().enumerate().rev().find_map(|(i, round)| Some((i, round.remittance?)));
        Ok(last.and_then(|(submission, (remit, entry))| {
            let remit = self.state.remittances.get(&remit)?;
            Some((reverse_claim(remit.remittance.claims.get(entry)?), submission))
        }))
    }

    fn remit(&mut self, plan: &Plan, answers: Vec<(RemitClaim, usize)>) -> Result<(), Finding> {
        let transmission = self.next_transmission();
        let id = RemitId(self.state.counters.remittance + 1);
        let opened = self.opened()?;
        let (claims, submissions): (Vec<RemitClaim>, Vec<usize>) = answers.into_iter().unzip();
        let remittance = Remittance {
            envelope: self.envelope_in(plan, transmission)?,
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            payer_address: plan.address.clone(),
            payer_phone: crate::practice::chart::digits(&plan.phone),
            payee_name: opened.office.name.clone(),
            payee_npi: opened.office.npi.0.clone(),
            payee_tax_id: crate::practice::chart::digits(&opened.office.tax_id),
            trace: format!("EFT{:02}{:06}", self.state.today.year() % 100, id.0),
            paid_on: self.state.today,
            paid: claims.iter().map(|claim| claim.paid).sum::<Cents>(),
            claims,
            provider_adjustments: Vec::new(),
        };
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
