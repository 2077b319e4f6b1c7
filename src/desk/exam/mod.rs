//! Exams on screen: the hall, the page of a question, the overview before the end, and the result.

mod hall;
mod outcome;
mod overview;
mod page;
#[cfg(test)]
mod tests;
mod words;

pub use hall::{ExamCard, hall};
pub use outcome::{Calibrated, ItemCard, OptionCard, Report, SectionRow, Told, item, report};
pub use overview::{Overview, Tile, overview};
pub use page::{OptionRow, Page, page};
pub use words::{clock, percent};
