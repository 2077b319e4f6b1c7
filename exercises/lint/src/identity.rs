//! Schema number, kind, UUID, version, title, topics, difficulty.

use crate::chart::Chart;

pub(crate) fn check(chart: &mut Chart<'_>) {
    let it = chart.it;
    if it.format != 1 {
        chart.found(
            "exercise.format-version",
            "format",
            format!("Schema {} is not known here.", it.format),
            "Write it to schema 1.",
        );
    }
    if it.kind != "chart" {
        chart.found(
            "exercise.kind",
            "kind",
            format!("“{}” is not a kind with a chart.", it.kind),
            "Write chart.",
        );
    }
    if !is_uuid(&it.id) {
        chart.found(
            "exercise.id-malformed",
            "id",
            format!("“{}” is not a UUID.", it.id),
            "Give it a fresh random UUID in lower case, once and for all.",
        );
    }
    if it.version == 0 || (it.version > 1) != it.supersedes.is_some() {
        chart.found(
            "exercise.version",
            "version",
            format!("Version {} and “supersedes” do not agree.", it.version),
            "Version 1 replaces nothing; each later one says which version it replaces and why.",
        );
    } else if let Some(old) = it.supersedes.as_ref().filter(|old| old.version >= it.version) {
        chart.found(
            "exercise.version",
            "supersedes.version",
            format!("Version {} cannot replace version {}.", it.version, old.version),
            "Name the earlier version.",
        );
    }
    if !(1..=5).contains(&it.difficulty) {
        chart.found(
            "exercise.difficulty",
            "difficulty",
            format!("Difficulty {} is outside 1 to 5.", it.difficulty),
            "Choose 1 (first week) to 5 (audit level).",
        );
    }
    topics(chart);
    title(chart);
}

fn topics(chart: &mut Chart<'_>) {
    if chart.it.topics.is_empty() {
        chart.found(
            "exercise.topic",
            "topics",
            "No topic is named.",
            "Tag what the chart teaches, so that blueprints can use it.",
        );
    }
    for (i, topic) in chart.it.topics.iter().enumerate().filter(|(_, topic)| !is_slug(topic)) {
        let place = format!("topics[{i}]");
        chart.found(
            "exercise.topic",
            &place,
            format!("“{topic}” is not written as a tag."),
            "Use lower-case words joined by dashes.",
        );
    }
}

/// A title that holds a code of the key gives the answer away.
fn title(chart: &mut Chart<'_>) {
    let key = &chart.it.key;
    let codes = key.diagnoses.iter().map(|line| &line.code).chain(key.services.iter().map(|line| &line.code));
    let shown: Vec<String> = codes.filter(|code| chart.it.title.contains(code.as_str())).cloned().collect();
    for code in shown {
        chart.found(
            "exercise.answer-in-title",
            "title",
            format!("The title shows {code}, which is part of the key."),
            "Name the chart by what brought the patient in.",
        );
    }
}

/// Thirty-two hex digits in lower case with dashes.
pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(i, byte)| match i {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

/// Lower-case words and numbers joined by single dashes.
pub(crate) fn is_slug(text: &str) -> bool {
    text.split('-').all(|word| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}
