//! Days pass: front ends answer, payers decide, appeals come back, patients pay.

use super::Work;
use super::facility::claims_in;
use super::send::later;
use crate::base::{Day, Finding};
use crate::practice::chart::PlanId;
use crate::practice::claim::{ClaimId, Cms1500};
use crate::practice::office::event::Event;
use crate::practice::office::state::{Due, Transmission, TransmissionId, TransmissionKind};
use crate::practice::payer::{Plan, front_end};
use crate::practice::x12::model::{FrontEndReport, FrontEndStatus};
use crate::practice::x12::{acknowledge, write_277ca, write_999};
use std::collections::BTreeMap;

/// The most days one op may pass.
pub const MOST_DAYS: i32 = 31;

impl Work<'_> {
    pub(super) fn advance(&mut self, to: Day) -> Result<(), Finding> {
        let days = (to - self.state.today).get_days();
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(Finding::error(
                "day.range",
                format!("From {} to {to} is not 1 to {MOST_DAYS} days.", self.state.today),
                "Choose a later day, at most a month ahead.",
            ));
        }
        while self.state.today < to {
            self.begin_day(later(self.state.today, 1))?;
        }
        Ok(())
    }

    fn begin_day(&mut self, day: Day) -> Result<(), Finding> {
        let due = self.state.due.get(&day).cloned().unwrap_or_default();
        self.emit(Event::DayBegan { day })?;
        let mut decisions: BTreeMap<PlanId, Vec<Due>> = BTreeMap::new();
        for item in due {
            match item {
                Due::FrontEnd(transmission) => self.answer_front_end(transmission)?,
                Due::PatientPays(statement) => self.patient_pays(statement)?,
                Due::Account(due) => self.account_due(&due)?,
                Due::Front(due) => self.front_due(&due)?,
                Due::Crossover { claim, submission } => self.cross_over(claim, submission)?,
                Due::Audit { claim, submission, .. } => {
                    let plan = self.claim(claim)?.submissions.get(submission).map(|round| round.plan.clone());
                    decisions.entry(plan.unwrap_or_default()).or_default().push(item);
                }
                Due::Decision { claim, submission } => {
                    decisions.entry(self.sent_to(claim, submission)?).or_default().push(item);
                }
                Due::Review { claim, appeal } => {
                    let submission = self.claim(claim)?.appeals.get(appeal).map(|filed| filed.submission);
                    decisions
                        .entry(self.sent_to(claim, submission.unwrap_or(usize::MAX))?)
                        .or_default()
                        .push(item);
                }
            }
        }
        for (plan, items) in decisions {
            self.decide(&plan, &items)?;
        }
        Ok(())
    }

    fn sent_to(&self, claim: ClaimId, submission: usize) -> Result<PlanId, Finding> {
        let file = self.claim(claim)?;
        Ok(file.submissions.get(submission).map_or_else(|| file.plan.clone(), |round| round.plan.clone()))
    }

    fn answer_front_end(&mut self, sent: TransmissionId) -> Result<(), Finding> {
        let Some(transmission) = self.state.transmissions.get(&sent).cloned() else { return Ok(()) };
        let plan = self.plan(&transmission.plan)?;
        let id = self.next_transmission();
        let answer = acknowledge(&transmission.text, &self.envelope_in(plan, id)?);
        let accepted = answer.accepted;
        self.receive(TransmissionKind::Acknowledgment, &transmission, write_999(&answer)?)?;
        self.emit(Event::Acknowledged { transmission: sent, accepted })?;
        if accepted { self.answer_claims(&transmission, plan) } else { Ok(()) }
    }

    fn answer_claims(&mut self, sent: &Transmission, plan: &Plan) -> Result<(), Finding> {
        let forms = claims_in(sent)?;
        let today = self.state.today;
        let mut statuses = Vec::new();
        for form in &forms {
            let form = Cms1500 { plan: plan.id.clone(), ..form.clone() };
            let payer = self.state.payers.get(&plan.id);
            let member = payer.and_then(|payer| payer.members.get(&form.insured_id)).map(AsRef::as_ref);
            let verdict = front_end(&form, &plan.reading(&form), member, self.world.codes, today);
            let round = self.claim(form.account)?.submissions.len();
            // A refused claim gets no number: it never came into the payer's system.
            let number =
                if verdict.accepted() { payer_control(today, form.account, round) } else { String::new() };
            statuses.push((
                FrontEndStatus {
                    claim: form.account,
                    patient_family: form.patient_family.clone(),
                    patient_given: form.patient_given.clone(),
                    member: form.insured_id.clone(),
                    category: verdict.category,
                    status: verdict.status,
                    entity: verdict.entity,
                    charge: form.total(),
                    payer_control: number,
                    dos: form.lines.first().map_or(today, |line| line.from),
                },
                verdict.words,
            ));
        }
        let id = self.next_transmission();
        let payee = self.payee(sent.claims.first().copied())?;
        let text = write_277ca(&FrontEndReport {
            envelope: self.envelope_in(plan, id)?,
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            provider_name: payee.name,
            provider_npi: payee.npi,
            claims: statuses.iter().map(|(status, _)| status.clone()).collect(),
        })?;
        self.receive(TransmissionKind::FrontEnd, sent, text)?;
        for (status, words) in statuses {
            let (claim, accepted) = (status.claim, status.accepted());
            self.emit(Event::FrontEndAnswered { status, words })?;
            if accepted {
                self.schedule_decision(claim, plan)?;
            }
        }
        Ok(())
    }

    pub(super) fn schedule_decision(&mut self, claim: ClaimId, plan: &Plan) -> Result<(), Finding> {
        let submission = self.claim(claim)?.submissions.len().saturating_sub(1);
        let [least, most] = plan.timing.decision;
        let wait =
            self.seed(&format!("decision/{claim}/{submission}")).dice().between(least.into(), most.into());
        let day = later(self.state.today, u32::try_from(wait.max(1)).unwrap_or(most));
        self.emit(Event::Scheduled { day, due: Due::Decision { claim, submission } })
    }

    fn receive(&mut self, kind: TransmissionKind, about: &Transmission, text: String) -> Result<(), Finding> {
        self.emit(Event::Transmitted(Box::new(Transmission {
            id: self.next_transmission(),
            kind,
            plan: about.plan.clone(),
            day: self.state.today,
            claims: about.claims.clone(),
            text: text.into(),
        })))
    }
}

/// The payer's control number: year, day of the year, account and round.
pub(super) fn payer_control(day: Day, claim: ClaimId, round: usize) -> String {
    format!("{:02}{:03}{:06}{round}", day.year() % 100, day.day_of_year(), claim.0)
}

/// The practice's own 837 must read back; when it does not, the writer is at fault and says so.
pub(super) fn unreadable(findings: Vec<Finding>) -> Finding {
    findings.into_iter().next().unwrap_or_else(|| {
        Finding::error("x12.unreadable", "The interchange cannot be read.", "Report this as a defect.")
    })
}
