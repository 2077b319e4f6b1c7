//! Payers: plans as data, and what they decide with which rule.

mod adjudicate;
mod case;
mod decision;
mod member;
mod plan;
mod price;
mod remit;
mod rule;
#[cfg(test)]
pub(crate) mod sample;

pub use adjudicate::adjudicate;
pub use decision::{Adjudication, LineDecision, Read, Step, Verdict};
pub use member::{Decided, DecidedLine, Member, Received};
pub use plan::{
    Answer, AppealLevel, Benefits, BundledPair, Copay, CoveragePolicy, Fees, ModifierNeed, Plan, Routes,
    RuleSpec, Timing,
};
pub use remit::{remit_claim, reverse_claim};
