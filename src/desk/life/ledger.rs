//! The ledger of one claim: what each posting did to what the payer and the patient owe.

use crate::base::{Cents, Day};
use crate::practice::claim::ClaimId;
use crate::practice::ledger::{Account, Posting, PostingKind};
use crate::practice::office::State;

/// One posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerRow {
    /// When.
    pub day: Day,
    /// Which line; none for the whole claim.
    pub line: Option<u32>,
    /// What it is.
    pub what: &'static str,
    /// Its words, when they say more.
    pub memo: String,
    /// Change of what the payer owes.
    pub payer: Cents,
    /// Change of what the patient owes.
    pub patient: Cents,
}

/// The claim's postings, oldest first; each column sums to what is owed now.
pub fn ledger_rows(state: &State, claim: ClaimId) -> Vec<LedgerRow> {
    state.books.postings().filter(|posting| posting.claim == claim).map(row).collect()
}

fn row(posting: &Posting) -> LedgerRow {
    let change = |account: Account| {
        posting
            .entries
            .iter()
            .filter(|entry| entry.account == account)
            .map(|entry| entry.amount)
            .sum::<Cents>()
    };
    let what = kind_words(posting.kind);
    LedgerRow {
        day: posting.day,
        line: posting.line,
        what,
        memo: if posting.memo.eq_ignore_ascii_case(what) { String::new() } else { posting.memo.clone() },
        payer: change(Account::PayerReceivable),
        patient: change(Account::PatientReceivable),
    }
}

fn kind_words(kind: PostingKind) -> &'static str {
    match kind {
        PostingKind::Charge => "Charge",
        PostingKind::PayerPayment => "Payment",
        PostingKind::ContractualAdjustment => "Contract reduction",
        PostingKind::PatientShare => "Patient’s share",
        PostingKind::WriteOff => "Adjusted off",
        PostingKind::PatientTransfer => "Moved to the patient",
        PostingKind::PatientPayment => "Patient’s payment",
        PostingKind::PatientWriteOff => "Patient’s share written off",
        PostingKind::PatientRefund => "Refund to the patient",
        PostingKind::PayerRefund => "Refund to the payer",
        PostingKind::Deposit => "Paid in advance",
        PostingKind::DepositApplied => "Paid in advance, applied",
        PostingKind::DepositRefund => "Advance given back",
        PostingKind::Interest => "Interest",
    }
}
