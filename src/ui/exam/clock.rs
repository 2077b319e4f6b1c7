//! The clock of a running sitting. The journal keeps the second of every act; the seconds since the last one are kept
//! beside it, so that a tab that closes loses none.

use crate::learn::exam::take_up;
use crate::learn::learner::LearnerState;
use gloo::storage::{LocalStorage as Kept, Storage};
use gloo::timers::callback::Interval;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// A running clock. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Clock {
    /// Active seconds since the start; counts once a second.
    pub seconds: RwSignal<u32>,
    /// Where it began to run here, and the page's time then, in milliseconds; none while it stands.
    since: StoredValue<Option<(u32, f64)>>,
}

impl Clock {
    /// Goes on where the sitting stood. It runs for as long as the calling component is shown.
    pub fn take_up(state: &LearnerState, sitting: u64) -> Option<Self> {
        let held = state.sittings.get(&sitting)?;
        let begun = take_up(held, Kept::get::<u32>(kept(state, sitting)).ok());
        let runs = held.finish.is_none() && !held.paused;
        let clock =
            Self { seconds: RwSignal::new(begun), since: StoredValue::new(runs.then(|| (begun, now()))) };
        let name = kept(state, sitting);
        let beat = SendWrapper::new(Interval::new(1000, move || clock.beat(&name)));
        on_cleanup(move || drop(beat));
        Some(clock)
    }

    /// The second it is now.
    pub fn read(self) -> u32 {
        match self.since.get_value() {
            Some((from, at)) => from + ((now() - at) / 1000.0).max(0.0) as u32,
            None => self.seconds.get_untracked(),
        }
    }

    /// Stops it.
    pub fn stop(self) {
        let at = self.read();
        self.since.set_value(None);
        self.seconds.set(at);
    }

    /// Lets it run on.
    pub fn run(self) {
        if self.since.get_value().is_none() {
            self.since.set_value(Some((self.seconds.get_untracked(), now())));
        }
    }

    fn beat(self, name: &str) {
        if self.since.try_get_value().flatten().is_some() {
            let at = self.read();
            self.seconds.set(at);
            let _ = Kept::set(name, at);
        }
    }
}

/// Under which name the second is kept; a sitting's number alone names none, for a device may hold several learners.
fn kept(state: &LearnerState, sitting: u64) -> String {
    let seed = state.sittings.get(&sitting).map_or(0, |held| held.start.seed.0);
    format!("practicum.sitting.{sitting}.{seed}")
}

/// Milliseconds on a watch that nobody can set.
fn now() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |watch| watch.now())
}
