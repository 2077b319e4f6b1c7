//! Which lines of a claim's rounds still stand, and which a later round took the place of.

use super::state::{ClaimFile, Route, Submission};
use crate::practice::claim::FormLine;
use crate::practice::payer::LineDecision;

impl Submission {
    /// The decision on a line, by its number from 1.
    pub fn decided(&self, line: u32) -> Option<&LineDecision> {
        self.decision.as_ref()?.1.lines.iter().find(|decided| decided.line == line)
    }

    /// Whether a line was returned as unprocessable: never decided, to be sent anew.
    pub fn unprocessable(&self, line: u32) -> bool {
        let remarks =
            self.decision.as_ref().map(|decision| decision.1.remarks.as_slice()).unwrap_or_default();
        self.decided(line).is_some_and(|decided| decided.unprocessable(remarks))
    }
}

impl ClaimFile {
    /// Rounds whose lines still stand, the last first, each with its index. A new claim for unprocessable lines leaves
    /// the decided lines of the round before it standing; any other route takes the place of everything before.
    pub fn standing_rounds(&self) -> Vec<(usize, &Submission)> {
        let mut standing = Vec::new();
        for (index, round) in self.submissions.iter().enumerate().rev() {
            standing.push((index, round));
            if !matches!(round.route, Route::NewClaim | Route::Secondary) {
                break;
            }
        }
        standing
    }

    /// Whether a line of a round was sent anew by a later one.
    pub fn sent_anew(&self, index: usize, line: u32) -> bool {
        index + 1 < self.submissions.len()
            && self.submissions.get(index).is_some_and(|round| round.unprocessable(line))
    }

    /// Decided lines that a new claim must not repeat, oldest round first.
    pub fn kept_lines(&self) -> Vec<&FormLine> {
        let decided = |round: &&Submission| round.decision.is_some();
        let rounds = self.standing_rounds();
        rounds
            .iter()
            .rev()
            .map(|(_, round)| *round)
            .filter(decided)
            .flat_map(|round| {
                let numbered = (1..).zip(&round.form.lines);
                numbered.filter(|(line, _)| !round.unprocessable(*line)).map(|(_, line)| line)
            })
            .collect()
    }
}
