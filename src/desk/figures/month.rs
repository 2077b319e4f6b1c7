//! A month in the books: what it was, whether it may be closed, and its report.

use super::check::{Check, Tone, checks};
use super::fact::{facts, stood};
use super::period::{Period, periods};
use super::split::{Split, owed_by_age};
use crate::base::{Cents, Day};
use crate::desk::day;
use crate::practice::claim::ClaimId;
use crate::practice::ledger::{Movement, month};
use crate::practice::office::State;

/// Whether a month may be closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It is closed.
    Closed,
    /// It is not over; the day on which it may be closed.
    Runs(Day),
    /// An earlier month comes first: its slug and name.
    After(String, String),
    /// Something stands in the way.
    Stopped,
    /// It may be closed.
    Ready,
}

/// A line of the roll of what is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollRow {
    /// `Charges`
    pub words: &'static str,
    /// How it changes what is owed.
    pub amount: Cents,
}

/// A day of the month with postings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// `Tue, Apr 14`
    pub words: String,
    /// What moved.
    pub moved: Movement,
}

/// A month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthSheet {
    /// The practice.
    pub practice: String,
    /// The month.
    pub period: Period,
    /// Whether it may be closed.
    pub stand: Stand,
    /// Owed before its first day.
    pub opening: Cents,
    /// What moved.
    pub roll: Vec<RollRow>,
    /// Owed at its end, or today.
    pub closing: Cents,
    /// Whether opening and movements come to the closing figure.
    pub ties: bool,
    /// Its days.
    pub days: Vec<DayRow>,
    /// The days together.
    pub total: Movement,
    /// Checks before the close.
    pub checks: Vec<Check>,
    /// What was owed at its end, by age.
    pub age: Split,
    /// Credits at its end, by claim.
    pub credits: Vec<(ClaimId, Cents)>,
    /// Patients' money that no claim had taken at its end, by record number.
    pub unapplied: Vec<(String, Cents)>,
    /// Every month, newest first.
    pub months: Vec<Period>,
}

/// The month an address names; without one, the month to be closed next. None when there is no such month.
pub fn month_sheet(state: &State, slug: &str) -> Option<MonthSheet> {
    let months = periods(state);
    let next = months.iter().find(|month| !month.closed).or(months.last())?;
    let period = if slug.is_empty() { next } else { months.iter().find(|month| month.slug == slug)? }.clone();
    let figures = month(state, period.first, period.last);
    let books = stood(state, period.upto);
    let checks = if period.closed { Vec::new() } else { checks(state, &period, figures.ties, &books) };
    let stand = match () {
        () if period.closed => Stand::Closed,
        () if period.last >= state.today => Stand::Runs(period.last.tomorrow().unwrap_or(period.last)),
        () if period != *next => Stand::After(next.slug.clone(), next.name.clone()),
        () if checks.iter().any(|check| check.tone == Tone::Stop) => Stand::Stopped,
        () => Stand::Ready,
    };
    let age = owed_by_age(&period, &facts(state), &books);
    let day_row = |(at, moved): (&Day, &Movement)| DayRow {
        words: at.strftime("%a, %b %-d").to_string(),
        moved: *moved,
    };
    Some(MonthSheet {
        practice: state.opened.as_ref().map(|opened| opened.name.clone()).unwrap_or_default(),
        stand,
        opening: figures.opening,
        roll: roll(&figures.total),
        closing: figures.closing,
        ties: figures.ties,
        days: figures.days.iter().map(day_row).collect(),
        total: figures.total,
        checks,
        age,
        credits: books.credits(),
        unapplied: books.unapplied.into_iter().collect(),
        months: months.iter().rev().cloned().collect(),
        period,
    })
}

fn roll(total: &Movement) -> Vec<RollRow> {
    let row = |words, amount| RollRow { words, amount };
    vec![
        row("Charges", total.charges),
        row("Payments of payers", -total.payer_payments),
        row("Payments of patients", -total.patient_payments),
        row("Taken off by contract", -total.contractual),
        row("Written off", -total.written_off),
    ]
}

impl MonthSheet {
    /// Where it stands, in a sentence.
    pub fn words(&self) -> String {
        match &self.stand {
            Stand::Closed => {
                "Closed. Nothing is posted on its days any more; its figures stay as they are.".to_owned()
            }
            Stand::Runs(from) => {
                format!("The month still runs. It can be closed from {} on.", day::weekday(*from))
            }
            Stand::After(_, name) => format!("Months are closed in order: {name} comes first."),
            Stand::Stopped => {
                "It cannot be closed yet: settle what is marked as in the way, then close it.".to_owned()
            }
            Stand::Ready => {
                "It can be closed. Read the checks first: a close cannot be taken back.".to_owned()
            }
        }
    }

    /// What a close forbids and what it leaves, a sentence each.
    pub fn forbids(&self) -> [&'static str; 3] {
        [
            "No charge, payment or adjustment can be posted on a day of a closed month.",
            "A mistake found later is put right by a posting on a day of the open month, where everybody sees it.",
            "A close cannot be undone, and neither can what came before it.",
        ]
    }
}
