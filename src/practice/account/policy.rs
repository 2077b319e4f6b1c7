//! The office's own rules about patients' balances, as data.

use crate::base::{Cents, Day, Finding, Seed};
use serde::{Deserialize, Serialize};

/// House rules. Figures are the office's, not the law's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// When the figures were set.
    pub as_of: Day,
    /// Where they come from.
    pub source: String,
    /// Whether they were checked.
    pub verified: bool,
    /// The most a patient may owe in all for it to be let go.
    pub small_balance: Cents,
    /// Statements that must have gone out unpaid before collections.
    pub statements_before_collections: u32,
    /// The most instalments of a plan.
    pub most_instalments: u32,
    /// The least amount of one.
    pub least_instalment: Cents,
    /// Instalments missed in a row that break a plan.
    pub missed_before_broken: u32,
    /// Days an estate takes to answer: least and greatest.
    pub estate_days: [u32; 2],
    /// How patients pay, in percent.
    pub habits: Habits,
}

/// Shares of patients by habit, in percent; together 100.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Habits {
    /// Pay the first statement.
    pub prompt: u32,
    /// Pay the second.
    pub slow: u32,
    /// Pay half of what each statement asks.
    pub part: u32,
    /// Pay nothing.
    pub never: u32,
}

/// How one patient pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// The first statement.
    Prompt,
    /// The second.
    Slow,
    /// Half of each.
    Part,
    /// Nothing.
    Never,
}

impl Policy {
    /// The rules a practice starts with.
    pub fn usual() -> Result<Self, Finding> {
        serde_json::from_str(include_str!("policy.json")).map_err(|fault| {
            Finding::error("account.policy-data", fault.to_string(), "Report this as a defect.")
        })
    }

    /// Refuses rules that cannot be kept.
    pub fn check(&self) -> Result<(), Finding> {
        let Habits { prompt, slow, part, never } = self.habits;
        let whole = [prompt, slow, part, never].iter().fold(0_u32, |sum, one| sum.saturating_add(*one));
        let fault = match () {
            () if whole != 100 => "The habits do not add up to 100 percent.",
            () if self.small_balance < Cents::ZERO => "The small balance is below nothing.",
            () if self.statements_before_collections == 0 => "Collections need at least one statement first.",
            () if self.most_instalments == 0 || self.missed_before_broken == 0 => {
                "A plan needs an instalment."
            }
            () if self.least_instalment <= Cents::ZERO => "An instalment is more than nothing.",
            () if self.estate_days[0] == 0 || self.estate_days[0] > self.estate_days[1] => {
                "The estate's days do not run forward."
            }
            () => return Ok(()),
        };
        Err(Finding::error("account.policy", fault, "Correct the house rules."))
    }

    /// How a patient pays, by chance of their own.
    pub fn habit(&self, seed: Seed) -> Habit {
        let drawn = u32::try_from(seed.dice().below(100)).unwrap_or(0);
        let Habits { prompt, slow, part, .. } = self.habits;
        match drawn {
            at if at < prompt => Habit::Prompt,
            at if at < prompt + slow => Habit::Slow,
            at if at < prompt + slow + part => Habit::Part,
            _ => Habit::Never,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_rules_can_be_kept() {
        assert!(Policy::usual().unwrap().check().is_ok());
    }

    #[test]
    fn habits_that_are_not_everybody_are_refused() {
        let mut policy = Policy::usual().unwrap();
        policy.habits.never += 1;
        assert_eq!(policy.check().unwrap_err().code, "account.policy");
    }

    #[test]
    fn a_patient_keeps_the_habit_and_patients_differ() {
        let policy = Policy::usual().unwrap();
        let of = |number: u64| policy.habit(Seed(number));
        assert_eq!(of(7), of(7));
        assert!((0..200).any(|n| of(n) == Habit::Never) && (0..200).any(|n| of(n) == Habit::Part));
    }
}
