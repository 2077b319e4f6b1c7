//! What a claim says.

use super::{day, joined, meaning, money, procedure, sentence, shown, with};
use crate::practice::claim::pointer_letter;
use crate::practice::coding::Icd10Cm;
use crate::practice::x12::segment::Segment;

pub(super) fn words(s: &Segment<'_>, loop_id: &str) -> Option<String> {
    let e = |n| shown(s.element(n));
    Some(match s.id {
        "CLM" => claim(s),
        "HI" => diagnoses(s),
        "LX" if loop_id == "2400" => format!("Line {}.", e(1)),
        "LX" => format!("Batch of claims {}.", e(1)),
        "SV1" => service(s),
        "DTP" => format!("{}: {}.", sentence(&meaning("date", s.element(1))), day(s.element(3))),
        "NTE" => format!("Note: {}.", e(2)),
        "AMT" => format!("{}: {}.", sentence(&meaning("amount", s.element(1))), money(s.element(2))),
        "QTY" => format!("{}: {}.", sentence(&meaning("quantity", s.element(1))), e(2)),
        "OI" => "Consent for the other coverage.".to_owned(),
        "PWK" => format!("An attachment follows: {}.", joined(&[e(1), e(2), e(6)])),
        "K3" => format!("As agreed with the payer: {}.", e(1)),
        "LIN" => format!("Drug: {}.", e(3)),
        "CTP" => format!("Quantity of the drug: {} {}.", e(4), shown(s.part(5, 1))),
        _ => return None,
    })
}

fn claim(s: &Segment<'_>) -> String {
    let frequency = match s.part(5, 3) {
        "1" => "first claim".to_owned(),
        "7" => "replaces an earlier claim".to_owned(),
        "8" => "takes an earlier claim back".to_owned(),
        other => with("frequency ", other),
    };
    let assigned = if s.element(7) == "A" { "assignment accepted" } else { "assignment not accepted" };
    let related = match s.part(11, 1) {
        "EM" => "related to work",
        "AA" => "related to an automobile accident",
        "OA" => "related to an accident",
        _ => "",
    };
    let parts = [
        with("account ", s.element(1)),
        format!("charge {}", money(s.element(2))),
        with("place of service ", s.part(5, 1)),
        frequency,
        assigned.to_owned(),
        related.to_owned(),
    ];
    format!("Claim: {}.", joined(&parts))
}

fn diagnoses(s: &Segment<'_>) -> String {
    let what = match s.part(1, 1) {
        "ABK" | "BK" => "Diagnoses",
        "BP" => "Anesthesia procedures",
        "BG" => "Condition codes",
        _ => "Codes",
    };
    let plain = what != "Diagnoses";
    let codes: Vec<String> = (1..=12u8)
        .map(|n| (n, s.part(usize::from(n), 2)))
        .filter(|(_, code)| !code.is_empty())
        .map(|(n, code)| {
            if plain {
                shown(code)
            } else {
                format!("{} {}", pointer_letter(n), shown(&Icd10Cm::display_form(code).0))
            }
        })
        .collect();
    format!("{what}: {}.", joined(&codes))
}

fn service(s: &Segment<'_>) -> String {
    let letters: String = (1..=4)
        .filter_map(|c| s.part(7, c).parse::<u8>().ok())
        .filter(|p| (1..=12).contains(p))
        .map(pointer_letter)
        .collect();
    let unit = if s.element(3) == "MJ" { "minute(s)" } else { "unit(s)" };
    let parts = [
        procedure(s, 1),
        format!("charge {}", money(s.element(2))),
        format!("{} {unit}", shown(s.element(4))),
        with("place of service ", s.element(5)),
        with("points to ", &letters),
    ];
    format!("Service: {}.", joined(&parts))
}
