//! Good files of all nine kinds, each spoiled in one place: every mutation is found where it was made.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "a test may stop where a promise is broken"
)]

#[path = "x12_wire/sample.rs"]
mod sample;
#[path = "x12_wire/sample_bill.rs"]
mod sample_bill;
#[path = "x12_wire/sample_enquiry.rs"]
mod sample_enquiry;
#[path = "x12_wire/sample_other.rs"]
mod sample_other;

use practicum::practice::x12::{Located, check};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

const TABLE: &str = include_str!("x12_mutations.txt");

/// One line of the table.
struct Mutation {
    kind: &'static str,
    segment: &'static str,
    change: &'static str,
    finding: &'static str,
    element: Option<u32>,
}

fn table() -> Vec<Mutation> {
    let lines = TABLE.lines().filter(|l| !l.starts_with('#') && !l.contains(" - -"));
    let read = |line: &'static str| {
        let words: Vec<&str> = line.split(' ').collect();
        let [kind, segment, change, finding, element] = words[..] else { panic!("{line}") };
        Mutation { kind, segment, change, finding, element: element.parse().ok() }
    };
    lines.map(read).collect()
}

/// Samples by kind, the first seeds of each.
fn samples() -> &'static BTreeMap<&'static str, Vec<String>> {
    static SAMPLES: OnceLock<BTreeMap<&'static str, Vec<String>>> = OnceLock::new();
    SAMPLES.get_or_init(|| {
        let mut by_kind: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for seed in 0..40 {
            for (kind, text) in sample::every_kind(seed) {
                by_kind.entry(kind).or_default().push(text);
            }
        }
        by_kind
    })
}

/// A text with the change made, and the positions where a finding may stand.
fn spoil(text: &str, at: usize, change: &str) -> Option<(String, Vec<u32>)> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let here = at as u32 + 1;
    let positions = match change.split_once(':').unwrap_or((change, "")) {
        ("drop", _) => {
            lines.remove(at);
            vec![here]
        }
        ("twice", _) => {
            lines.insert(at, lines[at].clone());
            vec![here + 1]
        }
        ("insert", segment) => {
            lines.insert(at, format!("{segment}~"));
            vec![here]
        }
        ("swap", _) => {
            lines.swap(at, at + 1);
            vec![here, here + 1]
        }
        _ => {
            let (place, value) = change.split_once('=').unwrap();
            let value = if value == "NEXT" { next_pointer(&lines[..at])? } else { value.to_owned() };
            let value = if value == "LONG" { "9".repeat(300) } else { value };
            let spoiled = replaced(&lines[at], place, &value)?;
            if spoiled == lines[at] {
                return None;
            }
            lines[at] = spoiled;
            vec![here]
        }
    };
    Some((lines.iter().map(|l| format!("{l}\n")).collect(), positions))
}

/// One more than the diagnoses of the claim before; none when there are twelve.
fn next_pointer(before: &[String]) -> Option<String> {
    let count = before.iter().rev().find(|l| l.starts_with("HI*ABK"))?.matches('*').count();
    (count < 12).then(|| (count + 1).to_string())
}

fn replaced(line: &str, place: &str, value: &str) -> Option<String> {
    let mut elements: Vec<String> = line.trim_end_matches('~').split('*').map(str::to_owned).collect();
    let (element, part) = place.split_once('.').unwrap_or((place, ""));
    let element: usize = element.parse().unwrap();
    while elements.len() <= element {
        elements.push(String::new());
    }
    if part.is_empty() {
        elements[element] = value.to_owned();
    } else {
        let part: usize = part.parse().unwrap();
        let mut parts: Vec<String> = elements[element].split(':').map(str::to_owned).collect();
        while parts.len() < part {
            parts.push(String::new());
        }
        parts[part - 1] = value.to_owned();
        elements[element] = parts.join(":");
    }
    while elements.last().is_some_and(String::is_empty) {
        elements.pop();
    }
    Some(format!("{}~", elements.join("*")))
}

/// What is missing or does not close is told where it should have stood, which is elsewhere.
fn is_told_elsewhere(mutation: &Mutation) -> bool {
    let whole = ["original-ref", "crossover", "interest", ".open", "stray"];
    let part_of_sum = mutation.segment == "PLB" && mutation.finding == "x12.payment.total";
    part_of_sum || whole.iter().any(|part| mutation.finding.contains(part))
}

fn found(mutation: &Mutation, spoiled: &str, positions: &[u32]) -> Result<(), Vec<Located>> {
    let all = check(spoiled);
    let fits = |f: &Located| {
        let there = positions.contains(&f.segment_position) || is_told_elsewhere(mutation);
        f.code == mutation.finding && there && (mutation.element.is_none() || f.element == mutation.element)
    };
    if all.iter().any(fits) { Ok(()) } else { Err(all) }
}

fn short(f: &Located) -> String {
    format!("{} {} {:?} {}", f.segment_position, f.segment, f.element, f.code)
}

#[test]
fn every_single_mutation_is_found_at_its_place() {
    let mut missed = Vec::new();
    for mutation in table() {
        let mut tried = false;
        'samples: for text in &samples()[mutation.kind] {
            for (at, _) in text.lines().enumerate().filter(|(_, l)| starts(l, mutation.segment)) {
                let Some((spoiled, positions)) = spoil(text, at, mutation.change) else { continue };
                tried = true;
                let Err(all) = found(&mutation, &spoiled, &positions) else { continue 'samples };
                let told: Vec<String> = all.iter().take(4).map(short).collect();
                missed.push(format!(
                    "{} {} {} wants {} {:?} at {positions:?}: {told:?}",
                    mutation.kind, mutation.segment, mutation.change, mutation.finding, mutation.element
                ));
                break 'samples;
            }
        }
        if !tried {
            missed.push(format!(
                "no sample of {} has {} for {}",
                mutation.kind, mutation.segment, mutation.change
            ));
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

/// The whole first part of a segment, so that `HL*1` is not `HL*12`.
fn starts(line: &str, segment: &str) -> bool {
    line.strip_prefix(segment).is_some_and(|rest| {
        rest.starts_with(['*', '~', ':', '7']) || segment.contains('*') && segment.matches('*').count() > 1
    })
}

#[test]
fn the_table_is_wide_enough() {
    let table = table();
    assert!(table.len() >= 100, "{}", table.len());
    let kinds: BTreeSet<&str> = table.iter().map(|m| m.kind).collect();
    assert_eq!(kinds.len(), 9);
}

#[test]
fn good_files_draw_no_finding_at_all() {
    for (kind, texts) in samples() {
        for (seed, text) in texts.iter().enumerate() {
            let found = check(text);
            assert!(found.is_empty(), "{kind} of seed {seed}: {found:?}\n{text}");
        }
    }
}
