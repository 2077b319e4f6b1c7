//! Whether a learner is right when sure: shares by confidence with Wilson's interval, and what was sure and wrong.

use super::result::{ItemResult, Outcome, share};
use super::sitting::Confidence;

/// 1.645 squared: nine of ten.
const Z2: f64 = 2.706;

/// How answers of one confidence came out; shares in hundredths of a percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// How sure.
    pub confidence: Confidence,
    /// Answers.
    pub answers: u32,
    /// Of these, right.
    pub right: u32,
    /// The share.
    pub share_hundredths: u32,
    /// The interval that holds the true share nine times of ten, from …
    pub low_hundredths: u32,
    /// … to.
    pub high_hundredths: u32,
}

/// One level each, the surest first; those without an answer are left out.
pub fn calibration<'a>(items: impl Iterator<Item = &'a ItemResult> + Clone) -> Vec<Level> {
    let levels = [Confidence::Sure, Confidence::Unsure, Confidence::Guess];
    let level = |confidence: Confidence| {
        let mine = || items.clone().filter(move |item| item.confidence == Some(confidence)).filter(answered);
        let answers = u32::try_from(mine().count()).unwrap_or(u32::MAX);
        let right = u32::try_from(mine().filter(|item| item.outcome == Outcome::Right).count()).unwrap_or(0);
        let (low, high) = wilson(right, answers);
        (answers > 0).then(|| Level {
            confidence,
            answers,
            right,
            share_hundredths: share(right, answers),
            low_hundredths: low,
            high_hundredths: high,
        })
    };
    levels.into_iter().filter_map(level).collect()
}

/// What a learner was sure of and had wrong: the first to go back to.
pub fn sure_and_wrong<'a>(items: impl Iterator<Item = &'a ItemResult>) -> Vec<&'a ItemResult> {
    items.filter(|item| item.outcome == Outcome::Wrong && item.confidence == Some(Confidence::Sure)).collect()
}

fn answered(item: &&ItemResult) -> bool {
    matches!(item.outcome, Outcome::Right | Outcome::Wrong)
}

/// Wilson's score interval for a share.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is held between 0 and 10,000")]
fn wilson(right: u32, of: u32) -> (u32, u32) {
    if of == 0 {
        return (0, 10_000);
    }
    let (n, p) = (f64::from(of), f64::from(right) / f64::from(of));
    let centre = (p + Z2 / (2.0 * n)) / (1.0 + Z2 / n);
    let half = (Z2 * (p * (1.0 - p) / n + Z2 / (4.0 * n * n))).sqrt() / (1.0 + Z2 / n);
    let hundredths = |share: f64| (share.clamp(0.0, 1.0) * 10_000.0).round() as u32;
    (hundredths(centre - half), hundredths(centre + half))
}
