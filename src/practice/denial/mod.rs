//! Denied lines, and the doors that are open to each: by the plan's routes, the payer's group and the calendar.

mod door;
mod letter;
mod line;
mod met;
mod reason;

pub use door::{Door, DoorKind, appeal_open, doors, patient_open, route_open};
pub use letter::{LetterFacts, LetterMark, letter_marks};
pub use line::{Denied, denied_lines};
pub use met::reasons_met;
pub use reason::{Ending, Reason, reason_of, reasons};
