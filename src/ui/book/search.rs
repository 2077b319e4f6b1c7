//! A search box's line to the worker: asks with every change, and keeps the last answer until a newer one is there.

use super::handle::BookHandle;
use crate::base::Day;
use crate::desk::book::{Found, seek, shown, waiting};
use crate::ui::worker::{CodeWorker, use_worker};
use codesets_lookup::SetId;
use codesets_lookup::search::seek::{Filter, Seek};
use codesets_worker::{Answer, Ask};
use leptos::prelude::*;

/// An answer and the question it belongs to.
pub type Matched = (Seek, codesets_worker::Found);

/// What a search box shows.
#[derive(Clone, Copy)]
pub struct Results {
    /// The lines.
    pub found: Signal<Found>,
    /// What is said beside them: a set on its way, or why the search does not run.
    pub beside: Signal<String>,
    /// What waits for them.
    pub held: Held,
}

/// Deeds on the results, held while the answer to what is typed is still on its way: a key must not take what an
/// earlier question found.
#[derive(Clone, Copy)]
pub struct Held {
    fresh: Memo<bool>,
    waiting: StoredValue<Vec<Callback<()>>>,
}

impl Held {
    fn until(asked: Memo<Option<Seek>>, fresh: Memo<bool>) -> Self {
        let waiting: StoredValue<Vec<Callback<()>>> = StoredValue::new(Vec::new());
        Effect::new(move |before: Option<Option<Seek>>| {
            let asked = asked.get();
            if before.is_some_and(|before| before != asked) {
                // Whoever types on wanted something else.
                waiting.set_value(Vec::new());
            }
            asked
        });
        Effect::new(move |_| {
            if fresh.get() {
                let held = waiting.try_update_value(std::mem::take).unwrap_or_default();
                held.into_iter().for_each(|deed| deed.run(()));
            }
        });
        Self { fresh, waiting }
    }

    /// Whether the results are those of what is typed; reactive.
    pub fn fresh(self) -> bool {
        self.fresh.get()
    }

    /// Does it now, or as soon as the results are those of what is typed; never when something else is typed before.
    pub fn then(self, deed: impl Fn() + Send + Sync + 'static) {
        match self.fresh.get_untracked() {
            true => deed(),
            false => self.waiting.update_value(|waiting| waiting.push(Callback::new(move |()| deed()))),
        }
    }
}

/// One question is on its way at a time; of those typed meanwhile only the last is asked.
#[derive(Clone, Copy)]
struct Line {
    worker: CodeWorker,
    busy: StoredValue<bool>,
    wanted: StoredValue<Option<Seek>>,
    matched: RwSignal<Option<Matched>>,
}

impl Line {
    fn want(self, seek: Option<Seek>) {
        self.wanted.set_value(seek);
        match self.busy.get_value() {
            true => {}
            false => self.send(),
        }
    }

    fn send(self) {
        let Some(seek) = self.wanted.try_get_value().flatten() else { return };
        self.busy.set_value(true);
        self.worker.ask(Ask::Search(seek.clone()), None, move |answer| {
            if self.busy.try_set_value(false).is_some() {
                // The box is gone.
                return;
            }
            if self.wanted.try_get_value().flatten().as_ref() != Some(&seek) {
                return self.send();
            }
            if let Ok(Answer::Found(found)) = answer {
                let _gone = self.matched.try_set(Some((seek, found)));
            }
        });
    }
}

/// What the sets answer to a question that changes. Nothing is asked while there is none; the last answer stays until
/// the next is there, or until it is known that none will come.
pub fn use_matches(asked: Memo<Option<Seek>>) -> (Signal<Option<Matched>>, Held) {
    let worker = use_worker();
    let line = Line {
        worker,
        busy: StoredValue::new(false),
        wanted: StoredValue::new(None),
        matched: RwSignal::new(None),
    };
    Effect::new(move |_| {
        // A set that has come, or a worker started again, may answer better.
        worker.arrived.track();
        line.want(asked.get());
    });
    let answered = Memo::new(move |_| {
        asked.with(|asked| {
            line.matched.with(|matched| matched.as_ref().map(|(seek, _)| seek) == asked.as_ref())
        })
    });
    let idle = move || asked.with(Option::is_none);
    let stopped = move || worker.fault.with(Option::is_some);
    let fresh = Memo::new(move |_| answered.get() || idle() || stopped());
    let matched = Signal::derive(move || {
        let shown = answered.get() || !(idle() || stopped());
        shown.then(|| line.matched.get()).flatten()
    });
    (matched, Held::until(asked, fresh))
}

/// The results of a book's search field.
pub fn use_search(book: BookHandle, on: Signal<Day>) -> Results {
    let worker = use_worker();
    worker.open(book.set.get_untracked());
    let asked = Memo::new(move |_| {
        let filter = Filter { billable: book.billable.get(), chapter: book.chapter.get() };
        book.query.with(|query| seek(query, book.sets(), on.get(), filter))
    });
    let (matched, held) = use_matches(asked);
    let found = Memo::new(move |_| {
        let matched = matched.get();
        matched.map_or_else(Found::default, |(seek, found)| shown(found.hits, &seek))
    });
    let beside = Memo::new(move |_| {
        if let Some(fault) = worker.fault.get() {
            return format!("{} {}", fault.message, fault.next_step);
        }
        let lacking: Vec<SetId> = match matched.get() {
            Some((_, found)) => found.waiting,
            None => Vec::new(),
        };
        worker.coming.with(|coming| waiting(&lacking, coming))
    });
    Results { found: found.into(), beside: beside.into(), held }
}
