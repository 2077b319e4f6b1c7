//! A segment in plain words, for the command line and the viewer.

mod answer;
mod claim;
mod coverage;
mod envelope;
mod institution;
mod party;
mod payment;

pub(super) use envelope::name_of;

use super::element::{read_date, read_range, shown};
use super::segment::Segment;
use crate::base::{Cents, us_date};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a segment says, in one line.
pub fn words(segment: &Segment<'_>, loop_id: &str) -> String {
    envelope::words(segment)
        .or_else(|| party::words(segment, loop_id))
        .or_else(|| institution::words(segment))
        .or_else(|| claim::words(segment, loop_id))
        .or_else(|| coverage::words(segment))
        .or_else(|| payment::words(segment))
        .or_else(|| answer::words(segment))
        .unwrap_or_else(|| format!("Segment {} as the guide has it.", shown(segment.id)))
}

/// A code's meaning in our words; the code itself when we have none.
fn meaning(kind: &str, code: &str) -> String {
    static WORDS: OnceLock<BTreeMap<(&str, &str), &str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        include_str!("../guide/words.txt")
            .lines()
            .filter_map(|line| {
                let (kind, rest) = line.split_once(' ')?;
                let (code, words) = rest.split_once(' ')?;
                Some(((kind, code), words))
            })
            .collect()
    });
    words.get(&(kind, code)).map_or_else(|| shown(code), |words| (*words).to_owned())
}

fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

fn money(text: &str) -> String {
    Cents::parse(text).map_or_else(|| shown(text), |amount| format!("${amount}"))
}

fn day(text: &str) -> String {
    match (read_date(text), read_range(text)) {
        (Some(day), _) => us_date(day),
        (None, Some((from, to))) => format!("{} to {}", us_date(from), us_date(to)),
        (None, None) => shown(text),
    }
}

fn time(text: &str) -> String {
    match (text.get(..2), text.get(2..4)) {
        (Some(hour), Some(minute)) => format!("{hour}:{minute}"),
        _ => shown(text),
    }
}

/// `, ` joined parts that are not empty.
fn joined(parts: &[String]) -> String {
    parts.iter().filter(|p| !p.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// The text with the value, or nothing when the value is empty.
fn with(before: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{before}{}", shown(value)) }
}

/// `99213-25-RT` out of a procedure composite.
fn procedure(segment: &Segment<'_>, element: usize) -> String {
    let parts: Vec<&str> = (2..=6).map(|c| segment.part(element, c)).filter(|p| !p.is_empty()).collect();
    shown(&parts.join("-"))
}
