//! What was taken before. The kept points are compared with what the record scores now, and never shown in its place.

use super::content_hash;
use super::made::by_id;
use super::score::{Given, Score, score};
use crate::base::Day;
use crate::learn::learner::{DrillTaken, LearnerState};
use crate::practice::coding::Codes;
use exercises_format::Drill;
use std::borrow::Cow;
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

/// Where drills are found again: those of the bank, and those made from the code sets.
#[derive(Clone, Copy)]
pub struct Drills<'a> {
    /// The bank, by id.
    pub bank: &'a BTreeMap<String, Drill>,
    /// The books that made drills are made from.
    pub codes: &'a Codes,
}

impl Drills<'_> {
    /// The drill of an id.
    pub fn get(&self, id: &str) -> Option<Cow<'_, Drill>> {
        let held = self.bank.get(id).map(Cow::Borrowed);
        held.or_else(|| by_id(self.codes, id).map(Cow::Owned))
    }
}

/// Every drill that was taken, the latest first.
pub fn before(state: &LearnerState, drills: Drills<'_>) -> Vec<Before> {
    let told = |(id, taken): (&u64, &Arc<DrillTaken>)| Before {
        id: *id,
        day: taken.day,
        taken: taken.clone(),
        outcome: outcome(taken, drills.get(&taken.drill).as_deref()),
    };
    state.drills.iter().rev().map(told).collect()
}
