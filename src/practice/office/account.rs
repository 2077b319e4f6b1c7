//! Patients' accounts in the practice: what can be asked, what happened, what it comes to.

use super::state::State;
use crate::base::{Cents, Day};
use crate::practice::account::{AccountEnd, AccountFile, PaymentPlan, Policy, Stay};
use crate::practice::claim::ClaimId;
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A request about a patient's account. `mrn` is the medical record number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountOp {
    /// The office takes up house rules; patients then pay by habit and not all at once.
    AdoptPolicy(Box<Policy>),
    /// What is owed will come in instalments.
    AgreePlan {
        /// Whose.
        mrn: String,
        /// The first instalment's day.
        first: Day,
        /// How many, a month apart.
        instalments: u32,
    },
    /// Lets a small balance go.
    WriteOffSmall {
        /// Whose.
        mrn: String,
    },
    /// Hands an account to a collection agency.
    SendToCollections {
        /// Whose.
        mrn: String,
    },
    /// A notice of bankruptcy came.
    RecordBankruptcy {
        /// Whose.
        mrn: String,
        /// The day it was filed.
        filed: Day,
        /// The court's case number.
        case: String,
    },
    /// The court closed the case.
    CloseBankruptcy {
        /// Whose.
        mrn: String,
        /// Whether the debts were discharged; otherwise the case was dismissed and they stand.
        discharged: bool,
    },
    /// A patient died.
    RecordDeath {
        /// Whose.
        mrn: String,
        /// When.
        died: Day,
    },
    /// Asks the estate for what is owed.
    FileWithEstate {
        /// Whose.
        mrn: String,
    },
    /// Puts money that waits unapplied on what the patient owes, oldest claim first.
    ApplyUnapplied {
        /// Whose.
        mrn: String,
    },
    /// Gives unapplied money back.
    RefundUnapplied {
        /// Whose.
        mrn: String,
    },
    /// Gives a patient's credit on a claim back.
    RefundPatient {
        /// Which claim.
        claim: ClaimId,
    },
    /// Gives a payer's credit on a claim back.
    RefundPayer {
        /// Which claim.
        claim: ClaimId,
    },
}

/// What happened to an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountEvent {
    /// House rules were adopted.
    PolicyAdopted(Box<Policy>),
    /// A plan was agreed.
    PlanAgreed {
        /// Whose.
        mrn: String,
        /// The plan.
        plan: PaymentPlan,
    },
    /// An instalment was due: it came, or not.
    InstalmentDue {
        /// Whose.
        mrn: String,
        /// What came; nothing when it was missed.
        paid: Cents,
        /// Whether the plan is broken by it.
        broken: bool,
    },
    /// A stay began.
    Stayed {
        /// Whose.
        mrn: String,
        /// The stay.
        stay: Stay,
    },
    /// A stay ended.
    StayLifted {
        /// Whose.
        mrn: String,
        /// Whether the debts were discharged.
        discharged: bool,
    },
    /// A death was recorded.
    DeathRecorded {
        /// Whose.
        mrn: String,
        /// When.
        died: Day,
    },
    /// A claim on the estate was filed.
    EstateFiled {
        /// Whose.
        mrn: String,
    },
    /// Balances ended other than by payment.
    Ended {
        /// Whose.
        mrn: String,
        /// Which claims.
        claims: Vec<ClaimId>,
        /// How.
        end: AccountEnd,
    },
}

/// Something about an account that will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountDue {
    /// An instalment of a patient's plan agreed on a day.
    Instalment {
        /// Whose.
        mrn: String,
        /// Which plan.
        agreed: Day,
    },
    /// An estate answers.
    Estate {
        /// Whose.
        mrn: String,
    },
}

/// All accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accounts {
    /// House rules, once adopted.
    pub policy: Option<Arc<Policy>>,
    /// Files by medical record number.
    pub files: OrdMap<String, Arc<AccountFile>>,
    /// Claims whose patient balance ended other than by payment.
    pub ends: OrdMap<ClaimId, AccountEnd>,
}

impl Accounts {
    /// Whether nothing was ever said here.
    pub fn is_empty(&self) -> bool {
        self.policy.is_none() && self.files.is_empty() && self.ends.is_empty()
    }

    /// One patient's file, if there is one.
    pub fn file(&self, mrn: &str) -> Option<&AccountFile> {
        self.files.get(mrn).map(AsRef::as_ref)
    }

    fn file_mut(&mut self, mrn: &str) -> &mut AccountFile {
        Arc::make_mut(self.files.entry(mrn.to_owned()).or_default())
    }
}

impl State {
    pub(super) fn take_account(&mut self, event: &AccountEvent) {
        let today = self.today;
        let accounts = &mut self.accounts;
        match event {
            AccountEvent::PolicyAdopted(policy) => accounts.policy = Some(Arc::new(policy.as_ref().clone())),
            AccountEvent::PlanAgreed { mrn, plan } => accounts.file_mut(mrn).plan = Some(plan.clone()),
            AccountEvent::InstalmentDue { mrn, paid, broken } => {
                if let Some(plan) = &mut accounts.file_mut(mrn).plan {
                    plan.due += 1;
                    plan.missed = if paid.is_zero() { plan.missed + 1 } else { 0 };
                    plan.broken = *broken;
                }
            }
            AccountEvent::Stayed { mrn, stay } => accounts.file_mut(mrn).stay = Some(stay.clone()),
            AccountEvent::StayLifted { mrn, discharged } => {
                if let Some(stay) = &mut accounts.file_mut(mrn).stay {
                    stay.lifted = Some((today, *discharged));
                }
            }
            AccountEvent::DeathRecorded { mrn, died } => accounts.file_mut(mrn).died = Some(*died),
            AccountEvent::EstateFiled { mrn } => accounts.file_mut(mrn).estate = Some(today),
            AccountEvent::Ended { mrn, claims, end } => {
                if *end == AccountEnd::Collections {
                    accounts.file_mut(mrn).collections = Some(today);
                }
                for claim in claims {
                    accounts.ends.insert(*claim, *end);
                }
            }
        }
    }
}
