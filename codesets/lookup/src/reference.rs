//! The small code lists of a billing desk: modifiers, places of service, adjustment reasons, remarks.

use practicum_base::{Cents, Day, Finding};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a modifier may be put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AppliesTo {
    /// CPT codes.
    Cpt,
    /// HCPCS Level II codes.
    Hcpcs,
    /// Codes of both.
    Both,
}

/// A modifier in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Modifier {
    /// Two characters.
    pub code: String,
    /// What it says.
    pub title: String,
    /// What it may be put on.
    pub applies_to: AppliesTo,
    /// When it belongs.
    pub when: String,
    /// When it does not.
    pub when_not: String,
    /// One example.
    pub example: String,
}

/// A place of service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceOfService {
    /// Two digits.
    pub code: String,
    /// What it is.
    pub title: String,
    /// When it is used.
    pub note: String,
    /// Whether the facility rate applies.
    pub facility: bool,
}

/// A claim adjustment group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdjustmentGroup {
    /// `CO`, `PR`, `OA`, `PI`.
    pub code: String,
    /// What it says about who owes.
    pub title: String,
    /// What to watch.
    pub note: String,
}

/// How a biller posts an adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PostsAs {
    /// Written off by contract.
    Contractual,
    /// A denial to work.
    Denial,
    /// The patient's share.
    Patient,
    /// Anything else.
    Other,
}

/// A claim adjustment reason (CARC) in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdjustmentReason {
    /// `1`, `97`, `B7`.
    pub code: String,
    /// Short name.
    pub title: String,
    /// What it means at the desk.
    pub plain: String,
    /// How it is posted.
    pub posts_as: PostsAs,
    /// First day in use; none when always.
    #[serde(default)]
    pub start: Option<Day>,
    /// Last day in use; none while in use.
    #[serde(default)]
    pub stop: Option<Day>,
    /// A remark that is no alert must stand beside it.
    pub needs_rarc: bool,
}

/// A remittance remark (RARC) in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// `M15`, `N115`, `MA130`.
    pub code: String,
    /// What it says.
    pub title: String,
    /// It informs only and explains no adjustment.
    pub alert: bool,
    /// First day in use; none when always.
    #[serde(default)]
    pub start: Option<Day>,
    /// Last day in use; none while in use.
    #[serde(default)]
    pub stop: Option<Day>,
}

/// What practices charge and plans start from, for one unit; invented for teaching, of a size that is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// A practice's charge, cents.
    pub charge: Cents,
    /// Where plans' schedules start from, cents.
    pub allowed: Cents,
}

/// All of them. Every question takes the day it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Modifiers.
    pub modifiers: Vec<Modifier>,
    /// Places of service.
    pub places_of_service: Vec<PlaceOfService>,
    /// Adjustment groups.
    pub group_codes: Vec<AdjustmentGroup>,
    /// Adjustment reasons.
    pub carcs: Vec<AdjustmentReason>,
    /// Remarks.
    pub rarcs: Vec<Remark>,
    /// Amounts by procedure code.
    #[serde(default)]
    pub amounts: BTreeMap<String, Amount>,
}

fn in_use(start: Option<Day>, stop: Option<Day>, on: Day) -> bool {
    start.is_none_or(|first| first <= on) && stop.is_none_or(|last| on <= last)
}

impl Reference {
    /// Reads `reference.json`.
    ///
    /// # Errors
    /// `reference.damaged` when the bytes are not such a document.
    pub fn from_bytes(bytes: &[u8]) -> Result<Reference, Finding> {
        serde_json::from_slice(bytes).map_err(|error| {
            let message = format!("The reference lists cannot be read: {error}.");
            Finding::error("reference.damaged", message, "Fetch or compile the code sets again.")
        })
    }

    /// Writes `reference.json`.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The amounts of a procedure code, where a table prices it.
    pub fn amount(&self, code: &str) -> Option<Amount> {
        self.amounts.get(code).copied()
    }

    /// A modifier. Its list carries no dates yet; the day is asked so that no caller leaves it out.
    pub fn modifier(&self, code: &str, _on: Day) -> Option<&Modifier> {
        self.modifiers.iter().find(|held| held.code.eq_ignore_ascii_case(code))
    }

    /// A place of service. Its list carries no dates yet; the day is asked so that no caller leaves it out.
    pub fn place_of_service(&self, code: &str, _on: Day) -> Option<&PlaceOfService> {
        self.places_of_service.iter().find(|held| held.code == code)
    }

    /// An adjustment group. Its list carries no dates yet; the day is asked so that no caller leaves it out.
    pub fn group_code(&self, code: &str, _on: Day) -> Option<&AdjustmentGroup> {
        self.group_codes.iter().find(|held| held.code.eq_ignore_ascii_case(code))
    }

    /// An adjustment reason in use on a day.
    pub fn carc(&self, code: &str, on: Day) -> Option<&AdjustmentReason> {
        self.carcs
            .iter()
            .find(|held| held.code.eq_ignore_ascii_case(code) && in_use(held.start, held.stop, on))
    }

    /// A remark in use on a day.
    pub fn rarc(&self, code: &str, on: Day) -> Option<&Remark> {
        self.rarcs
            .iter()
            .find(|held| held.code.eq_ignore_ascii_case(code) && in_use(held.start, held.stop, on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use practicum_base::parse_day;

    #[test]
    fn a_reason_that_ended_is_not_found_after_its_last_day() {
        let reason = AdjustmentReason {
            code: "17".to_owned(),
            title: "ended".to_owned(),
            plain: String::new(),
            posts_as: PostsAs::Denial,
            start: None,
            stop: parse_day("2009-07-01"),
            needs_rarc: false,
        };
        let lists = Reference { carcs: vec![reason], ..Reference::default() };
        let lists = Reference::from_bytes(&lists.to_bytes()).unwrap();
        assert!(lists.carc("17", parse_day("2009-07-01").unwrap()).is_some());
        assert!(lists.carc("17", parse_day("2026-05-01").unwrap()).is_none());
    }
}
