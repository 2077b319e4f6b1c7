//! What was handed in.

use crate::base::{Day, Finding};
use crate::learn::exam::Confidence;
use crate::learn::learner::LearnerState;
use crate::learn::review::{Review, Subject};
use crate::practice::coding::Sheet;
use exercises_format::task::Answer;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest letter or wording, in characters.
pub const LONGEST_LETTER: usize = 8_000;
/// The longest other text of an answer, in characters.
const LONGEST_ENTRY: usize = 400;
/// The most entries an answer has.
const MOST_ENTRIES: usize = 200;
/// The longest challenge, in characters.
const LONGEST_CHALLENGE: usize = 2_000;

/// An exercise as it was handed in, with all that is needed to grade it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskTaken {
    /// The civil date of the place.
    pub day: Day,
    /// UUID of the exercise.
    pub exercise: String,
    /// Its kind.
    pub kind: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its canonical JSON, hex.
    pub hash: String,
    /// The answer.
    pub handed: Handed,
    /// How many hints were seen.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hints: u32,
    /// How sure the learner was; none when not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<Confidence>,
    /// Seconds at work on it, pauses left out.
    pub active_seconds: u32,
    /// What it scored when it was handed in, in hundredths of a percent. Shown scores are computed again.
    pub percent_hundredths: u32,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handed {
    /// To a task, term or question.
    Answer(Answer),
    /// A chart for study, coded.
    Sheet {
        /// The plan it was coded for; some keys differ by plan.
        plan: String,
        /// The sheet.
        sheet: Sheet,
    },
}

/// Proves an answer before it is kept.
///
/// # Errors
/// `task.long` for more than any exercise asks for, `task.figure` for a share above the whole, and what the check of a
/// sheet finds.
pub fn check(taken: &TaskTaken) -> Result<(), Finding> {
    if taken.percent_hundredths > 10_000 || taken.exercise.len() > 80 || taken.kind.len() > 40 {
        let next = "Hand the exercise in again.";
        return Err(Finding::error("task.figure", "The record holds a figure that cannot be.", next));
    }
    let fits = match &taken.handed {
        Handed::Sheet { plan, sheet } => {
            sheet.check()?;
            plan.chars().count() <= LONGEST_ENTRY
        }
        Handed::Answer(answer) => fits(answer),
    };
    fits.then_some(()).ok_or_else(|| {
        let message =
            format!("The answer is longer than any exercise asks for ({LONGEST_LETTER} characters).");
        Finding::error("task.long", message, "Shorten the letter or the wording.")
    })
}

fn fits(answer: &Answer) -> bool {
    let short = |text: &String| text.chars().count() <= LONGEST_ENTRY;
    let few = |list: &[String]| list.len() <= MOST_ENTRIES && list.iter().all(short);
    let letter = |text: &String| text.chars().count() <= LONGEST_LETTER;
    match answer {
        Answer::Em { family, code, .. } => family.iter().chain(code).all(short),
        Answer::Modifier { lines } => {
            lines.len() <= MOST_ENTRIES && lines.iter().flatten().all(|line| few(line))
        }
        Answer::Query { cited, wording, options } => few(cited) && few(options) && letter(wording),
        Answer::Claim { corrections } => {
            let entry =
                |one: &exercises_format::task::Correction| short(&one.item) && one.value.iter().all(short);
            corrections.len() <= MOST_ENTRIES && corrections.iter().all(entry)
        }
        Answer::Denial { cause, action } => cause.iter().chain(action).all(short),
        Answer::Posting { lines, rest } => {
            let few = lines.len() <= MOST_ENTRIES && lines.iter().all(|line| line.len() <= MOST_ENTRIES);
            few && rest.iter().all(short)
        }
        Answer::Appeal { enclosed, letter: text } => few(enclosed) && letter(text),
        Answer::Citation { rule } => rule.iter().all(short),
        Answer::Choice { .. } => true,
    }
}

/// Proves that what a task rates is itself, its kind and slips, each once.
///
/// # Errors
/// `task.review` for anything else.
pub fn check_reviews(taken: &TaskTaken, reviews: &[Review]) -> Result<(), Finding> {
    let own = |review: &Review| match Subject::of(&review.subject) {
        Some(Subject::Task(id)) => id == taken.exercise,
        Some(Subject::Kind(kind)) => kind == taken.kind,
        Some(Subject::Slip(_)) => true,
        _ => false,
    };
    let subjects: BTreeSet<&str> = reviews.iter().map(|review| review.subject.as_str()).collect();
    if !reviews.iter().all(own) || subjects.len() != reviews.len() {
        let next = "Hand the exercise in again.";
        return Err(Finding::error("task.review", "The record rates something else than itself.", next));
    }
    Ok(())
}

/// Proves a challenge; its words without blanks around them.
///
/// # Errors
/// `task.unknown` for a record that is not there, `task.challenge` for none or too many words.
pub fn challenge(state: &LearnerState, task: u64, words: &str) -> Result<String, Finding> {
    if !state.tasks.contains_key(&task) {
        let message = format!("No exercise was handed in as {task}.");
        return Err(Finding::error("task.unknown", message, "Choose one from the list."));
    }
    let words = words.trim();
    if words.is_empty() || words.chars().count() > LONGEST_CHALLENGE {
        let message = format!("A challenge has 1 to {LONGEST_CHALLENGE} characters.");
        return Err(Finding::error("task.challenge", message, "Say which rule speaks against the key."));
    }
    Ok(words.to_owned())
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}
