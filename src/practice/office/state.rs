//! What the journal comes to: the practice as it stands.

use super::account::{AccountDue, Accounts};
use super::front::{FrontDue, FrontFiles};
use super::index::Index;
use super::intake::Intake;
use super::op::Cause;
use super::privacy::PrivacyFiles;
use crate::base::{Cents, Day, Finding, Seed, count_id};
use crate::journal::Filed;
use crate::practice::chart::{Encounter, EncounterId, Office, PlanId};
use crate::practice::claim::{ClaimId, Cms1500, FormItem};
use crate::practice::coding::Sheet;
use crate::practice::ledger::Books;
use crate::practice::payer::{Adjudication, EvidenceRef, Ground, Member, Received};
use crate::practice::x12::model::{FrontEndStatus, Remittance};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

count_id!(
    /// A remittance within its practice stream.
    RemitId
);
count_id!(
    /// An interchange; also its control number (ISA13).
    TransmissionId
);
count_id!(
    /// A patient statement.
    StatementId
);

/// The whole practice. Clones share everything, so that undo can keep some.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// How it opened; none before the first line.
    pub opened: Option<Arc<Opened>>,
    /// The practice's date.
    pub today: Day,
    /// What ids come next.
    pub counters: Counters,
    /// Visits.
    pub encounters: OrdMap<EncounterId, Filed<EncounterFile>>,
    /// Claims; one an encounter, whatever its rounds.
    pub claims: OrdMap<ClaimId, Filed<ClaimFile>>,
    /// Interchanges.
    pub transmissions: OrdMap<TransmissionId, Filed<Transmission>>,
    /// Remittances.
    pub remittances: OrdMap<RemitId, Filed<Remit>>,
    /// The payers' own files: nobody in the practice reads them.
    pub payers: OrdMap<PlanId, Arc<PayerFile>>,
    /// What will happen, by day.
    pub due: OrdMap<Day, Vec<Due>>,
    /// The books.
    pub books: Books,
    /// Statements.
    pub statements: OrdMap<StatementId, Filed<Statement>>,
    /// Patients' accounts, beside the books.
    #[serde(default, skip_serializing_if = "Accounts::is_empty")]
    pub accounts: Accounts,
    /// What the front desk keeps.
    #[serde(default, skip_serializing_if = "FrontFiles::is_empty")]
    pub front: FrontFiles,
    /// What is kept about privacy.
    #[serde(default, skip_serializing_if = "PrivacyFiles::is_empty")]
    pub privacy: PrivacyFiles,
    /// The last day of the last month that was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_through: Option<Day>,
    /// How generated patients come, once somebody asked for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intake: Option<Intake>,
    /// Where to find things by patient and claim; follows from the rest, and stays out of the digest.
    #[serde(skip)]
    pub index: Index,
}

/// How a practice opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The learner's name for it.
    pub name: String,
    /// The office.
    pub office: Office,
    /// Chance.
    pub seed: Seed,
    /// First day.
    pub day: Day,
}

/// The last id given out of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    /// Encounters.
    pub encounter: u32,
    /// Claims.
    pub claim: u32,
    /// Interchanges.
    pub transmission: u32,
    /// Remittances.
    pub remittance: u32,
    /// Statements.
    pub statement: u32,
}

/// A visit and what the coder made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncounterFile {
    /// The visit.
    pub encounter: Encounter,
    /// The sheet as it stands.
    pub coding: Sheet,
    /// Sheets handed in, first to last.
    pub handed_in: Vec<CodingFile>,
    /// Its claim, once there is one.
    pub claim: Option<ClaimId>,
    /// The hospital's own claim for it, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facility_claim: Option<ClaimId>,
}

/// A sheet handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodingFile {
    /// When, on the practice's calendar.
    pub day: Day,
    /// The sheet.
    pub sheet: Sheet,
}

/// A claim through all its rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimFile {
    /// Its encounter.
    pub encounter: EncounterId,
    /// The plan it goes to.
    pub plan: PlanId,
    /// Items written by hand.
    pub overrides: BTreeMap<FormItem, String>,
    /// The form not yet sent.
    pub draft: Option<Draft>,
    /// What was sent, first to last.
    pub submissions: Vec<Submission>,
    /// The learner's explanations of denials.
    pub causes: Vec<CauseFile>,
    /// Appeals, first to last.
    pub appeals: Vec<AppealFile>,
    /// Denied lines that were closed, first to last.
    pub closings: Vec<Closed>,
}

/// A form not yet sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// By which door it will go.
    pub route: Route,
    /// The form.
    pub form: Cms1500,
    /// What the edits found; none before they ran on this very form.
    pub scrubbed: Option<Vec<Finding>>,
}

/// A door a claim goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// The first time.
    Original,
    /// Frequency 7, with the payer's control number.
    Replacement,
    /// Frequency 8: the claim is taken back.
    Void,
    /// A new claim, because the first could not be processed or was rejected.
    NewClaim,
    /// A new claim to the coverage that was really in force.
    OtherPlan,
    /// A clerical-error reopening (Medicare).
    Reopening,
    /// To the plan that pays next: crossed over by the first, or sent with the first one's decision.
    Secondary,
    /// No payer: charged to the patient.
    SelfPay,
}

/// One round of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// By which door.
    pub route: Route,
    /// To which plan.
    pub plan: PlanId,
    /// When.
    pub day: Day,
    /// What was sent.
    pub form: Arc<Cms1500>,
    /// In which interchange; none for a reopening.
    pub transmission: Option<TransmissionId>,
    /// The 999's word.
    pub acknowledged: Option<bool>,
    /// The 277CA's word.
    pub front_end: Option<FrontEndStatus>,
    /// Its plain words.
    pub front_end_words: String,
    /// What the payer read and decided, hidden until the learner has explained.
    pub decision: Option<Arc<(Received, Adjudication)>>,
    /// The remittance that carries the decision, and the index of the claim in it.
    pub remittance: Option<(RemitId, usize)>,
}

/// An explanation of a denial.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CauseFile {
    /// Which submission.
    pub submission: usize,
    /// Which line.
    pub line: u32,
    /// When.
    pub day: Day,
    /// The explanation.
    pub cause: Cause,
}

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealFile {
    /// Which submission.
    pub submission: usize,
    /// Which line.
    pub line: u32,
    /// Index into the plan's levels.
    pub level: usize,
    /// When it was filed.
    pub day: Day,
    /// Ground.
    pub ground: Ground,
    /// Enclosed documents.
    pub evidence: Vec<EvidenceRef>,
    /// The letter.
    pub letter: String,
    /// The answer: when, whether overturned, why.
    pub answer: Option<(Day, bool, String)>,
}

/// A denied line that was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// Which submission.
    pub submission: usize,
    /// Which line.
    pub line: u32,
    /// How.
    pub closing: Closing,
    /// Why, in the biller's words.
    pub reason: String,
}

/// How a denied line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closing {
    /// Given up.
    AdjustedOff,
    /// Moved to the patient.
    BilledToPatient,
}

/// Which transaction an interchange carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TransmissionKind {
    /// Professional claims out.
    #[serde(rename = "837p")]
    ClaimsOut,
    /// Syntax answer in.
    #[serde(rename = "999")]
    Acknowledgment,
    /// Front-end answer in.
    #[serde(rename = "277ca")]
    FrontEnd,
    /// Remittance in.
    #[serde(rename = "835")]
    Remittance,
    /// Institutional claims out.
    #[serde(rename = "837i")]
    InstitutionalClaimsOut,
    /// Eligibility enquiry out.
    #[serde(rename = "270")]
    EligibilityAsked,
    /// Eligibility answer in.
    #[serde(rename = "271")]
    EligibilityAnswered,
    /// Claim status enquiry out.
    #[serde(rename = "276")]
    StatusAsked,
    /// Claim status answer in.
    #[serde(rename = "277")]
    StatusAnswered,
}

impl TransmissionKind {
    /// File ending, as interfaces name it.
    pub fn extension(self) -> &'static str {
        match self {
            Self::ClaimsOut => "837p",
            Self::Acknowledgment => "999",
            Self::FrontEnd => "277ca",
            Self::Remittance => "835",
            Self::InstitutionalClaimsOut => "837i",
            Self::EligibilityAsked => "270",
            Self::EligibilityAnswered => "271",
            Self::StatusAsked => "276",
            Self::StatusAnswered => "277",
        }
    }
}

/// One interchange, out or in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transmission {
    /// Control number and place in the order of sending.
    pub id: TransmissionId,
    /// What it carries.
    pub kind: TransmissionKind,
    /// The other side.
    pub plan: PlanId,
    /// When.
    pub day: Day,
    /// The claims it is about.
    pub claims: Vec<ClaimId>,
    /// The X12 text, as sent.
    pub text: Arc<str>,
}

/// An 835 and how far it is posted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remit {
    /// From which plan.
    pub plan: PlanId,
    /// The interchange.
    pub transmission: TransmissionId,
    /// What it says.
    pub remittance: Arc<Remittance>,
    /// For each of its claims, the submission answered.
    pub submissions: Vec<usize>,
    /// Posted lines, as (index of claim, line).
    pub posted: BTreeSet<(usize, u32)>,
}

impl Remit {
    /// Whether every line is posted.
    pub fn done(&self) -> bool {
        self.remittance.claims.iter().map(|claim| claim.lines.len()).sum::<usize>() == self.posted.len()
    }
}

/// A payer's own files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayerFile {
    /// Members by id.
    pub members: OrdMap<String, Filed<Member>>,
    /// What the practice owes it from take-backs larger than a payment (PLB `FB`), not yet recovered.
    pub owed: Cents,
    /// The same of the hospital whose bills the practice sends: another payee, paid by remittances of its own.
    #[serde(default, skip_serializing_if = "nothing")]
    pub owed_by_hospital: Cents,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn nothing(amount: &Cents) -> bool {
    amount.is_zero()
}

/// Something that will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Due {
    /// The payer acknowledges and its front end answers.
    FrontEnd(TransmissionId),
    /// The payer decides a claim's round.
    Decision {
        /// Which claim.
        claim: ClaimId,
        /// Which submission.
        submission: usize,
    },
    /// The payer answers an appeal.
    Review {
        /// Which claim.
        claim: ClaimId,
        /// Which appeal.
        appeal: usize,
    },
    /// A patient pays a statement.
    PatientPays(StatementId),
    /// Something about a patient's account.
    Account(AccountDue),
    /// Something at the front desk.
    Front(FrontDue),
    /// The first payer's decision reaches the plan that pays next.
    Crossover {
        /// Which claim.
        claim: ClaimId,
        /// The round decided.
        submission: usize,
    },
    /// The payer looks at a paid claim again.
    Audit {
        /// Which claim.
        claim: ClaimId,
        /// The round paid.
        submission: usize,
        /// Which of the plan's audits.
        audit: usize,
    },
}

/// A patient statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Whose.
    pub mrn: String,
    /// When it went out.
    pub day: Day,
    /// When it asks to be paid.
    pub pay_by: Day,
    /// What is owed, by claim.
    pub owed: Vec<(ClaimId, Cents)>,
    /// What the patient paid on it.
    #[serde(default)]
    pub payment: Option<PatientPayment>,
}

impl Statement {
    /// The amount due.
    pub fn total(&self) -> Cents {
        self.owed.iter().map(|(_, amount)| *amount).sum()
    }
}

/// What a patient paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatientPayment {
    /// When it arrived.
    pub day: Day,
    /// How much.
    pub amount: Cents,
    /// Whether it was posted.
    pub posted: bool,
}

/// Where a claim stands, as work queues sort it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// A form not yet sent.
    Draft,
    /// Sent; the payer has not answered.
    Sent,
    /// Refused before adjudication.
    Rejected,
    /// Answered; the remittance waits to be posted.
    ToPost,
    /// Posted with a denied line open.
    Denied,
    /// An appeal is under way.
    Appealed,
    /// The patient owes.
    PatientOwes,
    /// A credit is left.
    Credit,
    /// Nothing is owed.
    Settled,
}
