//! Roles and what each may see, as data: minimum necessary (45 CFR 164.502(b), 164.514(d)).

use crate::base::{Day, Finding};
use serde::{Deserialize, Serialize};

/// A role of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Registers and collects.
    FrontDesk,
    /// Codes from notes.
    Coder,
    /// Makes and sends claims.
    Biller,
    /// Posts what came.
    Poster,
    /// Works denials and balances.
    FollowUp,
    /// Audits access and answers requests.
    PrivacyOfficer,
}

/// A part of a patient's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// Name, birth date, address, telephone.
    Demographics,
    /// Plans and member ids.
    Coverage,
    /// Booked visits.
    Schedule,
    /// Notes and results.
    Chart,
    /// The coder's sheet.
    Coding,
    /// Claims.
    Claim,
    /// Remittances.
    Remittance,
    /// What is owed.
    Balance,
    /// Who opened what.
    AccessLog,
}

/// What one role sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleView {
    /// The role.
    pub role: Role,
    /// The parts it may open.
    pub sees: Vec<Area>,
    /// Why these.
    pub why: String,
}

/// One of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// Login.
    pub user: String,
    /// Name.
    pub name: String,
    /// Role today.
    pub role: Role,
    /// An earlier role, given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Role>,
}

/// The house's policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct House {
    /// When it was written.
    pub as_of: Day,
    /// Where it comes from.
    pub source: String,
    /// Whether it was checked.
    pub verified: bool,
    /// Views by role.
    pub roles: Vec<RoleView>,
    /// Who works here.
    pub staff: Vec<Staff>,
}

impl House {
    /// Whether a role may open a part of a record in its ordinary work.
    pub fn may_see(&self, role: Role, area: Area) -> bool {
        self.roles.iter().any(|view| view.role == role && view.sees.contains(&area))
    }

    /// One of the staff by login.
    pub fn staff(&self, user: &str) -> Option<&Staff> {
        self.staff.iter().find(|one| one.user == user)
    }
}

/// The policy in force.
pub fn house() -> Result<House, Finding> {
    serde_json::from_str(include_str!("../../../exercises/privacy/roles.json"))
        .map_err(|fault| super::unreadable(&fault))
}
