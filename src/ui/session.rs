//! Joins a stream's journal, its place in the store and the screens: the one way by which a screen writes.
//!
//! An op is decided, built into a line, kept durably, and only then folded and shown. Asks of one session wait for
//! each other, so two quick clicks never interleave. One tab writes a stream; the others follow it and take over when
//! it closes.

mod clock;
mod rest;
mod transfer;

pub use clock::{civil_today, wall_clock};
pub use transfer::{chosen_file, download, export_backup, import_backup, read_text};

use self::rest::Rest;
use crate::base::Finding;
use crate::journal::{Journal, Line, Stamp, Stream};
use crate::store::{Bell, Ring, Store, Writer};
use futures::lock::Mutex;
use leptos::prelude::{ArcRwSignal, Get, GetUntracked, Set, Track, Update};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::fmt;
use std::rc::{Rc, Weak};

/// Whether what the screen shows is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything shown is durable.
    Saved,
    /// A line is on its way; the screen still shows the state before it.
    Saving,
    /// The last line could not be kept, or a line from another tab not be read; nothing of it is shown.
    Failed(Finding),
    /// Another tab writes; this one shows what it keeps.
    Following,
}

/// An open stream. Clones are the same session; the last one to go lets the next tab write. Bound to the page's thread.
pub struct Session<S: Stream + 'static> {
    inner: SendWrapper<Rc<Inner<S>>>,
}

struct Inner<S: Stream + 'static> {
    store: Store,
    stream: String,
    journal: RefCell<Journal<S>>,
    writer: RefCell<Option<Writer>>,
    bell: RefCell<Option<Bell>>,
    /// Held by whoever appends or folds.
    turn: Mutex<()>,
    version: ArcRwSignal<u64>,
    save_state: ArcRwSignal<SaveState>,
    rest: Rest<S>,
}

impl<S: Stream + 'static> Session<S> {
    /// Opens a stream, new or kept: writes it if no other tab does, else follows.
    ///
    /// # Errors
    /// `journal.damaged` with the line's number when the journal cannot be trusted, and the store's own faults.
    pub async fn open(store: &Store, stream: &str) -> Result<Self, Finding> {
        // The right to write comes first: what is read after it cannot grow behind our back.
        let writer = Writer::soon(store, stream).await?;
        let follows = writer.is_none();
        let save_state = if follows { SaveState::Following } else { SaveState::Saved };
        let inner = Rc::new(Inner {
            store: store.clone(),
            stream: stream.to_owned(),
            journal: RefCell::new(Journal::new(stream)),
            writer: RefCell::new(writer),
            bell: RefCell::new(None),
            turn: Mutex::new(()),
            version: ArcRwSignal::new(0),
            save_state: ArcRwSignal::new(save_state),
            rest: Rest::default(),
        });
        let heard = Rc::downgrade(&inner);
        let bell = Bell::hang(store, stream, move |ring| match ring {
            Ring::Grown(_) => follow(heard.clone()),
            Ring::TurnWanted => hand_over(heard.clone()),
        })?;
        *inner.bell.borrow_mut() = Some(bell);
        {
            let _turn = inner.turn.lock().await;
            inner.take_up().await;
            inner.catch_up().await?;
        }
        rest::rest(Rc::downgrade(&inner));
        if follows {
            wasm_bindgen_futures::spawn_local(take_over(
                Rc::downgrade(&inner),
                store.clone(),
                stream.to_owned(),
            ));
        }
        Ok(Self { inner: SendWrapper::new(inner) })
    }

    /// Asks for an op: `decide` turns it into events against the journal as it stands when its turn comes. Returns
    /// once the line is durable, folded and shown.
    ///
    /// # Errors
    /// What `decide` finds, `session.following` when another tab writes, and the store's faults; in every case
    /// nothing was kept and nothing has changed.
    pub async fn ask(
        &self,
        op: S::Op,
        decide: impl FnOnce(&Journal<S>, &S::Op) -> Result<Vec<S::Event>, Finding>,
        stamp: Stamp,
    ) -> Result<(), Finding> {
        let inner = &self.inner;
        let _turn = inner.turn.lock().await;
        if inner.writer.borrow().is_none() {
            return Err(following());
        }
        let (next, line) = inner.prepare(&op, decide, stamp)?;
        inner.save_state.set(SaveState::Saving);
        match inner.keep(&line).await {
            Ok(()) => {
                inner.show(next);
                inner.save_state.set(SaveState::Saved);
                if let Some(bell) = inner.bell.borrow().as_ref() {
                    bell.ring(line.seq);
                }
                rest::rest(Rc::downgrade(inner));
                Ok(())
            }
            Err(finding) => {
                inner.save_state.set(SaveState::Failed(finding.clone()));
                Err(finding)
            }
        }
    }

    /// Reads the journal; inside a view or an effect it is read again after every line.
    pub fn read<T>(&self, look: impl FnOnce(&Journal<S>) -> T) -> T {
        self.inner.version.track();
        look(&self.inner.journal.borrow())
    }

    /// Reads the journal once, without being told of later lines.
    pub fn read_once<T>(&self, look: impl FnOnce(&Journal<S>) -> T) -> T {
        look(&self.inner.journal.borrow())
    }

    /// Counts up with every change of the journal; reactive.
    pub fn version(&self) -> u64 {
        self.inner.version.get()
    }

    /// Whether what is shown is kept; reactive.
    pub fn save_state(&self) -> SaveState {
        self.inner.save_state.get()
    }

    /// Whether this tab writes the stream; reactive.
    pub fn writes(&self) -> bool {
        self.inner.save_state.track();
        self.inner.writer.borrow().is_some()
    }

    /// Asks the tab that writes to hand over. It finishes the line it is at, then this one, first in the queue, writes.
    pub fn ask_for_turn(&self) {
        if let Some(bell) = self.inner.bell.borrow().as_ref() {
            bell.ask_for_turn();
        }
    }

    /// The stream's id.
    pub fn stream(&self) -> &str {
        &self.inner.stream
    }

    /// Where the stream is kept.
    pub fn store(&self) -> &Store {
        &self.inner.store
    }
}

impl<S: Stream + 'static> Inner<S> {
    /// The journal as it would be and its new line. Folding first makes sure that no line is kept that cannot be read.
    fn prepare(
        &self,
        op: &S::Op,
        decide: impl FnOnce(&Journal<S>, &S::Op) -> Result<Vec<S::Event>, Finding>,
        stamp: Stamp,
    ) -> Result<(Journal<S>, Line), Finding> {
        let journal = self.journal.borrow();
        let events = decide(&journal, op)?;
        let line = journal.line(op, &events, stamp)?;
        let mut next = journal.clone();
        next.take(&line)?;
        Ok((next, line))
    }

    /// Keeps a line durably.
    async fn keep(&self, line: &Line) -> Result<(), Finding> {
        let text = line.text()?;
        let Err(finding) = self.store.append_line(&self.stream, line.seq, &text).await else {
            return Ok(());
        };
        // The browser may fail after it has saved; what is kept decides.
        if self.store.line(&self.stream, line.seq).await.is_ok_and(|kept| kept.as_ref() == Some(&text)) {
            return Ok(());
        }
        if finding.code == "store.not-next" {
            self.catch_up().await?;
        }
        Err(finding)
    }

    /// Folds every line kept since the last one read. The caller has the turn.
    async fn catch_up(&self) -> Result<(), Finding> {
        let first = self.journal.borrow().head().seq + 1;
        let texts = self.store.lines_from(&self.stream, first).await?;
        if texts.is_empty() {
            return Ok(());
        }
        let mut next = self.journal.borrow().clone();
        let mut outcome = Ok(());
        for (number, text) in (first..).zip(&texts) {
            outcome = Line::read(number, text).and_then(|line| next.take(&line));
            if outcome.is_err() {
                break;
            }
            self.rest.note_now_and_then(&next);
        }
        self.show(next);
        outcome
    }

    fn show(&self, next: Journal<S>) {
        self.rest.note(&next);
        *self.journal.borrow_mut() = next;
        self.version.update(|version| *version += 1);
    }
}

/// Reads on after another tab has rung.
fn follow<S: Stream + 'static>(session: Weak<Inner<S>>) {
    wasm_bindgen_futures::spawn_local(async move {
        let Some(inner) = session.upgrade() else { return };
        let _turn = inner.turn.lock().await;
        let outcome = inner.catch_up().await;
        if inner.writer.borrow().is_none() {
            inner.save_state.set(match outcome {
                Ok(()) => SaveState::Following,
                Err(finding) => SaveState::Failed(finding),
            });
        }
    });
}

/// Lets another tab write, and queues up behind it. What was asked before is kept first.
fn hand_over<S: Stream + 'static>(session: Weak<Inner<S>>) {
    wasm_bindgen_futures::spawn_local(async move {
        let Some(inner) = session.upgrade() else { return };
        {
            let _turn = inner.turn.lock().await;
            if inner.writer.borrow_mut().take().is_none() {
                return;
            }
            inner.save_state.set(SaveState::Following);
        }
        let (store, stream) = (inner.store.clone(), inner.stream.clone());
        // While it waits it must not keep a session alive that its screen has let go.
        drop(inner);
        take_over(session, store, stream).await;
    });
}

/// Waits until the tab that writes has closed or handed over, reads its last lines, and writes from then on.
async fn take_over<S: Stream + 'static>(session: Weak<Inner<S>>, store: Store, stream: String) {
    let outcome = Writer::when_free(&store, &stream).await;
    let Some(inner) = session.upgrade() else { return };
    let _turn = inner.turn.lock().await;
    let state = match (outcome, inner.catch_up().await) {
        (Ok(writer), Ok(())) => {
            *inner.writer.borrow_mut() = Some(writer);
            SaveState::Saved
        }
        (Err(finding), _) | (_, Err(finding)) => SaveState::Failed(finding),
    };
    inner.save_state.set(state);
    rest::rest(Rc::downgrade(&inner));
}

fn following() -> Finding {
    Finding::error(
        "session.following",
        "Another tab is working on this, so this tab only shows it.",
        "Go on in the other tab, or close it; this one takes over by itself.",
    )
}

impl<S: Stream + 'static> Clone for Session<S> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone() }
    }
}

impl<S: Stream + 'static> fmt::Debug for Session<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("journal", &self.inner.journal.borrow())
            .field("save_state", &self.inner.save_state.get_untracked())
            .finish_non_exhaustive()
    }
}
