//! An NPI passes its check digit: Luhn over `80840` and the number (45 CFR 162.406).

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    set.root.walk(&mut |_, segment| {
        let (qualifier, element) = match segment.id {
            "NM1" => (8, 9),
            "N1" => (3, 4),
            _ => return,
        };
        let npi = segment.element(element);
        if segment.element(qualifier) == "XX" && !is_npi(npi) {
            let message = format!("“{}” is not an NPI: its check digit does not agree.", shown(npi));
            bench.error(segment, element as u32, "x12.npi", message);
        }
    });
}

/// Whether ten digits are an NPI.
pub fn is_npi(text: &str) -> bool {
    if text.len() != 10 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = text
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            if place % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
        })
        .sum();
    // The prefix 80840 adds 24.
    (sum + 24).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::is_npi;

    #[test]
    fn the_check_digit_decides() {
        assert!(is_npi("1234567893"));
        for bad in ["1234567890", "123456789", "12345678931", "12345678x3", ""] {
            assert!(!is_npi(bad), "{bad}");
        }
    }
}
