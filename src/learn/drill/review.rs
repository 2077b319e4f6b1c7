//! When a drill comes back: soon after a miss, ever later after each right answer.

use crate::base::Day;
use crate::learn::drill::history::{Drills, outcome};
use crate::learn::learner::LearnerState;
use jiff::ToSpan;
use std::collections::BTreeMap;

/// From how many points on an answer counts as known.
pub const GOOD: u32 = 70;

/// Days until a drill is due again, by how often in a row it was known.
const DAYS: [i32; 6] = [1, 3, 7, 16, 35, 80];

/// How a learner stands with one drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How often it was taken.
    pub taken: u32,
    /// How often in a row it was known, up to now.
    pub known: u32,
    /// The points of the last time.
    pub last: u32,
    /// When it was last taken.
    pub day: Day,
    /// When it is due again.
    pub due: Day,
}

/// How a learner stands with every drill that was taken, by its id. Records that the bank cannot score any more count as
/// taken and not known: the drill has changed since.
pub fn standing(state: &LearnerState, drills: Drills<'_>) -> BTreeMap<String, Standing> {
    let mut all: BTreeMap<String, Standing> = BTreeMap::new();
    for taken in state.drills.values() {
        let Some(drill) = drills.get(&taken.drill) else { continue };
        let points = outcome(taken, Some(&drill)).score.map_or(0, |score| score.points);
        let before = all.get(&taken.drill);
        let known = if points >= GOOD { before.map_or(0, |before| before.known) + 1 } else { 0 };
        let wait = DAYS[(known as usize).min(DAYS.len() - 1)];
        let due = taken.day.checked_add(wait.days()).unwrap_or(taken.day);
        let count = before.map_or(0, |before| before.taken) + 1;
        all.insert(taken.drill.clone(), Standing { taken: count, known, last: points, day: taken.day, due });
    }
    all
}
