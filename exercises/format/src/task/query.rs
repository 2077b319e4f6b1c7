//! Writing a query to a provider: which facts are cited, how it is worded, what is offered to choose from.

use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// A record that leaves something open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueryTask {
    /// Whom the query goes to.
    pub to: String,
    /// What the record leaves open, in a sentence; shown after grading.
    pub gap: String,
    /// Facts of the record to choose from, those that bear on the matter among others.
    pub indicators: Vec<Indicator>,
    /// What the record might mean. The wording must name none of them; an option may, when its facts are cited.
    pub conditions: Vec<Condition>,
    /// Phrasings with the checks that they fail; none fail for a good one. At least one good and three bad.
    pub samples: Vec<QuerySample>,
}

/// A fact of the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Slug, unique within the exercise.
    pub id: String,
    /// Its date.
    pub date: Day,
    /// As the list shows it.
    pub text: String,
    /// The paper it stands in.
    pub paper: String,
    /// Exact words of that paper, found there once.
    pub quote: String,
    /// Whether the query has to cite it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub must: bool,
    /// Whether it may be cited without loss; a fact that neither must nor may be cited does not bear on the matter.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may: bool,
    /// Why it bears on the matter, or why it does not.
    pub why: String,
}

/// Something the record might mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// As an option names it.
    pub name: String,
    /// Words, any of which stands for it, in lower case: `hyponatremia`, `siadh`.
    pub words: Vec<String>,
    /// Indicators of which at least one has to be cited before it may be offered; empty when nothing in the record
    /// supports it.
    pub supported_by: Vec<String>,
    /// Why it may be offered, or why not.
    pub why: String,
}

/// A phrasing and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuerySample {
    /// Indicators cited.
    pub cited: Vec<String>,
    /// The question as worded.
    pub wording: String,
    /// What is offered.
    pub options: Vec<String>,
    /// The checks it fails; empty for a good one.
    pub fails: Vec<QueryCheck>,
}

/// A check of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QueryCheck {
    /// Every fact that bears on the matter is cited, and no other.
    Indicators,
    /// It asks something, by a question mark or by a request to document or clarify.
    Question,
    /// It does not lead: names no condition, and does not urge an answer.
    Leading,
    /// It does not speak of payment, quality figures or severity.
    Payment,
    /// It offers `other`.
    Other,
    /// It offers `unable to determine`.
    Undetermined,
    /// It offers at least one condition, and each has a cited fact behind it.
    Supported,
}

impl QueryCheck {
    /// Every check, in the order in which they are told.
    pub const ALL: [QueryCheck; 7] = [
        QueryCheck::Indicators,
        QueryCheck::Question,
        QueryCheck::Leading,
        QueryCheck::Payment,
        QueryCheck::Other,
        QueryCheck::Undetermined,
        QueryCheck::Supported,
    ];
}
