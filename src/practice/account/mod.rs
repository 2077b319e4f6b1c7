//! What patients owe and how it ends: house rules, payment plans, stays, estates. The postings are the ledger's.

mod plan;
mod policy;

pub use plan::{PaymentPlan, instalments};
pub use policy::{Habit, Habits, Policy};

use crate::base::Day;
use serde::{Deserialize, Serialize};

/// How a patient's balance ended other than by being paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountEnd {
    /// Too small to be worth a stamp, by the house rule.
    SmallBalance,
    /// Handed to a collection agency and taken out of the books as a bad debt.
    Collections,
    /// A bankruptcy court discharged it.
    Discharged,
    /// The estate had nothing (more) to pay it from.
    Estate,
}

impl AccountEnd {
    /// The words of the ledger's row.
    pub fn words(self) -> &'static str {
        match self {
            Self::SmallBalance => "Small balance",
            Self::Collections => "Bad debt, to collections",
            Self::Discharged => "Discharged in bankruptcy",
            Self::Estate => "Estate exhausted",
        }
    }
}

/// A bankruptcy's stay: from its filing nobody may ask the patient for older debts (11 U.S.C. 362).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// The day it was filed; services before it are stayed.
    pub filed: Day,
    /// The court's case number.
    pub case: String,
    /// How it was lifted: the day, and whether the debts were discharged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted: Option<(Day, bool)>,
}

impl Stay {
    /// Whether it still holds.
    pub fn holds(&self) -> bool {
        self.lifted.is_none()
    }
}

/// What the office keeps about one patient's account beside the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountFile {
    /// The payment plan, the last one agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PaymentPlan>,
    /// The bankruptcy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stay: Option<Stay>,
    /// When the patient died.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub died: Option<Day>,
    /// When the office filed its claim with the estate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estate: Option<Day>,
    /// When the account went to collections.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collections: Option<Day>,
}
