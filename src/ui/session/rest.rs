//! What a session does when nobody asks anything of it: it keeps a snapshot, so that the next opening folds only what came
//! after. Nothing waits for it, and losing it loses nothing.

use super::Inner;
use crate::base::Finding;
use crate::journal::{Journal, Line, Mark, Packing, Snapshot, Stream, when_lost};
use futures::channel::oneshot;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Weak;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// So many lines since the last snapshot are worth a new one.
const WORTH: u64 = 250;
/// How long nothing is asked before a snapshot is begun, in milliseconds.
const QUIET: u32 = 2_500;
/// How long one piece of the work may take, in milliseconds: half a frame.
const PIECE: f64 = 8.0;
/// Where a page that had to stop says so to the next one.
const LOST: &str = "practicum.snapshot.lost";

/// Where the snapshots of a session stand.
pub(super) struct Rest<S: Stream> {
    /// The journal as it was when nothing in it could be undone: what a snapshot may hold.
    settled: RefCell<Option<Journal<S>>>,
    mark: RefCell<Mark>,
    busy: Cell<bool>,
}

impl<S: Stream> Default for Rest<S> {
    fn default() -> Self {
        Self { settled: RefCell::default(), mark: RefCell::default(), busy: Cell::default() }
    }
}

impl<S: Stream> Rest<S> {
    /// Is told of the journal after every line.
    pub(super) fn note(&self, journal: &Journal<S>) {
        if S::SNAPSHOTS && journal.undoable().is_none() {
            *self.settled.borrow_mut() = Some(journal.clone());
        }
    }

    /// Is told of the journal while many lines are folded: the last of them may be one that can be undone, and a
    /// snapshot is worth having all the same. Each note costs the fold some copying.
    pub(super) fn note_now_and_then(&self, journal: &Journal<S>) {
        let noted = self.settled.borrow().as_ref().map_or(0, |settled| settled.head().seq);
        if journal.head().seq >= noted + WORTH {
            self.note(journal);
        }
    }

    /// The journal a snapshot is due of.
    fn due(&self) -> Option<Journal<S>> {
        let settled = self.settled.borrow().clone()?;
        (settled.head().seq >= self.mark.borrow().seq + WORTH).then_some(settled)
    }
}

impl<S: Stream + 'static> Inner<S> {
    /// Goes on from the snapshot where one fits; whatever is wrong with it, the journal is folded from its first line.
    pub(super) async fn take_up(&self) {
        if !S::SNAPSHOTS {
            return;
        }
        when_lost(note_lost);
        if was_lost() {
            let _ = self.store.drop_snapshot(&self.stream).await;
        } else if let Some((journal, mark)) = self.kept().await {
            self.rest.note(&journal);
            *self.rest.mark.borrow_mut() = mark;
            *self.journal.borrow_mut() = journal;
        }
    }

    async fn kept(&self) -> Option<(Journal<S>, Mark)> {
        let bytes = self.store.snapshot(&self.stream).await.ok()??;
        let snapshot = Snapshot::read(&bytes, &build(), &self.stream)?;
        let head = snapshot.head();
        let (line, drawers) =
            futures::join!(self.store.line(&self.stream, head.seq), self.store.drawers(&self.stream));
        // The line it stands at is the journal's own word that this is its history.
        if Line::read(head.seq, &line.ok()??).ok()?.hash != head.hash {
            return None;
        }
        Some((snapshot.journal(&drawers.ok()?)?, snapshot.mark()))
    }
}

/// Begins a snapshot when one is due and none is being made.
pub(super) fn rest<S: Stream + 'static>(session: Weak<Inner<S>>) {
    let Some(inner) = session.upgrade() else { return };
    if !S::SNAPSHOTS || inner.rest.due().is_none() || inner.rest.busy.replace(true) {
        return;
    }
    drop(inner);
    wasm_bindgen_futures::spawn_local(async move {
        // What goes wrong here costs the next opening some time, and nothing else.
        let _ = keep(&session).await;
        if let Some(inner) = session.upgrade() {
            inner.rest.busy.set(false);
        }
    });
}

async fn keep<S: Stream + 'static>(session: &Weak<Inner<S>>) -> Result<(), Finding> {
    let Some((journal, before)) = when_quiet(session).await else { return Ok(()) };
    let Some(mut packing) = Packing::begin(&journal, before.clone()) else { return Ok(()) };
    loop {
        idle().await;
        // While it waits it must not keep a session alive that its screen has let go.
        if session.upgrade().is_none_or(|inner| inner.writer.borrow().is_none()) {
            return Ok(());
        }
        let begun = now();
        if packing.step(|| now() - begun < PIECE)? {
            break;
        }
    }
    idle().await;
    let packed = packing.finish(&build())?;
    let Some(inner) = session.upgrade().filter(|inner| inner.writer.borrow().is_some()) else {
        return Ok(());
    };
    inner.store.keep_snapshot(&inner.stream, &packed, &before).await?;
    *inner.rest.mark.borrow_mut() = packed.mark;
    Ok(())
}

/// What is due once nothing was asked for a while; none when the session is gone meanwhile or reads on from another tab.
async fn when_quiet<S: Stream + 'static>(session: &Weak<Inner<S>>) -> Option<(Journal<S>, Mark)> {
    let mut seen = session.upgrade()?.journal.borrow().head().seq;
    loop {
        pause(QUIET).await;
        let inner = session.upgrade()?;
        let stands = inner.journal.borrow().head().seq;
        if stands == seen {
            let mark = inner.rest.mark.borrow().clone();
            return inner.rest.due().map(|journal| (journal, mark));
        }
        seen = stands;
    }
}

/// The build of this page: a snapshot of another is not read.
fn build() -> String {
    let page = web_sys::window().and_then(|window| window.document());
    let mark = page.and_then(|page| page.query_selector("meta[name=practicum-build]").ok().flatten());
    let mark = mark.and_then(|mark| mark.get_attribute("content")).unwrap_or_default();
    format!("{} {mark}", env!("CARGO_PKG_VERSION"))
}

/// Waits for a moment in which the browser has nothing else to do.
async fn idle() {
    let wait = Promise::new(&mut |resolve, _| {
        let window = js_sys::global();
        let idle = Reflect::get(&window, &JsValue::from_str("requestIdleCallback")).unwrap_or_default();
        let asked = idle.dyn_ref::<Function>().and_then(|idle| idle.call1(&window, &resolve).ok());
        if asked.is_none() {
            Timeout::new(50, move || drop(resolve.call0(&JsValue::UNDEFINED))).forget();
        }
    });
    let _ = JsFuture::from(wait).await;
}

async fn pause(milliseconds: u32) {
    let (tell, told) = oneshot::channel::<()>();
    Timeout::new(milliseconds, move || drop(tell)).forget();
    let _ = told.await;
}

fn now() -> f64 {
    js_sys::Date::now()
}

/// The page is about to stop: the next one throws the snapshots away.
fn note_lost() {
    if let Some(window) = web_sys::window() {
        if let Ok(Some(storage)) = window.local_storage() {
            let _ = storage.set_item(LOST, "yes");
        }
        let _ = window.location().reload();
    }
}

fn was_lost() -> bool {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let told = storage.as_ref().and_then(|storage| storage.get_item(LOST).ok().flatten()).is_some();
    if let (true, Some(storage)) = (told, storage) {
        let _ = storage.remove_item(LOST);
    }
    told
}
