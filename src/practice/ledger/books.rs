//! The books: every posting in order, and what they come to by claim.

use super::posting::{Account, Posting, PostingKind};
use crate::base::{Cents, Finding};
use crate::journal::{Drawers, Filed, Runs};
use crate::practice::claim::ClaimId;
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

/// All postings and the sums that follow from them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Books {
    postings: Vector<Filed<Posting>>,
    by_claim: OrdMap<ClaimId, Balance>,
    total: Balance,
    /// What waits unapplied, by patient.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    unapplied: OrdMap<String, Cents>,
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
                Account::Cash => match posting.kind {
                    PostingKind::PatientPayment | PostingKind::PatientRefund => {
                        self.patient_paid += entry.amount;
                    }
                    PostingKind::Deposit | PostingKind::DepositRefund | PostingKind::Interest => {}
                    _ => self.payer_paid += entry.amount,
                },
                // Money counts as paid by the patient from when a claim takes it.
                Account::Unapplied if posting.kind == PostingKind::DepositApplied => {
                    self.patient_paid += entry.amount;
                }
                Account::Unapplied | Account::Interest => {}
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
        if posting.claim != ClaimId(0) {
            self.by_claim.entry(posting.claim).or_default().take(&posting);
        }
        if let Some(mrn) = &posting.patient {
            let entries = posting.entries.iter().filter(|entry| entry.account == Account::Unapplied);
            let change: Cents = entries.map(|entry| entry.amount).sum();
            *self.unapplied.entry(mrn.clone()).or_default() -= change;
        }
        self.total.take(&posting);
        self.postings.push_back(Filed::new(posting));
        Ok(())
    }

    /// What one claim comes to.
    pub fn claim(&self, claim: ClaimId) -> Balance {
        self.by_claim.get(&claim).copied().unwrap_or_default()
    }

    /// What waits unapplied for a patient, by medical record number.
    pub fn unapplied(&self, mrn: &str) -> Cents {
        self.unapplied.get(mrn).copied().unwrap_or_default()
    }

    /// What waits unapplied for anybody, in order of record number; nothing left out but what is nothing.
    pub fn all_unapplied(&self) -> impl Iterator<Item = (&str, Cents)> + '_ {
        let waits = self.unapplied.iter().filter(|(_, amount)| !amount.is_zero());
        waits.map(|(mrn, amount)| (mrn.as_str(), *amount))
    }

    /// What the practice comes to.
    pub fn total(&self) -> Balance {
        self.total
    }

    /// Claims with their balances, in order.
    pub fn by_claim(&self) -> impl Iterator<Item = (ClaimId, Balance)> + '_ {
        self.by_claim.iter().map(|(claim, balance)| (*claim, *balance))
    }

    /// Every posting as it is filed, oldest first.
    pub fn filed(&self) -> impl Iterator<Item = &Filed<Posting>> + '_ {
        self.postings.iter()
    }

    /// Where the postings lie, and the books without them.
    ///
    /// # Errors
    /// `snapshot.not-packed` while a posting lies in no drawer.
    pub fn parted(&self) -> Result<(Runs, Self), Finding> {
        Ok((Runs::of(self.postings.iter())?, Self { postings: Vector::new(), ..self.clone() }))
    }

    /// Parted books together with their postings again; none when a drawer is missing.
    pub fn joined(self, postings: &Runs, drawers: &Drawers) -> Option<Self> {
        Some(Self { postings: postings.filed(drawers)?.into_iter().collect(), ..self })
    }

    /// Every posting, oldest first.
    pub fn postings(&self) -> impl DoubleEndedIterator<Item = &Posting> + '_ {
        self.postings.iter().map(AsRef::as_ref)
    }
}
