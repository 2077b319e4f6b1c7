//! What a day holds, from the exam's date and the hours there are. It is made anew each day from what is left, so a missed
//! day moves work to the days that remain and nobody is reminded of it.

use super::due::due;
use super::mastery::{Mastery, mastery};
use crate::base::{Day, Finding};
use crate::learn::learner::LearnerState;
use exercises_format::blueprint::Blueprint;
use exercises_format::question::Question;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Seconds that reviewing one subject takes.
const A_REVIEW: u32 = 90;
/// Days before the exam that belong to whole sittings, when there is time for them.
const REHEARSAL: u32 = 14;
/// The longest day, in minutes.
const LONGEST_DAY: u32 = 16 * 60;
/// How many sections a day looks at.
const FOCUS: usize = 3;

/// What the learner wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyPlan {
    /// The blueprint's name.
    pub exam: String,
    /// The day of the exam.
    pub exam_day: Day,
    /// Minutes there are, Monday first.
    pub minutes: [u32; 7],
}

/// What a day holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayPlan {
    /// Days until the exam; 0 on the day and after it.
    pub days_left: u32,
    /// Minutes there are today.
    pub minutes: u32,
    /// Subjects to review today.
    pub reviews: u32,
    /// Subjects that are due, and wait when there is no time today.
    pub waiting: u32,
    /// New questions today.
    pub fresh: u32,
    /// The sections they come from, the one that moves the score most first.
    pub focus: Vec<String>,
    /// Whether today is a day for a whole exam.
    pub whole_exam: bool,
    /// Minutes left from today to the day before the exam.
    pub minutes_left: u32,
}

/// Proves a plan.
///
/// # Errors
/// `plan.minutes` for a day longer than sixteen hours or a week without a minute, `plan.exam` without an exam.
pub fn check_plan(plan: &StudyPlan) -> Result<(), Finding> {
    if plan.exam.is_empty() || plan.exam.len() > 40 {
        return Err(Finding::error("plan.exam", "The plan names no exam.", "Choose the exam."));
    }
    let fits =
        plan.minutes.iter().all(|minutes| *minutes <= LONGEST_DAY) && plan.minutes.iter().any(|m| *m > 0);
    fits.then_some(()).ok_or_else(|| {
        let message = "A week of study has at least one minute, and no day more than sixteen hours.";
        Finding::error("plan.minutes", message, "Say how many minutes there are on each weekday.")
    })
}

/// What today holds.
pub fn day_plan(
    plan: &StudyPlan,
    blueprint: &Blueprint,
    bank: &BTreeMap<String, Question>,
    state: &LearnerState,
    today: Day,
) -> DayPlan {
    let minutes = minutes_on(plan, today);
    let days_left =
        today.until(plan.exam_day).ok().and_then(|span| u32::try_from(span.get_days()).ok()).unwrap_or(0);
    let minutes_left: u32 = days(today, plan.exam_day).map(|day| minutes_on(plan, day)).sum();
    let waiting = u32::try_from(due(state, today).len()).unwrap_or(u32::MAX);
    let exam_minutes = blueprint.minutes.value;
    let whole_exam = days_left > 0 && days_left <= REHEARSAL && minutes >= exam_minutes;
    // Reviews come first and take at most half of a day that also has new things to bring.
    let map = mastery(blueprint, bank, state, today);
    let unseen: u32 = map.iter().map(|one| one.pool.saturating_sub(one.seen)).sum();
    let seconds = if whole_exam { minutes - exam_minutes } else { minutes } * 60;
    let for_reviews = if unseen > 0 { seconds / 2 } else { seconds };
    let reviews = waiting.min(for_reviews / A_REVIEW);
    let pace = (exam_minutes * 60 / blueprint.items.value.max(1)).max(30);
    let room = seconds.saturating_sub(reviews * A_REVIEW) / pace;
    // New questions are spread over the minutes that are left, so that none waits for the last day.
    let even = (u64::from(unseen) * u64::from(minutes)).div_ceil(u64::from(minutes_left.max(1)));
    let fresh = room.min(u32::try_from(even).unwrap_or(u32::MAX)).min(unseen);
    let fresh = if whole_exam || days_left == 0 { 0 } else { fresh };
    DayPlan { days_left, minutes, reviews, waiting, fresh, focus: focus(&map), whole_exam, minutes_left }
}

/// Sections by what they could add to the score: items of the exam times the share not yet right.
fn focus(map: &[Mastery]) -> Vec<String> {
    let gain = |one: &Mastery| {
        // Two answers, one of them right, stand for what is not known yet.
        let (right, answers) = (u64::from(one.right) + 1, u64::from(one.answers) + 2);
        u64::from(one.items) * (answers - right) * 1_000 / answers
    };
    let mut ranked: Vec<&Mastery> = map.iter().filter(|one| one.pool > 0).collect();
    ranked.sort_by_key(|one| (std::cmp::Reverse(gain(one)), one.section.clone()));
    ranked.into_iter().take(FOCUS).map(|one| one.section.clone()).collect()
}

fn minutes_on(plan: &StudyPlan, day: Day) -> u32 {
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    plan.minutes.get(weekday).copied().unwrap_or(0)
}

/// The days from one to the day before another, at most two years of them.
fn days(from: Day, to: Day) -> impl Iterator<Item = Day> {
    std::iter::successors(Some(from), |day| day.tomorrow().ok()).take_while(move |day| *day < to).take(732)
}
