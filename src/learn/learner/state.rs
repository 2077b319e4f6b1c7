//! What can be asked of a learner's stream, what follows, and what it comes to.

use super::mark::{Mark, MarkBody};
use crate::base::Day;
use crate::learn::exam::{Act, Sitting, Start};
use crate::learn::review::{Memory, Review, StudyPlan};
use crate::learn::task::TaskTaken;
use crate::practice::coding::Sheet;
use codesets_lookup::SetId;
use imbl::{OrdMap, OrdSet};
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
    /// Marks a place of the book. A highlight replaces those it touches; a second bookmark renames the first.
    AddMark {
        /// The mark.
        mark: Box<Mark>,
    },
    /// Changes a bookmark's label, a highlight's colour or a note's text.
    ChangeMark {
        /// Which.
        id: u64,
        /// What it is from now on.
        body: MarkBody,
    },
    /// Takes a mark away.
    RemoveMark {
        /// Which.
        id: u64,
    },
    /// Adds the marks of a file beside those there are.
    ImportMarks {
        /// What the file holds.
        marks: Vec<Mark>,
    },
    /// Remembers where a set is open.
    KeepPlace {
        /// The set.
        set: SetId,
        /// The page.
        code: String,
        /// The civil date of the place.
        day: Day,
    },
    /// Keeps a look-up drill as it was taken.
    RecordDrill {
        /// The drill.
        drill: Box<DrillTaken>,
    },
    /// Begins a sitting.
    StartSitting {
        /// Its questions and its clock.
        start: Box<Start>,
    },
    /// Does something in a sitting.
    Sit {
        /// Which sitting.
        sitting: u64,
        /// Active seconds since its start.
        at_seconds: u32,
        /// What.
        act: Act,
    },
    /// Keeps how reviews went.
    KeepReviews {
        /// What was reviewed.
        reviews: Vec<Review>,
        /// The civil date of the place.
        day: Day,
        /// The sitting they come from; each is rated once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sitting: Option<u64>,
    },
    /// Says when the exam is and how much time there is; none to study without a plan.
    SetStudyPlan {
        /// The plan.
        plan: Option<StudyPlan>,
    },
    /// Keeps a task as it was handed in, and how it rates what is reviewed ([`crate::learn::task::task_ratings`]).
    RecordTask {
        /// The task.
        task: Box<TaskTaken>,
        /// What it rates; none when it could not be graded.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reviews: Vec<Review>,
    },
    /// Says why the key of a task that was handed in should be another.
    ChallengeTask {
        /// Which: the record's id.
        task: u64,
        /// Why.
        words: String,
        /// The civil date of the place.
        day: Day,
    },
    /// Takes back the last change of the marks.
    Undo,
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
    /// A place was marked.
    MarkMade {
        /// The mark's id, counted up and never used again.
        id: u64,
        /// The mark.
        mark: Box<Mark>,
    },
    /// A mark says something else.
    MarkChanged {
        /// Which.
        id: u64,
        /// What it is now.
        body: MarkBody,
    },
    /// A mark was taken away.
    MarkRemoved {
        /// Which.
        id: u64,
    },
    /// A set was open at a page.
    PlaceKept {
        /// The set.
        set: SetId,
        /// The page.
        code: String,
        /// Civil date.
        day: Day,
    },
    /// A look-up drill was taken.
    DrillRecorded {
        /// Its id: the number of this line.
        id: u64,
        /// The drill.
        drill: Box<DrillTaken>,
    },
    /// A sitting began.
    SittingStarted {
        /// Its id: the number of this line.
        id: u64,
        /// Its questions and its clock.
        start: Box<Start>,
    },
    /// Something was done in a sitting.
    Sat {
        /// Which.
        sitting: u64,
        /// Active seconds since its start.
        at_seconds: u32,
        /// What.
        act: Act,
    },
    /// Something was reviewed.
    Reviewed {
        /// What.
        subject: String,
        /// How well it is remembered from now on.
        memory: Memory,
    },
    /// A sitting's answers were taken into the reviews.
    SittingRated {
        /// Which.
        sitting: u64,
    },
    /// The plan was set.
    StudyPlanSet {
        /// The plan.
        plan: Option<StudyPlan>,
    },
    /// A task was handed in.
    TaskRecorded {
        /// Its id: the number of this line.
        id: u64,
        /// The task.
        task: Box<TaskTaken>,
    },
    /// The key of a task was challenged.
    TaskChallenged {
        /// Which: the record's id.
        task: u64,
        /// Why.
        words: String,
        /// Civil date.
        day: Day,
    },
    /// A change of the marks was taken back.
    Undone {
        /// The line that is taken back.
        line: u64,
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

/// A look-up drill as it was taken, with all that is needed to score it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillTaken {
    /// The civil date of the place.
    pub day: Day,
    /// UUID of the drill.
    pub drill: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its canonical JSON, hex.
    pub hash: String,
    /// The codes that were answered, in order.
    pub answer: Vec<String>,
    /// Whole seconds at work on it, pauses left out.
    pub seconds: u32,
    /// How many pages were opened.
    pub steps: u32,
    /// The first of them, as addresses in the book: `icd10cm/E11.33`.
    pub trail: Vec<String>,
    /// Whether the path was shown before an answer.
    pub gave_up: bool,
    /// What it scored when it was taken, 0 to 100. Shown scores are computed again.
    pub points: u32,
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
    /// Marks by id.
    pub marks: OrdMap<u64, Arc<Mark>>,
    /// How many marks were ever made.
    pub marked: u64,
    /// Where each set was last open.
    pub places: OrdMap<SetId, String>,
    /// Look-up drills by id.
    pub drills: OrdMap<u64, Arc<DrillTaken>>,
    /// Sittings by id.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub sittings: OrdMap<u64, Arc<Sitting>>,
    /// What is remembered of each subject of review.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub reviews: OrdMap<String, Memory>,
    /// Tasks by id.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub tasks: OrdMap<u64, Arc<TaskTaken>>,
    /// Why keys of tasks should be others, by the record's id.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub task_challenges: OrdMap<u64, String>,
    /// When the exam is and how much time there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<StudyPlan>,
    /// Sittings whose answers were taken into the reviews.
    #[serde(default, skip_serializing_if = "OrdSet::is_empty")]
    pub rated: OrdSet<u64>,
}
