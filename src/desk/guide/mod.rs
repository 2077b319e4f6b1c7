//! The walk of one claim as a learner takes it: where it stands and what the next step is.
//!
//! Derived from the state alone, so the guide is right after any undo, in any tab, on any day.

mod claim;
#[cfg(test)]
mod tests;

use crate::desk::queue::fileable;
use crate::learn::Shelf;
use crate::practice::chart::EncounterId;
use crate::practice::office::{EncounterFile, Stage, State};

/// The next step of a claim's walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// How far the walk has come, from 1 to [`STEPS`].
    pub number: usize,
    /// Whose claim it is.
    pub patient: String,
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
        Self {
            number,
            patient: String::new(),
            step: step.to_owned(),
            why: why.into(),
            link: Some(link),
            wait: false,
        }
    }

    fn wait(number: usize, why: impl Into<String>) -> Self {
        let step = "Advance the day".to_owned();
        Self { number, patient: String::new(), step, why: why.into(), link: None, wait: true }
    }
}

/// The encounter to guide through when none is in view: the first that is begun and not at zero, else the first that
/// can still be billed in time. A chart that came too late is no first lesson.
pub fn first_open(state: &State, shelf: &Shelf) -> Option<EncounterId> {
    let open = |file: &EncounterFile| {
        file.claim.is_none_or(|claim| state.stage(claim).is_none_or(|stage| stage != Stage::Settled))
    };
    let begun = |file: &EncounterFile| file.claim.is_some() || !file.handed_in.is_empty();
    let visits = || state.index.open_visits().filter_map(|id| Some((id, state.encounters.get(&id)?)));
    let all = || visits().filter(|(_, file)| open(file));
    let first = all()
        .find(|(_, file)| begun(file))
        .or_else(|| all().find(|(_, file)| fileable(state, shelf, &file.encounter)))
        .or_else(|| all().next());
    first.map(|(id, _)| id)
}

/// The next step of an encounter's walk.
pub fn guide(state: &State, shelf: &Shelf, encounter: EncounterId) -> Option<Guide> {
    let file = state.encounters.get(&encounter)?;
    let step = match file.claim {
        None => visit(encounter, file),
        Some(id) => claim::step(state, shelf, id)?,
    };
    Some(Guide { patient: file.encounter.patient.name(), ..step })
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
    state.index.count(Stage::Settled) > 0
}
