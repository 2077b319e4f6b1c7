//! The books: every posting in order, and what they come to by claim.

use super::posting::{Account, Posting, PostingKind};
use crate::base::{Cents, Finding};
use crate::practice::claim::ClaimId;
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// All postings and the sums that follow from them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Books {
    postings: Vector<Arc<Posting>>,
    by_claim: OrdMap<ClaimId, Balance>,
    total: Balance,
}

/// What postings come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// Charged for services.
    pub charged: Cents,
    /// Paid by payers, net of take-backs.
    pub payer_paid: Cents,
    /// Paid by patients.
    pub patient_paid: Cents,
    /// Taken off under contracts.
    pub contractual: Cents,
    /// Given up.
    pub written_off: Cents,
    /// Owed by payers.
    pub payer_owes: Cents,
    /// Owed by patients; negative is a credit.
    pub patient_owes: Cents,
}

impl Balance {
    /// What is still owed by anyone.
    pub fn open(&self) -> Cents {
        self.payer_owes + self.patient_owes
    }

    fn take(&mut self, posting: &Posting) {
        for entry in &posting.entries {
            match entry.account {
                Account::PayerReceivable => self.payer_owes += entry.amount,
                Account::PatientReceivable => self.patient_owes += entry.amount,
                Account::Revenue => self.charged -= entry.amount,
                Account::Contractual => self.contractual += entry.amount,
                Account::WriteOff => self.written_off += entry.amount,
                Account::Cash if posting.kind == PostingKind::PatientPayment => {
                    self.patient_paid += entry.amount
                }
                Account::Cash => self.payer_paid += entry.amount,
            }
        }
    }
}

impl Books {
    /// Takes a posting in; refused when it does not sum to nothing.
    pub fn post(&mut self, posting: Posting) -> Result<(), Finding> {
        if !posting.balances() {
            return Err(Finding::error(
                "ledger.unbalanced",
                format!("A posting on claim {} does not sum to nothing.", posting.claim),
                "Report this as a defect.",
            ));
        }
        self.by_claim.entry(posting.claim).or_default().take(&posting);
        self.total.take(&posting);
        self.postings.push_back(Arc::new(posting));
        Ok(())
    }

    /// What one claim comes to.
    pub fn claim(&self, claim: ClaimId) -> Balance {
        self.by_claim.get(&claim).copied().unwrap_or_default()
    }

    /// What the practice comes to.
    pub fn total(&self) -> Balance {
        self.total
    }

    /// Claims with their balances, in order.
    pub fn by_claim(&self) -> impl Iterator<Item = (ClaimId, Balance)> + '_ {
        self.by_claim.iter().map(|(claim, balance)| (*claim, *balance))
    }

    /// Every posting, oldest first.
    pub fn postings(&self) -> impl DoubleEndedIterator<Item = &Posting> + '_ {
        self.postings.iter().map(Arc::as_ref)
    }
}
