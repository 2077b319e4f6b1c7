//! Diagnoses, procedures, modifiers and places of service look like such codes; whether they are in force is the code
//! book's to say.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for claim in set.root.all("2300") {
        for hi in claim.every("HI") {
            match hi.part(1, 1) {
                "ABK" | "ABF" | "ABJ" | "APR" | "ABN" => diagnoses(hi, bench),
                "BBR" | "BBQ" => procedures(hi, bench),
                _ => {}
            }
        }
        let institutional = set.guide.name == "837I";
        if let Some(clm) = claim.segment("CLM")
            && !institutional
            && !is_place(clm.part(5, 1))
        {
            let message = format!("“{}” is no place of service.", shown(clm.part(5, 1)));
            bench.error(clm, 5, "x12.code.place", message);
        }
        claim.inners("2400").filter_map(|line| line.segment("SV1")).for_each(|sv1| service(sv1, 1, bench));
        claim.inners("2400").filter_map(|line| line.segment("SV2")).for_each(|sv2| service(sv2, 2, bench));
    }
}

fn diagnoses(hi: &Segment<'_>, bench: &mut Bench<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for element in 1..=12usize {
        let code = hi.part(element, 2);
        if code.is_empty() {
            continue;
        }
        if !is_diagnosis(code) {
            let message =
                format!("“{}” does not look like a diagnosis (written without its dot).", shown(code));
            bench.error(hi, element as u32, "x12.code.diagnosis", message);
        } else if seen.contains(&code) {
            bench.warning(
                hi,
                element as u32,
                "x12.code.twice",
                format!("Diagnosis {code} stands here twice."),
            );
        }
        seen.push(code);
    }
}

/// Procedures of a stay have seven characters (ICD-10-PCS).
fn procedures(hi: &Segment<'_>, bench: &mut Bench<'_>) {
    for element in (1..=12usize).filter(|e| !hi.part(*e, 2).is_empty()) {
        let code = hi.part(element, 2);
        if code.len() != 7 || !code.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase()) {
            let message = format!("“{}” does not look like a procedure of a stay.", shown(code));
            bench.error(hi, element as u32, "x12.code.procedure", message);
        }
    }
}

/// `at` is the element of the procedure composite.
fn service(sv1: &Segment<'_>, at: usize, bench: &mut Bench<'_>) {
    let procedure = sv1.part(at, 2);
    let coded = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
    };
    if sv1.part(at, 1) == "HC" && !coded(procedure, 5) {
        let message = format!("“{}” does not look like a procedure code.", shown(procedure));
        bench.error(sv1, at as u32, "x12.code.procedure", message);
    }
    for modifier in (3..=6).map(|c| sv1.part(at, c)).filter(|m| !m.is_empty() && !coded(m, 2)) {
        let message = format!("“{}” does not look like a modifier.", shown(modifier));
        bench.error(sv1, at as u32, "x12.code.modifier", message);
    }
    if at == 1 && !sv1.element(5).is_empty() && !is_place(sv1.element(5)) {
        let message = format!("“{}” is no place of service.", shown(sv1.element(5)));
        bench.error(sv1, 5, "x12.code.place", message);
    }
}

/// A letter, a digit, and one to five of either (`I10`, `S72001A`, `C7A00`).
fn is_diagnosis(code: &str) -> bool {
    let bytes = code.as_bytes();
    (3..=7).contains(&bytes.len())
        && bytes.first().is_some_and(u8::is_ascii_uppercase)
        && bytes.get(1).is_some_and(u8::is_ascii_digit)
        && bytes.iter().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

fn is_place(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_digit())
}
