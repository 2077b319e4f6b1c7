//! What was taken before. The kept points are compared with what the record scores now, and never shown in its place.

use super::content_hash;
use super::score::{Given, Score, score};
use crate::base::Day;
use crate::learn::learner::{DrillTaken, LearnerState};
use exercises_format::Drill;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a record comes to today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The score, computed again; none when the bank has no such drill, or another version of it.
    pub score: Option<Score>,
    /// Whether the kept points are those computed again; true when they cannot be.
    pub agrees: bool,
}

/// Scores a record again.
pub fn outcome(taken: &DrillTaken, drill: Option<&Drill>) -> Outcome {
    let same = |drill: &&Drill| {
        drill.version == taken.version && content_hash(drill).is_ok_and(|hash| hash == taken.hash)
    };
    let again = drill.filter(same).map(|drill| {
        let given = Given {
            answer: &taken.answer,
            seconds: taken.seconds,
            steps: taken.steps,
            gave_up: taken.gave_up,
        };
        score(drill, given)
    });
    let agrees = again.as_ref().is_none_or(|score| score.points == taken.points);
    Outcome { score: again, agrees }
}

/// A drill that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// The record's id.
    pub id: u64,
    /// The civil date.
    pub day: Day,
    /// The record.
    pub taken: Arc<DrillTaken>,
    /// What it comes to today.
    pub outcome: Outcome,
}

/// Every drill that was taken, the latest first.
pub fn before(state: &LearnerState, drills: &BTreeMap<String, Drill>) -> Vec<Before> {
    let told = |(id, taken): (&u64, &Arc<DrillTaken>)| Before {
        id: *id,
        day: taken.day,
        taken: taken.clone(),
        outcome: outcome(taken, drills.get(&taken.drill)),
    };
    state.drills.iter().rev().map(told).collect()
}
