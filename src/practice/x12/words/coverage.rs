//! What questions and answers about coverage say.

use super::{day, joined, meaning, money, sentence, shown, with};
use crate::practice::x12::segment::Segment;

pub(super) fn words(s: &Segment<'_>) -> Option<String> {
    let e = |n| shown(s.element(n));
    Some(match s.id {
        "EQ" => asked(s),
        "EB" => benefit(s),
        "AAA" => format!(
            "Not answered: {}; {}.",
            meaning("refusal", s.element(3)),
            meaning("follow-up", s.element(4))
        ),
        "MSG" => format!("Message: {}.", e(1)),
        "HSD" => format!("How often: {}.", joined(&[e(1), e(2), e(3), e(5)])),
        "III" => format!("Place of service or condition: {}.", joined(&[e(2), e(4)])),
        "LS" => "Others who have to do with this statement follow.".to_owned(),
        "LE" => "End of the others.".to_owned(),
        "INS" => format!("Relation to the insured: {}.", e(2)),
        "MPI" => format!("Military service: {}.", joined(&[e(2), e(3)])),
        _ => return None,
    })
}

fn asked(s: &Segment<'_>) -> String {
    let services: Vec<String> = s.repeats(1).map(|code| meaning("service", code)).collect();
    let procedure = with("procedure ", s.part(2, 2));
    format!("Asks about: {}.", joined(&[joined(&services), procedure]))
}

fn benefit(s: &Segment<'_>) -> String {
    let services: Vec<String> = s.repeats(3).map(|code| meaning("service", code)).collect();
    let procedure = super::procedure(s, 13);
    let network = match s.element(12) {
        "Y" => "in network",
        "N" => "out of network",
        "W" => "in network or out of it",
        _ => "",
    };
    let permit = match s.element(11) {
        "Y" => "authorization required",
        "N" => "no authorization required",
        _ => "",
    };
    let amount = if s.element(7).is_empty() { String::new() } else { money(s.element(7)) };
    let parts = [
        if services.is_empty() { String::new() } else { format!("for {}", joined(&services)) },
        if procedure.is_empty() { String::new() } else { format!("for {procedure}") },
        if s.element(2).is_empty() { String::new() } else { meaning("level", s.element(2)) },
        shown(s.element(5)),
        amount,
        share(s.element(8)),
        with("", s.element(10)),
        if s.element(9).is_empty() { String::new() } else { meaning("counted", s.element(9)) },
        if s.element(6).is_empty() { String::new() } else { meaning("period", s.element(6)) },
        permit.to_owned(),
        network.to_owned(),
    ];
    let parts = joined(&parts);
    let kind = sentence(&meaning("benefit", s.element(1)));
    if parts.is_empty() { format!("{kind}.") } else { format!("{kind}: {parts}.") }
}

/// `0.2` as `20%`.
fn share(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits: String = part.chars().chain("0000".chars()).take(4).collect();
    let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().unwrap_or(u32::MAX) };
    let (Some(hundredths), Ok(rest)) = (whole.checked_mul(10_000), digits.parse::<u32>()) else {
        return shown(text);
    };
    let hundredths = hundredths.saturating_add(rest);
    match hundredths % 100 {
        0 => format!("{}%", hundredths / 100),
        rest => format!("{}.{rest:02}%", hundredths / 100),
    }
}

/// A trace number, and whose it is.
pub(super) fn trace(s: &Segment<'_>) -> String {
    let whose = match s.element(1) {
        "2" => "Trace number of the question answered",
        _ => "Trace number",
    };
    format!("{whose}: {}.", shown(s.element(2)))
}

/// A date of a claim status answer.
pub(super) fn dated(what: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{what} {}", day(value)) }
}
