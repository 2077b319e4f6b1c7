//! The rules a payer reads a claim by, one a file. A rule looks at one line of one claim and judges it.

mod authorization_required;
mod bundled_pairs;
mod codes_valid;
mod coverage_in_force;
mod duplicate;
mod follow_up_days;
mod medical_necessity;
mod modifier_fits;
mod modifier_required;
mod referral_required;
mod side_stated;
mod timely_filing;
mod unit_limit;
mod visit_with_procedure;

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

/// The rule's name in plan data and trace.
pub(super) fn name(rule: &RuleSpec) -> &'static str {
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
    }
}

/// What the rule asks, for people.
pub(super) fn title(rule: &RuleSpec) -> &'static str {
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
    }
}

/// Whether the rule speaks about the whole claim, so that its remarks go to MOA and its step names no line.
pub(super) fn whole_claim(rule: &RuleSpec) -> bool {
    matches!(rule, RuleSpec::CoverageInForce { .. } | RuleSpec::TimelyFiling { .. })
}

/// Judges line `at` (from 0) by the rule.
pub(super) fn judge<'a>(rule: &'a RuleSpec, case: &Case<'_>, at: usize) -> Judgment<'a> {
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
        RuleSpec::AuthorizationRequired { codes, absent, mismatch } => {
            authorization_required::judge(case, at, codes, absent, mismatch)
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
