//! The page of one question at work. It never says what is right.

use super::words::{clock, counted};
use crate::learn::Shelf;
use crate::learn::exam::{Confidence, SitMode, Sitting};

/// One option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionRow {
    /// `A` to `D`, in the order shown; also its key.
    pub letter: char,
    /// Its place in the question's file: what an act names.
    pub option: u8,
    /// Its words.
    pub text: String,
    /// Whether it is the answer.
    pub chosen: bool,
    /// Whether it is struck out.
    pub struck: bool,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// From 0.
    pub place: u32,
    /// `Question 12 of 100`.
    pub heading: String,
    /// The section's name.
    pub section: String,
    /// Heading and lines of the text it shares with others; none without one.
    pub case: Option<(String, Vec<String>)>,
    /// Lines of the stem; a sentence that says so when the bank has the question no more.
    pub stem: Vec<String>,
    /// The options, in order.
    pub options: Vec<OptionRow>,
    /// Whether it is flagged.
    pub flagged: bool,
    /// How sure the learner is.
    pub confidence: Option<Confidence>,
    /// The clock.
    pub clock: String,
    /// Whether little time is left: a twentieth, or five minutes.
    pub hurry: bool,
    /// How the learner keeps the even pace.
    pub pace: String,
    /// Whether the clock can be stopped.
    pub can_pause: bool,
    /// Whether it stands.
    pub paused: bool,
    /// The question before.
    pub before: Option<u32>,
    /// The next one.
    pub next: Option<u32>,
}

/// A question's page at a second of the sitting; none where there is no such question.
pub fn page(shelf: &Shelf, sitting: &Sitting, place: u32, at_seconds: u32) -> Option<Page> {
    let item = sitting.start.items.get(place as usize)?;
    let state = sitting.items.get(place as usize)?;
    let question = shelf.questions.get(&item.question);
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let case = question
        .and_then(|one| shelf.cases.get(one.case.as_ref()?))
        .map(|case| (case.title.clone(), lines(&case.text)));
    let options = item.order.iter().zip('A'..).filter_map(|(option, letter)| {
        let text = question?.options.get(usize::from(*option))?.text.clone();
        let (chosen, struck) = (state.answer == Some(*option), state.is_struck(*option));
        Some(OptionRow { letter, option: *option, text, chosen, struck })
    });
    let section = shelf.blueprints.get(&sitting.start.exam).and_then(|held| held.section(&item.section));
    let count = u32::try_from(sitting.items.len()).unwrap_or(u32::MAX);
    let left = sitting.left(at_seconds);
    Some(Page {
        place,
        heading: format!("Question {} of {count}", place + 1),
        section: section.map_or_else(|| item.section.clone(), |section| section.name.clone()),
        case,
        stem: question.map_or_else(
            || vec!["This question is no longer in the bank; it counts for nothing.".to_owned()],
            |one| lines(&one.stem),
        ),
        options: options.collect(),
        flagged: state.flagged,
        confidence: state.confidence,
        clock: format!("{} left", clock(left)),
        hurry: left <= (sitting.start.limit_seconds / 20).max(300),
        pace: pace(sitting, at_seconds),
        can_pause: sitting.start.mode == SitMode::Practice && sitting.finish.is_none(),
        paused: sitting.paused,
        before: place.checked_sub(1),
        next: (place + 1 < count).then_some(place + 1),
    })
}

/// Answers given against those an even pace would have by now.
fn pace(sitting: &Sitting, at_seconds: u32) -> String {
    let items = sitting.items.len() as u64;
    let answered = sitting.items.iter().filter(|item| item.answer.is_some()).count() as u64;
    let even = items * u64::from(at_seconds) / u64::from(sitting.start.limit_seconds.max(1));
    let each = u64::from(sitting.start.limit_seconds) / items.max(1);
    let told = |count: u64| counted(u32::try_from(count).unwrap_or(u32::MAX), "question", "questions");
    match (answered.checked_sub(even), even.checked_sub(answered)) {
        (Some(0), _) => format!("On the even pace of {each} s a question."),
        (Some(ahead), _) => format!("{} ahead of the even pace of {each} s a question.", told(ahead)),
        (_, Some(behind)) => format!("{} behind the even pace of {each} s a question.", told(behind)),
        (None, None) => String::new(),
    }
}
