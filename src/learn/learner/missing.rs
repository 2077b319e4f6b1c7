//! Sheets that a practice has and the learner's stream has not: the two are kept one after the other, and a tab may
//! die between.

use super::state::{Attempt, LearnerState, Mode, Op};
use crate::base::Day;
use crate::practice::chart::EncounterId;
use crate::practice::office::{EncounterFile, State};
use std::collections::BTreeMap;

/// The attempts to record so that the learner's stream has every sheet handed in to this practice. `active` tells the
/// seconds at work on an encounter, `day` is the civil date of the place.
pub fn missing(
    learner: &LearnerState,
    practice: &str,
    state: &State,
    day: Day,
    active: impl Fn(EncounterId) -> u32,
) -> Vec<Op> {
    let mut kept: BTreeMap<u32, Vec<&Attempt>> = BTreeMap::new();
    for attempt in learner.attempts.values().filter(|attempt| attempt.practice == practice) {
        kept.entry(attempt.encounter).or_default().push(attempt);
    }
    let mut ops = Vec::new();
    for (id, sheets) in state.index.sheets() {
        let held = kept.get(&id.0).map(Vec::as_slice).unwrap_or_default();
        // As many attempts as sheets: nothing of the visit need be read.
        if held.len() >= sheets as usize {
            continue;
        }
        let Some(file) = state.encounters.get(&id) else { continue };
        for sheet in &file.handed_in {
            if !held.iter().any(|attempt| attempt.sheet == sheet.sheet) {
                let attempt = attempt(practice, id, file, sheet.sheet.clone(), day, active(id));
                ops.push(Op::RecordAttempt { attempt: Box::new(attempt) });
            }
        }
    }
    ops
}

fn attempt(
    practice: &str,
    id: EncounterId,
    file: &EncounterFile,
    sheet: crate::practice::coding::Sheet,
    day: Day,
    active_seconds: u32,
) -> Attempt {
    let source = &file.encounter.source;
    let plan = file.encounter.coverage().map(|coverage| coverage.plan.to_string());
    Attempt {
        day,
        exercise: source.exercise.clone(),
        version: source.version,
        hash: source.hash.clone(),
        mode: Mode::Practice,
        practice: practice.to_owned(),
        encounter: id.0,
        plan: plan.unwrap_or_default(),
        sheet,
        hints: 0,
        active_seconds,
    }
}
