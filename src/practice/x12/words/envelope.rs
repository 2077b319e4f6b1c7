//! Envelopes and headers.

use super::{day, shown, time};
use crate::practice::x12::guide::guide_for;
use crate::practice::x12::segment::Segment;

pub(super) fn words(s: &Segment<'_>) -> Option<String> {
    let e = |n| shown(s.element(n).trim());
    Some(match s.id {
        "ISA" => {
            let kind = if s.element(15) == "P" { "production" } else { "test" };
            format!("Interchange {} from {} to {}, a {kind} file.", e(13), e(6), e(8))
        }
        "IEA" => format!("End of interchange {}: {} functional group(s).", e(2), e(1)),
        "GS" => format!(
            "Group {} from {} to {}, {} at {}.",
            e(6),
            e(2),
            e(3),
            day(s.element(4)),
            time(s.element(5))
        ),
        "GE" => format!("End of group {}: {} transaction set(s).", e(2), e(1)),
        "ST" => {
            let kind = kind_of(s.element(1));
            format!("Transaction set {} begins: {kind}.", e(2))
        }
        "SE" => format!("Transaction set {} ends: {} segments.", e(2), e(1)),
        "TA1" => format!("The interchange {} is answered with {}.", e(1), e(4)),
        "BHT" => format!("Batch {}, made {} at {}.", e(3), day(s.element(4)), time(s.element(5))),
        "HL" => format!("Level {}: {}{}.", e(1), level(s.element(3)), hangs(s.element(2))),
        _ => return None,
    })
}

fn kind_of(set: &str) -> &'static str {
    match set {
        "837" => "health care claims",
        "270" => "questions about coverage",
        "271" => "answers about coverage",
        "276" => "questions about claims",
        "835" => "payment and its explanation",
        "277" => "a payer's word on claims",
        "999" => "whether a group was fit to read",
        _ => "a kind of transaction that is not held here",
    }
}

fn level(code: &str) -> String {
    match code {
        "20" => "source or billing provider".to_owned(),
        "21" => "receiver of the information".to_owned(),
        "19" => "provider of service".to_owned(),
        "22" => "insured".to_owned(),
        "23" => "patient who is not the insured".to_owned(),
        "PT" => "patient".to_owned(),
        other => shown(other),
    }
}

fn hangs(parent: &str) -> String {
    if parent.is_empty() { String::new() } else { format!(", under level {}", shown(parent)) }
}

/// The name of a transaction by version and set (`837P`).
pub(in crate::practice::x12) fn name_of(version: &str, set: &str) -> String {
    guide_for(version, set).map_or_else(|| shown(set), |g| g.name.to_owned())
}
