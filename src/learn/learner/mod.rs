//! A learner's own stream: who learns, and every attempt as it was handed in. Scores are never kept: they are graded
//! anew from the sheet whenever they are shown.

mod apply;
mod fold;
mod missing;
mod state;

pub use apply::apply;
pub use missing::missing;
pub use state::{Attempt, Event, LearnerState, Mode, Op};
