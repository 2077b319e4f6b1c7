//! Keeps every sheet handed in on the learner's own stream.

use super::own::Own;
use crate::base::Finding;
use crate::journal::Stamp;
use crate::learn::learner::missing;
use crate::practice::chart::EncounterId;
use crate::practice::office::State;
use crate::ui::session::{Session, civil_today, wall_clock};

/// Records the attempts of a practice that its learner's stream does not have yet. A practice without a learner on
/// this device records none.
///
/// # Errors
/// The store's faults, and `session.following` while another tab records.
pub async fn record_attempts(
    practice: &Session<State>,
    own: &Own,
    active: impl Fn(EncounterId) -> u32,
) -> Result<(), Finding> {
    let Some(session) = own.of_practice().await? else { return Ok(()) };
    let state = practice.read_once(|journal| journal.state().clone());
    let ops = session
        .read_once(|journal| missing(journal.state(), practice.stream(), &state, civil_today(), active));
    for op in ops {
        own.ask(op).await?;
    }
    Ok(())
}

/// What a line of a learner's stream notes of its making; no code set decides anything in it.
pub fn learner_stamp() -> Stamp {
    Stamp { wall: Some(wall_clock()), engine: env!("CARGO_PKG_VERSION").to_owned(), data: String::new() }
}
