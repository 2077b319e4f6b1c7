//! The payer's own files: members, permits, history. The practice never sees them, only their effect.

use crate::base::{Cents, Day, Interval};
use crate::practice::chart::{Earlier, Hold, Npi, Permit, PlanId};
use crate::practice::claim::{ClaimId, Cms1500};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A claim as the payer's front end took it in, read from the 837.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// What was read.
    pub form: Cms1500,
    /// The day it came.
    pub received: Day,
    /// The payer's control number for it (CLP07).
    pub payer_control: String,
}

/// One member of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Member id.
    pub id: String,
    /// Family name on file.
    pub family: String,
    /// Birth date on file.
    pub born: Day,
    /// Days covered.
    pub force: Interval,
    /// Authorizations and referrals on file.
    #[serde(default)]
    pub permits: Vec<Permit>,
    /// Services paid before the sandbox began.
    #[serde(default)]
    pub earlier: Vec<Earlier>,
    /// Deductible met by claims of the sandbox, by calendar year.
    #[serde(default)]
    pub deductible_met: BTreeMap<i16, Cents>,
    /// Given name on file; empty when the file has the one the practice registered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given: String,
    /// Death on file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub died: Option<Day>,
    /// Entries that stand against payment on their days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Hold>,
    /// The plan that pays before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays_after: Option<PlanId>,
    /// The plan that a decided claim is sent on to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crosses_to: Option<PlanId>,
    /// The patient's own primary care clinician.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_care: Option<Npi>,
    /// What the patient owed on claims of the sandbox, by calendar year: deductible, coinsurance, copays.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub patient_paid: BTreeMap<i16, Cents>,
    /// Decided claims in order, reversed ones left out.
    #[serde(default)]
    pub decided: Vec<Decided>,
}

/// A decided claim in the payer's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The practice's account number.
    pub claim: ClaimId,
    /// The payer's control number.
    pub payer_control: String,
    /// When it was received.
    pub received: Day,
    /// When the first claim of its chain of replacements was received; none when this is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_received: Option<Day>,
    /// The remittance's date.
    pub answered: Day,
    /// Its lines.
    pub lines: Vec<DecidedLine>,
    /// Whether it was a hospital's own claim: what it was paid for is not the clinician's work.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hospital: bool,
}

/// A decided line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecidedLine {
    /// Procedure.
    pub procedure: Procedure,
    /// Modifiers.
    #[serde(default)]
    pub modifiers: Vec<Modifier>,
    /// Date of service.
    pub dos: Day,
    /// Rendering clinician.
    pub npi: crate::practice::chart::Npi,
    /// Units.
    pub units: u32,
    /// Whether denied.
    pub denied: bool,
    /// Deductible it used.
    pub deductible: Cents,
    /// Patient's share in all.
    #[serde(default, skip_serializing_if = "nothing")]
    pub patient: Cents,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(super) fn nothing(amount: &Cents) -> bool {
    amount.is_zero()
}
