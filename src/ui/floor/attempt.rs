//! Keeps every sheet handed in on the learner's own stream.

use crate::base::Finding;
use crate::journal::Stamp;
use crate::learn::learner::{self, LearnerState, missing};
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
    active: impl Fn(EncounterId) -> u32,
) -> Result<(), Finding> {
    let store = practice.store();
    let kept = store.kept_streams().await?;
    let stream = kept.into_iter().find(|kept| kept.about.stream == practice.stream());
    let Some(own) = stream.and_then(|kept| kept.about.learner) else { return Ok(()) };
    if store.line_count(&own).await? == 0 {
        return Ok(());
    }
    let session = Session::<LearnerState>::open(store, &own).await?;
    let state = practice.read_once(|journal| journal.state().clone());
    let ops = session
        .read_once(|journal| missing(journal.state(), practice.stream(), &state, civil_today(), active));
    for op in ops {
        session.ask(op, learner::apply, learner_stamp()).await?;
    }
    Ok(())
}

/// What a line of a learner's stream notes of its making; no code set decides anything in it.
pub fn learner_stamp() -> Stamp {
    Stamp { wall: Some(wall_clock()), engine: env!("CARGO_PKG_VERSION").to_owned(), data: String::new() }
}
