//! Timed exams: put together from a blueprint, sat in the learner's journal, scored again whenever a score is shown.
//!
//! | file | says |
//! |---|---|
//! | `sitting` | what a sitting is, what can be done in it, and how its clock counts |
//! | `assemble` | which questions a sitting gets, from the blueprint, the bank, what was seen, and a seed |
//! | `result` | right, wrong, unanswered: by section and item, with pace |
//! | `score` | the same as a document, for the native program |
//! | `ready` | how ready a learner is, how sure that is, and what would make it surer |
//! | `calibrate` | whether a learner is right when sure |
//!
//! A sitting keeps its questions by id, version and hash: its score follows from the journal and the bank, and is never
//! kept. Only the raw share is told: how the bodies scale it is not public, and nothing here pretends to know.

mod assemble;
mod calibrate;
mod ready;
mod result;
mod score;
mod sitting;
#[cfg(test)]
pub(crate) mod tests;

pub use assemble::{Assembled, Missing, assemble, chosen, drill, seen};
pub use calibrate::{Level, calibration, sure_and_wrong};
pub use ready::{Narrower, Readiness, Record, SectionRecord, readiness, records};
pub use result::{ItemResult, Outcome, SectionResult, SittingResult, result};
pub use score::{ItemScore, Score, SectionScore, score};
pub use sitting::{
    Act, Challenge, Confidence, Finish, Item, ItemState, MOST_ITEMS, SitMode, Sitting, Start, act, begin,
    take_up,
};
