//! What can be asked of a learner's stream, what follows, and what it comes to.

use crate::base::Day;
use crate::practice::coding::Sheet;
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// Begins the stream: always the first line.
    Enrol {
        /// What the learner is called here.
        name: String,
        /// The civil date of the place.
        day: Day,
    },
    /// Keeps an attempt as it was handed in.
    RecordAttempt {
        /// The attempt.
        attempt: Box<Attempt>,
    },
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The learner began.
    Enrolled {
        /// Name.
        name: String,
        /// Civil date.
        day: Day,
    },
    /// An attempt was handed in.
    AttemptRecorded {
        /// Its id: the number of this line.
        id: u64,
        /// The attempt.
        attempt: Box<Attempt>,
    },
}

/// How an exercise was put before the learner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// As a chart of the practice.
    #[default]
    Practice,
}

/// A sheet handed in, with all that is needed to grade it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The civil date of the place.
    pub day: Day,
    /// UUID of the exercise.
    pub exercise: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its canonical JSON, hex.
    pub hash: String,
    /// How it was put.
    pub mode: Mode,
    /// The practice's stream.
    pub practice: String,
    /// The encounter in it.
    pub encounter: u32,
    /// The plan it was coded for; some keys differ by plan.
    pub plan: String,
    /// The sheet.
    pub sheet: Sheet,
    /// How many hints were seen.
    pub hints: u32,
    /// Seconds at work on it, pauses left out.
    pub active_seconds: u32,
}

/// What a learner's stream comes to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LearnerState {
    /// Name; empty before the first line.
    pub name: String,
    /// The last date that was told.
    pub day: Day,
    /// Attempts by id.
    pub attempts: OrdMap<u64, Arc<Attempt>>,
}
