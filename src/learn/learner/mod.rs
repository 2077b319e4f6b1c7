//! A learner's own stream: who learns, every attempt as it was handed in, every look-up drill as it was taken, and the
//! marks in the book. A kept score is never trusted: it is computed anew whenever it is shown.

mod apply;
mod file;
mod fold;
mod mark;
mod missing;
mod state;
#[cfg(test)]
mod tests;

pub use apply::{MOST_MARKS, MOST_TRAIL, apply};
pub use file::{MARKS_FORMAT, MAX_MARKS_BYTES, MarksFile, new_marks};
pub use mark::{Colour, LONGEST_LABEL, LONGEST_NOTE, Mark, MarkBody, Passage, text_hash};
pub use missing::missing;
pub use state::{Attempt, DrillTaken, Event, LearnerState, Mode, Op};
