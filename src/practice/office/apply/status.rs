//! Where does a claim stand? Asked by 276, answered by 277 from what the payer has done with it.

use super::Work;
use super::send::later;
use crate::base::{Cents, Finding};
use crate::practice::claim::ClaimId;
use crate::practice::front::FrontRules;
use crate::practice::office::Submission;
use crate::practice::office::event::Event;
use crate::practice::office::front::{EnquiryFile, EnquiryId, FrontDue, FrontEvent};
use crate::practice::office::state::{Due, TransmissionKind};
use crate::practice::x12::model::{
    InsuredPerson, StatusAnswer, StatusCode, StatusEnquiry, StatusQuestion, StatusReply,
};
use crate::practice::x12::{write_276, write_277};

impl Work<'_> {
    pub(super) fn ask_status(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let file = self.claim(claim)?;
        let Some(round) = file.submissions.last().filter(|round| round.transmission.is_some()) else {
            return Err(Finding::error(
                "status.not-sent",
                format!("Claim {claim} was not sent as an 837, so no payer knows it."),
                "Send it first; ask about a reopening by telephone.",
            ));
        };
        let last = self.state.index.enquiry(claim).and_then(|id| self.state.front.enquiries.get(&id));
        if last.is_some_and(|file| file.reply.is_none()) {
            return Err(Finding::error(
                "status.asked",
                "This was asked and not answered yet.",
                "Wait for the 277.",
            ));
        }
        let plan = self.plan(&round.plan)?;
        let transmission = self.next_transmission();
        let last = self.state.front.enquiries.keys().next_back().map_or(0, |id| id.0);
        let id = EnquiryId(last + 1);
        let opened = self.opened()?;
        let text = write_276(&StatusEnquiry {
            envelope: self.envelope_out(plan, transmission)?,
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            provider_name: opened.office.name.clone(),
            provider_npi: opened.office.npi.0.clone(),
            claims: vec![question(id, claim, round)],
        })?;
        self.pass(TransmissionKind::StatusAsked, plan, vec![claim], text)?;
        self.tell(FrontEvent::StatusAsked { id, claim, transmission })?;
        let day = later(self.state.today, FrontRules::read()?.enquiry_days);
        self.emit(Event::Scheduled { day, due: Due::Front(FrontDue::Status(id)) })
    }

    pub(super) fn answer_status(&mut self, id: EnquiryId) -> Result<(), Finding> {
        let Some(asked) = self.state.front.enquiries.get(&id).cloned() else { return Ok(()) };
        let file = self.claim(asked.claim)?;
        let Some(round) = file.submissions.last() else { return Ok(()) };
        let plan = self.plan(&round.plan)?;
        let reply = self.standing(id, &asked, round);
        let transmission = self.next_transmission();
        let opened = self.opened()?;
        let text = write_277(&StatusAnswer {
            envelope: self.envelope_in(plan, transmission)?,
            answers: transmission.to_string(),
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            payer_phone: plan.phone.clone(),
            provider_name: opened.office.name.clone(),
            provider_npi: opened.office.npi.0.clone(),
            claims: vec![reply.clone()],
        })?;
        self.pass(TransmissionKind::StatusAnswered, plan, vec![asked.claim], text)?;
        self.tell(FrontEvent::StatusAnswered { id, transmission, reply: Box::new(reply) })
    }

    fn standing(&self, id: EnquiryId, asked: &EnquiryFile, round: &Submission) -> StatusReply {
        let question = question(id, asked.claim, round);
        let answer = round.remittance.and_then(|(remit, entry)| {
            let remit = self.state.remittances.get(&remit)?;
            Some((remit.remittance.clone(), remit.remittance.claims.get(entry)?.paid))
        });
        let paid = answer.as_ref().map_or(Cents::ZERO, |(_, paid)| *paid);
        let payer_control = round.front_end.as_ref().map(|status| status.payer_control.clone());
        let known = payer_control.as_ref().is_some_and(|number| !number.is_empty());
        let (category, status) = match (known, &answer) {
            (false, _) => ("A4", "35"),
            (true, None) => ("P1", "20"),
            (true, Some(_)) if paid > Cents::ZERO => ("F1", "65"),
            (true, Some(_)) => ("F2", "1"),
        };
        StatusReply {
            trace: question.trace,
            claim: asked.claim,
            payer_control: payer_control.unwrap_or_default(),
            type_of_bill: String::new(),
            insured: question.insured,
            dependent: None,
            status: vec![StatusCode {
                category: category.into(),
                status: status.into(),
                entity: String::new(),
            }],
            since: answer.as_ref().map_or(round.day, |(remit, _)| remit.envelope.day),
            charge: question.charge,
            paid,
            decided: answer.as_ref().map(|(remit, _)| remit.envelope.day),
            paid_on: answer.as_ref().filter(|_| paid > Cents::ZERO).map(|(remit, _)| remit.envelope.day),
            check: String::new(),
            from: question.from,
            to: question.to,
            lines: Vec::new(),
        }
    }
}

fn question(id: EnquiryId, claim: ClaimId, round: &Submission) -> StatusQuestion {
    let form = &round.form;
    let first = form.lines.iter().map(|line| line.from).min().unwrap_or(form.signed);
    let last = form.lines.iter().map(|line| line.to).max().unwrap_or(first);
    let number = round.front_end.as_ref().map(|status| status.payer_control.clone());
    StatusQuestion {
        trace: format!("S{:06}", id.0),
        claim,
        payer_control: number.unwrap_or_default(),
        type_of_bill: String::new(),
        insured: InsuredPerson {
            member: form.insured_id.clone(),
            family: form.patient_family.clone(),
            given: form.patient_given.clone(),
            born: Some(form.patient_born),
            sex: form.patient_sex.clone(),
        },
        dependent: None,
        charge: form.total(),
        from: first,
        to: last,
    }
}
