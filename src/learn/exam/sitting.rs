//! A sitting as the journal holds it: what was put, what was done, and the clock.
//!
//! Every act carries the active seconds since the start. They never run back and stop at the limit, so a tab that closes
//! loses nothing that was told: the clock goes on from the last act, or from what the page kept of it ([`take_up`]).

use crate::base::{Day, Finding, Seed};
use exercises_format::question::OPTIONS;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The most items a sitting has.
pub const MOST_ITEMS: usize = 300;
/// The longest challenge, in characters.
const LONGEST_CHALLENGE: usize = 2_000;

/// Whether a sitting may be paused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SitMode {
    /// The clock can be stopped.
    #[default]
    Practice,
    /// It cannot.
    Exam,
}

/// How sure the learner was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Guessed.
    Guess,
    /// Not sure.
    Unsure,
    /// Sure.
    Sure,
}

/// One question as it is put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// UUID of the question.
    pub question: String,
    /// Its version.
    pub version: u32,
    /// The first digits of the SHA-256 of its canonical JSON.
    pub hash: String,
    /// The blueprint's section it counts for.
    pub section: String,
    /// The options in the order they are shown, by their place in the file.
    pub order: Vec<u8>,
    /// The subject of review that this question brings back, as the journal names it; none outside a review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brings: Option<String>,
}

/// What a sitting begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// The blueprint's name.
    pub exam: String,
    /// Practice or exam.
    pub mode: SitMode,
    /// What the questions were drawn with.
    pub seed: Seed,
    /// The civil date of the place.
    pub day: Day,
    /// Seconds there are.
    pub limit_seconds: u32,
    /// The questions, in order.
    pub items: Vec<Item>,
}

/// What can be done in a sitting. Places count from 0; options are named by their place in the question's file, so that
/// the order they are shown in makes no difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Opens a question; the seconds that follow are its own.
    Open {
        /// Which.
        place: u32,
    },
    /// Chooses an option, or none again.
    Answer {
        /// Which question.
        place: u32,
        /// Which option.
        option: Option<u8>,
    },
    /// Flags a question for a second look, or takes the flag away.
    Flag {
        /// Which.
        place: u32,
        /// Whether it is flagged from now on.
        on: bool,
    },
    /// Strikes an option out, or lets it stand again.
    Strike {
        /// Which question.
        place: u32,
        /// Which option.
        option: u8,
        /// Whether it is struck from now on.
        on: bool,
    },
    /// Says how sure an answer is, or no longer says it.
    Confide {
        /// Which.
        place: u32,
        /// How sure.
        confidence: Option<Confidence>,
    },
    /// Tells the clock and nothing else.
    Tick,
    /// Stops the clock; in practice only.
    Pause,
    /// Lets it run on.
    Resume,
    /// Ends the sitting.
    Finish,
    /// Disputes a key, after the end. It is kept with the sitting and goes where the sitting goes.
    Challenge {
        /// Which question.
        place: u32,
        /// Why, in the learner's words.
        words: String,
    },
}

/// How one question stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemState {
    /// The option chosen; none is no answer, which is not the answer "none".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<u8>,
    /// How often an answer was replaced by another.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub changes: u32,
    /// Whether it is flagged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub flagged: bool,
    /// The options struck out, one bit each.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub struck: u32,
    /// How sure the learner is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// Seconds it was open.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub seconds: u32,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl ItemState {
    /// Whether an option is struck out.
    pub fn is_struck(&self, option: u8) -> bool {
        self.struck & (1 << u32::from(option.min(31))) != 0
    }
}

/// How a sitting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finish {
    /// Active seconds.
    pub at_seconds: u32,
    /// Whether time ran out.
    pub timed_out: bool,
}

/// A disputed key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// Which question.
    pub place: u32,
    /// Why.
    pub words: String,
}

/// A sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// What it began with.
    pub start: Arc<Start>,
    /// One a question.
    pub items: Vec<ItemState>,
    /// The question that is open.
    pub open: u32,
    /// Active seconds, as last told.
    pub at_seconds: u32,
    /// Whether the clock stands.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paused: bool,
    /// How it ended; none while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish: Option<Finish>,
    /// Keys that were disputed afterwards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub challenges: Vec<Challenge>,
}

/// Proves that a sitting can begin.
///
/// # Errors
/// `exam.start` when it has no question, too many, one twice, or an order that is none.
pub fn begin(start: &Start) -> Result<(), Finding> {
    let mut ids: Vec<&String> = start.items.iter().map(|item| &item.question).collect();
    ids.sort_unstable();
    let twice = ids.windows(2).any(|pair| pair[0] == pair[1]);
    let orders = start.items.iter().all(|item| {
        let mut order = item.order.clone();
        order.sort_unstable();
        order.iter().enumerate().all(|(i, place)| usize::from(*place) == i) && order.len() == OPTIONS
    });
    let short = start.items.iter().all(|item| item.question.len() <= 80 && item.section.len() <= 80);
    let fits = !start.items.is_empty() && start.items.len() <= MOST_ITEMS && start.limit_seconds > 0;
    (fits && !twice && orders && short).then_some(()).ok_or_else(|| {
        Finding::error(
            "exam.start",
            "These questions cannot be sat: there are none, too many, or one stands twice.",
            "Put the exam together again.",
        )
    })
}

/// Proves an act and answers what is kept of it: itself, or, once time has run out, the end.
///
/// # Errors
/// `exam.clock` when the clock runs back, `exam.over` after the end, `exam.time-over` when an answer comes too late,
/// `exam.paused`, `exam.no-pause`, `exam.place` for a question or option that is not there, `exam.running` for a
/// challenge before the end, `exam.challenge` for one without words.
pub fn act(sitting: &Sitting, at_seconds: u32, act: &Act) -> Result<(), Finding> {
    if let Act::Challenge { place, words } = act {
        return challenge(sitting, *place, words);
    }
    if sitting.finish.is_some() {
        return Err(refused("exam.over", "This sitting is over.", "Look at its result, or begin another."));
    }
    if at_seconds < sitting.at_seconds {
        let message =
            format!("The clock stood at {} s and cannot go back to {at_seconds} s.", sitting.at_seconds);
        return Err(refused("exam.clock", &message, "Open the sitting again; it goes on from there."));
    }
    if at_seconds >= sitting.start.limit_seconds && !matches!(act, Act::Finish | Act::Tick) {
        return Err(refused("exam.time-over", "The time is over; this was not kept.", "Finish the sitting."));
    }
    match act {
        Act::Pause if sitting.start.mode == SitMode::Exam => Err(refused(
            "exam.no-pause",
            "An exam cannot be paused.",
            "Go on, or finish; practice sittings can be paused.",
        )),
        Act::Resume | Act::Finish => Ok(()),
        _ if sitting.paused => Err(refused("exam.paused", "The sitting is paused.", "Resume it first.")),
        Act::Open { place } | Act::Flag { place, .. } | Act::Confide { place, .. } => {
            there(sitting, *place, 0)
        }
        Act::Answer { place, option } => there(sitting, *place, option.unwrap_or(0)),
        Act::Strike { place, option, .. } => there(sitting, *place, *option),
        Act::Tick | Act::Pause | Act::Challenge { .. } => Ok(()),
    }
}

fn challenge(sitting: &Sitting, place: u32, words: &str) -> Result<(), Finding> {
    if sitting.finish.is_none() {
        let next = "Flag the question, and challenge its key from the result.";
        return Err(refused("exam.running", "A key is shown, and challenged, after the end.", next));
    }
    there(sitting, place, 0)?;
    let plain = !words.chars().any(|c| c.is_control() && c != '\n');
    if words.trim().is_empty() || words.chars().count() > LONGEST_CHALLENGE || !plain {
        let message = format!("A challenge has 1 to {LONGEST_CHALLENGE} plain characters.");
        return Err(refused("exam.challenge", &message, "Name the rule, and what the key should be."));
    }
    Ok(())
}

fn there(sitting: &Sitting, place: u32, option: u8) -> Result<(), Finding> {
    let known = (place as usize) < sitting.items.len() && usize::from(option) < OPTIONS;
    known.then_some(()).ok_or_else(|| {
        refused(
            "exam.place",
            &format!("There is no question {} with such an option.", place + 1),
            "Choose another.",
        )
    })
}

fn refused(code: &str, message: &str, next: &str) -> Finding {
    Finding::error(code, message, next)
}

impl Sitting {
    /// A sitting at its beginning, the first question open.
    pub fn of(start: Start) -> Sitting {
        let items = vec![ItemState::default(); start.items.len()];
        Sitting {
            start: Arc::new(start),
            items,
            open: 0,
            at_seconds: 0,
            paused: false,
            finish: None,
            challenges: Vec::new(),
        }
    }

    /// Takes an act in. It was proved when it was told.
    pub fn take(&mut self, at_seconds: u32, act: &Act) {
        self.count(at_seconds.min(self.start.limit_seconds));
        match act {
            Act::Open { place } => self.open = *place,
            Act::Answer { place, option } => self.with(*place, |item| {
                item.changes += u32::from(item.answer.is_some() && item.answer != *option);
                item.answer = *option;
            }),
            Act::Flag { place, on } => self.with(*place, |item| item.flagged = *on),
            Act::Strike { place, option, on } => self.with(*place, |item| {
                let bit = 1 << u32::from((*option).min(31));
                item.struck = if *on { item.struck | bit } else { item.struck & !bit };
            }),
            Act::Confide { place, confidence } => self.with(*place, |item| item.confidence = *confidence),
            Act::Tick => {}
            Act::Pause => self.paused = true,
            Act::Resume => self.paused = false,
            Act::Finish => self.end(),
            Act::Challenge { place, words } => {
                self.challenges.push(Challenge { place: *place, words: words.clone() });
            }
        }
        if self.at_seconds >= self.start.limit_seconds && self.finish.is_none() {
            self.end();
        }
    }

    /// Gives the seconds since the last act to the open question.
    fn count(&mut self, at_seconds: u32) {
        if self.finish.is_some() {
            return;
        }
        let passed = at_seconds.saturating_sub(self.at_seconds);
        if let Some(item) = self.items.get_mut(self.open as usize) {
            item.seconds += passed;
        }
        self.at_seconds = self.at_seconds.max(at_seconds);
    }

    fn end(&mut self) {
        let timed_out = self.at_seconds >= self.start.limit_seconds;
        self.paused = false;
        self.finish = Some(Finish { at_seconds: self.at_seconds, timed_out });
    }

    fn with(&mut self, place: u32, change: impl FnOnce(&mut ItemState)) {
        if let Some(item) = self.items.get_mut(place as usize) {
            change(item);
        }
    }

    /// Seconds left.
    pub fn left(&self, at_seconds: u32) -> u32 {
        self.start.limit_seconds.saturating_sub(at_seconds)
    }
}

/// Where the clock of a sitting goes on after a tab was closed: at the last act, or later where the page kept a later
/// second itself.
pub fn take_up(sitting: &Sitting, kept: Option<u32>) -> u32 {
    kept.unwrap_or(0).max(sitting.at_seconds).min(sitting.start.limit_seconds)
}
