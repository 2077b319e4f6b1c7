//! Before the visit: booking, card, cover, permission, notice, estimate, copay; then the patient is here.

use super::Work;
use super::send::later;
use crate::base::{Cents, Finding, Interval};
use crate::journal::Filed;
use crate::practice::chart::{Encounter, EncounterId, Permit, PermitKind};
use crate::practice::claim::{ClaimId, Cms1500, FormItem};
use crate::practice::front::{
    AuthorizationAnswer, Card, Estimate, FrontRules, Notice, Request, authorize, compare, consequence,
    due_by, reply,
};
use crate::practice::ledger::{Posting, PostingKind};
use crate::practice::office::event::Event;
use crate::practice::office::front::{FrontDue, FrontEvent, FrontOp, VisitFile, VisitId};
use crate::practice::office::state::{Due, Transmission, TransmissionKind};
use crate::practice::payer::{Plan, RuleSpec};
use crate::practice::x12::model::{
    EligibilityAnswer, EligibilityEnquiry, EligibilityQuestion, InsuredPerson,
};
use crate::practice::x12::{write_270, write_271};

/// Service types asked about: plan coverage and office visits (EQ01).
const ASKED: [&str; 2] = ["30", "98"];

impl Work<'_> {
    pub(super) fn front(&mut self, op: &FrontOp) -> Result<(), Finding> {
        match op {
            FrontOp::BookVisit { encounter, card } => self.book(encounter, card),
            FrontOp::ReadCard { visit, typed } => {
                let file = self.expected(*visit)?;
                let slips = compare(&file.card, typed);
                self.tell(FrontEvent::CardRead { visit: *visit, typed: typed.clone(), slips })
            }
            FrontOp::AskEligibility { visit } => self.ask_eligibility(*visit),
            FrontOp::RequestPermit { visit, request } => self.request_permit(*visit, request),
            FrontOp::GiveNotice { visit, procedure, expected, reason, estimate, choice } => {
                let notice = Notice {
                    procedure: procedure.clone(),
                    expected: *expected,
                    reason: reason.trim().to_owned(),
                    estimate: *estimate,
                    choice: *choice,
                    day: self.state.today,
                };
                self.give_notice(*visit, notice)
            }
            FrontOp::GiveEstimate { visit, lines, on_request } => {
                let file = self.expected(*visit)?;
                let rules = FrontRules::read()?.estimate;
                let due = due_by(&rules, file.booked, file.encounter.dos, *on_request);
                let estimate = Estimate { day: self.state.today, due, lines: lines.clone() };
                if lines.is_empty() || lines.iter().any(|line| line.amount <= Cents::ZERO) {
                    return Err(Finding::error(
                        "front.estimate",
                        "An estimate names each service and what it will cost.",
                        "Enter the expected services with the office’s charges.",
                    ));
                }
                self.tell(FrontEvent::EstimateGiven { visit: *visit, estimate })
            }
            FrontOp::CollectCopay { visit, amount } => self.collect(*visit, *amount),
            FrontOp::CheckIn { visit } => self.check_in(*visit),
            FrontOp::AskStatus { claim } => self.ask_status(*claim),
        }
    }

    pub(super) fn tell(&mut self, event: FrontEvent) -> Result<(), Finding> {
        self.emit(Event::Front(Box::new(event)))
    }

    /// A visit whose patient has not come yet.
    fn expected(&self, id: VisitId) -> Result<Filed<VisitFile>, Finding> {
        let file = self.state.front.visits.get(&id).cloned();
        let file = file.ok_or_else(|| super::super::fold::missing("visit", id.0))?;
        match file.encounter_id {
            None => Ok(file),
            Some(encounter) => Err(Finding::error(
                "front.checked-in",
                format!("The patient came; the visit is encounter {encounter}."),
                "Work on the encounter and its claim.",
            )),
        }
    }

    fn book(&mut self, encounter: &Encounter, card: &Card) -> Result<(), Finding> {
        let coverage = encounter.coverage().ok_or_else(|| {
            Finding::error(
                "front.no-coverage",
                "The visit names no coverage.",
                "Register one of its coverages.",
            )
        })?;
        self.plan(&coverage.plan)?;
        if encounter.dos < self.state.today {
            return Err(Finding::error(
                "front.past",
                format!("{} is over.", encounter.dos),
                "Book a day from today on, or register the chart.",
            ));
        }
        let last = self.state.front.visits.keys().next_back().map_or(0, |id| id.0);
        let (id, encounter) = (VisitId(last + 1), Box::new(encounter.clone()));
        self.tell(FrontEvent::VisitBooked { id, encounter, card: card.clone() })
    }

    fn ask_eligibility(&mut self, visit: VisitId) -> Result<(), Finding> {
        let file = self.expected(visit)?;
        let Some((typed, _)) = &file.typed else {
            return Err(Finding::error(
                "front.card-unread",
                "Nothing is registered to ask with.",
                "Read the card first.",
            ));
        };
        if file.asked {
            return Err(Finding::error("front.asked", "The answer has not come yet.", "Wait for the 271."));
        }
        let plan = self.plan(&typed.plan)?;
        let id = self.next_transmission();
        let opened = self.opened()?;
        let text = write_270(&EligibilityEnquiry {
            envelope: self.envelope_out(plan, id)?,
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            provider_name: opened.office.name.clone(),
            provider_npi: opened.office.npi.0.clone(),
            patients: vec![question(visit, &file, typed)],
        })?;
        self.pass(TransmissionKind::EligibilityAsked, plan, Vec::new(), text)?;
        self.tell(FrontEvent::EligibilityAsked { visit, transmission: id })?;
        let day = later(self.state.today, FrontRules::read()?.enquiry_days);
        self.emit(Event::Scheduled { day, due: Due::Front(FrontDue::Eligibility(visit)) })
    }

    /// An interchange out or in.
    pub(super) fn pass(
        &mut self,
        kind: TransmissionKind,
        plan: &Plan,
        claims: Vec<ClaimId>,
        text: String,
    ) -> Result<(), Finding> {
        self.emit(Event::Transmitted(Box::new(Transmission {
            id: self.next_transmission(),
            kind,
            plan: plan.id.clone(),
            day: self.state.today,
            claims,
            text: text.into(),
        })))
    }

    pub(super) fn front_due(&mut self, due: &FrontDue) -> Result<(), Finding> {
        match due {
            FrontDue::Eligibility(visit) => self.answer_eligibility(*visit),
            FrontDue::Permit { visit, request } => self.answer_permit(*visit, *request),
            FrontDue::Status(id) => self.answer_status(*id),
        }
    }

    fn answer_eligibility(&mut self, visit: VisitId) -> Result<(), Finding> {
        let Some(file) = self.state.front.visits.get(&visit).cloned() else { return Ok(()) };
        let Some((typed, _)) = &file.typed else { return Ok(()) };
        let plan = self.plan(&typed.plan)?;
        let asked = question(visit, &file, typed);
        let cover = |coverage: &&crate::practice::chart::Coverage| {
            coverage.plan == typed.plan && coverage.member == typed.member
        };
        let force = file.encounter.coverages.iter().find(cover).map(|coverage| coverage.force);
        let member = self.state.member(&plan.id, &typed.member);
        let reply = reply(plan, member, force.or(member.map(|member| member.force)), &asked);
        let id = self.next_transmission();
        let opened = self.opened()?;
        let text = write_271(&EligibilityAnswer {
            envelope: self.envelope_in(plan, id)?,
            answers: id.to_string(),
            payer_name: plan.name.clone(),
            payer_id: plan.payer_id.clone(),
            payer_phone: plan.phone.clone(),
            provider_name: opened.office.name.clone(),
            provider_npi: opened.office.npi.0.clone(),
            refusals: Vec::new(),
            patients: vec![reply.clone()],
        })?;
        self.pass(TransmissionKind::EligibilityAnswered, plan, Vec::new(), text)?;
        self.tell(FrontEvent::EligibilityAnswered { visit, transmission: id, reply: Box::new(reply) })
    }

    fn request_permit(&mut self, visit: VisitId, request: &Request) -> Result<(), Finding> {
        let file = self.expected(visit)?;
        let open = file.requests.iter().any(|(_, old, answer)| old.kind == request.kind && answer.is_none());
        let fault = match request.kind {
            _ if open => Some((
                "front.request-open",
                "This was asked for and not answered yet.",
                "Wait for the answer.",
            )),
            PermitKind::Authorization if request.codes.is_empty() => Some((
                "front.request-empty",
                "The request names no service.",
                "Enter the codes to be authorized.",
            )),
            PermitKind::Referral if file.encounter.referring.is_none() => Some((
                "front.no-primary-care",
                "The visit names no clinician who could refer.",
                "Ask the patient for the primary-care clinician.",
            )),
            _ => None,
        };
        if let Some((code, what, next)) = fault {
            return Err(Finding::error(code, what, next));
        }
        self.tell(FrontEvent::PermitRequested { visit, request: request.clone() })?;
        let rules = FrontRules::read()?;
        let [least, most] = match request.kind {
            PermitKind::Authorization => rules.authorization_days,
            PermitKind::Referral => rules.referral_days,
        };
        let at = file.requests.len();
        let wait = self.seed(&format!("permit/{visit}/{at}")).dice().between(least.into(), most.into());
        let day = later(self.state.today, u32::try_from(wait).unwrap_or(most));
        self.emit(Event::Scheduled { day, due: Due::Front(FrontDue::Permit { visit, request: at }) })
    }

    fn answer_permit(&mut self, visit: VisitId, at: usize) -> Result<(), Finding> {
        let Some(file) = self.state.front.visits.get(&visit).cloned() else { return Ok(()) };
        let Some((_, request, None)) = file.requests.get(at) else { return Ok(()) };
        let Some(coverage) = file.encounter.coverage() else { return Ok(()) };
        let plan = self.plan(&coverage.plan)?;
        let today = self.state.today;
        let letter = if request.kind == PermitKind::Referral { 'R' } else { 'A' };
        let number = format!("{letter}{:02}{:03}{:04}{at}", today.year() % 100, today.day_of_year(), visit.0);
        let answer = match request.kind {
            PermitKind::Authorization => {
                authorize(plan, Some(coverage.force), file.encounter.dos, request, &number)
            }
            PermitKind::Referral if wants_referral(plan) => AuthorizationAnswer::Approved { number },
            PermitKind::Referral => AuthorizationAnswer::NotNeeded,
        };
        let permit = match &answer {
            AuthorizationAnswer::Approved { number } => {
                let days = FrontRules::read()?.authorization_force_days;
                let from = today.min(file.encounter.dos);
                Some(Permit {
                    kind: request.kind,
                    plan: plan.id.clone(),
                    number: number.clone(),
                    codes: request.codes.clone(),
                    force: Interval { from, to: Some(later(file.encounter.dos.max(today), days)) },
                    units: 1,
                    refused: false,
                })
            }
            _ => None,
        };
        self.tell(FrontEvent::PermitAnswered { visit, request: at, answer, permit })
    }

    fn give_notice(&mut self, visit: VisitId, notice: Notice) -> Result<(), Finding> {
        let file = self.expected(visit)?;
        let plan = file.encounter.coverage().map(|coverage| coverage.plan.clone()).unwrap_or_default();
        let fault = match () {
            () if self.plan(&plan)?.insurance_kind != "medicare" => Some((
                "front.notice-plan",
                "Only Medicare’s patients get this notice.",
                "Use the plan’s own waiver.",
            )),
            () if file.encounter.dos < notice.day => Some((
                "front.notice-late",
                "The service was given already.",
                "A notice comes before the service.",
            )),
            () if notice.reason.is_empty() || notice.estimate <= Cents::ZERO => Some((
                "front.notice-blank",
                "The notice needs a reason and what it will cost.",
                "Fill both in; a blank notice is void.",
            )),
            () => None,
        };
        match fault {
            Some((code, what, next)) => Err(Finding::error(code, what, next)),
            None => self.tell(FrontEvent::NoticeGiven { visit, notice }),
        }
    }

    fn collect(&mut self, visit: VisitId, amount: Cents) -> Result<(), Finding> {
        let file = self.expected(visit)?;
        if amount <= Cents::ZERO {
            return Err(Finding::error(
                "front.copay",
                "Nothing was collected.",
                "Enter what the patient paid.",
            ));
        }
        self.tell(FrontEvent::CopayCollected { visit, amount })?;
        let mrn = &file.encounter.patient.mrn;
        let posting = Posting::of_patient(mrn, self.state.today, PostingKind::Deposit, amount);
        self.emit(Event::Posted(posting.memo(format!("Collected at visit {visit}"))))
    }

    fn check_in(&mut self, visit: VisitId) -> Result<(), Finding> {
        let file = self.expected(visit)?;
        if file.encounter.dos != self.state.today {
            return Err(Finding::error(
                "front.other-day",
                format!("The visit is on {}.", file.encounter.dos),
                "Let the calendar reach that day.",
            ));
        }
        if file.typed.is_none() {
            return Err(Finding::error(
                "front.card-unread",
                "The patient’s cover is not registered.",
                "Read the card first.",
            ));
        }
        let encounter = EncounterId(self.state.counters.encounter + 1);
        self.register(&Encounter { arrived: self.state.today, ..file.encounter.clone() })?;
        self.tell(FrontEvent::CheckedIn { visit, encounter })
    }

    /// What the notices given before the visit ask of the claim's lines.
    pub(super) fn notice_findings(&self, encounter: EncounterId, form: &Cms1500) -> Vec<Finding> {
        let visit = self.state.index.visit(encounter).and_then(|id| self.state.front.visits.get(&id));
        let notices = visit.map(|file| file.notices.as_slice()).unwrap_or_default();
        notices.iter().flat_map(|notice| notice_kept(notice, form)).collect()
    }

    /// What the desk typed goes on the claim, slips and all.
    pub(super) fn carry_registration(
        &mut self,
        claim: ClaimId,
        encounter: EncounterId,
    ) -> Result<(), Finding> {
        let visit = self.state.index.visit(encounter);
        let Some(file) = visit.and_then(|id| self.state.front.visits.get(&id)) else { return Ok(()) };
        let on_card = file.encounter.coverage().map(|coverage| coverage.member.clone());
        let typed = file.typed.as_ref().map(|(typed, _)| typed.member.clone());
        match typed.filter(|typed| Some(typed) != on_card.as_ref()) {
            Some(member) => self.set_item(claim, FormItem::InsuredId, &member),
            None => Ok(()),
        }
    }
}

/// Findings where a line does not follow from the notice on its service.
fn notice_kept(notice: &Notice, form: &Cms1500) -> Vec<Finding> {
    let follows = consequence(notice.expected, Some(notice.choice));
    let lines = form.lines.iter().enumerate().filter(|(_, line)| line.procedure == notice.procedure);
    lines
        .filter_map(|(at, line)| {
            let missing: Vec<&str> = follows
                .modifiers
                .iter()
                .filter(|one| !line.modifiers.contains(one))
                .map(crate::practice::coding::Modifier::as_str)
                .collect();
            let (code, what, next) = match follows.billed {
                false => (
                    "scrub.notice-line",
                    format!("The patient’s choice on the notice keeps {} off the claim.", notice.procedure),
                    "Remove the line.",
                ),
                true if missing.is_empty() => return None,
                true => (
                    "scrub.notice-modifier",
                    format!(
                        "A notice was given for {}; {} is missing.",
                        notice.procedure,
                        missing.join(" and ")
                    ),
                    "Add it, so that the patient may be billed.",
                ),
            };
            Some(Finding::error(code, what, next).at(format!("24D line {}", at + 1)))
        })
        .collect()
}

fn wants_referral(plan: &Plan) -> bool {
    plan.rules.iter().any(|rule| matches!(rule, RuleSpec::ReferralRequired { .. }))
}

fn question(visit: VisitId, file: &VisitFile, typed: &Card) -> EligibilityQuestion {
    EligibilityQuestion {
        trace: format!("V{:06}", visit.0),
        insured: InsuredPerson {
            member: typed.member.clone(),
            family: typed.family.clone(),
            given: typed.given.clone(),
            born: Some(file.encounter.patient.born),
            sex: file.encounter.patient.sex.clone(),
        },
        dependent: None,
        from: file.encounter.dos,
        to: file.encounter.dos,
        services: ASKED.iter().map(|code| (*code).to_owned()).collect(),
        procedure: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::front::{Choice, Expected};
    use crate::practice::payer::sample::{DOS, form};

    fn codes(choice: Choice, line: &str) -> Vec<String> {
        let notice = Notice {
            procedure: "93000".into(),
            expected: Expected::NotNecessary,
            reason: "Paid for heart diagnoses only.".into(),
            estimate: Cents(6_000),
            choice,
            day: DOS,
        };
        notice_kept(&notice, &form(&["I10"], &[line])).into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn a_signed_notice_wants_ga_on_its_line_and_a_private_choice_no_line() {
        assert_eq!(codes(Choice::Bill, "93000"), ["scrub.notice-modifier"]);
        assert!(codes(Choice::Bill, "93000-GA").is_empty());
        assert_eq!(codes(Choice::PayOnly, "93000"), ["scrub.notice-line"]);
        assert!(codes(Choice::PayOnly, "99213").is_empty());
    }
}
