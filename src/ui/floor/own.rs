//! The learner's own stream, opened once while a practice is open: attempts, marks and drills all go through it, so that
//! one page never follows itself.

use super::attempt::learner_stamp;
use crate::base::Finding;
use crate::journal::{About, StreamKind};
use crate::learn::learner::{self, LearnerState, Op};
use crate::practice::office::State;
use crate::store::fresh_stream_id;
use crate::ui::session::{Session, civil_today, wall_clock};
use futures::channel::oneshot;
use futures::lock::Mutex;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a learner is called who never said a name.
const UNNAMED: &str = "Learner";
/// How often and how long a tab waits for another to hand the stream over, in milliseconds.
const TRIES: u32 = 30;
const PAUSE: u32 = 100;

/// A handle on the stream of whoever learns in this practice; clones are the same.
#[derive(Clone)]
pub struct Own(Rc<Parts>);

struct Parts {
    practice: Session<State>,
    opening: Mutex<()>,
    session: RefCell<Option<Session<LearnerState>>>,
    /// Whether the practice names this learner; attempts are recorded only then.
    named: Cell<bool>,
    opened: ArcRwSignal<bool>,
}

impl Own {
    /// Not open yet.
    pub fn new(practice: Session<State>) -> Self {
        Self(Rc::new(Parts {
            practice,
            opening: Mutex::new(()),
            session: RefCell::new(None),
            named: Cell::new(false),
            opened: ArcRwSignal::new(false),
        }))
    }

    /// The stream as it stands; reactive. Empty until it is open, and where nobody learns yet.
    pub fn state(&self) -> LearnerState {
        self.0.opened.track();
        let session = self.0.session.borrow().clone();
        session.map(|session| session.read(|journal| journal.state().clone())).unwrap_or_default()
    }

    /// What an undo of the marks would take back; reactive.
    pub fn undoable(&self) -> Option<Op> {
        self.0.opened.track();
        let session = self.0.session.borrow().clone()?;
        session.read(|journal| journal.undoable().map(|(_, op)| op.clone()))
    }

    /// Whether it was looked for; reactive. From then on an empty state means that there is nothing.
    pub fn looked(&self) -> bool {
        self.0.opened.get()
    }

    /// Opens the stream of this practice's learner, else of the first learner on the device.
    ///
    /// # Errors
    /// The store's faults, and `journal.damaged`.
    pub async fn open(&self) -> Result<Option<Session<LearnerState>>, Finding> {
        let _turn = self.0.opening.lock().await;
        if let Some(session) = self.0.session.borrow().clone() {
            return Ok(Some(session));
        }
        let store = self.0.practice.store();
        let kept = store.kept_streams().await?;
        let practice = kept.iter().find(|kept| kept.about.stream == self.0.practice.stream());
        let wanted = practice.and_then(|kept| kept.about.learner.clone());
        let learners = || kept.iter().filter(|kept| kept.about.kind == StreamKind::Learner && kept.lines > 0);
        let named = learners().find(|kept| Some(&kept.about.stream) == wanted.as_ref());
        self.0.named.set(named.is_some());
        let found = named.or_else(|| learners().next()).map(|kept| kept.about.stream.clone());
        let session = match found {
            Some(stream) => Some(Session::<LearnerState>::open(store, &stream).await?),
            None => None,
        };
        *self.0.session.borrow_mut() = session.clone();
        if !self.0.opened.get_untracked() {
            self.0.opened.set(true);
        }
        Ok(session)
    }

    /// The stream, if the practice names its learner.
    ///
    /// # Errors
    /// As [`Own::open`].
    pub async fn of_practice(&self) -> Result<Option<Session<LearnerState>>, Finding> {
        let session = self.open().await?;
        Ok(session.filter(|_| self.0.named.get()))
    }

    /// Keeps an op; the first of a device makes the learner. While another tab writes, this one asks it to hand over.
    ///
    /// # Errors
    /// What [`learner::apply`] finds, `session.following` when the other tab does not hand over, the store's faults.
    pub async fn ask(&self, op: Op) -> Result<(), Finding> {
        let session = match self.open().await? {
            Some(session) => session,
            None => self.begin().await?,
        };
        match session.ask(op.clone(), learner::apply, learner_stamp()).await {
            Err(finding) if finding.code == "session.following" => {
                session.ask_for_turn();
                for _ in 0..TRIES {
                    if untrack(|| session.writes()) {
                        return session.ask(op, learner::apply, learner_stamp()).await;
                    }
                    pause().await;
                }
                Err(finding)
            }
            other => other,
        }
    }

    /// Keeps where a set is open, where a learner is and this tab writes; it is never worth a refusal.
    pub async fn keep_quietly(&self, op: Op) {
        if let Ok(Some(session)) = self.open().await
            && untrack(|| session.writes())
        {
            let _ = session.ask(op, learner::apply, learner_stamp()).await;
        }
    }

    /// The device's first learner, who is this practice's from now on.
    async fn begin(&self) -> Result<Session<LearnerState>, Finding> {
        let _turn = self.0.opening.lock().await;
        if let Some(session) = self.0.session.borrow().clone() {
            return Ok(session);
        }
        let store = self.0.practice.store();
        let stream = fresh_stream_id(StreamKind::Learner);
        let session = Session::<LearnerState>::open(store, &stream).await?;
        let enrol = Op::Enrol { name: UNNAMED.to_owned(), day: civil_today() };
        session.ask(enrol, learner::apply, learner_stamp()).await?;
        let about = About {
            stream: stream.clone(),
            kind: StreamKind::Learner,
            name: UNNAMED.to_owned(),
            learner: None,
            created: Some(wall_clock()),
        };
        store.note_stream(&about).await?;
        let kept = store.kept_streams().await?;
        if let Some(kept) = kept.into_iter().find(|kept| kept.about.stream == self.0.practice.stream()) {
            store.note_stream(&About { learner: Some(stream), ..kept.about }).await?;
        }
        self.0.named.set(true);
        *self.0.session.borrow_mut() = Some(session.clone());
        self.0.opened.set(true);
        Ok(session)
    }
}

async fn pause() {
    let (tell, told) = oneshot::channel::<()>();
    Timeout::new(PAUSE, move || drop(tell)).forget();
    let _ = told.await;
}
