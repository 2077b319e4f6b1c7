//! HIPAA in the practice: who may see what, who opened what, what may be given out, and what is owed after a slip.
//!
//! Roles, requests and breaches are data under `exercises/privacy`; the access log follows from the practice's own work.

mod access;
mod breach;
mod incident;
mod release;
mod role;

pub use access::{Access, AccessLog, access_log};
pub use breach::{Assessment, BreachCase, BreachFile, BreachRules, Exception, Factors, breaches};
pub use incident::Incident;
pub use release::{Decision, Ground, ReleaseCase, releases};
pub use role::{Area, House, Role, RoleView, Staff, house};

use crate::base::Finding;
use serde::{Deserialize, Serialize};

/// One part of a graded answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What was asked.
    pub part: String,
    /// Whether the answer was right.
    pub right: bool,
    /// Why it is as it is.
    pub words: String,
}

fn mark(part: &str, right: bool, words: impl Into<String>) -> Mark {
    Mark { part: part.to_owned(), right, words: words.into() }
}

fn unreadable(fault: &serde_json::Error) -> Finding {
    Finding::error("privacy.data", fault.to_string(), "Report this as a defect.")
}

#[cfg(test)]
mod tests;
