//! Everything that can be asked of a practice.

use super::account::AccountOp;
use super::front::FrontOp;
use super::privacy::PrivacyOp;
use super::state::{RemitId, Route, StatementId};
use crate::base::{Cents, Day, Seed};
use crate::practice::chart::{Encounter, EncounterId, Messiness, Office};
use crate::practice::claim::{ClaimId, FormItem};
use crate::practice::coding::Sheet;
use crate::practice::payer::{EvidenceRef, Ground};
use serde::{Deserialize, Serialize};

/// A request. Each is validated whole before anything happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// Opens the practice: always the first line.
    OpenPractice {
        /// What the learner calls it.
        name: String,
        /// The office.
        office: Box<Office>,
        /// Chance, below 2^53.
        seed: Seed,
        /// The first practice day.
        day: Day,
    },
    /// A chart reaches the coder.
    RegisterEncounter {
        /// The visit.
        encounter: Box<Encounter>,
    },
    /// The coder's sheet as it stands now.
    RecordCoding {
        /// Which encounter.
        encounter: EncounterId,
        /// The whole sheet.
        sheet: Sheet,
    },
    /// The coder hands the sheet in.
    FinishCoding {
        /// Which encounter.
        encounter: EncounterId,
    },
    /// The front desk registers another of the patient's coverages.
    ChangeCoverage {
        /// Which encounter.
        encounter: EncounterId,
        /// Index into its coverages.
        coverage: usize,
    },
    /// Makes the CMS-1500 from the sheet.
    CreateClaim {
        /// Which encounter.
        encounter: EncounterId,
    },
    /// Makes the hospital's own claim (UB-04) from the sheet, for a visit at its outpatient department.
    CreateFacilityClaim {
        /// Which encounter.
        encounter: EncounterId,
    },
    /// Writes an item of the form by hand; empty text takes the writing back.
    SetItem {
        /// Which claim.
        claim: ClaimId,
        /// Which item.
        item: FormItem,
        /// What to write.
        value: String,
    },
    /// Runs the edits.
    ScrubClaim {
        /// Which claim.
        claim: ClaimId,
    },
    /// Sends drafts: one 837 a plan; reopening requests go as such.
    TransmitClaims {
        /// Which claims.
        claims: Vec<ClaimId>,
    },
    /// Days pass, at most 31 at once.
    AdvanceDay {
        /// The new practice date.
        to: Day,
    },
    /// Posts one remitted line with the amounts the poster read.
    PostLine {
        /// Which remittance.
        remittance: RemitId,
        /// Index of the claim in it.
        entry: usize,
        /// Line number.
        line: u32,
        /// To cash.
        paid: Cents,
        /// Contract reduction.
        contractual: Cents,
        /// Patient's share.
        patient: Cents,
    },
    /// Posts everything not yet posted of a remittance.
    PostRemittance {
        /// Which.
        remittance: RemitId,
    },
    /// The learner's own root cause of a denied line; after it the payer's rule may be seen.
    ExplainDenial {
        /// Which claim.
        claim: ClaimId,
        /// Which line.
        line: u32,
        /// The cause as the learner sees it.
        cause: Cause,
    },
    /// Opens a draft for another round by a route of the plan.
    CorrectClaim {
        /// Which claim.
        claim: ClaimId,
        /// By which door.
        route: Route,
    },
    /// Takes a draft correction back before it is sent.
    DropDraft {
        /// Which claim.
        claim: ClaimId,
    },
    /// Appeals a denied line.
    FileAppeal {
        /// Which claim.
        claim: ClaimId,
        /// Which line.
        line: u32,
        /// What it rests on.
        ground: Ground,
        /// Documents of the chart that are enclosed.
        evidence: Vec<EvidenceRef>,
        /// The letter as sent.
        letter: String,
    },
    /// Gives a denied line up.
    AdjustOff {
        /// Which claim.
        claim: ClaimId,
        /// Which line.
        line: u32,
        /// Why, in the biller's words; not empty.
        reason: String,
    },
    /// Moves a denied line to the patient, where the payer's group allows it.
    BillPatient {
        /// Which claim.
        claim: ClaimId,
        /// Which line.
        line: u32,
    },
    /// Makes the claim to the plan that pays next, with what the first one decided; for plans that do not cross over.
    BillSecondary {
        /// Which claim.
        claim: ClaimId,
    },
    /// Charges a patient without a payer, by the scale of the plan `self-pay`.
    BillSelfPay {
        /// Which claim: a draft to a plan without a payer.
        claim: ClaimId,
        /// Yearly income of the household, as proven; none when the patient does not apply for assistance.
        income: Option<Cents>,
        /// Persons in the household.
        persons: u32,
    },
    /// Sends a patient a statement of everything owed.
    SendStatement {
        /// Medical record number.
        mrn: String,
    },
    /// Posts what a patient paid.
    PostPatientPayment {
        /// The statement paid.
        statement: StatementId,
    },
    /// Something about a patient's account.
    Account(AccountOp),
    /// Closes a calendar month: after it, nothing is posted on its days.
    CloseMonth {
        /// Its last day.
        through: Day,
    },
    /// Lets generated patients come each weekday.
    LetPatientsCome {
        /// How many; 0 stops them.
        per_day: u32,
        /// How tidy their papers are.
        dial: Messiness,
    },
    /// Something at the front desk.
    Front(FrontOp),
    /// Something about privacy.
    Privacy(PrivacyOp),
    /// Takes the last line back.
    Undo,
}

/// A root cause as the learner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// The rule believed to have fired, by its kebab-case name.
    pub rule: String,
    /// The form item believed to be at fault (`24D`, `23`, `1a`).
    pub item: String,
    /// Words of the chart that bear it out, if any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proof: Vec<Evidence>,
    /// In own words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// Words of a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Evidence {
    /// Document id.
    pub doc: String,
    /// The words.
    pub quote: String,
}
