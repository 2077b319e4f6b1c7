//! A round of drills at work. Time is told from outside in milliseconds and counted without pauses.

use crate::base::{Day, Finding};
use crate::learn::drill::{Given, Score, content_hash, score};
use crate::learn::learner::{DrillTaken, MOST_TRAIL};
use exercises_format::Drill;

/// A round.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The drills, in order.
    pub drills: Vec<Drill>,
    /// Which is at work, from 0.
    pub at: usize,
    /// Milliseconds counted before the last pause.
    before: u64,
    /// Since when it runs; none while it waits or is answered.
    since: Option<u64>,
    /// Pages opened.
    steps: u32,
    /// The first of them.
    trail: Vec<String>,
    /// What was handed in; none while it is at work.
    pub done: Option<Done>,
}

/// A drill that was handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// What the journal keeps.
    pub taken: DrillTaken,
    /// What it scores.
    pub score: Score,
}

impl Round {
    /// Begins with the first drill; none when there are no drills.
    pub fn begin(drills: Vec<Drill>, now: u64) -> Option<Round> {
        (!drills.is_empty()).then(|| Round {
            drills,
            at: 0,
            before: 0,
            since: Some(now),
            steps: 0,
            trail: Vec::new(),
            done: None,
        })
    }

    /// The drill at work.
    pub fn drill(&self) -> Option<&Drill> {
        self.drills.get(self.at)
    }

    /// Whether the clock runs.
    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Whether it waits for being resumed.
    pub fn paused(&self) -> bool {
        self.since.is_none() && self.done.is_none()
    }

    /// Pages opened so far.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Milliseconds at work.
    pub fn elapsed(&self, now: u64) -> u64 {
        self.before + self.since.map_or(0, |since| now.saturating_sub(since))
    }

    /// Stops the clock.
    pub fn pause(&mut self, now: u64) {
        self.before = self.elapsed(now);
        self.since = None;
    }

    /// Lets the clock run on.
    pub fn resume(&mut self, now: u64) {
        if self.paused() {
            self.since = Some(now);
        }
    }

    /// Counts a page that was opened. The same page twice in a row is one step; while the clock stands nothing counts.
    pub fn visit(&mut self, address: &str) {
        if !self.runs() || self.trail.last().is_some_and(|last| last == address) {
            return;
        }
        self.steps = self.steps.saturating_add(1);
        if self.trail.len() < MOST_TRAIL {
            self.trail.push(address.chars().take(40).collect());
        }
    }

    /// Hands the answer in, or gives up; what the journal is to keep.
    ///
    /// # Errors
    /// What the canonical form of the drill refuses.
    pub fn hand_in(
        &mut self,
        typed: &str,
        gave_up: bool,
        day: Day,
        now: u64,
    ) -> Result<Option<DrillTaken>, Finding> {
        let Some(drill) = self.drills.get(self.at).filter(|_| self.done.is_none()) else { return Ok(None) };
        let answer = if gave_up { Vec::new() } else { codes_of(typed) };
        let hash = content_hash(drill)?;
        let seconds = u32::try_from(self.elapsed(now) / 1000).unwrap_or(u32::MAX);
        let told = score(drill, Given { answer: &answer, seconds, steps: self.steps, gave_up });
        let taken = DrillTaken {
            day,
            drill: drill.id.clone(),
            version: drill.version,
            hash,
            answer,
            seconds,
            steps: self.steps,
            trail: self.trail.clone(),
            gave_up,
            points: told.points,
        };
        self.pause(now);
        self.done = Some(Done { taken: taken.clone(), score: told });
        Ok(Some(taken))
    }

    /// Goes on to the next drill; false when there is none.
    pub fn next(&mut self, now: u64) -> bool {
        if self.at + 1 >= self.drills.len() {
            return false;
        }
        let drills = std::mem::take(&mut self.drills);
        let at = self.at + 1;
        *self = Round { drills, at, before: 0, since: Some(now), steps: 0, trail: Vec::new(), done: None };
        true
    }
}

/// The codes of an answer as typed: parted by commas, semicolons or blanks.
pub fn codes_of(typed: &str) -> Vec<String> {
    let cleaned = |code: &str| {
        let plain = code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.' || *c == '-');
        plain.take(16).collect::<String>().to_ascii_uppercase()
    };
    let parts = typed.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).map(cleaned);
    parts.filter(|code| !code.is_empty()).take(12).collect()
}

/// Minutes and seconds: `1:05`.
pub fn clock(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
