//! The practice's record: how long its journal is, and the digest by which two copies are compared.

use crate::base::Finding;
use crate::journal::{Head, digest};
use crate::practice::office::State;

/// What the page says about the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Lines there are.
    pub lines: u64,
    /// SHA-256 over the folded state; `practicum replay` gives the same for the exported file.
    pub state_digest: String,
}

/// Visits up to which the digest is reckoned after every step; it reads the whole practice.
const MOST: usize = 400;

/// Whether the digest costs so little that it is shown without being asked for.
pub fn small(state: &State) -> bool {
    state.encounters.len() <= MOST
}

/// The record as it stands.
///
/// # Errors
/// When the state cannot be written in canonical form.
pub fn record(head: &Head, state: &State) -> Result<Record, Finding> {
    Ok(Record { lines: head.seq, state_digest: digest(state)? })
}
