//! What the privacy officer's desk calls things.

use crate::practice::privacy::{Area, Decision, Exception, Ground, Incident, Role};

/// A part of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The access log.
    Log,
    /// Requests for records.
    Requests,
    /// Slips to assess.
    Breaches,
    /// Who sees what, and the glass.
    Roles,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Log, Self::Requests, Self::Breaches, Self::Roles];

    /// Its address below the desk's.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Log => "",
            Self::Requests => "requests",
            Self::Breaches => "breaches",
            Self::Roles => "roles",
        }
    }

    /// The part an address names.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.slug() == slug)
    }

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Log => "Access log",
            Self::Requests => "Requests",
            Self::Breaches => "Breaches",
            Self::Roles => "Roles and glass",
        }
    }
}

/// A role's name on screen.
pub fn role_words(role: Role) -> &'static str {
    match role {
        Role::FrontDesk => "front desk",
        Role::Coder => "coder",
        Role::Biller => "biller",
        Role::Poster => "poster",
        Role::FollowUp => "follow-up",
        Role::PrivacyOfficer => "privacy officer",
    }
}

/// Every part of a record, as the tables show them.
pub const AREAS: [Area; 9] = [
    Area::Demographics,
    Area::Coverage,
    Area::Schedule,
    Area::Chart,
    Area::Coding,
    Area::Claim,
    Area::Remittance,
    Area::Balance,
    Area::AccessLog,
];

/// What a part of a record is called.
pub fn area_words(area: Area) -> &'static str {
    match area {
        Area::Demographics => "Name and address",
        Area::Coverage => "Coverage",
        Area::Schedule => "Visits",
        Area::Chart => "Chart",
        Area::Coding => "Coding",
        Area::Claim => "Claims",
        Area::Remittance => "Remittances",
        Area::Balance => "Balance",
        Area::AccessLog => "Access log",
    }
}

/// An incident's short name, as the auditor's form has it.
pub fn incident_name(incident: Incident) -> &'static str {
    match incident {
        Incident::CoWorker => "A colleague’s own record, without a task",
        Incident::WellKnown => "A well-known patient, without a task",
        Incident::AfterRoleChange => "By a right of an earlier role",
        Incident::ExportTooMuch => "Far more taken out than the task needs",
        Incident::OutsideRole => "A part that the role never sees",
        Incident::NoTask => "No task at all: curiosity",
    }
}

/// Every decision on a request.
pub const DECISIONS: [Decision; 4] =
    [Decision::Release, Decision::ReleasePart, Decision::Refuse, Decision::AskFirst];

/// What a decision is called.
pub fn decision_words(decision: Decision) -> &'static str {
    match decision {
        Decision::Release => "Send what is asked for",
        Decision::ReleasePart => "Send a part of it",
        Decision::Refuse => "Send nothing",
        Decision::AskFirst => "Ask for what is missing first",
    }
}

/// Every ground of a decision.
pub const GROUNDS: [Ground; 16] = [
    Ground::Treatment,
    Ground::Operations,
    Ground::MinimumNecessary,
    Ground::AuthorizationValid,
    Ground::AuthorizationDefective,
    Ground::PatientAccess,
    Ground::PersonalRepresentative,
    Ground::SubpoenaWithoutAssurance,
    Ground::CourtOrder,
    Ground::PsychotherapyNotes,
    Ground::Decedent,
    Ground::Employer,
    Ground::LawEnforcement,
    Ground::PublicHealth,
    Ground::SubstanceUse,
    Ground::FamilyAndFriends,
];

/// What a ground is called.
pub fn ground_words(ground: Ground) -> &'static str {
    match ground {
        Ground::Treatment => "Treatment: one clinician to another",
        Ground::Operations => "Running the office: quality, audits, training",
        Ground::MinimumNecessary => "No more than the purpose needs",
        Ground::AuthorizationValid => "The patient’s authorization is whole",
        Ground::AuthorizationDefective => "Something is missing from the authorization",
        Ground::PatientAccess => "The patient asks for the own record",
        Ground::PersonalRepresentative => "Somebody stands in the patient’s place",
        Ground::SubpoenaWithoutAssurance => "A subpoena without a judge and without assurance",
        Ground::CourtOrder => "A judge’s order",
        Ground::PsychotherapyNotes => "Session notes that are kept apart",
        Ground::Decedent => "The patient has died",
        Ground::Employer => "An employer asks",
        Ground::LawEnforcement => "The police ask",
        Ground::PublicHealth => "A public health authority asks",
        Ground::SubstanceUse => "Records of a substance use program",
        Ground::FamilyAndFriends => "Family or friends ask",
    }
}

/// Every exception.
pub const EXCEPTIONS: [Exception; 4] =
    [Exception::Secured, Exception::GoodFaith, Exception::InadvertentInternal, Exception::NotRetained];

/// What an exception is called.
pub fn exception_words(exception: Exception) -> &'static str {
    match exception {
        Exception::Secured => "It was secured: encrypted or destroyed by the guidance",
        Exception::GoodFaith => "Opened in good faith within the work, and not used further",
        Exception::InadvertentInternal => "Between two who are both authorized here, and not used further",
        Exception::NotRetained => "The receiver could not have kept it",
    }
}

/// What a graded part of an answer is called.
pub fn mark_words(part: &str) -> &'static str {
    match part {
        "decision" => "What is done",
        "ground" => "What decides it",
        "breach" => "Whether notice is owed",
        "exception" => "The exception",
        "nature" => "What it was speaks for harm",
        "recipient" => "Who got it speaks for harm",
        "acquired" => "It was really seen or taken",
        "mitigated" => "The risk was made small",
        "people" => "People told by",
        "media" => "The media",
        "hhs" => "HHS told by",
        _ => "The entry",
    }
}
