//! People, organisations, their addresses and numbers.

use super::{day, joined, meaning, sentence, shown, with};
use crate::practice::x12::segment::Segment;

pub(super) fn words(s: &Segment<'_>, loop_id: &str) -> Option<String> {
    let e = |n| shown(s.element(n));
    Some(match s.id {
        "NM1" => {
            let given = joined_names(&[s.element(4), s.element(5)]);
            let name = joined(&[e(3), given]);
            let id = with(id_kind(s.element(8)), s.element(9));
            format!("{}: {}.", sentence(&meaning("entity", s.element(1))), joined(&[name, id]))
        }
        "N1" => {
            let id = with(id_kind(s.element(3)), s.element(4));
            format!("{}: {}.", sentence(&meaning("entity", s.element(1))), joined(&[e(2), id]))
        }
        "N3" => format!("Street: {}.", joined(&[e(1), e(2)])),
        "N4" => format!("City: {}, {} {}.", e(1), e(2), zip(s.element(3))),
        "PER" => contact(s),
        "PRV" => format!("Taxonomy of the provider: {}.", e(3)),
        "DMG" if s.element(2).is_empty() => format!("Sex {}.", e(3)),
        "DMG" if s.element(3).is_empty() => format!("Born {}.", day(s.element(2))),
        "DMG" => format!("Born {}, sex {}.", day(s.element(2)), e(3)),
        "REF" => format!("{}: {}.", sentence(&meaning("reference", s.element(1))), e(2)),
        "SBR" => subscriber(s, loop_id),
        "PAT" => format!("The patient's relation to the insured: {}.", relation(s.element(1))),
        _ => return None,
    })
}

fn joined_names(names: &[&str]) -> String {
    names.iter().filter(|n| !n.is_empty()).map(|n| shown(n)).collect::<Vec<_>>().join(" ")
}

fn id_kind(qualifier: &str) -> &'static str {
    match qualifier {
        "XX" => "NPI ",
        "MI" => "member id ",
        "PI" => "payer id ",
        "46" => "electronic id ",
        "FI" => "tax id ",
        _ => "id ",
    }
}

fn zip(text: &str) -> String {
    match (text.len(), text.get(..5), text.get(5..)) {
        (9, Some(five), Some(four)) => format!("{}-{}", shown(five), shown(four)),
        _ => shown(text),
    }
}

fn contact(s: &Segment<'_>) -> String {
    let kind = match s.element(1) {
        "BL" => "Technical contact",
        "CX" => "Contact for questions on claims",
        _ => "Contact",
    };
    let numbers = [3, 5, 7].map(|n| match s.element(n) {
        "TE" => with("telephone ", s.element(n + 1)),
        "EX" => with("extension ", s.element(n + 1)),
        "FX" => with("fax ", s.element(n + 1)),
        "EM" => with("e-mail ", s.element(n + 1)),
        _ => with("at ", s.element(n + 1)),
    });
    let name = shown(s.element(2));
    format!("{kind}: {}.", joined(&[name, joined(&numbers)]))
}

fn subscriber(s: &Segment<'_>, loop_id: &str) -> String {
    let order = match s.element(1) {
        "P" => "primary",
        "S" => "secondary",
        "T" => "tertiary",
        _ => "further",
    };
    let whose = if loop_id == "2320" { "Another coverage" } else { "Coverage" };
    let own = if s.element(2) == "18" { "the patient is the insured" } else { "" };
    let filing = with("", &meaning("filing", s.element(9)));
    format!("{whose}: {}.", joined(&[order.to_owned(), own.to_owned(), filing]))
}

fn relation(code: &str) -> &'static str {
    match code {
        "01" => "spouse",
        "18" => "self",
        "19" => "child",
        "20" => "employee",
        "53" => "life partner",
        _ => "other",
    }
}
