//! A round of review: what is due today comes back in questions, and new ones fill the time that is left.

use super::due::{due, fresh};
use super::memory::Subject;
use super::plan::day_plan;
use crate::base::{Day, Finding, Seed};
use crate::learn::exam::{Assembled, chosen, seen};
use crate::learn::learner::LearnerState;
use exercises_format::blueprint::Blueprint;
use exercises_format::question::Question;
use std::collections::BTreeMap;

/// The most questions of a round.
pub const LONGEST_ROUND: usize = 20;
/// How many it has where no plan says.
const USUAL_ROUND: usize = 10;

/// What is due on a day and can come back in a question of this exam, the longest waiting first.
pub fn due_in(
    blueprint: &Blueprint,
    bank: &BTreeMap<String, Question>,
    state: &LearnerState,
    today: Day,
) -> Vec<String> {
    let fits = |subject: &String| match Subject::of(subject) {
        Some(Subject::Question(id)) => bank.get(id).is_some_and(|one| one.section(&blueprint.exam).is_some()),
        Some(Subject::Section(exam, _)) => exam == blueprint.exam,
        Some(Subject::Slip(_)) => true,
        Some(Subject::Drill(_) | Subject::Task(_) | Subject::Kind(_)) | None => false,
    };
    due(state, today).into_iter().map(|one| one.subject).filter(fits).collect()
}

/// Puts today's round together: reviews first, then new questions of the sections that move the score most. With a plan
/// for this exam it holds what the plan gives the day, and at most [`LONGEST_ROUND`]; the next round holds the rest.
///
/// # Errors
/// `review.nothing` when nothing is due and nothing is new; what [`chosen`] finds.
pub fn round(
    blueprint: &Blueprint,
    bank: &BTreeMap<String, Question>,
    state: &LearnerState,
    today: Day,
    seed: Seed,
) -> Result<Assembled, Finding> {
    let plan = state.plan.as_ref().filter(|plan| plan.exam == blueprint.exam);
    let day = plan.map(|plan| day_plan(plan, blueprint, bank, state, today)).filter(|day| day.minutes > 0);
    let waiting = due_in(blueprint, bank, state, today);
    let size = day.as_ref().map_or(USUAL_ROUND, |day| (day.reviews + day.fresh) as usize);
    let size = size.clamp(1, LONGEST_ROUND);
    // Only questions of this exam: a round is paced as it is.
    let here = bank.iter().filter(|(_, one)| one.section(&blueprint.exam).is_some());
    let mut pool: BTreeMap<String, Question> = here.map(|(id, one)| (id.clone(), one.clone())).collect();
    let mut put = Vec::new();
    for subject in waiting.iter().take(size) {
        let Some(id) = fresh(state, &pool, subject, seed) else { continue };
        pool.remove(&id);
        put.extend(bank.get(&id).map(|question| (question, Some(subject.clone()))));
    }
    let focus = day.map(|day| day.focus).unwrap_or_default();
    for question in unseen(blueprint, bank, state, &focus, seed) {
        if put.len() >= size {
            break;
        }
        if pool.remove(&question.id).is_some() {
            put.push((question, None));
        }
    }
    if put.is_empty() {
        return Err(Finding::error(
            "review.nothing",
            "Nothing is due today, and every question was seen.",
            "Come back when something is due, or sit an exam.",
        ));
    }
    chosen(blueprint, &put, today, seed)
}

/// Questions never put to the learner, those of the sections named first, by lot within.
fn unseen<'a>(
    blueprint: &Blueprint,
    bank: &'a BTreeMap<String, Question>,
    state: &LearnerState,
    focus: &[String],
    seed: Seed,
) -> Vec<&'a Question> {
    let times = seen(state);
    let rank = |one: &Question| {
        let section = one.section(&blueprint.exam).unwrap_or_default();
        let place = focus.iter().position(|slug| slug == section).unwrap_or(focus.len());
        (place, seed.of(&one.id).dice().draw())
    };
    let fits = |one: &&Question| one.section(&blueprint.exam).is_some() && !times.contains_key(&one.id);
    let mut all: Vec<&Question> = bank.values().filter(fits).collect();
    all.sort_by_key(|one| rank(one));
    all
}
