//! The interval on which the key holds, and the date of service in it.

use crate::chart::Chart;
use practicum_base::{Day, Interval};

pub(crate) fn check(chart: &mut Chart<'_>) {
    let Interval { from, to } = chart.it.valid;
    match to {
        None => chart.found(
            "exercise.interval",
            "valid.to",
            "The interval has no end, so its codes cannot be proved for all of it.",
            "End it with the code sets it was written for, for instance 2026-09-30.",
        ),
        Some(last) if last < from => chart.found(
            "exercise.interval",
            "valid.to",
            format!("The interval ends on {last}, before it begins on {from}."),
            "Put the dates in order.",
        ),
        Some(_) if !chart.it.valid.contains(chart.it.dos) => chart.found(
            "exercise.service-outside-interval",
            "dos",
            format!("The service on {} is outside the interval on which the key holds.", chart.it.dos),
            "Move the service, or widen the interval once its codes are checked.",
        ),
        Some(_) => {}
    }
}

/// The days that prove an interval: its ends, the date of service, and the first of every quarter in between,
/// the days on which code sets change. At most a hundred.
pub(crate) fn proof_days(chart: &Chart<'_>) -> Vec<Day> {
    let Interval { from, to } = chart.it.valid;
    let last = to.unwrap_or(chart.it.dos);
    let mut days = vec![from, last, chart.it.dos];
    for year in from.year()..=last.year().min(from.year().saturating_add(24)) {
        let quarters = [1, 4, 7, 10].into_iter().filter_map(|month| Day::new(year, month, 1).ok());
        days.extend(quarters.filter(|day| (from..=last).contains(day)));
    }
    days.sort_unstable();
    days.dedup();
    days
}
