//! The months of a practice, and the whole of its time.

use crate::base::Day;
use crate::practice::office;

/// A stretch of the practice's time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// `2026-04`, or `all`.
    pub slug: String,
    /// `April 2026`, or `So far`.
    pub name: String,
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// The last day that has come: what is owed is counted on it.
    pub upto: Day,
    /// Whether the month was closed.
    pub closed: bool,
}

/// The months from the opening to today, oldest first.
pub fn periods(state: &office::State) -> Vec<Period> {
    let Some(opened) = &state.opened else { return Vec::new() };
    let mut months = Vec::new();
    let mut first = opened.day.first_of_month();
    while first <= state.today && months.len() < MOST {
        let last = first.last_of_month();
        months.push(Period {
            slug: first.strftime("%Y-%m").to_string(),
            name: first.strftime("%B %Y").to_string(),
            first,
            last,
            upto: last.min(state.today),
            closed: state.closed_through.is_some_and(|closed| last <= closed),
        });
        let Ok(next) = last.tomorrow() else { break };
        first = next;
    }
    months
}

/// The month or the whole time that an address names.
pub fn period_of(state: &office::State, slug: &str) -> Option<Period> {
    if slug == ALL { Some(whole(state)) } else { periods(state).into_iter().find(|month| month.slug == slug) }
}

/// All the practice's time.
pub fn whole(state: &office::State) -> Period {
    let first = state.opened.as_ref().map_or(state.today, |opened| opened.day);
    Period {
        slug: ALL.to_owned(),
        name: "So far".to_owned(),
        first,
        last: state.today,
        upto: state.today,
        closed: false,
    }
}

const ALL: &str = "all";
/// A century of months: a bound for a damaged journal, not for a practice.
const MOST: usize = 1_200;
