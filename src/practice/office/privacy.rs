//! Privacy in the practice: glass broken, accesses flagged, requests decided, breaches assessed.

use super::state::State;
use crate::base::Day;
use crate::practice::privacy::{Area, Assessment, Decision, Ground, Incident, Mark};
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

/// A request about privacy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PrivacyOp {
    /// Opens a part of a record that the role does not see, for a reason.
    BreakGlass {
        /// Who, by login.
        user: String,
        /// Whose record.
        mrn: String,
        /// Which part.
        area: Area,
        /// Why, in words.
        reason: String,
    },
    /// Says that an access of the log was wrong, and how.
    FlagAccess {
        /// Which entry.
        entry: String,
        /// What is wrong with it.
        incident: Incident,
    },
    /// Says that the log up to yesterday was read; nothing more will be flagged in it.
    CloseAudit {
        /// The first day that was read.
        from: Day,
    },
    /// Decides a request for information.
    DecideRelease {
        /// Which.
        request: String,
        /// What is done.
        decision: Decision,
        /// What decides it.
        ground: Ground,
    },
    /// Assesses a slip.
    AssessBreach {
        /// Which.
        case: String,
        /// The answer.
        answer: Assessment,
    },
}

/// What happened about privacy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PrivacyEvent {
    /// Glass was broken.
    GlassBroken(Glass),
    /// An access was flagged.
    AccessFlagged {
        /// Which entry.
        entry: String,
        /// As what.
        incident: Incident,
        /// Whether it was wrong indeed, and in that way.
        mark: Mark,
    },
    /// An audit was closed.
    AuditClosed(Audit),
    /// A request was decided.
    ReleaseDecided {
        /// Which.
        request: String,
        /// What was done.
        decision: Decision,
        /// On what ground.
        ground: Ground,
        /// How right it was.
        marks: Vec<Mark>,
    },
    /// A slip was assessed.
    BreachAssessed {
        /// Which.
        case: String,
        /// The answer.
        answer: Assessment,
        /// How right it was.
        marks: Vec<Mark>,
    },
}

/// Glass broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glass {
    /// When.
    pub day: Day,
    /// Who.
    pub user: String,
    /// Whose record.
    pub mrn: String,
    /// Which part.
    pub area: Area,
    /// Why.
    pub reason: String,
}

/// An audit and its count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// The first day read.
    pub from: Day,
    /// The last day read.
    pub to: Day,
    /// Incidents flagged as what they are.
    pub found: u32,
    /// Incidents flagged as something else.
    pub misnamed: u32,
    /// Proper accesses flagged.
    pub wronged: u32,
    /// Incidents not flagged, by entry.
    pub missed: Vec<(String, Incident)>,
}

/// Everything kept about privacy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivacyFiles {
    /// Glass broken, first to last.
    #[serde(default, skip_serializing_if = "Vector::is_empty")]
    pub glass: Vector<Glass>,
    /// Flags by entry: what was said, and whether it was right.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub flags: OrdMap<String, (Incident, Mark)>,
    /// Audits closed.
    #[serde(default, skip_serializing_if = "Vector::is_empty")]
    pub audits: Vector<Audit>,
    /// Requests decided, with their marks.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub releases: OrdMap<String, (Decision, Ground, Vec<Mark>)>,
    /// Slips assessed, with their marks.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub breaches: OrdMap<String, (Assessment, Vec<Mark>)>,
}

impl PrivacyFiles {
    /// Whether nothing was ever said here.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Days already audited up to; none before the first audit.
    pub fn audited_to(&self) -> Option<Day> {
        self.audits.iter().map(|audit| audit.to).max()
    }
}

impl State {
    pub(super) fn take_privacy(&mut self, event: &PrivacyEvent) {
        let files = &mut self.privacy;
        match event {
            PrivacyEvent::GlassBroken(glass) => files.glass.push_back(glass.clone()),
            PrivacyEvent::AccessFlagged { entry, incident, mark } => {
                files.flags.insert(entry.clone(), (*incident, mark.clone()));
            }
            PrivacyEvent::AuditClosed(audit) => files.audits.push_back(audit.clone()),
            PrivacyEvent::ReleaseDecided { request, decision, ground, marks } => {
                files.releases.insert(request.clone(), (*decision, *ground, marks.clone()));
            }
            PrivacyEvent::BreachAssessed { case, answer, marks } => {
                files.breaches.insert(case.clone(), (answer.clone(), marks.clone()));
            }
        }
    }
}
