//! Patients let come: how many a day, and how tidy their papers are. Who they are follows from the practice's seed.

use crate::base::{Day, Finding};
use crate::practice::chart::Messiness;
use serde::{Deserialize, Serialize};

/// The most patients of one day: what a busy clinic of four sees.
pub const MOST_A_DAY: u32 = 60;

/// How patients come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// Patients each weekday; 0 stops them.
    pub per_day: u32,
    /// How tidy their papers are.
    pub dial: Messiness,
    /// The first day it holds.
    pub since: Day,
}

impl Intake {
    /// Checks what is asked for.
    ///
    /// # Errors
    /// `intake.number` above [`MOST_A_DAY`]; `intake.same` when nothing would change.
    pub fn check(self, held: Option<&Intake>) -> Result<Self, Finding> {
        let same =
            held.map_or(self.per_day == 0, |held| (held.per_day, held.dial) == (self.per_day, self.dial));
        let fault = if self.per_day > MOST_A_DAY {
            Some((
                "intake.number",
                format!("{} patients a day are more than the office can see.", self.per_day),
            ))
        } else if same {
            Some(("intake.same", "Patients come like that already.".to_owned()))
        } else {
            None
        };
        match fault {
            Some((code, words)) => {
                Err(Finding::error(code, words, format!("Ask for 0 to {MOST_A_DAY}, or for other papers.")))
            }
            None => Ok(self),
        }
    }
}
