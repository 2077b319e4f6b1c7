//! The floor every screen stands on: the open practice, the shelf, and one way to ask for something.

mod attempt;
mod own;

pub use attempt::learner_stamp;

use self::attempt::record_attempts;
use self::own::Own;
use super::device::{Device, use_device};
use super::session::{SaveState, Session, wall_clock};
use super::shelf::LiveShelf;
use crate::base::{Finding, Seed};
use crate::desk::shell::load::{Fetching, Late};
use crate::journal::{Head, Stamp};
use crate::learn::learner::{self, LearnerState};
use crate::learn::{Shelf, case};
use crate::practice::chart::EncounterId;
use crate::practice::office::{Op, State, apply};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything a screen needs. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Floor {
    inner: StoredValue<Inner, LocalStorage>,
    /// The last refusal, shown in the shell's notice line until it is dismissed or something succeeds.
    pub notice: RwSignal<Option<Finding>>,
}

#[derive(Clone)]
struct Inner {
    session: Session<State>,
    shelf: LiveShelf,
    device: Device,
    own: Own,
    /// Seconds at work by encounter since the practice was opened here.
    active: Rc<RefCell<BTreeMap<EncounterId, u32>>>,
}

/// The floor of the open practice.
pub fn use_floor() -> Floor {
    expect_context::<Floor>()
}

impl Floor {
    /// Stands on an open session and a shelf, for as long as the calling component is shown.
    pub fn new(session: Session<State>, shelf: LiveShelf) -> Self {
        let own = Own::new(session.clone());
        let inner = Inner { session, shelf, device: use_device(), own, active: Rc::default() };
        let floor = Self { inner: StoredValue::new_local(inner), notice: RwSignal::new(None) };
        floor.record_attempts();
        floor
    }

    /// The practice as it stands; reading it in a view follows every change. Cheap: clones share everything.
    pub fn state(self) -> State {
        self.inner.with_value(|inner| inner.session.read(|journal| journal.state().clone()))
    }

    /// Reads plans, charts and code sets; a view or a memo reads them again when a set or release arrives.
    pub fn with_shelf<R>(self, read: impl FnOnce(&Shelf) -> R) -> R {
        let shelf = self.inner.with_value(|inner| inner.shelf.read());
        read(&shelf)
    }

    /// Asks for a part of the data that waits; it is fetched once, and every view shows it when it is here.
    pub fn want(self, late: Late) {
        self.inner.with_value(|inner| inner.device.want(late));
    }

    /// What has become of a part that waits; reactive.
    pub fn fetching(self, late: Late) -> Fetching {
        self.inner.with_value(|inner| inner.device.fetching(late))
    }

    /// The journal's last line; reactive.
    pub fn head(self) -> Head {
        self.inner.with_value(|inner| inner.session.read(|journal| journal.head().clone()))
    }

    /// What an undo would take back now.
    pub fn undoable(self) -> Option<Op> {
        self.inner
            .with_value(|inner| inner.session.read(|journal| journal.undoable().map(|(_, op)| op.clone())))
    }

    /// The practice as it stands now, for handlers: nothing is followed.
    pub fn state_now(self) -> State {
        self.inner.with_value(|inner| inner.session.read_once(|journal| journal.state().clone()))
    }

    /// What an undo would take back, for handlers: nothing is followed.
    pub fn undoable_now(self) -> Option<Op> {
        self.inner.with_value(|inner| {
            inner.session.read_once(|journal| journal.undoable().map(|(_, op)| op.clone()))
        })
    }

    /// Asks the tab that writes to hand over; this one writes as soon as it does.
    pub fn take_over(self) {
        self.inner.with_value(|inner| inner.session.ask_for_turn());
    }

    /// Whether everything shown is kept; reactive.
    pub fn save_state(self) -> SaveState {
        self.inner.with_value(|inner| inner.session.save_state())
    }

    /// Whether this tab may write; reactive.
    pub fn writes(self) -> bool {
        self.inner.with_value(|inner| inner.session.writes())
    }

    /// Asks for something; a refusal appears in the notice line.
    pub fn ask(self, op: Op) {
        self.ask_then(op, || {});
    }

    /// Asks for something, and goes on once it is durable. Nothing happens after a refusal.
    pub fn ask_then(self, op: Op, then: impl FnOnce() + 'static) {
        self.ask_all(vec![op], then);
    }

    /// Asks for several things in order; the first refusal stops the rest. `then` follows the last.
    pub fn ask_all(self, ops: Vec<Op>, then: impl FnOnce() + 'static) {
        let inner = self.inner.get_value();
        let notice = self.notice;
        spawn_local(async move {
            for op in ops {
                let handed_in = matches!(op, Op::FinishCoding { .. });
                if let Err(finding) = fetch_for(&inner, &op).await {
                    notice.try_set(Some(finding));
                    return;
                }
                if let Err(finding) = ask(&inner.session, &inner.shelf.read_once(), op).await {
                    // The screen may have gone meanwhile, and its signals with it.
                    notice.try_set(Some(finding));
                    return;
                }
                if handed_in {
                    record(&inner).await;
                }
            }
            notice.try_set(None);
            then();
        });
    }

    /// The address of a screen of this practice: `floor.link("queue/code")`.
    pub fn link(self, rest: &str) -> String {
        let practice = self.inner.with_value(|inner| inner.session.stream().to_owned());
        format!("/p/{practice}/{rest}").trim_end_matches('/').to_owned()
    }

    /// Counts seconds at work on an encounter; they go with its attempt.
    pub fn add_active(self, encounter: EncounterId, seconds: u32) {
        self.inner.with_value(|inner| *inner.active.borrow_mut().entry(encounter).or_default() += seconds);
    }

    /// Records what a tab that died may have left out of the learner's stream.
    fn record_attempts(self) {
        let inner = self.inner.get_value();
        spawn_local(async move {
            if let Err(finding) = inner.own.open().await {
                self.notice.try_set(Some(finding));
            }
            record(&inner).await;
        });
    }

    /// The learner's own stream; reactive. Empty until it is open, and where nobody learns yet.
    pub fn own(self) -> LearnerState {
        self.inner.with_value(|inner| inner.own.state())
    }

    /// The same for handlers: nothing is followed.
    pub fn own_now(self) -> LearnerState {
        untrack(|| self.own())
    }

    /// Whether the learner's stream was looked for; reactive.
    pub fn own_looked(self) -> bool {
        self.inner.with_value(|inner| inner.own.looked())
    }

    /// What an undo would take back of the learner's marks; reactive.
    pub fn own_undoable(self) -> Option<learner::Op> {
        self.inner.with_value(|inner| inner.own.undoable())
    }

    /// Asks the learner's own stream, and goes on once it is durable; a refusal appears in the notice line.
    pub fn ask_own(self, op: learner::Op, then: impl FnOnce() + 'static) {
        let own = self.inner.with_value(|inner| inner.own.clone());
        let notice = self.notice;
        spawn_local(async move {
            match own.ask(op).await {
                Ok(()) => {
                    notice.try_set(None);
                    then();
                }
                Err(finding) => drop(notice.try_set(Some(finding))),
            }
        });
    }

    /// Keeps where a set is open; never worth a refusal.
    pub fn keep_place(self, op: learner::Op) {
        let own = self.inner.with_value(|inner| inner.own.clone());
        spawn_local(async move { own.keep_quietly(op).await });
    }

    /// The practice's seed, for drawing that must not change between visits.
    pub fn seed(self) -> Seed {
        self.state().opened.map_or(Seed(0), |opened| opened.seed)
    }
}

/// What an op brings about by itself may need a part of the data that waits: patients who come need their templates.
async fn fetch_for(inner: &Inner, op: &Op) -> Result<(), Finding> {
    let comes =
        inner.session.read_once(|journal| journal.state().intake.is_some_and(|held| held.per_day > 0));
    match op {
        Op::LetPatientsCome { per_day, .. } if *per_day > 0 => inner.device.have(Late::Templates).await,
        Op::AdvanceDay { .. } if comes => inner.device.have(Late::Templates).await,
        _ => Ok(()),
    }
}

/// An attempt that cannot be recorded now is recorded when the practice is opened next; the work goes on.
async fn record(inner: &Inner) {
    if untrack(|| inner.session.writes()) {
        let active = |id| inner.active.borrow().get(&id).copied().unwrap_or(0);
        let _ = record_attempts(&inner.session, &inner.own, active).await;
    }
}

/// Asks one op of a practice and lets follow what follows by itself: charts arrive on the day they are due.
///
/// # Errors
/// The first refusal; what came before it is kept.
pub async fn ask(session: &Session<State>, shelf: &Shelf, op: Op) -> Result<(), Finding> {
    let new_day = matches!(op, Op::OpenPractice { .. } | Op::AdvanceDay { .. } | Op::LetPatientsCome { .. });
    keep(session, shelf, op).await?;
    if new_day {
        arrive(session, shelf).await?;
    }
    Ok(())
}

/// Registers the charts that are due and not yet here.
pub async fn arrive(session: &Session<State>, shelf: &Shelf) -> Result<(), Finding> {
    let due = session.read_once(|journal| case::arrivals(shelf, journal.state()))?;
    let come = session.read_once(|journal| case::come(shelf, journal.state()))?;
    for op in due.into_iter().chain(come) {
        keep(session, shelf, op).await?;
    }
    Ok(())
}

async fn keep(session: &Session<State>, shelf: &Shelf, op: Op) -> Result<(), Finding> {
    let decide = |journal: &_, op: &_| apply(journal, op, &shelf.world());
    session.ask(op, decide, stamp(shelf)).await
}

fn stamp(shelf: &Shelf) -> Stamp {
    Stamp { wall: Some(wall_clock()), engine: env!("CARGO_PKG_VERSION").to_owned(), data: shelf.releases() }
}
