//! Tax ids have nine digits, telephone numbers ten.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    set.root.walk(&mut |l, segment| match segment.id {
        "REF" if matches!(segment.element(1), "EI" | "TJ" | "SY") => {
            let number = segment.element(2);
            let bare: String = number.chars().filter(|c| *c != '-').collect();
            if !number.is_empty() && !digits(&bare, 9) {
                let message =
                    format!("“{}” is no tax id or social security number of nine digits.", shown(number));
                bench.error(segment, 2, "x12.tax-id", message);
            }
        }
        "PER" => {
            for element in [3, 5, 7] {
                let number = segment.element(element + 1);
                if segment.element(element) == "TE" && !number.is_empty() && !digits(number, 10) {
                    let message = format!("“{}” is no telephone number of ten digits.", shown(number));
                    bench.warning(segment, element as u32 + 1, "x12.telephone", message);
                }
            }
        }
        "NM1" | "N1" if !l.id.is_empty() => {
            let at = if segment.id == "NM1" { 8 } else { 3 };
            let number = segment.element(at + 1);
            if segment.element(at) == "FI" && !number.is_empty() && !digits(number, 9) {
                let message = format!("“{}” is no tax id of nine digits.", shown(number));
                bench.error(segment, at as u32 + 1, "x12.tax-id", message);
            }
        }
        _ => {}
    });
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}
