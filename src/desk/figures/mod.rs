//! Month end and key figures: what a month was and what stands in the way of its close; each figure with its formula, its
//! target, its months, and the very claims behind it.

mod check;
mod detail;
mod fact;
mod measure;
mod month;
mod part;
mod period;
mod report;
mod split;
mod standing;
mod target;

pub use check::{Check, CheckRow, Tone};
pub use detail::{Detail, DetailRow, Side, detail};
pub use measure::{Measure, Unit};
pub use month::{DayRow, MonthSheet, RollRow, Stand, month_sheet};
pub use part::Part;
pub use period::{Period, period_of, periods};
pub use report::{Board, BoardRow, board};
pub use split::{Split, SplitRow, denied_by_payer, denied_by_reason, owed_by_age, owed_by_payer};
pub use standing::{Mark, State, Value};
pub use target::{Target, Targets, targets};

#[cfg(test)]
mod tests;
