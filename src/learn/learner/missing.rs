//! Sheets that a practice has and the learner's stream has not: the two are kept one after the other, and a tab may
//! die between.

use super::state::{Attempt, LearnerState, Mode, Op};
use crate::base::Day;
use crate::practice::chart::EncounterId;
use crate::practice::office::{EncounterFile, State};

/// The attempts to record so that the learner's stream has every sheet handed in to this practice. `active` tells the
/// seconds at work on an encounter, `day` is the civil date of the place.
pub fn missing(
    learner: &LearnerState,
    practice: &str,
    state: &State,
    day: Day,
    active: impl Fn(EncounterId) -> u32,
) -> Vec<Op> {
    let mut ops = Vec::new();
    for (id, file) in &state.encounters {
        for sheet in &file.handed_in {
            let known = learner.attempts.values().any(|attempt| {
                attempt.practice == practice && attempt.encounter == id.0 && attempt.sheet == sheet.sheet
            });
            if !known {
                let attempt = attempt(practice, *id, file, sheet.sheet.clone(), day, active(*id));
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
