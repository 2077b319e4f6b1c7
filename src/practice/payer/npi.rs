//! The check digit of a National Provider Identifier.

use crate::practice::chart::Npi;

impl Npi {
    /// Whether the number has ten digits and its last is the Luhn check digit of the others, counted with the prefix
    /// 80840 that stands for health care in the United States. Says nothing about whether the number was issued.
    pub fn check_digit_holds(&self) -> bool {
        let text = self.as_str().as_bytes();
        if text.len() != 10 || !text.iter().all(u8::is_ascii_digit) {
            return false;
        }
        // 24 is what the constant prefix adds to the sum.
        let sum: u32 = text.iter().rev().enumerate().map(|(place, byte)| weigh(place, *byte)).sum();
        (sum + 24).is_multiple_of(10)
    }
}

fn weigh(place: usize, byte: u8) -> u32 {
    let digit = u32::from(byte - b'0');
    match (place % 2, digit * 2) {
        (0, _) => digit,
        (_, twice) if twice > 9 => twice - 9,
        (_, twice) => twice,
    }
}

#[cfg(test)]
mod tests {
    use super::Npi;

    #[test]
    fn a_wrong_digit_or_two_swapped_ones_break_the_check() {
        for good in ["2000000010", "2000000028", "2123456784"] {
            assert!(Npi::from(good).check_digit_holds(), "{good}");
        }
        for bad in ["2000000011", "2123465784", "212345678", "21234567840", "2123A56784", ""] {
            assert!(!Npi::from(bad).check_digit_holds(), "{bad}");
        }
    }
}
