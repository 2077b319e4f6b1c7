//! Charging a patient who has no payer: the office's scale, and what it takes off.

use crate::base::Cents;
use crate::practice::payer::{Assistance, Plan};

/// What is needed to charge a patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The claim's total.
    pub total: Cents,
    /// The scale, a row each: `up to 31,920.00` for one person, and `50 %`.
    pub scale: Assistance,
}

impl Charge {
    pub(super) fn of(plan: &Plan, total: Cents) -> Option<Self> {
        plan.assistance.clone().map(|scale| Self { total, scale })
    }

    /// The scale's rows for a household: income up to, and what is taken off.
    pub fn rows(&self, persons: u32) -> Vec<(Cents, String)> {
        let [first, further] = self.scale.guideline;
        let line = first + further * i64::from(persons.max(1) - 1);
        self.scale.steps.iter().map(|[most, off]| (Cents(line.0 * most / 100), percent(*off))).collect()
    }

    /// What is taken off and what is left, for a proven income, or for none.
    pub fn worked(&self, income: Option<Cents>, persons: u32) -> (Cents, Cents) {
        let off = match income {
            Some(income) => self.scale.discount(income, persons),
            None => self.scale.prompt_bp,
        };
        let off = self.total.share(off);
        (off, self.total - off)
    }

    /// What is taken off for paying at once.
    pub fn prompt(&self) -> String {
        percent(self.scale.prompt_bp)
    }
}

fn percent(basis_points: i64) -> String {
    format!("{} %", basis_points / 100)
}
