//! Look-up drills: the round at work, what its bar says, and the page with the choice and the history.

mod page;
mod round;

#[cfg(test)]
mod tests;

pub use page::{HistoryRow, Summary, asks_words, drawn, history, left_out, summary, topics};
pub use round::{Done, Round, clock, codes_of};
