//! The practice's own page: key figures against targets, what is owed by age, why claims were denied, today's work.

mod bar;
mod figure;
mod record;
mod work;

pub use bar::{AgeRow, Ageing, DenialRow, Denials, ageing_table, denial_table};
pub use figure::{Figure, State as FigureState, figures};
pub use record::{Record, record, small};
pub use work::{Todo, todos};

use crate::desk::day;
use crate::practice::office::State;

/// The page's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The practice's name.
    pub name: String,
    /// `Day 12 · 4 clinicians · figures to Mon, Apr 13, 2026`
    pub detail: String,
}

/// The page's head.
pub fn head(state: &State) -> Head {
    let Some(opened) = &state.opened else { return Head { name: String::new(), detail: String::new() } };
    let day_number = day::between(opened.day, state.today) + 1;
    let visits = state.encounters.len();
    let visits = if visits == 1 { "1 visit".to_owned() } else { format!("{visits} visits") };
    Head {
        name: opened.name.clone(),
        detail: format!("Day {day_number} · {visits} so far · figures to {}", day::weekday(state.today)),
    }
}
