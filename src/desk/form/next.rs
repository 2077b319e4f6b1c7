//! What happens after sending, with its days.

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::office::Route;
use crate::practice::payer::Plan;

/// One thing that will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// When: a day, or a span of days.
    pub when: String,
    /// What.
    pub what: String,
}

/// What the plan will do with a claim sent today.
pub fn next_steps(plan: &Plan, route: Route, today: Day) -> Vec<NextStep> {
    let step = |when: String, what: &str| NextStep { when, what: what.to_owned() };
    if route == Route::Reopening {
        let [least, most] = plan.timing.review;
        return vec![
            step(date(today), "The request leaves by letter"),
            step(between(today, least, most), "The payer mends its decision or keeps it"),
        ];
    }
    let [least, most] = plan.timing.decision;
    vec![
        step(date(today), "The claim leaves as an 837"),
        step(
            date(later(today, plan.timing.front_end)),
            "A 999 says whether the file could be read, a 277CA whether the claim was taken in",
        ),
        step(
            between(later(today, plan.timing.front_end), least, most),
            "An 835 brings the decision and the money",
        ),
    ]
}

fn between(from: Day, least: u32, most: u32) -> String {
    match least == most {
        true => date(later(from, least)),
        false => format!("{} to {}", date(later(from, least)), date(later(from, most))),
    }
}

fn later(day: Day, days: u32) -> Day {
    day.checked_add(jiff::Span::new().days(days)).unwrap_or(Day::MAX)
}
