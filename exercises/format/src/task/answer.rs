//! What a learner hands in; integers and words only, so that a journal can keep it.

use super::em::{Basis, Level};
use super::posting::Bucket;
use practicum_base::Cents;
use serde::{Deserialize, Serialize};

/// An answer to a task, by kind. What was left open is none, which is not the answer "none".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A level.
    Em {
        /// The family of codes.
        family: Option<String>,
        /// What decides.
        basis: Option<Basis>,
        /// Problems.
        problems: Option<Level>,
        /// Data.
        data: Option<Level>,
        /// Risk.
        risk: Option<Level>,
        /// Minutes that count.
        minutes: Option<u32>,
        /// The code.
        code: Option<String>,
    },
    /// Modifiers by line; an empty list says that the line stays bare.
    Modifier {
        /// One a line, in order.
        lines: Vec<Option<Vec<String>>>,
    },
    /// A query.
    Query {
        /// Indicators cited.
        cited: Vec<String>,
        /// The wording.
        wording: String,
        /// Options offered.
        options: Vec<String>,
    },
    /// Corrections of a form.
    Claim {
        /// Items and their values.
        corrections: Vec<Correction>,
    },
    /// Cause and action by their slugs.
    Denial {
        /// The cause.
        cause: Option<String>,
        /// The action.
        action: Option<String>,
    },
    /// Amounts by line.
    Posting {
        /// One a line, in order.
        lines: Vec<Vec<Posted>>,
        /// What happens with the rest.
        rest: Option<String>,
    },
    /// A letter.
    Appeal {
        /// Papers enclosed.
        enclosed: Vec<String>,
        /// The letter.
        letter: String,
    },
    /// The rule by its slug.
    Citation {
        /// The rule.
        rule: Option<String>,
    },
    /// The option of a question or term, by its place in the file.
    Choice {
        /// The place, from 0.
        option: Option<u8>,
    },
}

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The item.
    pub item: String,
    /// Its line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What belongs there; none when only the item was named.
    pub value: Option<String>,
}

/// One posted amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posted {
    /// Where.
    pub bucket: Bucket,
    /// How much.
    pub amount: Cents,
}
