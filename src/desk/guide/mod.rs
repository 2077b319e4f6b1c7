//! The walk of one claim as a learner takes it: where it stands and what the next step is.
//!
//! Derived from the state alone, so the guide is right after any undo, in any tab, on any day.

mod claim;

use crate::learn::Shelf;
use crate::practice::chart::EncounterId;
use crate::practice::office::{EncounterFile, Stage, State};

/// The next step of a claim's walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// How far the walk has come, from 1 to [`STEPS`].
    pub number: usize,
    /// The step itself: `Read the note, then code it`.
    pub step: String,
    /// Why, or how: one sentence.
    pub why: String,
    /// The screen where it is done, below the practice's address; none when the calendar does it.
    pub link: Option<String>,
    /// Whether the day has to be advanced for anything to happen.
    pub wait: bool,
}

/// Steps of a walk that meets a denial: code, make, scrub, send, wait, post, explain, work, bill, zero.
pub const STEPS: usize = 10;

impl Guide {
    fn at(number: usize, step: &str, why: impl Into<String>, link: String) -> Self {
        Self { number, step: step.to_owned(), why: why.into(), link: Some(link), wait: false }
    }

    fn wait(number: usize, why: impl Into<String>) -> Self {
        Self { number, step: "Advance the day".to_owned(), why: why.into(), link: None, wait: true }
    }
}

/// The encounter to guide through when none is in view: the first whose claim has not come to zero.
pub fn first_open(state: &State) -> Option<EncounterId> {
    let open = |file: &EncounterFile| {
        file.claim.is_none_or(|claim| state.stage(claim).is_none_or(|stage| stage != Stage::Settled))
    };
    state.encounters.iter().find(|(_, file)| open(file)).map(|(id, _)| *id)
}

/// The next step of an encounter's walk.
pub fn guide(state: &State, shelf: &Shelf, encounter: EncounterId) -> Option<Guide> {
    let file = state.encounters.get(&encounter)?;
    match file.claim {
        None => Some(visit(encounter, file)),
        Some(id) => claim::step(state, shelf, id),
    }
}

fn visit(id: EncounterId, file: &EncounterFile) -> Guide {
    let place = format!("encounter/{id}");
    let sheet = &file.coding;
    if !file.handed_in.is_empty() {
        return Guide::at(
            2,
            "Make the claim",
            "The CMS-1500 is filled from the sheet and the registration.",
            place,
        );
    }
    if sheet.diagnoses.is_empty() && sheet.services.is_empty() {
        let why =
            "Find what was diagnosed and what was done, and put the codes on the sheet beside the note.";
        return Guide::at(1, "Read the note, then code it", why, place);
    }
    let why = "Point each line to its diagnoses, add modifiers and units, then hand the sheet in.";
    Guide::at(1, "Finish the coding", why, place)
}

/// Whether any claim of the practice has come to zero: the walk is known from then on.
pub fn walked(state: &State) -> bool {
    state.claims.keys().any(|id| state.stage(*id) == Some(Stage::Settled))
}
