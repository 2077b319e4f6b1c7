//! One way to say that something is not right, and what to do about it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; nothing stops.
    Note,
    /// Likely to cost money or time; the user may go on.
    Warning,
    /// Stops the operation.
    Error,
}

/// What is wrong, where, and what to do next. The code is permanent and dotted: `claim.total-mismatch`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Permanent dotted name.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where: a path, a form item, a segment position; empty when it is about the whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// What was read and what is wrong with it, one sentence.
    pub message: String,
    /// What to do next, one sentence.
    pub next_step: String,
}

impl Finding {
    /// A finding that stops the operation.
    pub fn error(code: &str, message: impl Into<String>, next_step: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            severity: Severity::Error,
            at: String::new(),
            message: message.into(),
            next_step: next_step.into(),
        }
    }

    /// A finding that does not stop anything.
    pub fn warning(code: &str, message: impl Into<String>, next_step: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message, next_step) }
    }

    /// The same finding with its place named.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.at = place.into();
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.at.is_empty() {
            write!(f, "{}: ", self.at)?;
        }
        write!(f, "{} {} [{}]", self.message, self.next_step, self.code)
    }
}

impl std::error::Error for Finding {}
