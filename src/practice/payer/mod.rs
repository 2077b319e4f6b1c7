//! Payers: plans as data, and what they decide with which rule.

mod decision;
mod member;
mod plan;

pub use decision::{Adjudication, LineDecision, Read, Step, Verdict};
pub use member::{Decided, DecidedLine, Member, Received};
pub use plan::{
    Answer, AppealLevel, Benefits, BundledPair, Copay, CoveragePolicy, Fees, ModifierNeed, Plan, Routes,
    RuleSpec, Timing,
};
