//! Civil dates: a practice has days, never instants.

use serde::{Deserialize, Serialize};

/// A civil date; ISO 8601 in JSON.
pub type Day = jiff::civil::Date;

/// Reads an ISO date, `2026-04-14` and nothing else.
pub fn parse_day(text: &str) -> Option<Day> {
    let shape = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if shape { text.parse().ok() } else { None }
}

/// The date as forms and notes print it: `04/14/2026`.
pub fn us_date(day: Day) -> String {
    format!("{:02}/{:02}/{:04}", day.month(), day.day(), day.year())
}

/// The date as X12 writes it: `20260414`.
pub fn x12_date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A span of days, both ends included; no end means still in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The first day in force.
    pub from: Day,
    /// The last day in force, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

impl Interval {
    /// Whether the day falls inside.
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_whole_iso_dates_are_read() {
        assert_eq!(parse_day("2026-04-14"), Some(date(2026, 4, 14)));
        for bad in ["2026-4-14", "20260414", "2026-02-30", "2026-04-14T00:00", ""] {
            assert_eq!(parse_day(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_interval_holds_both_its_ends() {
        let year = Interval { from: date(2025, 10, 1), to: Some(date(2026, 9, 30)) };
        assert!(year.contains(date(2025, 10, 1)) && year.contains(date(2026, 9, 30)));
        assert!(!year.contains(date(2026, 10, 1)));
    }
}
