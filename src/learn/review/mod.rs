//! Review that remembers: what is due, what a day holds, what is mastered.
//!
//! Items are scheduled with FSRS-5 by the crate `rs-fsrs`, day by day. What the journal keeps of it are whole numbers
//! ([`Memory`]); the floats they come from are made anew and never digested. Besides questions, the learner's sections and
//! the kinds of slips are items of their own, so that a weakness comes back in fresh questions and not as the same text.

mod due;
mod mastery;
mod memory;
mod plan;
mod round;
#[cfg(test)]
mod tests;

pub use due::{Due, due, fresh, ratings};
pub use mastery::{Mastery, mastery};
pub use memory::{MOST_REVIEWS, Memory, Rating, Review, Subject, check, recall_hundredths, schedule};
pub use plan::{DayPlan, StudyPlan, check_plan, day_plan};
pub use round::{LONGEST_ROUND, due_in, round};
