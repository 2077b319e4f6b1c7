//! The floor every screen stands on: the open practice, the shelf, and one way to ask for something.

use crate::base::{Finding, Seed};
use crate::journal::{Journal, Stamp};
use crate::learn::Shelf;
use crate::practice::office::{Op, State, apply};
use leptos::prelude::*;

/// Everything a screen needs. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Floor {
    inner: StoredValue<Inner, LocalStorage>,
    version: RwSignal<u64>,
    /// The last refusal, shown in the shell's notice line until it is dismissed or something succeeds.
    pub notice: RwSignal<Option<Finding>>,
}

struct Inner {
    practice: String,
    journal: Journal<State>,
    shelf: Shelf,
}

/// The floor of the open practice.
pub fn use_floor() -> Floor {
    expect_context::<Floor>()
}

impl Floor {
    /// Stands on a journal and a shelf.
    pub fn new(practice: String, journal: Journal<State>, shelf: Shelf) -> Self {
        Self {
            inner: StoredValue::new_local(Inner { practice, journal, shelf }),
            version: RwSignal::new(0),
            notice: RwSignal::new(None),
        }
    }

    /// The practice as it stands; reading it in a view follows every change. Cheap: clones share everything.
    pub fn state(self) -> State {
        self.version.track();
        self.inner.with_value(|inner| inner.journal.state().clone())
    }

    /// Reads plans, charts and code sets.
    pub fn with_shelf<R>(self, read: impl FnOnce(&Shelf) -> R) -> R {
        self.inner.with_value(|inner| read(&inner.shelf))
    }

    /// What an undo would take back now.
    pub fn undoable(self) -> Option<Op> {
        self.version.track();
        self.inner.with_value(|inner| inner.journal.undoable().map(|(_, op)| op.clone()))
    }

    /// Asks for something; a refusal appears in the notice line.
    pub fn ask(self, op: Op) {
        self.ask_then(op, || {});
    }

    /// Asks for something, and goes on once it is durable. Nothing happens after a refusal.
    pub fn ask_then(self, op: Op, then: impl FnOnce() + 'static) {
        let done = self.inner.try_update_value(|inner| {
            let events = apply(&inner.journal, &op, &inner.shelf.world())?;
            let stamp = Stamp {
                wall: None,
                engine: env!("CARGO_PKG_VERSION").to_owned(),
                data: inner.shelf.releases(),
            };
            let line = inner.journal.line(&op, &events, stamp)?;
            inner.journal.take(&line)
        });
        match done {
            Some(Ok(())) => {
                self.notice.set(None);
                self.version.update(|version| *version += 1);
                then();
            }
            Some(Err(finding)) => self.notice.set(Some(finding)),
            None => {}
        }
    }

    /// The address of a screen of this practice: `floor.link("queue/code")`.
    pub fn link(self, rest: &str) -> String {
        self.inner.with_value(|inner| format!("/p/{}/{rest}", inner.practice))
    }

    /// The practice's seed, for drawing that must not change between visits.
    pub fn seed(self) -> Seed {
        self.state().opened.map_or(Seed(0), |opened| opened.seed)
    }
}
