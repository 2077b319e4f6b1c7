//! The fold of a learner's stream. Nothing in it can be undone: an attempt that was made was made.

use super::state::{Event, LearnerState, Op};
use crate::base::{Day, Finding};
use crate::journal::Stream;
use std::sync::Arc;

impl Stream for LearnerState {
    type Op = Op;
    type Event = Event;

    fn fold(&mut self, _: u64, event: &Event) -> Result<(), Finding> {
        match event {
            Event::Enrolled { name, day } => {
                self.name.clone_from(name);
                self.day = *day;
            }
            Event::AttemptRecorded { id, attempt } => {
                self.day = attempt.day;
                self.attempts.insert(*id, Arc::new(attempt.as_ref().clone()));
            }
        }
        Ok(())
    }

    fn today(&self) -> Day {
        self.day
    }

    fn settles(_: &Event) -> bool {
        true
    }

    fn undoes(_: &Event) -> Option<u64> {
        None
    }

    fn keep_counters(&mut self, _: &Self) {}
}
