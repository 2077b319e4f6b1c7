//! Money in integer cents.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// An amount of US money in cents; negative amounts are reversals and credits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// No money.
    pub const ZERO: Cents = Cents(0);

    /// The share of this amount in basis points (10,000 = all), rounded half away from zero.
    pub fn share(self, basis_points: i64) -> Cents {
        let wide = i128::from(self.0) * i128::from(basis_points);
        let half = if wide < 0 { -5_000 } else { 5_000 };
        Cents(i64::try_from((wide + half) / 10_000).unwrap_or(i64::MAX))
    }

    /// The smaller of two amounts.
    pub fn min(self, other: Cents) -> Cents {
        Cents(self.0.min(other.0))
    }

    /// The larger of two amounts.
    pub fn max(self, other: Cents) -> Cents {
        Cents(self.0.max(other.0))
    }

    /// Whether the amount is exactly nothing.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The X12 form of an amount: no trailing zeros, no thousands mark (`131.4`, `80`, `-2.05`).
    pub fn x12(self) -> String {
        let (sign, abs) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        match (abs / 100, abs % 100) {
            (whole, 0) => format!("{sign}{whole}"),
            (whole, part) if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
            (whole, part) => format!("{sign}{whole}.{part:02}"),
        }
    }

    /// Reads an amount of dollars with at most two decimals (`80`, `131.4`, `-2.05`, `.5`).
    pub fn parse(text: &str) -> Option<Cents> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && part.is_empty())
            || part.len() > 2
            || whole.len() > 13
            || !plain(whole)
            || !plain(part)
        {
            return None;
        }
        let dollars: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        let cents: i64 = format!("{part:0<2}").parse().ok()?;
        let total = dollars * 100 + cents;
        Some(Cents(if negative { -total } else { total }))
    }
}

impl fmt::Display for Cents {
    /// Two decimals, thousands separated, a true minus sign: `1,204.60`, `−131.40`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let abs = self.0.unsigned_abs();
        let digits = (abs / 100).to_string();
        let mut text = String::with_capacity(digits.len() + 6);
        if self.0 < 0 {
            text.push('\u{2212}');
        }
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text.push_str(&format!(".{:02}", abs % 100));
        f.pad(&text)
    }
}

impl Add for Cents {
    type Output = Cents;
    fn add(self, other: Cents) -> Cents {
        Cents(self.0.saturating_add(other.0))
    }
}
impl Sub for Cents {
    type Output = Cents;
    fn sub(self, other: Cents) -> Cents {
        Cents(self.0.saturating_sub(other.0))
    }
}
impl Neg for Cents {
    type Output = Cents;
    fn neg(self) -> Cents {
        Cents(self.0.saturating_neg())
    }
}
impl Mul<i64> for Cents {
    type Output = Cents;
    fn mul(self, times: i64) -> Cents {
        Cents(self.0.saturating_mul(times))
    }
}
impl AddAssign for Cents {
    fn add_assign(&mut self, other: Cents) {
        *self = *self + other;
    }
}
impl SubAssign for Cents {
    fn sub_assign(&mut self, other: Cents) {
        *self = *self - other;
    }
}
impl Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(amounts: I) -> Cents {
        amounts.fold(Cents::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_what_it_writes() {
        for cents in [0, 5, 50, 105, 13_140, 8_000, -205, -10] {
            assert_eq!(Cents::parse(&Cents(cents).x12()), Some(Cents(cents)), "{cents}");
        }
        for bad in ["", ".", "-", "1.234", "1,000", "1e3", "+4", "99999999999999999999"] {
            assert_eq!(Cents::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn money_prints_for_people() {
        assert_eq!(Cents(120_460).to_string(), "1,204.60");
        assert_eq!(Cents(-13_140).to_string(), "\u{2212}131.40");
        assert_eq!(Cents(123_456_789).to_string(), "1,234,567.89");
    }

    #[test]
    fn a_share_rounds_half_away_from_zero() {
        assert_eq!(Cents(6_805).share(2_000), Cents(1_361));
        assert_eq!(Cents(25).share(5_000), Cents(13));
        assert_eq!(Cents(-25).share(5_000), Cents(-13));
    }
}
