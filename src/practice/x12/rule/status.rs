//! A claim status is of a known category and a number; what was received or decided lies in the past.

use super::Bench;
use super::enquiry::past;
use crate::practice::x12::element::{read_date, shown};
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    let sent = read_date(set.gs.element(4));
    let front_end = set.guide.name == "277CA";
    set.root.walk(&mut |_, segment| match segment.id {
        "STC" => {
            for element in [1, 10, 11].into_iter().filter(|e| !segment.element(*e).is_empty()) {
                let (category, status) = (segment.part(element, 1), segment.part(element, 2));
                if !is_category(category) {
                    let message = format!("“{}” is no category of claim status.", shown(category));
                    bench.error(segment, element as u32, "x12.status.category", message);
                } else if front_end && !matches!(category.as_bytes().first(), Some(b'A' | b'E' | b'D')) {
                    let message = format!("{category} is no answer of a front end.");
                    bench.error(segment, element as u32, "x12.status.category", message);
                }
                if !is_status(status) {
                    let message = format!("“{}” is no claim status.", shown(status));
                    bench.error(segment, element as u32, "x12.status.code", message);
                }
            }
            if front_end {
                past(segment, 2, sent, bench);
            } else {
                [6, 8].into_iter().for_each(|element| past(segment, element, sent, bench));
            }
        }
        "DTP" if front_end => past(segment, 3, sent, bench),
        _ => {}
    });
}

/// The categories of the published list: acknowledgments, data reports, errors, finished, pending, requests.
fn is_category(code: &str) -> bool {
    const KNOWN: &str = "A0 A1 A2 A3 A4 A5 A6 A7 A8 D0 DR01 DR02 DR03 DR04 DR05 DR06 DR07 DR08 E0 E1 E2 E3 E4 F0 F1 F2 F3 F3F \
                         F3N F4 P0 P1 P2 P3 P4 P5 R0 R1 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 RQ";
    KNOWN.split_ascii_whitespace().any(|known| known == code)
}

/// Numbers 0 to 899; the list is some 800 long.
fn is_status(code: &str) -> bool {
    (1..=3).contains(&code.len())
        && code.bytes().all(|b| b.is_ascii_digit())
        && code.parse::<u16>().is_ok_and(|number| number < 900)
}
