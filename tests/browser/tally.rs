//! The smallest stream there is, so that a session can be proven without a practice.

use practicum::base::{Day, Finding};
use practicum::journal::{Journal, Stamp, Stream};
use practicum::ui::session::wall_clock;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Tally {
    pub sum: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Op {
    Add(i64),
    Undo,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum Event {
    Added(i64),
    Undone(u64),
}

impl Stream for Tally {
    type Op = Op;
    type Event = Event;
    fn fold(&mut self, _: u64, event: &Event) -> Result<(), Finding> {
        if let Event::Added(n) = event {
            self.sum += n;
        }
        Ok(())
    }
    fn today(&self) -> Day {
        Day::constant(2026, 4, 13)
    }
    fn settles(_: &Event) -> bool {
        false
    }
    fn undoes(event: &Event) -> Option<u64> {
        if let Event::Undone(seq) = event { Some(*seq) } else { None }
    }
    fn keep_counters(&mut self, _: &Self) {}
}

pub fn decide(journal: &Journal<Tally>, op: &Op) -> Result<Vec<Event>, Finding> {
    match op {
        Op::Add(n) if *n < 0 => {
            Err(Finding::error("tally.negative", "A tally only grows.", "Add a positive number."))
        }
        Op::Add(n) => Ok(vec![Event::Added(*n)]),
        Op::Undo => Ok(vec![Event::Undone(journal.undoable().map_or(0, |(seq, _)| seq))]),
    }
}

pub fn stamp() -> Stamp {
    Stamp { wall: Some(wall_clock()), engine: "test".into(), data: "none".into() }
}

/// Without a clock, so that the same ops are the same lines.
pub fn fixed_stamp() -> Stamp {
    Stamp { wall: None, ..stamp() }
}
