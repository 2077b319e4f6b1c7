//! Claim correction: a CMS-1500 as data with planted errors.

use serde::{Deserialize, Serialize};

/// A claim form with something wrong in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimTask {
    /// The payer the form goes to.
    pub payer: String,
    /// The form as filled in; items not listed are empty.
    pub items: Vec<FormItem>,
    /// What is wrong with it.
    pub errors: Vec<Planted>,
    /// Items that look wrong and are right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tempting: Vec<Tempting>,
}

/// One filled item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormItem {
    /// The item's number: `1a`, `2`, `17b`, `21A`, `24B`, `33a`.
    pub item: String,
    /// The service line, 1 to 6, for items 24A to 24J.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What stands there.
    pub value: String,
}

/// A planted error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planted {
    /// The item.
    pub item: String,
    /// Its line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What stands there; empty when something is missing.
    pub wrong: String,
    /// What belongs there, the first is the one shown; `""` when the item stays empty.
    pub right: Vec<String>,
    /// Why.
    pub why: String,
    /// What happens to the claim as it is.
    pub consequence: String,
    /// Other places where it can be put right as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub or: Vec<Remedy>,
    /// Values a learner might put in instead, with what they earn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<WrongValue>,
}

/// Another place where an error can be put right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// The item.
    pub item: String,
    /// Its line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What belongs there.
    pub right: Vec<String>,
    /// Why that is as good.
    pub why: String,
}

/// A value that is not right, yet not nonsense.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongValue {
    /// The value.
    pub value: String,
    /// Share of the value's points, in percent.
    pub percent: u32,
    /// What is half right.
    pub why: String,
    /// What follows.
    pub consequence: String,
}

/// An item that looks wrong and is right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tempting {
    /// The item.
    pub item: String,
    /// Its line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Why it is right.
    pub why: String,
}
