//! Look-up drills: which come next, what an answer scores, and what was taken before.

mod history;
mod made;
mod pick;
mod review;
mod score;

#[cfg(test)]
mod tests;

pub use history::{Before, Drills, Outcome, before, outcome};
pub use made::{by_id, make};
pub use pick::{Wanted, pick};
pub use review::{GOOD, Standing, standing};
pub use score::{Given, Mark, Score, Verdict, score};

use crate::base::Finding;
use crate::journal::digest;
use exercises_format::Drill;

/// What an attempt at a drill notes of its content: SHA-256 of its canonical JSON, hex.
///
/// # Errors
/// What the canonical form refuses, which no drill that was read can hold.
pub fn content_hash(drill: &Drill) -> Result<String, Finding> {
    digest(drill)
}
