//! Posting a remittance line by line, in cents.

use super::choice::{Offer, RemitLine};
use practicum_base::Cents;
use serde::{Deserialize, Serialize};

/// A remittance to be posted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingTask {
    /// The payer.
    pub payer: String,
    /// Number of the check or transfer.
    pub payment: String,
    /// The lines with what belongs into the books.
    pub lines: Vec<PostingLine>,
    /// What happens with the rest, 3 to 6 entries.
    pub rest: Vec<Offer>,
}

/// One line of the remittance and its posting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingLine {
    /// As the remittance has it.
    pub remit: RemitLine,
    /// What is posted where; a bucket not named gets nothing. All but `allowed` add up to the charge.
    pub key: Vec<Cell>,
}

/// One amount of the key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Where.
    pub bucket: Bucket,
    /// How much.
    pub amount: Cents,
    /// Why.
    pub why: String,
    /// What follows from posting it otherwise.
    pub consequence: String,
}

/// Where an amount is posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bucket {
    /// What the payer allows.
    Allowed,
    /// What the payer paid.
    Paid,
    /// Written off by contract.
    Contractual,
    /// The patient's deductible.
    Deductible,
    /// The patient's coinsurance.
    Coinsurance,
    /// The patient's copayment.
    Copay,
    /// What else the patient owes (not covered and agreed to).
    PatientOther,
    /// Another reduction that nobody owes: sequestration, an earlier payer's part.
    Reduction,
    /// Denied or pended: stays open to be worked.
    Open,
}

impl Bucket {
    /// Every bucket, in the order of a posting screen.
    pub const ALL: [Bucket; 9] = [
        Bucket::Allowed,
        Bucket::Paid,
        Bucket::Contractual,
        Bucket::Deductible,
        Bucket::Coinsurance,
        Bucket::Copay,
        Bucket::PatientOther,
        Bucket::Reduction,
        Bucket::Open,
    ];

    /// Whether the patient owes it.
    pub fn is_patient(self) -> bool {
        matches!(self, Bucket::Deductible | Bucket::Coinsurance | Bucket::Copay | Bucket::PatientOther)
    }
}
