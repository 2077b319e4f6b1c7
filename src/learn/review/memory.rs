//! How well something is remembered, in whole numbers, and when it is due again: FSRS-5 behind a narrow door.

use crate::base::{Day, Finding};
use chrono::{DateTime, Duration, Utc};
use jiff::ToSpan;
use rs_fsrs::{Card, FSRS, Parameters, Seed, State};
use serde::{Deserialize, Serialize};

/// The most reviews one line of the journal holds.
pub const MOST_REVIEWS: usize = 1_000;
/// The longest subject, in bytes.
const LONGEST_SUBJECT: usize = 120;
/// Millionths.
const MICRO: f64 = 1e6;
/// The share that should still be known when something is due.
const RETENTION: f64 = 0.9;
/// The longest wait, in days.
const LONGEST_WAIT: i32 = 3_650;
/// The default weights of FSRS-5 as first published, held by `rs-fsrs` 1.2.1 as well.
const WEIGHTS: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813, 0.0953,
    0.2975, 2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];

/// How a review went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// Not known.
    Again,
    /// Known, with doubt.
    Hard,
    /// Known.
    Good,
    /// Known at once.
    Easy,
}

/// What is reviewed, as the journal names it: `question:<uuid>`, `drill:<uuid>`, `section:cpc/anesthesia`, `slip:modifier`,
/// `task:<uuid>`, `kind:denial`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject<'a> {
    /// A question, by its id.
    Question(&'a str),
    /// A look-up drill, by its id.
    Drill(&'a str),
    /// A section of an exam.
    Section(&'a str, &'a str),
    /// A kind of slip.
    Slip(&'a str),
    /// A task, term or chart for study, by its id.
    Task(&'a str),
    /// A kind of task.
    Kind(&'a str),
}

impl<'a> Subject<'a> {
    /// Reads what the journal names.
    pub fn of(name: &'a str) -> Option<Subject<'a>> {
        match name.split_once(':')? {
            ("question", id) => Some(Subject::Question(id)),
            ("drill", id) => Some(Subject::Drill(id)),
            ("section", path) => path.split_once('/').map(|(exam, section)| Subject::Section(exam, section)),
            ("slip", slug) => Some(Subject::Slip(slug)),
            ("task", id) => Some(Subject::Task(id)),
            ("kind", slug) => Some(Subject::Kind(slug)),
            _ => None,
        }
    }

    /// What the journal names it.
    pub fn name(&self) -> String {
        match self {
            Subject::Question(id) => format!("question:{id}"),
            Subject::Drill(id) => format!("drill:{id}"),
            Subject::Section(exam, section) => format!("section:{exam}/{section}"),
            Subject::Slip(slug) => format!("slip:{slug}"),
            Subject::Task(id) => format!("task:{id}"),
            Subject::Kind(slug) => format!("kind:{slug}"),
        }
    }
}

/// One review as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// What was reviewed.
    pub subject: String,
    /// How it went.
    pub rating: Rating,
}

/// How well something is remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// When it was last reviewed.
    pub day: Day,
    /// When it is due.
    pub due: Day,
    /// Days until recall falls to nine in ten, in millionths.
    pub stability_micro: u64,
    /// From 1 to 10, in millionths.
    pub difficulty_micro: u64,
    /// Reviews so far.
    pub reviews: u32,
    /// How often it was not known after it had been.
    pub lapses: u32,
}

/// Proves reviews before they are kept.
///
/// # Errors
/// `review.none`, `review.subject` for a name that says nothing, `review.day` for a day before the last review.
pub fn check(reviews: &[Review], day: Day, held: impl Fn(&str) -> Option<Day>) -> Result<(), Finding> {
    if reviews.is_empty() || reviews.len() > MOST_REVIEWS {
        let message = format!("A line keeps 1 to {MOST_REVIEWS} reviews.");
        return Err(Finding::error("review.none", message, "Review something first."));
    }
    for review in reviews {
        let known = Subject::of(&review.subject).is_some() && review.subject.len() <= LONGEST_SUBJECT;
        if !known || review.subject.chars().any(char::is_control) {
            let next = "Name a question, drill, section or slip.";
            return Err(Finding::error("review.subject", "This is nothing that can be reviewed.", next));
        }
        if let Some(last) = held(&review.subject).filter(|last| *last > day) {
            let message = format!("It was reviewed on {last}, which is after {day}.");
            return Err(Finding::error("review.day", message, "Set the device's date right."));
        }
    }
    Ok(())
}

/// What a review makes of a memory; none for the first.
pub fn schedule(before: Option<&Memory>, day: Day, rating: Rating) -> Memory {
    // A second look on the same day teaches less than a night: it moves only what was missed.
    let card = before.map_or_else(Card::default, |memory| card(memory, day));
    let now = epoch();
    let next = scheduler().next(card, now, told(rating)).card;
    let wait = (next.due - now).num_days().max(1);
    Memory {
        day,
        due: i32::try_from(wait).ok().and_then(|days| day.checked_add(days.days()).ok()).unwrap_or(Day::MAX),
        stability_micro: micro(next.stability),
        difficulty_micro: micro(next.difficulty),
        reviews: before.map_or(0, |memory| memory.reviews) + 1,
        lapses: before.map_or(0, |memory| memory.lapses + u32::from(rating == Rating::Again)),
    }
}

/// The share of such things that would be known on a day, in hundredths of a percent.
pub fn recall_hundredths(memory: &Memory, day: Day) -> u32 {
    let share = card(memory, day).get_retrievability(epoch());
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share lies between 0 and 1"
    )]
    let hundredths = (share.clamp(0.0, 1.0) * 10_000.0).round() as u32;
    hundredths
}

fn scheduler() -> FSRS {
    FSRS::new(Parameters {
        request_retention: RETENTION,
        maximum_interval: LONGEST_WAIT,
        w: WEIGHTS,
        decay: Parameters::DECAY,
        factor: Parameters::FACTOR,
        enable_short_term: false,
        enable_fuzz: false,
        // Named, because the default asks the clock.
        seed: Seed::Empty,
    })
}

/// A memory as the scheduler takes it, with today at the epoch: only differences of days count.
fn card(memory: &Memory, today: Day) -> Card {
    let ago = today.since(memory.day).map_or(0, |span| i64::from(span.get_days())).max(0);
    Card {
        stability: float(memory.stability_micro),
        difficulty: float(memory.difficulty_micro),
        reps: i32::try_from(memory.reviews).unwrap_or(i32::MAX),
        lapses: i32::try_from(memory.lapses).unwrap_or(i32::MAX),
        state: State::Review,
        last_review: epoch() - Duration::days(ago),
        ..Card::default()
    }
}

fn told(rating: Rating) -> rs_fsrs::Rating {
    match rating {
        Rating::Again => rs_fsrs::Rating::Again,
        Rating::Hard => rs_fsrs::Rating::Hard,
        Rating::Good => rs_fsrs::Rating::Good,
        Rating::Easy => rs_fsrs::Rating::Easy,
    }
}

fn epoch() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 10^11, and never negative")]
fn micro(value: f64) -> u64 {
    (value.max(0.0) * MICRO).round() as u64
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
fn float(micro: u64) -> f64 {
    micro as f64 / MICRO
}
