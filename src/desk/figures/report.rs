//! The board of key figures: each beside its target, over the last months.

use super::fact::{Stood, facts, stood};
use super::measure::Measure;
use super::period::{Period, period_of, periods, whole};
use super::split::{Split, denied_by_payer, denied_by_reason, owed_by_age, owed_by_payer};
use super::standing::{Value, value};
use super::target::{Target, targets};
use crate::base::Finding;
use crate::learn::Shelf;
use crate::practice::office;

/// How many months the board shows.
const MONTHS: usize = 6;

/// The board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The months shown, oldest first; the last one runs.
    pub months: Vec<Period>,
    /// The figures.
    pub rows: Vec<BoardRow>,
    /// The period that the tables below are about.
    pub period: Period,
    /// What is owed at its end, by age.
    pub age: Split,
    /// The same by payer.
    pub payer: Split,
    /// First claims denied in it, by reason.
    pub reason: Split,
    /// The same by payer.
    pub denied: Split,
}

/// A figure on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// Which.
    pub measure: Measure,
    /// Its target.
    pub target: Target,
    /// Its values, one for each month.
    pub months: Vec<Value>,
    /// Over all the practice's time.
    pub so_far: Value,
}

impl BoardRow {
    /// The newest value of a month that is over; of the month that runs, where there is no other.
    pub fn newest(&self) -> Option<&Value> {
        let told = |months: &[Value]| months.iter().rposition(|value| value.value.is_some());
        let over = self.months.len().saturating_sub(1);
        let at = told(self.months.get(..over).unwrap_or_default()).or_else(|| told(&self.months));
        at.and_then(|at| self.months.get(at)).or(self.months.last())
    }
}

/// The board, its tables about a period: a month's slug, or `all`.
///
/// # Errors
/// `figures.data` when the targets cannot be read; `figures.period` when the practice has no such month.
pub fn board(state: &office::State, shelf: &Shelf, slug: &str) -> Result<Board, Finding> {
    let targets = targets()?;
    let all = periods(state);
    let months: Vec<Period> = all.iter().skip(all.len().saturating_sub(MONTHS)).cloned().collect();
    let period = period_of(state, slug).ok_or_else(|| no_period(slug))?;
    let facts = facts(state);
    let books: Vec<Stood> = months.iter().map(|month| stood(state, month.upto)).collect();
    let now = stood(state, state.today);
    let whole = whole(state);
    let rows = targets.targets.iter().map(|target| {
        let told = |period: &Period, stood: &Stood| {
            value(target.measure, period, &facts, stood, targets.rework, Some(target))
        };
        BoardRow {
            measure: target.measure,
            target: target.clone(),
            months: months.iter().zip(&books).map(|(month, stood)| told(month, stood)).collect(),
            so_far: told(&whole, &now),
        }
    });
    let then = stood(state, period.upto);
    Ok(Board {
        rows: rows.collect(),
        age: owed_by_age(&period, &facts, &then),
        payer: owed_by_payer(shelf, &period, &facts, &then),
        reason: denied_by_reason(shelf, &period, &facts),
        denied: denied_by_payer(shelf, &period, &facts),
        months,
        period,
    })
}

pub(super) fn no_period(slug: &str) -> Finding {
    Finding::error(
        "figures.period",
        format!("The practice has no month “{slug}”."),
        "Choose one of its months on the page of figures.",
    )
}
