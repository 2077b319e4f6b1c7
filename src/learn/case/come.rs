//! Patients that a learner's practice lets come: generated charts, each from the practice's seed, its day and its number.

use super::admit::admit;
use crate::base::{Day, Finding};
use crate::learn::Shelf;
use crate::learn::generate::{admission, cases, chart, other_cover, trouble};
use crate::practice::chart::Messiness;
use crate::practice::office::{Intake, Op, Opened, State};
use std::collections::BTreeSet;

/// The most days that are caught up on at once: as many as the calendar passes.
const MOST_DAYS: usize = 40;

/// Visits of the days that have begun and are not yet registered, as ops; nothing while the templates are not on the shelf.
///
/// # Errors
/// The generator's or the front desk's finding on the first chart that cannot be made.
pub fn come(shelf: &Shelf, state: &State) -> Result<Vec<Op>, Finding> {
    let (Some(opened), Some(intake)) = (&state.opened, state.intake) else { return Ok(Vec::new()) };
    if intake.per_day == 0 || shelf.templates.is_empty() {
        return Ok(Vec::new());
    }
    // Registered visits come in order of days: the last one tells where a tab that died left off.
    let mut last = intake.since;
    let mut here: BTreeSet<u64> = BTreeSet::new();
    for file in state.encounters.values().rev() {
        let Some(made) = &file.encounter.source.made else { continue };
        if file.encounter.arrived < last {
            break;
        }
        last = last.max(file.encounter.arrived);
        here.insert(made.seed.0);
    }
    let mut ops = Vec::new();
    let days = std::iter::successors(Some(last), |day| day.tomorrow().ok());
    for day in days.take_while(|day| *day <= state.today).take(MOST_DAYS).filter(|day| works(*day)) {
        for number in 0..intake.per_day {
            ops.extend(one(shelf, opened, intake, day, number, &here)?);
        }
    }
    Ok(ops)
}

fn works(day: Day) -> bool {
    !matches!(day.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday)
}

fn one(
    shelf: &Shelf,
    opened: &Opened,
    intake: Intake,
    day: Day,
    number: u32,
    here: &BTreeSet<u64>,
) -> Result<Option<Op>, Finding> {
    let seed = opened.seed.of(&format!("come/{day}/{number}"));
    let Some(made) = cases(shelf, seed, day, 1, intake.dial).pop() else { return Ok(None) };
    if here.contains(&made.seed.0) {
        return Ok(None);
    }
    let chart = chart(shelf, &made)?;
    let mut encounter = admit(shelf, &opened.office, &chart, &admission(&chart, &made, day))?;
    other_cover(shelf, &mut encounter, seed);
    if intake.dial != Messiness::Clean {
        trouble(shelf, &opened.office.clinicians, &chart, &mut encounter, seed);
    }
    Ok(Some(Op::RegisterEncounter { encounter: Box::new(encounter) }))
}
