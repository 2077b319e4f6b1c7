//! The key in itself: points, links, orders, misses, units, and no code in two of its lists.

use crate::bank::Bank;
use crate::chart::Chart;
use crate::people::plan;
use exercises_format::chart::{KeyService, Miss};

const VERDICTS: [&str; 7] =
    ["less-specific", "wrong-seventh", "upcoded", "downcoded", "unbundled", "equivalent", "other"];

pub(crate) fn check(chart: &mut Chart<'_>, bank: &Bank) {
    let key = &chart.it.key;
    if key.diagnoses.is_empty() || key.services.is_empty() {
        chart.found(
            "exercise.key-empty",
            "key",
            "The key lacks diagnoses or services.",
            "A professional claim needs at least one of each.",
        );
    }
    for (i, line) in key.diagnoses.iter().enumerate() {
        let place = format!("key.diagnoses[{i}]");
        points(chart, &format!("{place}.points"), line.points);
        misses(chart, &place, &line.code, &line.misses);
    }
    for (i, line) in key.services.iter().enumerate() {
        let place = format!("key.services[{i}]");
        service(chart, bank, &place, line);
        misses(chart, &place, &line.code, &line.misses);
    }
    sizes(chart);
    orders(chart);
    twice(chart);
}

fn points(chart: &mut Chart<'_>, place: &str, points: u32) {
    if points == 0 || points > 20 {
        chart.found(
            "exercise.points",
            place,
            format!("{points} points make no difference, or all of it."),
            "Give a whole number from 1 to 20.",
        );
    }
}

fn service(chart: &mut Chart<'_>, bank: &Bank, place: &str, line: &KeyService) {
    points(chart, &format!("{place}.points"), line.points);
    for (m, modifier) in line.modifiers.iter().enumerate() {
        points(chart, &format!("{place}.modifiers[{m}].points"), modifier.points);
        for id in &modifier.plans {
            plan(chart, bank, &format!("{place}.modifiers[{m}].plans"), id);
        }
    }
    if line.units == 0 || (line.units > 1 && line.units_points == 0) {
        chart.found(
            "exercise.units",
            &format!("{place}.units"),
            format!("{} units and {} points for them do not fit.", line.units, line.units_points),
            "Give at least one unit, and points where there is more than one.",
        );
    }
    if line.links.is_empty() {
        chart.found(
            "exercise.link-none",
            &format!("{place}.links"),
            format!("{} points to no diagnosis.", line.code),
            "Name the diagnoses that were the reason for it.",
        );
    }
    let links = line.links.iter().chain(&line.links_allowed);
    for link in links.filter(|link| !has_diagnosis(chart, link)).cloned().collect::<Vec<_>>() {
        chart.found(
            "exercise.link-unknown",
            &format!("{place}.links"),
            format!("{link} is not among the key's diagnoses."),
            "Link to a diagnosis of the key; acceptable ones may be pointed at anyway.",
        );
    }
}

fn has_diagnosis(chart: &Chart<'_>, code: &str) -> bool {
    chart.it.key.diagnoses.iter().any(|line| line.code == code)
}

fn misses(chart: &mut Chart<'_>, place: &str, code: &str, misses: &[Miss]) {
    for (m, miss) in misses.iter().enumerate() {
        let place = format!("{place}.misses[{m}]");
        if miss.percent > 100 || !VERDICTS.contains(&miss.verdict.as_str()) {
            chart.found(
                "exercise.miss-verdict",
                &place,
                format!("“{}” at {} percent is no verdict the grader knows.", miss.verdict, miss.percent),
                format!("Give 0 to 100 percent and one of {}.", VERDICTS.join(", ")),
            );
        }
        if miss.code == code || misses[..m].iter().any(|earlier| earlier.code == miss.code) {
            chart.found(
                "exercise.miss-twice",
                &place,
                format!("{} stands on this line already.", miss.code),
                "Keep one entry for each code.",
            );
        }
    }
}

/// What the form can carry.
fn sizes(chart: &mut Chart<'_>) {
    let key = &chart.it.key;
    let mut over: Vec<(String, usize, usize)> = vec![
        ("key.diagnoses".into(), key.diagnoses.len(), 12),
        ("key.services".into(), key.services.len(), 6),
    ];
    for (i, line) in key.services.iter().enumerate() {
        over.push((format!("key.services[{i}].modifiers"), line.modifiers.len(), 4));
        over.push((format!("key.services[{i}].links"), line.links.len(), 4));
    }
    for (place, count, most) in over.into_iter().filter(|(_, count, most)| count > most) {
        chart.found(
            "exercise.too-many",
            &place,
            format!("The form carries {most}, the key has {count}."),
            "Split the encounter, or keep what matters most.",
        );
    }
}

fn orders(chart: &mut Chart<'_>) {
    let key = &chart.it.key;
    let first = key.first.iter().map(|code| ("key.first", code));
    let pairs = key.order.iter().flatten().map(|code| ("key.order", code));
    let strangers: Vec<(&str, String)> = first
        .chain(pairs)
        .filter(|(_, code)| !has_diagnosis(chart, code))
        .map(|(place, code)| (place, code.clone()))
        .collect();
    for (place, code) in strangers {
        chart.found(
            "exercise.order-unknown",
            place,
            format!("{code} is not among the key's diagnoses."),
            "Order only codes that the key has.",
        );
    }
}

/// A code stands in one list of the key only; but a miss (entered instead of a code) may be acceptable or
/// rejected as well (entered beside it).
fn twice(chart: &mut Chart<'_>) {
    let key = &chart.it.key;
    let mut seen: Vec<&str> = Vec::new();
    let mut places: Vec<(String, String)> = Vec::new();
    let own = key.diagnoses.iter().map(|line| ("key.diagnoses", line.code.as_str()));
    let acceptable = key.acceptable.iter().map(|entry| ("key.acceptable", entry.code.as_str()));
    let rejected = key.rejected.iter().map(|entry| ("key.rejected", entry.code.as_str()));
    for (place, code) in own.chain(acceptable).chain(rejected) {
        let of_service = place != "key.diagnoses" && key.services.iter().any(|line| line.code == code);
        if seen.contains(&code) || of_service {
            places.push((place.to_owned(), code.to_owned()));
        }
        seen.push(code);
    }
    for (place, code) in places {
        chart.found(
            "exercise.key-code-twice",
            &place,
            format!("{code} stands in two lists of the key."),
            "Keep it where it belongs: key, miss, acceptable or rejected.",
        );
    }
}
