//! Claim status, asked (276) and answered (277), in trade words.

use super::{Envelope, InsuredPerson};
use crate::base::{Cents, Day};
use crate::practice::claim::ClaimId;
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

/// A 276: where claims stand with a payer (005010X212).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusEnquiry {
    /// Envelope.
    pub envelope: Envelope,
    /// 2100A NM103.
    pub payer_name: String,
    /// 2100A NM109.
    pub payer_id: String,
    /// 2100B and 2100C NM103: the practice.
    pub provider_name: String,
    /// 2100C NM109.
    pub provider_npi: String,
    /// One a claim.
    pub claims: Vec<StatusQuestion>,
}

/// What is asked about one claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusQuestion {
    /// TRN02: our number for this question; the answer brings it back.
    pub trace: String,
    /// REF*EJ: our account number.
    pub claim: ClaimId,
    /// REF*1K: the payer's control number, when known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub payer_control: String,
    /// REF*BLT: type of bill of an institutional claim, empty for a professional one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub type_of_bill: String,
    /// The insured, who is the patient unless there is a dependent.
    pub insured: InsuredPerson,
    /// 2000E: the patient, when not the insured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependent: Option<InsuredPerson>,
    /// AMT*T3: the claim's charge.
    pub charge: Cents,
    /// DTP*472: first day of service.
    pub from: Day,
    /// DTP*472: last day of service.
    pub to: Day,
}

/// A 277: the payer's answer to a 276 (005010X212).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusAnswer {
    /// Envelope.
    pub envelope: Envelope,
    /// BHT03 of the enquiry, brought back.
    pub answers: String,
    /// 2100A NM103.
    pub payer_name: String,
    /// 2100A NM109.
    pub payer_id: String,
    /// 2100A PER04 with TE, digits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub payer_phone: String,
    /// 2100B and 2100C NM103.
    pub provider_name: String,
    /// 2100C NM109.
    pub provider_npi: String,
    /// One a claim.
    pub claims: Vec<StatusReply>,
}

/// What is answered about one claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusReply {
    /// TRN02 of the question, brought back.
    pub trace: String,
    /// REF*EJ: our account number.
    pub claim: ClaimId,
    /// REF*1K: empty when the payer knows no such claim.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub payer_control: String,
    /// REF*BLT: type of bill, empty when not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub type_of_bill: String,
    /// The insured.
    pub insured: InsuredPerson,
    /// 2000E: the patient, when not the insured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependent: Option<InsuredPerson>,
    /// STC01, STC10, STC11: one to three codes, the chief one first.
    pub status: Vec<StatusCode>,
    /// STC02: the status holds since.
    pub since: Day,
    /// STC04.
    pub charge: Cents,
    /// STC05.
    pub paid: Cents,
    /// STC06: the claim was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Day>,
    /// STC08: the check's date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<Day>,
    /// STC09: the check's number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub check: String,
    /// DTP*472: first day of service.
    pub from: Day,
    /// DTP*472: last day of service.
    pub to: Day,
    /// 2220: lines, where the payer answers by line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<StatusLine>,
}

/// A claim status code (STC01, STC10, STC11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusCode {
    /// Component 1, the category: `F1` paid, `F2` denied, `P1` in process, `A4` not found, `D0` search failed …
    pub category: String,
    /// Component 2, the status.
    pub status: String,
    /// Component 3, whom it is about; empty when nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub entity: String,
}

/// The payer's word on one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusLine {
    /// REF*FJ: our line number, from 1.
    pub line: u32,
    /// SVC01-2.
    pub procedure: Procedure,
    /// SVC01-3 to -6.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// SVC02.
    pub charge: Cents,
    /// SVC03.
    pub paid: Cents,
    /// SVC07.
    pub units: u32,
    /// STC01, STC10, STC11.
    pub status: Vec<StatusCode>,
    /// STC02.
    pub since: Day,
    /// DTP*472.
    pub dos: Day,
}
