//! Adjustment reasons and remarks look like such codes, and one reason stands once in its group.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for claim in set.root.all("2100") {
        reasons(claim, bench);
        if let Some(moa) = claim.segment("MOA") {
            (3..=7).for_each(|element| remark(moa, element, bench));
        }
        for line in claim.inners("2110") {
            reasons(line, bench);
            line.every("LQ").filter(|lq| lq.element(1) == "HE").for_each(|lq| remark(lq, 2, bench));
        }
    }
}

fn reasons(l: &Loop<'_>, bench: &mut Bench<'_>) {
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for cas in l.every("CAS") {
        for element in (2..=17).step_by(3).filter(|e| !cas.element(*e).is_empty()) {
            let (group, reason) = (cas.element(1), cas.element(element));
            if !is_reason(reason) {
                let message = format!("“{}” does not look like an adjustment reason.", shown(reason));
                bench.error(cas, element as u32, "x12.reason", message);
            } else if seen.contains(&(group, reason)) {
                let message = format!("{group} {reason} stands here twice; its amounts belong together.");
                bench.warning(cas, element as u32, "x12.reason.twice", message);
            }
            seen.push((group, reason));
        }
    }
}

fn remark(segment: &Segment<'_>, element: usize, bench: &mut Bench<'_>) {
    let code = segment.element(element);
    if !code.is_empty() && !is_remark(code) {
        let message = format!("“{}” does not look like a remark code.", shown(code));
        bench.error(segment, element as u32, "x12.remark", message);
    }
}

/// The numbers of the published list end near 310; lettered ones run to 32 at most: one to three digits, or a letter and one to three digits (`45`, `A1`, `P12`).
fn is_reason(code: &str) -> bool {
    match code.strip_prefix(['A', 'B', 'D', 'P', 'W', 'Y']) {
        Some(number) => is_number(number) && number.parse::<u16>().is_ok_and(|n| (1..=32).contains(&n)),
        None => is_number(code) && code.parse::<u16>().is_ok_and(|n| (1..=320).contains(&n)),
    }
}

/// `M`, `MA` or `N` and a number (`MA130`, `N290`).
fn is_remark(code: &str) -> bool {
    ["MA", "M", "N"].iter().any(|prefix| code.strip_prefix(prefix).is_some_and(is_number))
}

fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}
