//! Payers: plans as data, and what they decide with which rule.

mod adjudicate;
mod case;
mod decision;
mod front_end;
mod member;
mod npi;
mod plan;
mod plan_read;
mod price;
mod remit;
mod review;
mod rule;
mod rule_spec;
#[cfg(test)]
pub(crate) mod sample;
mod settle;

pub use adjudicate::adjudicate;
pub use decision::{Adjudication, LineDecision, Read, Step, Verdict};
pub use front_end::{FrontEndVerdict, front_end};
pub use member::{Decided, DecidedLine, Member, Received};
pub use plan::{
    Answer, AppealLevel, Assistance, Audit, Benefits, BundledPair, Copay, CoveragePolicy, Fees,
    HospitalTerms, ModifierNeed, Plan, PromptPay, Routes, Secondary, Timing,
};
pub use remit::{remit_claim, reverse_claim};
pub use review::{
    AppealCase, AppealFacts, EvidenceRef, Ground, PriorDecision, ReviewOutcome, Ruling, reopen, review,
};
pub use rule::{
    AdvanceNotice, Assistant, Component, ContractRate, Contradiction, DiagnosisExcluded, DoseLimit,
    EndedModifier, Enrolled, Enrolment, ExcludedDiagnosis, ExclusivePair, ExclusivePairs, Fit,
    FollowUpSurgery, FrequencyLimit, HistoryFits, HoldRule, HospitalPairs, Limit, Listed, MainService,
    MembershipHold, ModifierValid, NameMatches, NeededItem, Network, NewPatient, OneVisit, Parts,
    PatientAlive, PatientFits, PayerOrder, PriorPayer, Qualifying, QualifyingService, ReferringProvider,
    RequiredItem, ServiceList, Span, Specialty, SpecialtyFits, WorkRelated,
};
pub use rule_spec::RuleSpec;
