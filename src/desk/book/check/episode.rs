//! Seventh characters of different phases: active treatment with healing, or either with a late effect.
//!
//! S52.501A with S52.501D says the same fracture is treated and already healing.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::Entry;

/// The phase of care a seventh character tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Active,
    Healing,
    Sequela,
}

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let phased: Vec<(usize, &Entry, Phase)> =
        set.diagnoses().filter_map(|(at, _, entry)| Some((at, entry, phase(entry)?))).collect();
    let mut points = Vec::new();
    for (place, (at, entry, held)) in phased.iter().enumerate() {
        for (other, beside, second) in phased.iter().skip(place + 1).filter(|(_, _, second)| second != held) {
            let same = stem(entry) == stem(beside);
            points.push(Point {
                rule: "check.episode",
                weight: if same { Weight::Stop } else { Weight::Look },
                lines: vec![*at, *other],
                words: format!(
                    "{} tells {}, {} tells {}.",
                    entry.code,
                    said(*held),
                    beside.code,
                    said(*second)
                ),
                next_step: match same {
                    true => "Choose the one phase this injury is in.".to_owned(),
                    false => "Right only when the two injuries are in different phases of care.".to_owned(),
                },
                basis: vec![Basis::rule("I.C.19.a")],
            });
        }
    }
    points
}

fn stem(entry: &Entry) -> &str {
    entry.code.get(..entry.code.len().saturating_sub(1)).unwrap_or_default()
}

/// The phase of an injury or a pathological fracture; poisonings and external causes follow the injury they explain.
fn phase(entry: &Entry) -> Option<Phase> {
    let bare = codesets_lookup::SetId::bare(&entry.code);
    let told = bare.len() == 7
        && (bare.starts_with(['S', 'T']) || bare.starts_with("M80") || bare.starts_with("M84"));
    match bare.chars().nth(6).filter(|_| told)? {
        'A' | 'B' | 'C' => Some(Phase::Active),
        'S' => Some(Phase::Sequela),
        'D'..='R' => Some(Phase::Healing),
        _ => None,
    }
}

fn said(phase: Phase) -> &'static str {
    match phase {
        Phase::Active => "active treatment",
        Phase::Healing => "healing or aftercare",
        Phase::Sequela => "a late effect",
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn one_injury_is_in_one_phase() {
        assert_eq!(weight("S52.501A+S52.501D", "check.episode"), Some(Weight::Stop));
        assert_eq!(weight("S52.501A+S83.241D", "check.episode"), Some(Weight::Look));
        assert!(!rules("S52.501A+S83.241A").contains(&"check.episode"));
    }
}
