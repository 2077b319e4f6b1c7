//! The rules a payer reads a claim by, one a file. A rule looks at one line of one claim and judges it.

mod advance_notice;
mod assistant;
mod authorization_required;
mod bundled_pairs;
mod codes_valid;
mod component;
mod contract_rate;
mod coverage_in_force;
mod diagnosis_excluded;
mod dose_limit;
mod duplicate;
mod enrolled;
mod exclusive_pairs;
mod follow_up_days;
mod follow_up_surgery;
mod frequency_limit;
mod history_fits;
mod hospital_pairs;
mod main_service;
mod medical_necessity;
mod membership_hold;
mod modifier_fits;
mod modifier_required;
mod modifier_valid;
mod name_matches;
mod network;
mod new_patient;
mod one_visit;
mod patient_alive;
mod patient_fits;
mod payer_order;
mod prior_payer;
mod qualifying_service;
mod referral_required;
mod referring_provider;
mod required_item;
mod service_list;
mod side_stated;
mod specialty_fits;
mod timely_filing;
mod unit_limit;
mod visit_with_procedure;
mod work_related;

pub use advance_notice::AdvanceNotice;
pub use assistant::Assistant;
pub use component::{Component, Parts};
pub use contract_rate::ContractRate;
pub use diagnosis_excluded::{DiagnosisExcluded, ExcludedDiagnosis};
pub use dose_limit::DoseLimit;
pub use enrolled::{Enrolled, Enrolment};
pub use exclusive_pairs::{ExclusivePair, ExclusivePairs};
pub use follow_up_surgery::FollowUpSurgery;
pub use frequency_limit::{FrequencyLimit, Limit, Span};
pub use history_fits::{Contradiction, HistoryFits};
pub use hospital_pairs::HospitalPairs;
pub use main_service::MainService;
pub use membership_hold::{HoldRule, MembershipHold};
pub use modifier_valid::{EndedModifier, ModifierValid};
pub use name_matches::NameMatches;
pub use network::Network;
pub use new_patient::NewPatient;
pub use one_visit::OneVisit;
pub use patient_alive::PatientAlive;
pub use patient_fits::{Fit, PatientFits};
pub use payer_order::PayerOrder;
pub use prior_payer::PriorPayer;
pub use qualifying_service::{Qualifying, QualifyingService};
pub use referring_provider::ReferringProvider;
pub use required_item::{NeededItem, RequiredItem};
pub use service_list::{Listed, ServiceList};
pub use specialty_fits::{Specialty, SpecialtyFits};
pub use work_related::WorkRelated;

use super::case::Case;
use super::{Answer, Read, RuleSpec, Verdict};

/// What a rule says about one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Judgment<'a> {
    pub verdict: Verdict,
    pub reads: Vec<Read>,
    pub words: String,
    /// What the remittance will say; only when denied.
    pub answer: Option<&'a Answer>,
}

impl<'a> Judgment<'a> {
    /// The rule has nothing to look at here.
    fn not_applicable() -> Self {
        Self { verdict: Verdict::NotApplicable, reads: Vec::new(), words: String::new(), answer: None }
    }

    /// The rule looked and was satisfied.
    fn passed(reads: Vec<Read>, words: impl Into<String>) -> Self {
        Self { verdict: Verdict::Passed, reads, words: words.into(), answer: None }
    }

    /// An earlier rule has denied the line.
    pub fn not_reached() -> Self {
        Self { verdict: Verdict::NotReached, reads: Vec::new(), words: String::new(), answer: None }
    }

    /// The denial lifted by a review, which says why.
    pub fn set_aside(self, why: &str) -> Self {
        Self { verdict: Verdict::Passed, words: why.to_owned(), answer: None, ..self }
    }

    /// The rule denies the line.
    fn denied(answer: &'a Answer, reads: Vec<Read>, words: impl Into<String>) -> Self {
        Self { verdict: Verdict::Denied, reads, words: words.into(), answer: Some(answer) }
    }
}

/// What a rule of its own data answers; rules whose data stand in the specification itself are matched below.
pub(super) trait Consult {
    /// Judges line `at` (from 0).
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a>;
    /// Every answer the rule can give.
    fn answers(&self) -> Vec<&Answer>;
    /// Whether it speaks about the whole claim.
    fn whole_claim(&self) -> bool {
        false
    }
}

/// Name, title and code of a rule that keeps its own data.
pub(super) fn own(rule: &RuleSpec) -> Option<(&'static str, &'static str, &dyn Consult)> {
    Some(match rule {
        RuleSpec::PatientAlive(rule) => ("patient-alive", "Patient alive that day", rule),
        RuleSpec::PatientFits(rule) => ("patient-fits", "Age and sex fit", rule),
        RuleSpec::NameMatches(rule) => ("name-matches", "Number and name are one member", rule),
        RuleSpec::MembershipHold(rule) => {
            ("membership-hold", "Nothing on the membership stands against it", rule)
        }
        RuleSpec::PayerOrder(rule) => ("payer-order", "This plan pays first", rule),
        RuleSpec::PriorPayer(rule) => ("prior-payer", "Earlier payer’s answer", rule),
        RuleSpec::WorkRelated(rule) => ("work-related", "Work-related or not", rule),
        RuleSpec::SpecialtyFits(rule) => ("specialty-fits", "Specialty does this service", rule),
        RuleSpec::Enrolled(rule) => ("enrolled", "Clinician enrolled that day", rule),
        RuleSpec::ReferringProvider(rule) => {
            ("referring-provider", "Referring clinician named and eligible", rule)
        }
        RuleSpec::Network(rule) => ("network", "Own or network clinician", rule),
        RuleSpec::RequiredItem(rule) => ("required-item", "Needed item filled", rule),
        RuleSpec::ContractRate(rule) => ("contract-rate", "Contract rate in force", rule),
        RuleSpec::ModifierValid(rule) => ("modifier-valid", "Modifiers in force that day", rule),
        RuleSpec::AdvanceNotice(rule) => ("advance-notice", "Advance notice to the patient", rule),
        RuleSpec::DiagnosisExcluded(rule) => ("diagnosis-excluded", "Diagnosis the plan pays for", rule),
        RuleSpec::NewPatient(rule) => ("new-patient", "New patient is new", rule),
        RuleSpec::OneVisit(rule) => ("one-visit", "One visit a day", rule),
        RuleSpec::MainService(rule) => ("main-service", "Add-on with its main service", rule),
        RuleSpec::Assistant(rule) => ("assistant", "Assistant paid at this operation", rule),
        RuleSpec::Component(rule) => ("component", "Nobody else did a part", rule),
        RuleSpec::QualifyingService(rule) => ("qualifying-service", "Qualifying service came first", rule),
        RuleSpec::HistoryFits(rule) => ("history-fits", "Possible with the patient’s history", rule),
        RuleSpec::FollowUpSurgery(rule) => ("follow-up-surgery", "Operation within follow-up days", rule),
        RuleSpec::FrequencyLimit(rule) => ("frequency-limit", "Not too often", rule),
        RuleSpec::DoseLimit(rule) => ("dose-limit", "Dose within the label", rule),
        RuleSpec::ExclusivePairs(rule) => ("exclusive-pairs", "Services that exclude each other", rule),
        RuleSpec::HospitalPairs(rule) => ("hospital-pairs", "Part of another by the hospital edits", rule),
        RuleSpec::NotCovered(rule) => ("not-covered", "In the benefit", rule),
        RuleSpec::RoutineCare(rule) => ("routine-care", "Not routine care", rule),
        RuleSpec::Experimental(rule) => ("experimental", "Accepted treatment", rule),
        RuleSpec::ReportingOnly(rule) => ("reporting-only", "More than a count", rule),
        RuleSpec::NeverApart(rule) => ("never-apart", "Paid by itself", rule),
        RuleSpec::OtherContractor(rule) => ("other-contractor", "Right contractor", rule),
        RuleSpec::Capitation(rule) => ("capitation", "Outside the monthly capitation", rule),
        RuleSpec::ManagedContract(rule) => ("managed-contract", "In the managed care contract", rule),
        RuleSpec::EmergencyOnly(rule) => ("emergency-only", "Emergency where only that is paid", rule),
        RuleSpec::UnlistedCode(rule) => ("unlisted-code", "No listed code for it", rule),
        RuleSpec::PlaceFits(rule) => ("place-fits", "Place fits the service", rule),
        RuleSpec::DiagnosisFits(rule) => ("diagnosis-fits", "Diagnosis fits the service", rule),
        RuleSpec::LevelOfService(rule) => ("level-of-service", "Level borne out by the diagnoses", rule),
        RuleSpec::ProgramConditions(rule) => ("program-conditions", "Programme’s conditions met", rule),
        _ => return None,
    })
}

/// The rule's name in plan data and trace.
pub(super) fn name(rule: &RuleSpec) -> &'static str {
    if let Some((name, ..)) = own(rule) {
        return name;
    }
    match rule {
        RuleSpec::CoverageInForce { .. } => "coverage-in-force",
        RuleSpec::TimelyFiling { .. } => "timely-filing",
        RuleSpec::Duplicate { .. } => "duplicate",
        RuleSpec::CodesValid { .. } => "codes-valid",
        RuleSpec::ReferralRequired { .. } => "referral-required",
        RuleSpec::AuthorizationRequired { .. } => "authorization-required",
        RuleSpec::ModifierRequired { .. } => "modifier-required",
        RuleSpec::ModifierFits { .. } => "modifier-fits",
        RuleSpec::VisitWithProcedure { .. } => "visit-with-procedure",
        RuleSpec::FollowUpDays { .. } => "follow-up-days",
        RuleSpec::BundledPairs { .. } => "bundled-pairs",
        RuleSpec::MedicalNecessity { .. } => "medical-necessity",
        RuleSpec::SideStated { .. } => "side-stated",
        RuleSpec::UnitLimit { .. } => "unit-limit",
        _ => "",
    }
}

/// What the rule asks, for people.
pub(super) fn title(rule: &RuleSpec) -> &'static str {
    if let Some((_, title, _)) = own(rule) {
        return title;
    }
    match rule {
        RuleSpec::CoverageInForce { .. } => "Member covered that day",
        RuleSpec::TimelyFiling { .. } => "Filed in time",
        RuleSpec::Duplicate { .. } => "Not decided before",
        RuleSpec::CodesValid { .. } => "Codes valid that day",
        RuleSpec::ReferralRequired { .. } => "Referral on file",
        RuleSpec::AuthorizationRequired { .. } => "Authorization on file",
        RuleSpec::ModifierRequired { .. } => "Needed modifier present",
        RuleSpec::ModifierFits { .. } => "Modifier fits the service",
        RuleSpec::VisitWithProcedure { .. } => "Visit and procedure on one day",
        RuleSpec::FollowUpDays { .. } => "Visit within follow-up days",
        RuleSpec::BundledPairs { .. } => "Service part of another",
        RuleSpec::MedicalNecessity { .. } => "Diagnosis justifies the service",
        RuleSpec::SideStated { .. } => "Side of the body stated",
        RuleSpec::UnitLimit { .. } => "Units within the day's limit",
        _ => "",
    }
}

/// Whether the rule speaks about the whole claim, so that its remarks go to MOA and its step names no line.
pub(super) fn whole_claim(rule: &RuleSpec) -> bool {
    match own(rule) {
        Some((.., rule)) => rule.whole_claim(),
        None => matches!(rule, RuleSpec::CoverageInForce { .. } | RuleSpec::TimelyFiling { .. }),
    }
}

/// Judges line `at` (from 0) by the rule.
pub(super) fn judge<'a>(rule: &'a RuleSpec, case: &Case<'_>, at: usize) -> Judgment<'a> {
    if let Some((.., rule)) = own(rule) {
        return rule.judge(case, at);
    }
    match rule {
        RuleSpec::CoverageInForce { ended, not_begun } => {
            coverage_in_force::judge(case, at, ended, not_begun)
        }
        RuleSpec::TimelyFiling { days, answer } => timely_filing::judge(case, at, *days, answer),
        RuleSpec::Duplicate { answer } => duplicate::judge(case, at, answer),
        RuleSpec::CodesValid { diagnosis, procedure } => codes_valid::judge(case, at, diagnosis, procedure),
        RuleSpec::ReferralRequired { codes, taxonomies, answer } => {
            referral_required::judge(case, at, codes, taxonomies, answer)
        }
        RuleSpec::AuthorizationRequired { codes, absent, mismatch, refused, other_service, ran_out } => {
            let answers = authorization_required::Answers {
                absent,
                mismatch,
                refused: refused.as_ref().unwrap_or(mismatch),
                other_service: other_service.as_ref().unwrap_or(mismatch),
                ran_out: ran_out.as_ref().unwrap_or(mismatch),
            };
            authorization_required::judge(case, at, codes, &answers)
        }
        RuleSpec::ModifierRequired { needs } => modifier_required::judge(case, at, needs),
        RuleSpec::ModifierFits { visit_only, answer } => modifier_fits::judge(case, at, visit_only, answer),
        RuleSpec::VisitWithProcedure { minor, major, answer } => {
            visit_with_procedure::judge(case, at, minor, major, answer)
        }
        RuleSpec::FollowUpDays { modifiers, answer } => follow_up_days::judge(case, at, modifiers, answer),
        RuleSpec::BundledPairs { pairs, modifiers, answer } => {
            bundled_pairs::judge(case, at, pairs, modifiers, answer)
        }
        RuleSpec::MedicalNecessity { policies } => medical_necessity::judge(case, at, policies),
        RuleSpec::SideStated { diagnoses, answer } => side_stated::judge(case, at, diagnoses, answer),
        RuleSpec::UnitLimit { limits, answer } => unit_limit::judge(case, at, limits, answer),
        _ => Judgment::not_applicable(),
    }
}

impl RuleSpec {
    /// The rule's name, as plan data and traces write it.
    pub fn name(&self) -> &'static str {
        name(self)
    }

    /// What the rule asks, in plain words.
    pub fn title(&self) -> &'static str {
        title(self)
    }
}
