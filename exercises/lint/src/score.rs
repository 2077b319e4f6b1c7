//! The key tried out on the grader: it earns everything, and each miss earns what it states.
//!
//! That an empty sheet earns nothing, that acceptable codes are free and that no unsupported code pays is proved of the
//! grader itself, for every key, by its own tests.

use crate::attempt::{Attempt, Grader, Scored};
use crate::chart::Chart;
use exercises_format::chart::Miss;

pub(crate) fn check(chart: &mut Chart<'_>, grader: Grader<'_>) {
    let key = &chart.it.key;
    let plans: Vec<&str> = chart.it.patient.plans.iter().map(|fit| fit.plan.as_str()).collect();
    for plan in &plans {
        let full = grader(key, plan, &Attempt::of_key(key, plan));
        if full.percent_hundredths != 10_000 {
            chart.found(
                "exercise.key-not-full",
                "key",
                format!(
                    "The key written out for {plan} earns {} of {} hundredths; lost at: {}.",
                    full.got,
                    full.of,
                    full.lost.join(", ")
                ),
                "Make the order listed satisfy “first” and “order”, and every link reachable.",
            );
            return;
        }
    }
    let Some(plan) = plans.first() else { return };
    misses(chart, grader, plan);
}

fn misses(chart: &mut Chart<'_>, grader: Grader<'_>, plan: &str) {
    let key = &chart.it.key;
    let full = Attempt::of_key(key, plan);
    let whole = grader(key, plan, &full).got;
    for (i, line) in key.diagnoses.iter().enumerate() {
        for (m, miss) in line.misses.iter().enumerate() {
            let scored = grader(key, plan, &full.clone().with_diagnosis(&line.code, &miss.code));
            let place = format!("key.diagnoses[{i}].misses[{m}]");
            as_stated(chart, &place, (&line.code, line.points), miss, whole, &scored);
        }
    }
    for (i, line) in key.services.iter().enumerate() {
        for (m, miss) in line.misses.iter().enumerate() {
            let scored = grader(key, plan, &full.clone().with_service(i, &miss.code));
            let place = format!("key.services[{i}].misses[{m}]");
            as_stated(chart, &place, (&line.code, line.points), miss, whole, &scored);
        }
    }
}

/// A miss earns its percent of its line, and where it earns anything, touches nothing else.
fn as_stated(
    chart: &mut Chart<'_>,
    place: &str,
    (code, points): (&str, u32),
    miss: &Miss,
    whole: i64,
    scored: &Scored,
) {
    let stated = i64::from(points) * i64::from(miss.percent);
    let lost = i64::from(points) * 100 - stated;
    let line = scored.codes.iter().find(|line| line.yours == miss.code && line.expected == code);
    let earned = line.map(|line| line.got);
    let others_touched = miss.percent > 0 && scored.got != whole - lost;
    if earned != Some(stated) || others_touched {
        chart.found(
            "exercise.miss-not-as-stated",
            place,
            format!(
                "{} for {code} should earn {stated} of {} hundredths and leave the rest alone; it earns {}, and the sheet {} of {whole}.",
                miss.code,
                points * 100,
                earned.map_or("nothing on that line".to_owned(), |got| got.to_string()),
                scored.got,
            ),
            "Take the code out of the key's other lines and lists, or correct the percent.",
        );
    }
}
