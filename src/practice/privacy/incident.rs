//! What can be wrong with an access, and how it shows in the log.

use serde::{Deserialize, Serialize};

/// A kind of wrong access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Incident {
    /// The patient works here, and no task called for it.
    CoWorker,
    /// The patient is well known, and no task called for it.
    WellKnown,
    /// The user opened a part that only an earlier role could.
    AfterRoleChange,
    /// Far more was taken out than the task needs.
    ExportTooMuch,
    /// A part was opened that the role never sees.
    OutsideRole,
    /// No task called for it: a neighbour, a relative, plain curiosity.
    NoTask,
}

impl Incident {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::CoWorker,
        Self::WellKnown,
        Self::AfterRoleChange,
        Self::ExportTooMuch,
        Self::OutsideRole,
        Self::NoTask,
    ];

    /// How it is recognised, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::CoWorker => "The patient works here, and no task called for opening the record.",
            Self::WellKnown => "The patient is well known, and no task called for opening the record.",
            Self::AfterRoleChange => {
                "The user has another role now; the right of the old one should have ended."
            }
            Self::ExportTooMuch => "Hundreds of records were taken out for a task about one.",
            Self::OutsideRole => "The role does not see this part of a record.",
            Self::NoTask => "No visit, claim or balance of this patient was this user’s task.",
        }
    }
}
