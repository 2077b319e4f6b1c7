//! Requests for information to be decided, as data.

use super::{Mark, mark};
use crate::base::{Day, Finding};
use serde::{Deserialize, Serialize};

/// What is done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// What is asked for goes out.
    Release,
    /// A part of it goes out.
    ReleasePart,
    /// Nothing goes out.
    Refuse,
    /// Something is missing first: proof, an assurance, the patient's word.
    AskFirst,
}

/// What decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// One clinician to another.
    Treatment,
    /// Running the office: quality, audits, training.
    Operations,
    /// No more than the purpose needs.
    MinimumNecessary,
    /// The patient's authorization is whole.
    AuthorizationValid,
    /// Something is missing from it.
    AuthorizationDefective,
    /// The patient asks for the own record.
    PatientAccess,
    /// Somebody who stands in the patient's place.
    PersonalRepresentative,
    /// A subpoena without a judge and without assurance.
    SubpoenaWithoutAssurance,
    /// A judge's order.
    CourtOrder,
    /// Session notes kept apart.
    PsychotherapyNotes,
    /// The patient has died.
    Decedent,
    /// An employer asks.
    Employer,
    /// The police ask.
    LawEnforcement,
    /// A public health authority asks.
    PublicHealth,
    /// Records of a substance use program.
    SubstanceUse,
    /// Those around the patient ask.
    FamilyAndFriends,
}

/// One request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseCase {
    /// `R01`.
    pub id: String,
    /// For lists.
    pub title: String,
    /// Who asks for what, and what is on the table.
    pub text: String,
    /// Key: what is done.
    pub decision: Decision,
    /// Key: what decides it.
    pub ground: Ground,
    /// The rule.
    pub rule: String,
    /// Why, shown after the decision.
    pub why: String,
}

impl ReleaseCase {
    /// Grades a decision and its ground.
    pub fn grade(&self, decision: Decision, ground: Ground) -> Vec<Mark> {
        vec![
            mark("decision", decision == self.decision, format!("{} ({})", self.why, self.rule)),
            mark("ground", ground == self.ground, self.rule.clone()),
        ]
    }
}

/// The data file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReleaseFile {
    #[serde(rename = "as_of")]
    _as_of: Day,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "verified")]
    _verified: bool,
    requests: Vec<ReleaseCase>,
}

/// Every request, in order.
pub fn releases() -> Result<Vec<ReleaseCase>, Finding> {
    let file: ReleaseFile = serde_json::from_str(include_str!("../../../exercises/privacy/requests.json"))
        .map_err(|fault| super::unreadable(&fault))?;
    Ok(file.requests)
}
