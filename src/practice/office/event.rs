//! Everything that can have happened in a practice.

use super::account::AccountEvent;
use super::front::FrontEvent;
use super::intake::Intake;
use super::op::Cause;
use super::privacy::PrivacyEvent;
use super::state::{
    Closed, Due, Opened, RemitId, Route, Statement, StatementId, Transmission, TransmissionId,
};
use crate::base::{Cents, Day, Finding};
use crate::practice::chart::{Encounter, EncounterId, PlanId};
use crate::practice::claim::{ClaimId, Cms1500, FormItem};
use crate::practice::coding::Sheet;
use crate::practice::ledger::Posting;
use crate::practice::payer::{Adjudication, EvidenceRef, Ground, Member, Received};
use crate::practice::x12::model::{FrontEndStatus, Remittance};
use serde::{Deserialize, Serialize};

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The practice opened.
    PracticeOpened(Box<Opened>),
    /// A chart arrived; its payers know what is in it of theirs.
    EncounterRegistered {
        /// Its id.
        id: EncounterId,
        /// The visit.
        encounter: Box<Encounter>,
    },
    /// The sheet changed.
    CodingRecorded {
        /// Which encounter.
        encounter: EncounterId,
        /// The whole sheet.
        sheet: Sheet,
    },
    /// The sheet was handed in.
    CodingFinished {
        /// Which encounter.
        encounter: EncounterId,
    },
    /// Another coverage was registered.
    CoverageChanged {
        /// Which encounter.
        encounter: EncounterId,
        /// Index.
        coverage: usize,
    },
    /// A claim began, or a draft was filled anew.
    DraftFilled {
        /// Which claim.
        claim: ClaimId,
        /// Its encounter.
        encounter: EncounterId,
        /// By which door.
        route: Route,
        /// The form.
        form: Box<Cms1500>,
    },
    /// A draft was taken back.
    DraftDropped {
        /// Which claim.
        claim: ClaimId,
    },
    /// An item was written by hand, or the writing taken back.
    ItemSet {
        /// Which claim.
        claim: ClaimId,
        /// Which item.
        item: FormItem,
        /// What was written.
        value: String,
    },
    /// The edits ran.
    ClaimScrubbed {
        /// Which claim.
        claim: ClaimId,
        /// What they found.
        findings: Vec<Finding>,
    },
    /// An interchange left or arrived.
    Transmitted(Box<Transmission>),
    /// A draft became a submission.
    ClaimSubmitted {
        /// Which claim.
        claim: ClaimId,
        /// The interchange it travelled in; none for a reopening request.
        transmission: Option<TransmissionId>,
    },
    /// Something will happen.
    Scheduled {
        /// When.
        day: Day,
        /// What.
        due: Due,
    },
    /// The practice's date moved on; everything due on it follows.
    DayBegan {
        /// The date.
        day: Day,
    },
    /// A 999 answered an 837.
    Acknowledged {
        /// The 837.
        transmission: TransmissionId,
        /// Whether it was accepted.
        accepted: bool,
    },
    /// The payer's front end answered a claim.
    FrontEndAnswered {
        /// Its word.
        status: FrontEndStatus,
        /// Why, in plain words, for the learner.
        words: String,
    },
    /// The payer decided; shown only after the learner's own explanation.
    ClaimDecided {
        /// Which claim.
        claim: ClaimId,
        /// Index of the submission.
        submission: usize,
        /// What the payer read.
        received: Box<Received>,
        /// What it decided.
        adjudication: Box<Adjudication>,
    },
    /// The payer's file of a member changed by a decision or a void.
    MemberSettled {
        /// Which plan.
        plan: PlanId,
        /// The file as it is now.
        member: Box<Member>,
    },
    /// An 835 arrived.
    RemittanceArrived {
        /// Its id.
        id: RemitId,
        /// The plan.
        plan: PlanId,
        /// The interchange.
        transmission: TransmissionId,
        /// What it says.
        remittance: Box<Remittance>,
        /// For each of its claims, the submission answered.
        submissions: Vec<usize>,
    },
    /// Money moved.
    Posted(Posting),
    /// A remitted line was posted.
    LinePosted {
        /// Which remittance.
        remittance: RemitId,
        /// Index of the claim in it.
        entry: usize,
        /// Line.
        line: u32,
    },
    /// The learner explained a denial.
    DenialExplained {
        /// Which claim.
        claim: ClaimId,
        /// Which submission.
        submission: usize,
        /// Which line.
        line: u32,
        /// How.
        cause: Cause,
    },
    /// An appeal left.
    AppealFiled {
        /// Which claim.
        claim: ClaimId,
        /// Which submission.
        submission: usize,
        /// Which line.
        line: u32,
        /// Index into the plan's levels.
        level: usize,
        /// Ground.
        ground: Ground,
        /// Enclosed documents.
        evidence: Vec<EvidenceRef>,
        /// The letter.
        letter: String,
    },
    /// An appeal or reopening was answered.
    AppealAnswered {
        /// Which claim.
        claim: ClaimId,
        /// Index of the appeal.
        appeal: usize,
        /// Whether the payer changed its decision.
        overturned: bool,
        /// Why.
        words: String,
    },
    /// The first payer sent its decision on to the plan that pays next.
    ClaimCrossedOver {
        /// Which claim.
        claim: ClaimId,
        /// The claim as the next plan gets it.
        form: Box<Cms1500>,
    },
    /// A denied line was closed.
    LineClosed {
        /// Which claim.
        claim: ClaimId,
        /// Which line of which round, how and why.
        closed: Closed,
    },
    /// A statement went out.
    StatementSent(Box<Statement>),
    /// A patient's payment arrived.
    PatientPaid {
        /// For which statement.
        statement: StatementId,
        /// How much.
        amount: Cents,
    },
    /// A patient's payment was posted.
    PatientPaymentPosted {
        /// For which statement.
        statement: StatementId,
    },
    /// Something happened to a patient's account.
    Account(Box<AccountEvent>),
    /// A month was closed.
    MonthClosed {
        /// Its last day.
        through: Day,
    },
    /// Patients come otherwise from now on.
    IntakeSet(Intake),
    /// Something happened at the front desk.
    Front(Box<FrontEvent>),
    /// Something happened about privacy.
    Privacy(Box<PrivacyEvent>),
    /// A line was taken back.
    Undone {
        /// Its number.
        seq: u64,
    },
}
