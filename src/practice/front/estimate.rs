//! Good-faith estimates for patients who pay themselves: by when, and when a bill may be disputed (45 CFR 149.610, .620).
//!
//! Business days are Monday to Friday; federal holidays are left out of count, which can only make a day earlier.

use super::rules::EstimateRules;
use crate::base::{Cents, Day};
use crate::practice::coding::Procedure;
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// One expected item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EstimateLine {
    /// Which service.
    pub procedure: Procedure,
    /// Expected charge.
    pub amount: Cents,
}

/// An estimate as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// When it was given.
    pub day: Day,
    /// By when it had to be; none when nobody had to give one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// What is expected.
    pub lines: Vec<EstimateLine>,
}

impl Estimate {
    /// The sum expected.
    pub fn total(&self) -> Cents {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// Whether it came too late.
    pub fn late(&self) -> bool {
        self.due.is_some_and(|due| self.day > due)
    }
}

/// By when an estimate is due for a service scheduled (or asked about) on a day; none when the visit is too near for
/// the duty.
pub fn due_by(rules: &EstimateRules, scheduled: Day, dos: Day, on_request: bool) -> Option<Day> {
    let ahead = business_days(scheduled, dos);
    let within = match () {
        () if on_request => rules.request_due_days,
        () if ahead >= rules.long_notice_days => rules.long_due_days,
        () if ahead >= rules.least_notice_days => rules.short_due_days,
        () => return None,
    };
    Some(after(scheduled, within))
}

/// Whether a bill of a day may be disputed today: so much above the estimate, within the days.
pub fn dispute_open(
    rules: &EstimateRules,
    estimate: &Estimate,
    billed: Cents,
    bill: Day,
    today: Day,
) -> bool {
    let days = i64::from((today - bill).get_days());
    billed - estimate.total() >= rules.dispute_from && (0..=i64::from(rules.dispute_days)).contains(&days)
}

fn works(day: Day) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Business days after `from`, up to and with `to`.
fn business_days(from: Day, to: Day) -> u32 {
    let mut day = from;
    let mut count = 0;
    while day < to {
        day = next(day);
        count += u32::from(works(day));
    }
    count
}

fn after(from: Day, days: u32) -> Day {
    let mut day = from;
    let mut left = days;
    while left > 0 && day < Day::MAX {
        day = next(day);
        left -= u32::from(works(day));
    }
    day
}

fn next(day: Day) -> Day {
    day.tomorrow().unwrap_or(Day::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::FrontRules;
    use super::*;
    use jiff::civil::date;

    fn rules() -> EstimateRules {
        FrontRules::read().unwrap().estimate
    }

    #[test]
    fn a_visit_three_business_days_ahead_is_estimated_by_the_next_one() {
        // Friday to Wednesday is three business days.
        let (friday, wednesday) = (date(2026, 4, 17), date(2026, 4, 22));
        assert_eq!(due_by(&rules(), friday, wednesday, false), Some(date(2026, 4, 20)));
        assert_eq!(due_by(&rules(), friday, date(2026, 4, 21), false), None);
    }

    #[test]
    fn ten_business_days_ahead_and_a_request_leave_three() {
        assert_eq!(due_by(&rules(), date(2026, 4, 13), date(2026, 4, 27), false), Some(date(2026, 4, 16)));
        assert_eq!(due_by(&rules(), date(2026, 4, 13), date(2026, 4, 14), true), Some(date(2026, 4, 16)));
    }

    #[test]
    fn four_hundred_dollars_above_open_a_dispute_for_a_hundred_and_twenty_days() {
        let lines = vec![EstimateLine { procedure: "29881".into(), amount: Cents(100_000) }];
        let estimate = Estimate { day: date(2026, 4, 13), due: None, lines };
        let open = |billed, today| dispute_open(&rules(), &estimate, Cents(billed), date(2026, 5, 1), today);
        assert!(open(140_000, date(2026, 8, 29)));
        assert!(!open(139_999, date(2026, 5, 2)));
        assert!(!open(140_000, date(2026, 8, 30)));
    }
}
