//! An appeal letter: what is enclosed, and what it says.

use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// A denial worth an appeal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealTask {
    /// The payer.
    pub payer: String,
    /// The payer's control number of the claim.
    pub payer_control: String,
    /// Our account number.
    pub account: String,
    /// The service, as billed.
    pub procedure: String,
    /// Its date.
    pub dos: Day,
    /// Reason codes of the denial.
    pub carcs: Vec<String>,
    /// Words the plan's rule goes by: its title, a policy's id.
    pub rule_words: Vec<String>,
    /// The day the letter goes.
    pub day: Day,
    /// The level's last day.
    pub last_day: Day,
    /// Papers that could be enclosed.
    pub enclosures: Vec<Enclosure>,
    /// Letters with the marks they earn, in the order claim, rule, record, request, time. At least one with all five,
    /// and two without.
    pub samples: Vec<LetterSample>,
}

/// A paper that could be enclosed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enclosure {
    /// The paper's slug.
    pub paper: String,
    /// Whether it belongs in the envelope.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub must: bool,
    /// Whether sending it is a compliance matter (more than the minimum necessary).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub compliance: bool,
    /// Why, or why not.
    pub why: String,
}

/// A letter and its marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterSample {
    /// The letter.
    pub letter: String,
    /// What is enclosed.
    pub enclosed: Vec<String>,
    /// Whether each of the five questions is answered.
    pub met: [bool; 5],
}
