//! The practice's calendar: how far a day may be advanced, and to what.

use crate::base::Day;
use crate::desk::day;
use crate::learn::Shelf;
use crate::learn::case::as_published;
use crate::practice::office::{AccountDue, Due, FrontDue, State};

/// A step of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the menu calls it: `To the next thing due`.
    pub words: String,
    /// What is known about it: `Fri, Apr 17, 2026`.
    pub detail: String,
    /// The day it leads to; none when it leads nowhere, and then `detail` says why.
    pub to: Option<Day>,
}

/// The most days one step passes; the engine takes no more at once.
const MOST: i64 = 31;

/// What the menu offers: a day, the next thing due, a week.
pub fn steps(state: &State, shelf: &Shelf) -> Vec<Step> {
    let days = |count: i64| state.today.checked_add(jiff::Span::new().days(count)).ok();
    let plain = |words: &str, to: Option<Day>| Step {
        words: words.to_owned(),
        detail: to.map(day::weekday).unwrap_or_default(),
        to,
    };
    vec![plain("1 day", days(1)), to_next(state, shelf), plain("1 week", days(7))]
}

fn to_next(state: &State, shelf: &Shelf) -> Step {
    let words = "To the next event".to_owned();
    let Some((next, what)) = next_event(state, shelf) else {
        let detail = "Nothing is under way: send a claim or a statement first.".to_owned();
        return Step { words, detail, to: None };
    };
    let far = state.today.checked_add(jiff::Span::new().days(MOST)).unwrap_or(next);
    Step { words, detail: format!("{}: {what}", day::weekday(next.min(far))), to: Some(next.min(far)) }
}

/// The next day on which something happens by itself, and what.
pub fn next_event(state: &State, shelf: &Shelf) -> Option<(Day, &'static str)> {
    let after = |(day, _): &(Day, &'static str)| *day > state.today;
    let due = state.due.iter().filter_map(|(day, items)| items.first().map(|item| (*day, due_words(item))));
    due.chain(arrivals(state, shelf)).filter(after).min_by_key(|(day, _)| *day)
}

fn due_words(due: &Due) -> &'static str {
    match due {
        Due::FrontEnd(_) => "a payer’s front end answers",
        Due::Decision { .. } => "a payer answers",
        Due::Crossover { .. } => "a decision crosses over to the next plan",
        Due::Audit { .. } => "mail from a payer",
        Due::Review { .. } => "a review is answered",
        Due::PatientPays(_) => "a patient’s payment arrives",
        Due::Account(AccountDue::Instalment { .. }) => "an instalment is due",
        Due::Account(AccountDue::Estate { .. }) => "an estate answers",
        Due::Front(FrontDue::Eligibility(_)) => "a payer says who is covered",
        Due::Front(FrontDue::Permit { .. }) => "a request is answered",
        Due::Front(FrontDue::Status(_)) => "a payer says where a claim stands",
    }
}

fn arrivals(state: &State, shelf: &Shelf) -> Vec<(Day, &'static str)> {
    let Some(opened) = &state.opened else { return Vec::new() };
    let Some(office) = shelf.offices.get(&opened.office.id) else { return Vec::new() };
    let charts = office.charts.iter().filter_map(|id| shelf.charts.get(id));
    let published = charts.filter_map(|chart| as_published(chart, opened.day).ok());
    published.map(|how| (how.arrived, "a chart arrives")).collect()
}
