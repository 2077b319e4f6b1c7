//! Tasks answered from lists in which every entry has its own reason, share and consequence: denials and citations.

use practicum_base::{Cents, Day};
use serde::{Deserialize, Serialize};

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Slug, unique within the list.
    pub id: String,
    /// As the learner reads it.
    pub text: String,
    /// Share of the points, in percent; 100 for what is right. At least one entry of a list has 100.
    pub percent: u32,
    /// Why it is right, half right or wrong.
    pub why: String,
    /// What follows from choosing it: money, time, a denial. Not needed where it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<String>,
    /// Why a real candidate would choose it; for entries below 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick: Option<String>,
    /// Whether choosing it is a compliance matter (the patient billed for what the group forbids).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub compliance: bool,
}

/// A denied claim: why, and what comes next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DenialTask {
    /// The payer.
    pub payer: String,
    /// The remittance, line by line. Each line's charge less paid is its adjustments.
    pub lines: Vec<RemitLine>,
    /// Root causes, 3 to 6.
    pub causes: Vec<Offer>,
    /// Next actions, 3 to 6.
    pub actions: Vec<Offer>,
}

/// One line of a remittance; money in integer cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemitLine {
    /// Date of service.
    pub dos: Day,
    /// CPT or HCPCS code as billed.
    pub code: String,
    /// Modifiers as billed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<String>,
    /// Billed.
    pub charge: Cents,
    /// Allowed, where the remittance says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed: Option<Cents>,
    /// Paid.
    pub paid: Cents,
    /// Why the rest was not paid.
    pub adjustments: Vec<RemitAdjustment>,
}

/// One adjustment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemitAdjustment {
    /// `CO`, `PR`, `OA`, `PI`.
    pub group: String,
    /// Reason code.
    pub carc: String,
    /// Remark codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rarcs: Vec<String>,
    /// Amount.
    pub amount: Cents,
}

/// A scenario and rules, of which one decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitationTask {
    /// Rules offered, 4 to 6: each names the guideline section, note or edit and says in own words what it rules.
    pub rules: Vec<Offer>,
}
