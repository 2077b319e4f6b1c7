//! Two tables that are their own charts: what is owed by age, and why claims were denied.

use crate::base::Cents;
use crate::learn::Shelf;
use crate::practice::ledger::{ageing, denial_reasons};
use crate::practice::office::State;

/// What is owed, of one age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeRow {
    /// `31 to 60 days`
    pub label: String,
    /// By payers.
    pub payers: Cents,
    /// By patients.
    pub patients: Cents,
    /// `61.4%` of everything owed.
    pub share: String,
    /// The lengths of the two bars, of 400.
    pub bars: (i64, i64),
}

/// What is owed by age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ageing {
    /// The youngest first.
    pub rows: Vec<AgeRow>,
    /// All payers.
    pub payers: Cents,
    /// All patients.
    pub patients: Cents,
}

/// A reason for denials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DenialRow {
    /// CARC.
    pub carc: String,
    /// In short own words.
    pub words: String,
    /// How many claims.
    pub claims: u32,
    /// The bar's length, of 400.
    pub bar: i64,
}

/// Why claims were denied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denials {
    /// The most frequent first.
    pub rows: Vec<DenialRow>,
    /// Denied claims.
    pub denied: u32,
    /// Claims answered.
    pub answered: usize,
}

const BAR: i64 = 400;

/// What is owed by age.
pub fn ageing_table(state: &State) -> Ageing {
    let bands = ageing(state);
    let payers: Cents = bands.iter().map(|band| band.payers).sum();
    let patients: Cents = bands.iter().map(|band| band.patients).sum();
    let all = (payers + patients).0;
    let longest = bands.iter().map(|band| (band.payers + band.patients).0).max().unwrap_or(0);
    let length = |amount: Cents| (amount.0 * BAR).checked_div(longest).unwrap_or(0);
    let mut from = 0;
    let rows = bands
        .iter()
        .map(|band| {
            let label = match band.to_days {
                Some(to) => format!("{from} to {to} days"),
                None => format!("over {} days", from - 1),
            };
            from = band.to_days.map_or(from, |to| to + 1);
            let tenths = ((band.payers + band.patients).0 * 1_000).checked_div(all).unwrap_or(0);
            AgeRow {
                label,
                payers: band.payers,
                patients: band.patients,
                share: format!("{}.{}%", tenths / 10, tenths % 10),
                bars: (length(band.payers), length(band.patients)),
            }
        })
        .collect();
    Ageing { rows, payers, patients }
}

/// Why claims were denied.
pub fn denial_table(state: &State, shelf: &Shelf) -> Denials {
    let mut reasons: Vec<(String, u32)> = denial_reasons(state).into_iter().collect();
    reasons.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let most = reasons.first().map_or(1, |(_, claims)| *claims);
    let words = |carc: &str| {
        let reason = shelf.codes.reference.carc(carc, state.today);
        reason.map_or_else(|| "a reason the tables do not hold".to_owned(), |reason| reason.title.clone())
    };
    let rows: Vec<DenialRow> = reasons
        .into_iter()
        .map(|(carc, claims)| DenialRow {
            words: words(&carc),
            bar: i64::from(claims) * BAR / i64::from(most),
            carc,
            claims,
        })
        .collect();
    Denials {
        denied: rows.iter().map(|row| row.claims).sum(),
        answered: usize::try_from(state.index.passes().adjudicated).unwrap_or_default(),
        rows,
    }
}
