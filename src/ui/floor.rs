//! The floor every screen stands on: the open practice, the shelf, and one way to ask for something.

use super::session::{SaveState, Session, wall_clock};
use crate::base::{Finding, Seed};
use crate::journal::Stamp;
use crate::learn::{Shelf, case};
use crate::practice::office::{Op, State, apply};
use leptos::prelude::*;
use leptos::task::spawn_local;
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
    shelf: Rc<Shelf>,
}

/// The floor of the open practice.
pub fn use_floor() -> Floor {
    expect_context::<Floor>()
}

impl Floor {
    /// Stands on an open session and a shelf, for as long as the calling component is shown.
    pub fn new(session: Session<State>, shelf: Rc<Shelf>) -> Self {
        Self { inner: StoredValue::new_local(Inner { session, shelf }), notice: RwSignal::new(None) }
    }

    /// The practice as it stands; reading it in a view follows every change. Cheap: clones share everything.
    pub fn state(self) -> State {
        self.inner.with_value(|inner| inner.session.read(|journal| journal.state().clone()))
    }

    /// Reads plans, charts and code sets.
    pub fn with_shelf<R>(self, read: impl FnOnce(&Shelf) -> R) -> R {
        self.inner.with_value(|inner| read(&inner.shelf))
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
                if let Err(finding) = ask(&inner.session, &inner.shelf, op).await {
                    // The screen may have gone meanwhile, and its signals with it.
                    notice.try_set(Some(finding));
                    return;
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

    /// The practice's seed, for drawing that must not change between visits.
    pub fn seed(self) -> Seed {
        self.state().opened.map_or(Seed(0), |opened| opened.seed)
    }
}

/// Asks one op of a practice and lets follow what follows by itself: charts arrive on the day they are due.
///
/// # Errors
/// The first refusal; what came before it is kept.
pub async fn ask(session: &Session<State>, shelf: &Shelf, op: Op) -> Result<(), Finding> {
    let new_day = matches!(op, Op::OpenPractice { .. } | Op::AdvanceDay { .. });
    keep(session, shelf, op).await?;
    if new_day {
        arrive(session, shelf).await?;
    }
    Ok(())
}

/// Registers the charts that are due and not yet here.
pub async fn arrive(session: &Session<State>, shelf: &Shelf) -> Result<(), Finding> {
    let due = session.read_once(|journal| case::arrivals(shelf, journal.state()))?;
    for op in due {
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
