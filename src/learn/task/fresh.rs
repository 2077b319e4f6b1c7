//! Which exercise brings a weakness back: another of the same kind and topic, the least seen first.

use super::Alone;
use crate::base::{Day, Seed};
use crate::learn::Shelf;
use crate::learn::learner::LearnerState;
use crate::learn::review::{Subject, due};
use std::collections::{BTreeMap, BTreeSet};

/// The exercise that brings a subject back; itself where there is no other, none for subjects of exams and drills.
pub fn fresh_task(state: &LearnerState, shelf: &Shelf, subject: &str, seed: Seed) -> Option<String> {
    let mut times: BTreeMap<&str, u32> = BTreeMap::new();
    for taken in state.tasks.values() {
        *times.entry(taken.exercise.as_str()).or_default() += 1;
    }
    let rank =
        |one: &Alone<'_>| (times.get(one.id()).copied().unwrap_or_default(), seed.of(one.id()).dice().draw());
    let best = |fits: &dyn Fn(&Alone<'_>) -> bool| {
        let fitting = Alone::all(shelf).into_iter().filter(|one| fits(one));
        fitting.min_by_key(rank).map(|one| one.id().to_owned())
    };
    match Subject::of(subject)? {
        Subject::Kind(kind) => best(&|one| one.kind() == kind),
        Subject::Task(id) => {
            let held = Alone::find(shelf, id)?;
            let kin = |one: &Alone<'_>| {
                one.id() != id
                    && one.kind() == held.kind()
                    && one.topics().iter().any(|topic| held.topics().contains(topic))
            };
            best(&kin).or_else(|| Some(id.to_owned()))
        }
        Subject::Question(_) | Subject::Drill(_) | Subject::Section(..) | Subject::Slip(_) => None,
    }
}

/// The exercises of a round: those that bring back what is due, the longest waiting first, each once; then ones never
/// handed in, in an order drawn from the seed.
pub fn task_round(state: &LearnerState, shelf: &Shelf, today: Day, seed: Seed, count: usize) -> Vec<String> {
    let mut round: Vec<String> = Vec::new();
    for one in due(state, today) {
        if let Some(id) = fresh_task(state, shelf, &one.subject, seed).filter(|id| !round.contains(id)) {
            round.push(id);
        }
    }
    let taken: BTreeSet<&str> = state.tasks.values().map(|taken| taken.exercise.as_str()).collect();
    let mut new: Vec<&str> =
        Alone::all(shelf).into_iter().map(Alone::id).filter(|id| !taken.contains(id)).collect();
    new.sort_by_key(|id| seed.of(id).dice().draw());
    for id in new {
        if !round.iter().any(|held| held == id) {
            round.push(id.to_owned());
        }
    }
    round.truncate(count);
    round
}
