//! Days and amounts of the front desk, as dated data.

use crate::base::{Cents, Day, Finding};
use serde::{Deserialize, Serialize};

/// The data file beside this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontRules {
    /// When the figures were looked up.
    pub as_of: Day,
    /// Where they come from.
    pub source: String,
    /// Whether every figure was checked.
    pub verified: bool,
    /// Good-faith estimates.
    pub estimate: EstimateRules,
    /// Days until a payer answers a request for authorization: least and greatest.
    pub authorization_days: [u32; 2],
    /// Days an authorization holds from its answer.
    pub authorization_force_days: u32,
    /// Days until a primary-care office sends a referral: least and greatest.
    pub referral_days: [u32; 2],
    /// Days until a payer answers a question about cover or about a claim.
    pub enquiry_days: u32,
}

/// Good-faith estimates for patients without insurance or not using it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EstimateRules {
    /// Business days ahead from which scheduling obliges to an estimate.
    pub least_notice_days: u32,
    /// Business days ahead from which there is more time.
    pub long_notice_days: u32,
    /// Business days to give it, below that.
    pub short_due_days: u32,
    /// Business days to give it, from there on.
    pub long_due_days: u32,
    /// Business days to give it when asked for.
    pub request_due_days: u32,
    /// A bill this much above the estimate may be disputed.
    pub dispute_from: Cents,
    /// Days from the bill to dispute it.
    pub dispute_days: u32,
}

impl FrontRules {
    /// The rules in force.
    pub fn read() -> Result<Self, Finding> {
        serde_json::from_str(include_str!("rules.json")).map_err(|fault| {
            Finding::error("front.rules-data", fault.to_string(), "Report this as a defect.")
        })
    }
}
