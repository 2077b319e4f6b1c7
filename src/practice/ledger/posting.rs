//! A posting moves money between accounts and sums to nothing.

use crate::base::{Cents, Day};
use crate::practice::claim::ClaimId;
use serde::{Deserialize, Serialize};

/// An account of the practice. Debits are positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Account {
    /// What payers owe.
    PayerReceivable,
    /// What patients owe.
    PatientReceivable,
    /// What was earned (credit).
    Revenue,
    /// What came in.
    Cash,
    /// What contracts take off.
    Contractual,
    /// What was given up.
    WriteOff,
    /// What patients have paid and no claim has taken yet (credit).
    Unapplied,
    /// What payers paid for paying late (credit); no part of any claim.
    Interest,
}

/// Why money moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PostingKind {
    /// A service was charged, or its charge changed.
    Charge,
    /// A payer paid, or took back.
    PayerPayment,
    /// A contract's reduction.
    ContractualAdjustment,
    /// The payer named the patient's share.
    PatientShare,
    /// The office gave money up.
    WriteOff,
    /// A denied amount became the patient's by the payer's own word.
    PatientTransfer,
    /// A patient paid.
    PatientPayment,
    /// A patient's balance ended unpaid.
    PatientWriteOff,
    /// A patient's credit was given back.
    PatientRefund,
    /// A payer's credit was given back.
    PayerRefund,
    /// A patient paid before any claim asked for it.
    Deposit,
    /// Such money was put on a claim.
    DepositApplied,
    /// Such money was given back.
    DepositRefund,
    /// A payer paid interest on a claim it had paid late, or took it back.
    Interest,
}

/// One side of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Account.
    pub account: Account,
    /// Debit positive, credit negative.
    pub amount: Cents,
}

/// Money moved for one claim, on one day, for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The claim it belongs to; 0 when it belongs to a patient's account and to no claim.
    pub claim: ClaimId,
    /// The patient whose unapplied money it moves, by medical record number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient: Option<String>,
    /// The line, when it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The practice's date.
    pub day: Day,
    /// Why.
    pub kind: PostingKind,
    /// In words, for the ledger's row: `CO 45`, `Small balance` …
    pub memo: String,
    /// Two or more sides that sum to nothing.
    pub entries: Vec<Entry>,
}

impl Posting {
    /// What it does to what is owed by anyone.
    pub fn receivable(&self) -> Cents {
        let owed =
            |entry: &&Entry| matches!(entry.account, Account::PayerReceivable | Account::PatientReceivable);
        self.entries.iter().filter(owed).map(|entry| entry.amount).sum()
    }

    /// A posting of two sides: the first account is debited, the second credited.
    pub fn move_money(claim: ClaimId, day: Day, kind: PostingKind, amount: Cents) -> Self {
        let (debit, credit) = match kind {
            PostingKind::Charge => (Account::PayerReceivable, Account::Revenue),
            PostingKind::PayerPayment => (Account::Cash, Account::PayerReceivable),
            PostingKind::ContractualAdjustment => (Account::Contractual, Account::PayerReceivable),
            PostingKind::PatientShare | PostingKind::PatientTransfer => {
                (Account::PatientReceivable, Account::PayerReceivable)
            }
            PostingKind::WriteOff => (Account::WriteOff, Account::PayerReceivable),
            PostingKind::PatientPayment => (Account::Cash, Account::PatientReceivable),
            PostingKind::PatientWriteOff => (Account::WriteOff, Account::PatientReceivable),
            PostingKind::PatientRefund => (Account::PatientReceivable, Account::Cash),
            PostingKind::PayerRefund => (Account::PayerReceivable, Account::Cash),
            PostingKind::Deposit => (Account::Cash, Account::Unapplied),
            PostingKind::DepositApplied => (Account::Unapplied, Account::PatientReceivable),
            PostingKind::DepositRefund => (Account::Unapplied, Account::Cash),
            PostingKind::Interest => (Account::Cash, Account::Interest),
        };
        let entries = vec![Entry { account: debit, amount }, Entry { account: credit, amount: -amount }];
        Self { claim, patient: None, line: None, day, kind, memo: String::new(), entries }
    }

    /// A posting of a patient's account that belongs to no claim.
    pub fn of_patient(mrn: &str, day: Day, kind: PostingKind, amount: Cents) -> Self {
        Self::move_money(ClaimId(0), day, kind, amount).for_patient(mrn)
    }

    /// The same posting with the patient whose unapplied money it moves.
    #[must_use]
    pub fn for_patient(mut self, mrn: &str) -> Self {
        self.patient = Some(mrn.to_owned());
        self
    }

    /// The same posting about one line.
    #[must_use]
    pub fn on_line(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    /// The same posting with its words.
    #[must_use]
    pub fn memo(mut self, words: impl Into<String>) -> Self {
        self.memo = words.into();
        self
    }

    /// Whether its sides sum to nothing.
    pub fn balances(&self) -> bool {
        self.entries.iter().map(|entry| entry.amount).sum::<Cents>().is_zero()
    }

    /// The amount moved: what is debited.
    pub fn amount(&self) -> Cents {
        self.entries.first().map_or(Cents::ZERO, |entry| entry.amount)
    }
}
