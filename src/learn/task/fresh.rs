//! Which exercise brings a weakness back: another of the same kind and topic, the least seen first.

use super::Alone;
use crate::base::Seed;
use crate::learn::Shelf;
use crate::learn::learner::LearnerState;
use crate::learn::review::Subject;
use std::collections::BTreeMap;

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
