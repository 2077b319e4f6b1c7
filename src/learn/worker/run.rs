//! The days of a simulated practice, one after the other.

use super::code::Slips;
use crate::base::{Day, Finding, Seed};
use crate::journal::{Journal, Stamp};
use crate::learn::Shelf;
use crate::learn::case::office;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::office::{AccountOp, Op, State, VisitId, apply};
use std::collections::{BTreeMap, BTreeSet};

/// How the worker works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Codes by the key, fills every item, sends the same day.
    Clean,
    /// Makes a beginner's slips, then works its denials.
    Novice,
}

/// What to simulate.
#[derive(Clone, Debug)]
pub struct Order {
    /// Chance.
    pub seed: Seed,
    /// Calendar days.
    pub days: u32,
    /// Encounters each weekday.
    pub encounters_per_day: u32,
    /// How the worker works.
    pub policy: Policy,
    /// First practice day.
    pub start: Day,
    /// Office file's id.
    pub office: String,
}

/// A simulated practice.
pub struct Simulation {
    /// The journal's lines.
    pub lines: Vec<String>,
    /// The folded journal.
    pub journal: Journal<State>,
}

/// The worker at its desk.
pub(super) struct Desk<'a> {
    pub shelf: &'a Shelf,
    pub journal: Journal<State>,
    pub lines: Vec<String>,
    pub order: &'a Order,
    /// Encounters put aside until a day, as beginners do.
    pub held: BTreeMap<EncounterId, Day>,
    /// What went wrong on purpose, by encounter: mended when the denial comes.
    pub slips: BTreeMap<EncounterId, Slips>,
    /// Visits booked ahead, by the day they are for.
    pub booked: BTreeMap<Day, Vec<(VisitId, Seed)>>,
    /// Claims that may still need work.
    pub open: BTreeSet<ClaimId>,
    stamp: Stamp,
}

/// Runs the order from the first day to the last.
pub fn simulate(shelf: &Shelf, order: &Order) -> Result<Simulation, Finding> {
    let file = shelf.offices.get(&order.office).ok_or_else(|| {
        Finding::error(
            "simulate.office",
            format!("There is no office “{}”.", order.office),
            "Name a file under exercises/practices.",
        )
    })?;
    let stamp = Stamp { wall: None, engine: env!("CARGO_PKG_VERSION").to_owned(), data: shelf.releases() };
    let mut desk = Desk {
        shelf,
        journal: Journal::new(format!("simulated-{}", order.seed.0)),
        lines: Vec::new(),
        order,
        held: BTreeMap::new(),
        slips: BTreeMap::new(),
        booked: BTreeMap::new(),
        open: BTreeSet::new(),
        stamp,
    };
    desk.ask(Op::OpenPractice {
        name: file.name.clone(),
        office: Box::new(office(file)),
        seed: order.seed,
        day: order.start,
    })?;
    desk.ask(Op::Account(AccountOp::AdoptPolicy(Box::new(crate::practice::account::Policy::usual()?))))?;
    for _ in 0..order.days {
        desk.work_day()?;
        let next = desk.today().tomorrow().map_err(|_| end_of_calendar())?;
        desk.ask(Op::AdvanceDay { to: next })?;
    }
    Ok(Simulation { lines: desk.lines, journal: desk.journal })
}

impl Desk<'_> {
    pub fn today(&self) -> Day {
        self.journal.state().today
    }

    pub fn ask(&mut self, op: Op) -> Result<(), Finding> {
        let events = apply(&self.journal, &op, &self.shelf.world())?;
        let line = self.journal.line(&op, &events, self.stamp.clone())?;
        self.journal.take(&line)?;
        self.lines.push(line.text()?);
        Ok(())
    }

    fn work_day(&mut self) -> Result<(), Finding> {
        let weekday =
            !matches!(self.today().weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday);
        if weekday {
            self.check_in()?;
            self.intake()?;
            self.follow_up()?;
            self.ask_after_late()?;
            self.bill()?;
            self.close_month()?;
        }
        Ok(())
    }
}

fn end_of_calendar() -> Finding {
    Finding::error("simulate.calendar", "The calendar ends here.", "Start earlier, or simulate fewer days.")
}
