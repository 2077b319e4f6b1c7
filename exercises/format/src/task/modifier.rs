//! Choosing modifiers: lines with their codes given, and for each line none, one or several modifiers.

use serde::{Deserialize, Serialize};

/// Lines that want modifiers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifierTask {
    /// The payer as the scenario names it; its rules decide.
    pub payer: String,
    /// The lines, 1 to 6.
    pub lines: Vec<ModifierLine>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifierLine {
    /// CPT or HCPCS code.
    pub code: String,
    /// What it is, in the bank's own words; no modifier in it.
    pub service: String,
    /// Units, 1 or more.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub units: u32,
    /// The modifiers that belong there, payment modifiers first; empty when the line stays bare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<KeyedModifier>,
    /// Whether their order counts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_order: bool,
    /// Why the line stays bare; only where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bare_why: Option<String>,
    /// Modifiers that may stand there without credit or loss.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<String>,
    /// Named slips.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<ModifierMiss>,
}

/// A modifier of the key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyedModifier {
    /// The modifier.
    pub code: String,
    /// Others that serve as well (`XS` for `59`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<String>,
    /// Why.
    pub why: String,
    /// What happens downstream without it.
    pub consequence: String,
}

/// A slip that is worth an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifierMiss {
    /// The modifier entered.
    pub code: String,
    /// The key's modifier it was entered for; none when it was simply added.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<String>,
    /// Share of that modifier's points, in percent; 0 for one simply added.
    pub percent: u32,
    /// What is half right and what is not.
    pub why: String,
    /// What it costs downstream.
    pub consequence: String,
    /// Whether it is a compliance matter (it would be paid for what was not done).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub compliance: bool,
}

fn one() -> u32 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_one(units: &u32) -> bool {
    *units == 1
}
