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
#[cfg(test)]
pub(crate) mod sample;
mod settle;

pub use adjudicate::adjudicate;
pub use decision::{Adjudication, LineDecision, Read, Step, Verdict};
pub use front_end::{FrontEndVerdict, front_end};
pub use member::{Decided, DecidedLine, Member, Received};
pub use plan::{
    Answer, AppealLevel, Benefits, BundledPair, Copay, CoveragePolicy, Fees, ModifierNeed, Plan, Routes,
    RuleSpec, Timing,
};
pub use remit::{remit_claim, reverse_claim};
pub use review::{
    AppealCase, AppealFacts, EvidenceRef, Ground, PriorDecision, ReviewOutcome, Ruling, reopen, review,
};
