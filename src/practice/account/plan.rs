//! A payment plan: what is owed, by equal instalments a month apart.

use crate::base::{Cents, Day};
use serde::{Deserialize, Serialize};

/// A plan as it was agreed, and how far it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentPlan {
    /// When it was agreed.
    pub agreed: Day,
    /// Each instalment's day and amount, in order.
    pub instalments: Vec<(Day, Cents)>,
    /// How many were due so far.
    pub due: u32,
    /// How many of the last were missed in a row.
    pub missed: u32,
    /// Whether it was broken.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub broken: bool,
}

impl PaymentPlan {
    /// Whether instalments are still to come.
    pub fn runs(&self) -> bool {
        !self.broken && (self.due as usize) < self.instalments.len()
    }
}

/// A total in so many equal parts, the first on a day, the others monthly; cents left over go on the last.
pub fn instalments(total: Cents, first: Day, number: u32) -> Vec<(Day, Cents)> {
    let part = Cents(total.0 / i64::from(number.max(1)));
    (0..number)
        .map(|at| {
            let rest = total - part * i64::from(number - 1);
            let amount = if at + 1 == number { rest } else { part };
            (first.saturating_add(jiff::Span::new().months(at)), amount)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn instalments_fall_a_month_apart_and_add_up() {
        let parts = instalments(Cents(10_000), date(2026, 1, 31), 3);
        assert_eq!(parts[1], (date(2026, 2, 28), Cents(3_333)));
        assert_eq!(parts[2], (date(2026, 3, 31), Cents(3_334)));
        assert_eq!(parts.iter().map(|(_, amount)| *amount).sum::<Cents>(), Cents(10_000));
    }
}
