//! Reasons: every one is there, and can be read in one breath.

use crate::chart::Chart;
use exercises_format::chart::{Key, Miss};

/// The longest sentence a learner is asked to read, in words.
pub(crate) const LONGEST: usize = 40;

pub(crate) fn check(chart: &mut Chart<'_>) {
    for (place, text) in texts(&chart.it.key) {
        if text.trim().is_empty() {
            chart.found(
                "exercise.reason-missing",
                &place,
                "The reason is empty.",
                "Name the rule or the words of the chart it follows from.",
            );
        }
        if let Some(words) = longest(&text).filter(|words| *words > LONGEST) {
            chart.found(
                "exercise.sentence-long",
                &place,
                format!("A sentence has {words} words."),
                format!("Split it; {LONGEST} is the most."),
            );
        }
    }
}

fn texts(key: &Key) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |place: String, text: &str| all.push((place, text.to_owned()));
    if key.diagnoses.len() > 1 {
        add("key.first_why".into(), &key.first_why);
    }
    for (i, line) in key.diagnoses.iter().enumerate() {
        let place = format!("key.diagnoses[{i}]");
        add(format!("{place}.why"), &line.why);
        add(format!("{place}.rests_on"), &line.rests_on);
        of_misses(&place, &line.misses, &mut add);
    }
    for (i, line) in key.services.iter().enumerate() {
        let place = format!("key.services[{i}]");
        add(format!("{place}.why"), &line.why);
        add(format!("{place}.rests_on"), &line.rests_on);
        for (m, modifier) in line.modifiers.iter().enumerate() {
            add(format!("{place}.modifiers[{m}].why"), &modifier.why);
            add(format!("{place}.modifiers[{m}].consequence"), &modifier.consequence);
        }
        of_misses(&place, &line.misses, &mut add);
    }
    for (i, entry) in key.acceptable.iter().enumerate() {
        add(format!("key.acceptable[{i}].why"), &entry.why);
    }
    for (i, entry) in key.rejected.iter().enumerate() {
        add(format!("key.rejected[{i}].why"), &entry.why);
        add(format!("key.rejected[{i}].consequence"), &entry.consequence);
    }
    all
}

fn of_misses(place: &str, misses: &[Miss], add: &mut impl FnMut(String, &str)) {
    for (m, miss) in misses.iter().enumerate() {
        add(format!("{place}.misses[{m}].why"), &miss.why);
        if miss.percent < 100 {
            add(format!("{place}.misses[{m}].consequence"), &miss.consequence);
        }
    }
}

/// Words of the longest sentence; sentences end at full stops, semicolons and colons before a space.
pub(crate) fn longest(text: &str) -> Option<usize> {
    let mut counts = vec![0usize];
    for word in text.split_whitespace() {
        if let Some(last) = counts.last_mut() {
            *last += 1;
        }
        if word.ends_with(['.', ';', ':', '?']) {
            counts.push(0);
        }
    }
    counts.into_iter().max()
}
