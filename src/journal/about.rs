//! What is said about a stream in lists and backups. It can be told again from the journal, so losing it loses nothing.

use serde::{Deserialize, Serialize};

/// Whose history a stream is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StreamKind {
    /// A person who learns: scores, reviews, credits.
    Learner,
    /// An office and its books.
    Practice,
}

impl StreamKind {
    /// The word that begins the ids of such streams: `learner` in `learner-4f1c`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Learner => "learner",
            Self::Practice => "practice",
        }
    }
}

/// A stream as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The stream's id.
    pub stream: String,
    /// Whose history it is.
    pub kind: StreamKind,
    /// What the user calls it.
    pub name: String,
    /// The learner's stream that this one belongs to, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learner: Option<String>,
    /// Wall clock with offset when it was begun, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
}

impl About {
    /// What can be said of a stream from its id alone, when the rest was lost.
    pub fn from_id(stream: &str) -> Self {
        let learner = stream.starts_with(StreamKind::Learner.word());
        Self {
            stream: stream.to_owned(),
            kind: if learner { StreamKind::Learner } else { StreamKind::Practice },
            name: stream.to_owned(),
            learner: None,
            created: None,
        }
    }
}
