//! The front desk in the practice: visits booked ahead, what was asked and answered about them, status enquiries.

use super::state::{State, TransmissionId};
use crate::base::{Cents, Day, Finding, count_id};
use crate::journal::Filed;
use crate::practice::chart::{Encounter, EncounterId, Permit, PermitKind, PlanId};
use crate::practice::claim::ClaimId;
use crate::practice::front::{
    AuthorizationAnswer, Card, Choice, Estimate, EstimateLine, Expected, Notice, Request,
};
use crate::practice::payer::Member;
use crate::practice::x12::model::{EligibilityReply, StatusReply};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

count_id!(
    /// A visit booked ahead.
    VisitId
);
count_id!(
    /// A question to a payer about a claim.
    EnquiryId
);

/// A request at the front desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FrontOp {
    /// Books a visit ahead; the patient shows the card.
    BookVisit {
        /// The visit as it will be.
        encounter: Box<Encounter>,
        /// What the card says.
        card: Card,
    },
    /// Registers what the desk read from the card.
    ReadCard {
        /// Which visit.
        visit: VisitId,
        /// As typed.
        typed: Card,
    },
    /// Asks the payer whether the patient is covered (270).
    AskEligibility {
        /// Which visit.
        visit: VisitId,
    },
    /// Asks for an authorization or a referral; once more with records when it was pended.
    RequestPermit {
        /// Which visit.
        visit: VisitId,
        /// What is asked.
        request: Request,
    },
    /// Gives the patient Medicare's advance notice before the service.
    GiveNotice {
        /// Which visit.
        visit: VisitId,
        /// For which service.
        procedure: crate::practice::coding::Procedure,
        /// What is expected of Medicare.
        expected: Expected,
        /// Why, in words the patient understands.
        reason: String,
        /// What it would cost.
        estimate: Cents,
        /// What the patient marked.
        choice: Choice,
    },
    /// Gives a good-faith estimate.
    GiveEstimate {
        /// Which visit.
        visit: VisitId,
        /// What is expected.
        lines: Vec<EstimateLine>,
        /// Whether the patient asked for it.
        on_request: bool,
    },
    /// Takes money at the visit, before any claim.
    CollectCopay {
        /// Which visit.
        visit: VisitId,
        /// How much.
        amount: Cents,
    },
    /// The patient is here: the chart goes on to the coder with what the desk registered.
    CheckIn {
        /// Which visit.
        visit: VisitId,
    },
    /// Asks the payer where a claim stands (276).
    AskStatus {
        /// Which claim.
        claim: ClaimId,
    },
}

/// What happened at the front desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FrontEvent {
    /// A visit was booked.
    VisitBooked {
        /// Its id.
        id: VisitId,
        /// As it will be.
        encounter: Box<Encounter>,
        /// The card.
        card: Card,
    },
    /// The card was read.
    CardRead {
        /// Which visit.
        visit: VisitId,
        /// As typed.
        typed: Card,
        /// Slips found beside the card.
        slips: Vec<Finding>,
    },
    /// A 270 left.
    EligibilityAsked {
        /// Which visit.
        visit: VisitId,
        /// In which interchange.
        transmission: TransmissionId,
    },
    /// Its 271 came.
    EligibilityAnswered {
        /// Which visit.
        visit: VisitId,
        /// In which interchange.
        transmission: TransmissionId,
        /// What it says.
        reply: Box<EligibilityReply>,
    },
    /// An authorization or referral was asked for.
    PermitRequested {
        /// Which visit.
        visit: VisitId,
        /// What.
        request: Request,
    },
    /// The answer came.
    PermitAnswered {
        /// Which visit.
        visit: VisitId,
        /// Index of the request.
        request: usize,
        /// What it says.
        answer: AuthorizationAnswer,
        /// What is on file at the payer from now on.
        permit: Option<Permit>,
    },
    /// An advance notice was given.
    NoticeGiven {
        /// Which visit.
        visit: VisitId,
        /// The notice.
        notice: Notice,
    },
    /// An estimate was given.
    EstimateGiven {
        /// Which visit.
        visit: VisitId,
        /// The estimate.
        estimate: Estimate,
    },
    /// Money was taken; its posting follows.
    CopayCollected {
        /// Which visit.
        visit: VisitId,
        /// How much.
        amount: Cents,
    },
    /// The patient came.
    CheckedIn {
        /// Which visit.
        visit: VisitId,
        /// The encounter it became.
        encounter: EncounterId,
    },
    /// A 276 left.
    StatusAsked {
        /// Its number.
        id: EnquiryId,
        /// About which claim.
        claim: ClaimId,
        /// In which interchange.
        transmission: TransmissionId,
    },
    /// Its 277 came.
    StatusAnswered {
        /// The question's number.
        id: EnquiryId,
        /// In which interchange.
        transmission: TransmissionId,
        /// What it says.
        reply: Box<StatusReply>,
    },
}

/// Something at the front desk that will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FrontDue {
    /// A 271 comes.
    Eligibility(VisitId),
    /// A request is answered.
    Permit {
        /// Which visit.
        visit: VisitId,
        /// Index of the request.
        request: usize,
    },
    /// A 277 comes.
    Status(EnquiryId),
}

/// Everything the front desk keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontFiles {
    /// Visits booked, by number.
    pub visits: OrdMap<VisitId, Filed<VisitFile>>,
    /// Questions about claims.
    pub enquiries: OrdMap<EnquiryId, Filed<EnquiryFile>>,
}

/// A visit booked ahead and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitFile {
    /// When it was booked.
    pub booked: Day,
    /// The visit as it will be.
    pub encounter: Encounter,
    /// What the card says.
    pub card: Card,
    /// What the desk typed, with the slips in it; none before the card was read.
    pub typed: Option<(Card, Vec<Finding>)>,
    /// Whether an answer about cover is awaited.
    pub asked: bool,
    /// Answers about cover, first to last.
    pub replies: Vec<(Day, EligibilityReply)>,
    /// Requests for permission, with their answers.
    pub requests: Vec<(Day, Request, Option<AuthorizationAnswer>)>,
    /// Advance notices.
    pub notices: Vec<Notice>,
    /// Estimates, first to last.
    pub estimates: Vec<Estimate>,
    /// Taken at the visit so far.
    pub collected: Cents,
    /// The encounter it became.
    pub encounter_id: Option<EncounterId>,
}

/// A question about a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnquiryFile {
    /// About which claim.
    pub claim: ClaimId,
    /// To which plan.
    pub plan: PlanId,
    /// When.
    pub day: Day,
    /// The answer.
    pub reply: Option<(Day, StatusReply)>,
}

impl FrontEvent {
    /// Whether it cannot be taken back: somebody outside has it in hand.
    pub(super) fn settles(&self) -> bool {
        !matches!(self, Self::CardRead { .. })
    }
}

impl FrontFiles {
    /// Whether the desk never worked ahead.
    pub fn is_empty(&self) -> bool {
        self.visits.is_empty() && self.enquiries.is_empty()
    }

    /// The visit that became an encounter.
    pub fn visit_of(&self, encounter: EncounterId) -> Option<&VisitFile> {
        self.visits.values().find(|file| file.encounter_id == Some(encounter)).map(AsRef::as_ref)
    }

    fn visit_mut(&mut self, id: VisitId) -> Result<&mut VisitFile, Finding> {
        self.visits.get_mut(&id).map(Filed::make_mut).ok_or_else(|| super::fold::missing("visit", id.0))
    }
}

impl State {
    pub(super) fn take_front(&mut self, event: &FrontEvent) -> Result<(), Finding> {
        let today = self.today;
        let files = &mut self.front;
        match event {
            FrontEvent::VisitBooked { id, encounter, card } => {
                files.visits.insert(*id, Filed::new(booked(today, encounter, card)));
            }
            FrontEvent::CardRead { visit, typed, slips } => {
                files.visit_mut(*visit)?.typed = Some((typed.clone(), slips.clone()));
            }
            FrontEvent::EligibilityAsked { visit, .. } => files.visit_mut(*visit)?.asked = true,
            FrontEvent::EligibilityAnswered { visit, reply, .. } => {
                let file = files.visit_mut(*visit)?;
                file.asked = false;
                file.replies.push((today, reply.as_ref().clone()));
            }
            FrontEvent::PermitRequested { visit, request } => {
                files.visit_mut(*visit)?.requests.push((today, request.clone(), None));
            }
            FrontEvent::PermitAnswered { visit, request, answer, permit } => {
                let file = files.visit_mut(*visit)?;
                if let Some((.., open)) = file.requests.get_mut(*request) {
                    *open = Some(answer.clone());
                }
                if let Some(permit) = permit {
                    // Item 23 has room for one number, and the authorization goes before the referral.
                    let item = &mut file.encounter.registered_authorization;
                    if item.is_empty() || permit.kind == PermitKind::Authorization {
                        item.clone_from(&permit.number);
                    }
                    file.encounter.permits.push(permit.clone());
                }
            }
            FrontEvent::NoticeGiven { visit, notice } => {
                files.visit_mut(*visit)?.notices.push(notice.clone())
            }
            FrontEvent::EstimateGiven { visit, estimate } => {
                files.visit_mut(*visit)?.estimates.push(estimate.clone());
            }
            FrontEvent::CopayCollected { visit, amount } => files.visit_mut(*visit)?.collected += *amount,
            FrontEvent::CheckedIn { visit, encounter } => {
                files.visit_mut(*visit)?.encounter_id = Some(*encounter);
                self.index.add_visit(*encounter, *visit);
            }
            FrontEvent::StatusAsked { id, claim, .. } => {
                let plan = self.claims.get(claim).map(|file| file.plan.clone()).unwrap_or_default();
                let file = EnquiryFile { claim: *claim, plan, day: today, reply: None };
                files.enquiries.insert(*id, Filed::new(file));
                self.index.add_enquiry(*claim, *id);
            }
            FrontEvent::StatusAnswered { id, reply, .. } => {
                if let Some(file) = files.enquiries.get_mut(id) {
                    Filed::make_mut(file).reply = Some((today, reply.as_ref().clone()));
                }
            }
        }
        Ok(())
    }

    /// The payer's file of a member, if it has one.
    pub(super) fn member(&self, plan: &PlanId, id: &str) -> Option<&Member> {
        self.payers.get(plan)?.members.get(id).map(AsRef::as_ref)
    }
}

fn booked(today: Day, encounter: &Encounter, card: &Card) -> VisitFile {
    VisitFile {
        booked: today,
        encounter: encounter.clone(),
        card: card.clone(),
        typed: None,
        asked: false,
        replies: Vec::new(),
        requests: Vec::new(),
        notices: Vec::new(),
        estimates: Vec::new(),
        collected: Cents::ZERO,
        encounter_id: None,
    }
}
