//! The fold of a learner's stream. Only marks can be taken back: an attempt that was made was made.

use super::state::{Event, LearnerState, Op};
use crate::base::{Day, Finding};
use crate::journal::Stream;
use crate::learn::exam::Sitting;
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
            Event::MarkMade { id, mark } => {
                self.marked = self.marked.max(*id);
                self.marks.insert(*id, Arc::new(mark.as_ref().clone()));
            }
            Event::MarkChanged { id, body } => {
                let held = self.marks.get(id).ok_or_else(|| no_mark(*id))?;
                let mut mark = held.as_ref().clone();
                mark.body = body.clone();
                self.marks.insert(*id, Arc::new(mark));
            }
            Event::MarkRemoved { id } => {
                self.marks.remove(id).ok_or_else(|| no_mark(*id))?;
            }
            Event::PlaceKept { set, code, day } => {
                self.day = *day;
                self.places.insert(*set, code.clone());
            }
            Event::DrillRecorded { id, drill } => {
                self.day = drill.day;
                self.drills.insert(*id, Arc::new(drill.as_ref().clone()));
            }
            Event::SittingStarted { id, start } => {
                self.day = start.day;
                self.sittings.insert(*id, Arc::new(Sitting::of(start.as_ref().clone())));
            }
            Event::Sat { sitting, at_seconds, act } => {
                let held = self.sittings.get(sitting).ok_or_else(|| no_sitting(*sitting))?;
                let mut next = held.as_ref().clone();
                next.take(*at_seconds, act);
                self.sittings.insert(*sitting, Arc::new(next));
            }
            Event::Reviewed { subject, memory } => {
                self.day = memory.day;
                self.reviews.insert(subject.clone(), memory.clone());
            }
            Event::TaskRecorded { id, task } => {
                self.day = task.day;
                self.tasks.insert(*id, Arc::new(task.as_ref().clone()));
            }
            Event::TaskChallenged { task, words, day } => {
                self.day = *day;
                self.task_challenges.insert(*task, words.clone());
            }
            Event::SittingRated { sitting } => {
                self.sittings.get(sitting).ok_or_else(|| no_sitting(*sitting))?;
                self.rated.insert(*sitting);
            }
            Event::StudyPlanSet { plan } => self.plan.clone_from(plan),
            // The journal itself goes back to the state before.
            Event::Undone { .. } => {}
        }
        Ok(())
    }

    fn today(&self) -> Day {
        self.day
    }

    fn settles(event: &Event) -> bool {
        matches!(event, Event::Enrolled { .. })
    }

    fn passes(event: &Event) -> bool {
        matches!(
            event,
            Event::AttemptRecorded { .. }
                | Event::PlaceKept { .. }
                | Event::DrillRecorded { .. }
                | Event::SittingStarted { .. }
                | Event::Sat { .. }
                | Event::Reviewed { .. }
                | Event::TaskRecorded { .. }
                | Event::TaskChallenged { .. }
                | Event::SittingRated { .. }
                | Event::StudyPlanSet { .. }
        )
    }

    fn undoes(event: &Event) -> Option<u64> {
        if let Event::Undone { line } = event { Some(*line) } else { None }
    }

    /// Everything but the marks runs on.
    fn keep_counters(&mut self, later: &Self) {
        let marks = std::mem::take(&mut self.marks);
        *self = Self { marks, ..later.clone() };
    }
}

/// The finding for a mark that is not there.
pub(super) fn no_mark(id: u64) -> Finding {
    Finding::error(
        "learner.mark-unknown",
        format!("There is no mark {id}."),
        "It was removed meanwhile; look at the list of marks again.",
    )
}

/// The finding for a sitting that is not there.
pub(super) fn no_sitting(id: u64) -> Finding {
    Finding::error(
        "exam.unknown",
        format!("There is no sitting {id}."),
        "Choose one from the list, or begin another.",
    )
}
