//! What only institutional claims say.

use super::{day, joined, meaning, money, procedure, shown};
use crate::practice::coding::Icd10Cm;
use crate::practice::x12::segment::Segment;

pub(super) fn words(s: &Segment<'_>) -> Option<String> {
    Some(match s.id {
        "CL1" => format!(
            "Admission: type {}, source {}; discharge status {}.",
            meaning("admission", s.element(1)),
            meaning("origin", s.element(2)),
            meaning("discharge", s.element(3))
        ),
        "SV2" => service(s),
        "HI" => return codes(s),
        _ => return None,
    })
}

fn service(s: &Segment<'_>) -> String {
    let unit = if s.element(4) == "DA" { "day(s)" } else { "unit(s)" };
    let parts = [
        format!("revenue code {}", shown(s.element(1))),
        procedure(s, 2),
        format!("charge {}", money(s.element(3))),
        format!("{} {unit}", shown(s.element(5))),
        if s.element(7).is_empty() { String::new() } else { format!("not covered {}", money(s.element(7))) },
    ];
    format!("Service: {}.", joined(&parts))
}

/// Codes of the kinds that professional claims do not have; diagnoses with whether they were there on admission.
fn codes(s: &Segment<'_>) -> Option<String> {
    let kind = match s.part(1, 1) {
        "ABK" | "BK" if !s.part(1, 9).is_empty() => "Principal diagnosis",
        "ABJ" | "BJ" => "Admitting diagnosis",
        "APR" | "PR" => "Patient's reason for the visit",
        "ABN" | "BN" => "External cause",
        "ABF" | "BF" => "Other diagnoses",
        "DR" => "Diagnosis-related group",
        "BBR" | "BR" => "Principal procedure",
        "BBQ" | "BQ" => "Other procedures",
        "BI" => "Occurrence spans",
        "BH" => "Occurrences",
        "BE" => "Values",
        "TC" => "Treatment codes",
        _ => return None,
    };
    let dotted = kind.contains("iagnos") && s.part(1, 1) != "DR"
        || kind.starts_with("Patient")
        || kind.starts_with("Ext");
    let codes: Vec<String> = (1..=12)
        .filter(|n| !s.part(*n, 2).is_empty())
        .map(|n| {
            let code = s.part(n, 2);
            let code = if dotted { shown(&Icd10Cm::display_form(code).0) } else { shown(code) };
            let date =
                if s.part(n, 4).is_empty() { String::new() } else { format!(" on {}", day(s.part(n, 4))) };
            let value =
                if s.part(n, 5).is_empty() { String::new() } else { format!(" {}", money(s.part(n, 5))) };
            let present = match s.part(n, 9) {
                "Y" => " (present on admission)",
                "N" => " (not present on admission)",
                "U" => " (not known whether present on admission)",
                "W" => " (cannot be told whether present on admission)",
                _ => "",
            };
            format!("{code}{date}{value}{present}")
        })
        .collect();
    Some(format!("{kind}: {}.", joined(&codes)))
}
