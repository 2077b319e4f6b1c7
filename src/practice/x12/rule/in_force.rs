//! Codes in force on their day: diagnoses and procedures of claims, reasons and remarks of payments. This rule alone asks the
//! code sets.

use super::Bench;
use crate::base::{Day, us_date};
use crate::practice::coding::{Codes, Icd10Cm};
use crate::practice::x12::element::{read_date, read_range, shown};
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::tree::Loop;
use codesets_lookup::{MissReason, SetId};

/// Reasons of the published list for which we hold no words; property and casualty reasons (`P1` …) beside.
const WITHOUT_WORDS: [&str; 19] = [
    "117", "118", "138", "141", "168", "201", "241", "263", "264", "265", "266", "271", "295", "300", "301",
    "304", "305", "306", "307",
];
/// The reasons are held as they stand from here on.
const REASONS_FROM: Day = Day::constant(2025, 10, 1);

/// Judges a set's codes by the code sets at hand; what they do not cover draws no finding.
pub fn judge(set: &Set<'_>, codes: &Codes, bench: &mut Bench<'_>) {
    match set.guide.name {
        "837P" | "837I" => {
            set.root.all("2300").into_iter().for_each(|claim| judge_claim(claim, codes, bench))
        }
        "835" => judge_payment(set, codes, bench),
        _ => {}
    }
}

fn judge_claim(claim: &Loop<'_>, codes: &Codes, bench: &mut Bench<'_>) {
    let served = |l: &Loop<'_>, kind| {
        let value = l.qualified_value("DTP", kind, 3);
        read_date(value).map(|day| (day, day)).or_else(|| read_range(value))
    };
    let first = claim.inners("2400").filter_map(|line| served(line, "472")).map(|days| days.0).min();
    let Some(on) = served(claim, "434").map(|days| days.1).or(first) else { return };
    for hi in claim.every("HI") {
        for element in 1..=12 {
            let kind = hi.part(element, 1);
            if matches!(kind, "ABK" | "ABF" | "ABJ" | "APR" | "ABN") {
                let code = Icd10Cm::display_form(hi.part(element, 2));
                ask(codes, SetId::Icd10Cm, code.as_str(), on, (hi, element as u32), bench);
            }
        }
    }
    for line in claim.inners("2400") {
        let day = served(line, "472").map_or(on, |days| days.0);
        for (segment, element) in
            line.segment("SV1").map(|s| (s, 1)).into_iter().chain(line.segment("SV2").map(|s| (s, 2)))
        {
            let code = segment.part(element, 2);
            if segment.part(element, 1) == "HC" && code.len() == 5 {
                let set =
                    if code.starts_with(|c: char| c.is_ascii_digit()) { SetId::Cpt } else { SetId::Hcpcs };
                ask(codes, set, code, day, (segment, element as u32), bench);
            }
        }
    }
}

fn ask(
    codes: &Codes,
    set: SetId,
    code: &str,
    on: Day,
    (segment, element): (&Segment<'_>, u32),
    bench: &mut Bench<'_>,
) {
    if code.is_empty() || !codes.library.has(set) {
        return;
    }
    let day = us_date(on);
    match codes.library.get(set, code, on) {
        Ok(entry) if !entry.billable => {
            let message = format!("{} is a heading; a claim needs a whole code.", shown(code));
            bench.error(segment, element, "x12.code.heading", message);
        }
        Ok(_) => {}
        Err(miss) => match miss.reason {
            MissReason::Ended | MissReason::NotYetValid => {
                let message = format!("{} is not in force on {day}.", shown(code));
                bench.error(segment, element, "x12.code.not-in-force", message);
            }
            // The procedures of the teaching set are a part of CPT, so a code it lacks may well exist.
            MissReason::Unknown if set != SetId::Cpt => {
                let message = format!("No code {} is held on {day}.", shown(code));
                bench.error(segment, element, "x12.code.unknown", message);
            }
            _ => {}
        },
    }
}

fn judge_payment(set: &Set<'_>, codes: &Codes, bench: &mut Bench<'_>) {
    let Some(on) = read_date(set.root.value("BPR", 16)).filter(|day| *day >= REASONS_FROM) else { return };
    if codes.reference.carcs.is_empty() {
        return;
    }
    for claim in set.root.all("2100") {
        let of_claim: Vec<&str> =
            claim.segment("MOA").into_iter().flat_map(|moa| (3..=7).map(|e| moa.element(e))).collect();
        reasons(claim, &of_claim, on, codes, bench);
        for line in claim.inners("2110") {
            let own = line.every("LQ").filter(|lq| lq.element(1) == "HE").map(|lq| lq.element(2));
            let remarks: Vec<&str> = own.chain(of_claim.iter().copied()).collect();
            reasons(line, &remarks, on, codes, bench);
        }
    }
}

fn reasons(l: &Loop<'_>, remarks: &[&str], on: Day, codes: &Codes, bench: &mut Bench<'_>) {
    let explains = |code: &&str| !code.is_empty() && codes.reference.rarc(code, on).is_none_or(|r| !r.alert);
    for cas in l.every("CAS") {
        for element in (2..=17).step_by(3).filter(|e| !cas.element(*e).is_empty()) {
            let code = cas.element(element);
            match codes.reference.carc(code, on) {
                Some(reason) if reason.needs_rarc && !remarks.iter().any(explains) => {
                    let message =
                        format!("Reason {code} comes with a remark that says more, and none is here.");
                    bench.error(cas, element as u32, "x12.reason.remark", message);
                }
                None if !WITHOUT_WORDS.contains(&code) && !code.starts_with('P') => {
                    let message =
                        format!("No adjustment reason {} is in use on {}.", shown(code), us_date(on));
                    bench.error(cas, element as u32, "x12.reason.unknown", message);
                }
                _ => {}
            }
        }
    }
}
