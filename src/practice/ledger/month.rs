//! A month in the books: its day sheets, and the roll of what is owed from its first day to its last.
//!
//! Opening 1,000, charges 500, paid 300, adjusted 100: closing 1,100. The roll **ties** when the closing figure, added up from
//! the receivables themselves, is the one that opening and movements come to.

use super::{Account, Balance, Posting, PostingKind};
use crate::base::{Cents, Day};
use crate::practice::claim::ClaimId;
use crate::practice::office::State;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What moved on one day, or in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movement {
    /// Charged.
    pub charges: Cents,
    /// From payers, net of take-backs and refunds.
    pub payer_payments: Cents,
    /// From patients, net of refunds; money put on a claim counts when it is put there.
    pub patient_payments: Cents,
    /// Taken off under contracts.
    pub contractual: Cents,
    /// Given up: denied lines, small balances, bad debts.
    pub written_off: Cents,
}

impl Movement {
    /// What the movement does to what is owed.
    pub fn change(&self) -> Cents {
        self.charges - self.payer_payments - self.patient_payments - self.contractual - self.written_off
    }

    fn add(&mut self, other: &Self) {
        self.charges += other.charges;
        self.payer_payments += other.payer_payments;
        self.patient_payments += other.patient_payments;
        self.contractual += other.contractual;
        self.written_off += other.written_off;
    }

    pub(in crate::practice) fn take(&mut self, posting: &Posting) {
        for entry in &posting.entries {
            let amount = entry.amount;
            match (entry.account, posting.kind) {
                (Account::Revenue, _) => self.charges -= amount,
                (Account::Contractual, _) => self.contractual += amount,
                (Account::WriteOff, _) => self.written_off += amount,
                (Account::Cash, PostingKind::PatientPayment | PostingKind::PatientRefund)
                | (Account::Unapplied, PostingKind::DepositApplied) => self.patient_payments += amount,
                (
                    Account::Cash,
                    PostingKind::Deposit | PostingKind::DepositRefund | PostingKind::Interest,
                ) => {}
                (Account::Cash, _) => self.payer_payments += amount,
                _ => {}
            }
        }
    }
}

/// A month's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Month {
    /// Owed before the first day.
    pub opening: Cents,
    /// What moved, by day; days without postings are left out.
    pub days: BTreeMap<Day, Movement>,
    /// The days together.
    pub total: Movement,
    /// Owed at the end of the last day, added up from the receivables.
    pub closing: Cents,
    /// Whether opening and movements come to the closing figure.
    pub ties: bool,
    /// Claims with a credit today, who has it, and how much.
    pub credits: Vec<(ClaimId, Cents)>,
    /// Patients' money that no claim has taken yet, by record number.
    pub unapplied: Vec<(String, Cents)>,
}

/// The figures from a first to a last day, both included.
pub fn month(state: &State, first: Day, last: Day) -> Month {
    let mut month = Month::default();
    let days = state.index.days();
    month.opening = days.range(..first).map(|(_, day)| day.receivable).sum();
    month.closing = days.range(..=last).map(|(_, day)| day.receivable).sum();
    for (day, sum) in days.range(first..=last) {
        month.days.insert(*day, sum.movement);
        month.total.add(&sum.movement);
    }
    month.ties = month.opening + month.total.change() == month.closing;
    let credit =
        |balance: &Balance| balance.payer_owes.min(Cents::ZERO) + balance.patient_owes.min(Cents::ZERO);
    let credits = state.books.by_claim().map(|(claim, balance)| (claim, -credit(&balance)));
    month.credits = credits.filter(|(_, amount)| !amount.is_zero()).collect();
    month.unapplied = state.books.all_unapplied().map(|(mrn, amount)| (mrn.to_owned(), amount)).collect();
    month
}
