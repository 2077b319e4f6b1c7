//! Exercises that stand alone: the list, one at work, its result.

mod choice;
mod field;
mod hall;
mod letter;
mod paper;
mod remit;
mod result;
mod sheet;
mod sit;

pub use hall::TaskHall;
pub use result::TaskResultScreen;
pub use sit::TaskScreen;

use crate::desk::shell::load::{Fetching, Late};
use crate::ui::floor::Floor;
use leptos::prelude::*;

/// What the exercises are made of.
pub(super) const PARTS: [Late; 3] = [Late::Tasks, Late::Study, Late::Questions];

/// Fetches the parts, and says when all are here.
fn arrive(floor: Floor) -> Memo<bool> {
    PARTS.into_iter().for_each(|part| floor.want(part));
    Memo::new(move |_| PARTS.into_iter().all(|part| matches!(floor.fetching(part), Fetching::Here)))
}

/// The address of an exercise, below the practice's.
fn address(id: &str) -> String {
    format!("exercises/{id}")
}
