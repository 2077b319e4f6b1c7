//! Eligibility, asked (270) and answered (271), in trade words.

use super::Envelope;
use crate::base::{Cents, Day};
use crate::practice::chart::Address;
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

/// A 270: whether a payer covers patients, on which days, for what (005010X279A1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EligibilityEnquiry {
    /// Envelope.
    pub envelope: Envelope,
    /// 2100A NM103: the payer asked.
    pub payer_name: String,
    /// 2100A NM109.
    pub payer_id: String,
    /// 2100B NM103: who asks.
    pub provider_name: String,
    /// 2100B NM109.
    pub provider_npi: String,
    /// One a patient.
    pub patients: Vec<EligibilityQuestion>,
}

/// What is asked about one patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EligibilityQuestion {
    /// TRN02: our number for this question; the answer brings it back.
    pub trace: String,
    /// The insured, who is the patient unless there is a dependent.
    pub insured: InsuredPerson,
    /// 2000D: the patient, when not the insured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependent: Option<InsuredPerson>,
    /// DTP*291: the first day asked about.
    pub from: Day,
    /// DTP*291: the last day asked about.
    pub to: Day,
    /// EQ01: service types (`30` plan coverage, `98` office visit, `5` laboratory …).
    pub services: Vec<String>,
    /// EQ02-2: one procedure, where a benefit is asked about rather than a service type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
}

/// A person of an eligibility or status transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsuredPerson {
    /// NM109 with MI: member id, empty for a dependent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub member: String,
    /// NM103.
    pub family: String,
    /// NM104 and NM105.
    pub given: String,
    /// DMG02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<Day>,
    /// DMG03: `F`, `M`, empty when not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sex: String,
}

/// A 271: the payer's answer to a 270 (005010X279A1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EligibilityAnswer {
    /// Envelope.
    pub envelope: Envelope,
    /// BHT03 of the enquiry, brought back.
    pub answers: String,
    /// 2100A NM103.
    pub payer_name: String,
    /// 2100A NM109.
    pub payer_id: String,
    /// 2100A PER04: telephone for questions, digits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub payer_phone: String,
    /// 2100B NM103.
    pub provider_name: String,
    /// 2100B NM109.
    pub provider_npi: String,
    /// Why nobody at all could be looked up: AAA of 2000A, 2100A or 2100B.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refusals: Vec<Refusal>,
    /// One a patient.
    pub patients: Vec<EligibilityReply>,
}

/// What is answered about one patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EligibilityReply {
    /// TRN02 of the question, brought back (TRN01 2).
    pub trace: String,
    /// The insured as the payer knows them.
    pub insured: InsuredPerson,
    /// Their address as the payer knows it; empty when not said.
    #[serde(default)]
    pub address: Address,
    /// REF*6P: group number, empty when none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// 2000D: the patient, when not the insured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependent: Option<InsuredPerson>,
    /// DTP*346 or DTP*356: coverage began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covered_from: Option<Day>,
    /// DTP*347 or DTP*357: coverage ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covered_to: Option<Day>,
    /// AAA: why the person could not be looked up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refusals: Vec<Refusal>,
    /// EB loops.
    pub benefits: Vec<Benefit>,
}

impl EligibilityReply {
    /// Whether the payer says that coverage is active (EB01 1 to 5).
    pub fn active(&self) -> bool {
        self.benefits.iter().any(|b| matches!(b.kind.as_str(), "1" | "2" | "3" | "4" | "5"))
    }
}

/// Why a request was not answered (AAA).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// AAA03: `72` member id, `75` not found, `58` birth date, `42` cannot answer now …
    pub reason: String,
    /// AAA04: `C` correct and ask again, `N` do not ask again, `R` ask again, `P` send the same again …
    pub follow_up: String,
}

/// One statement about coverage (2110C or 2110D).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benefit {
    /// EB01: `1` active, `6` inactive, `A` coinsurance, `B` copayment, `C` deductible, `F` limit, `G` out-of-pocket, `I` not
    /// covered, `R` another payer …
    pub kind: String,
    /// EB02: `IND`, `FAM`, empty when not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub level: String,
    /// EB03: service types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// EB04: `HM`, `MA`, `MB`, `MC`, `PR` …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub insurance: String,
    /// EB05: the plan's name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// EB06: `23` calendar year, `24` year to date, `27` visit, `29` remaining …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// EB07.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Cents>,
    /// EB08: share of the patient in hundredths of a percent, 0 to 10,000 (2,000 is 20 %, on the wire 0.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u32>,
    /// EB09: what is counted (`VS` visits, `DY` days …), empty when nothing is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub counted: String,
    /// EB10: how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// EB11: `Y` authorization is required, `N` not, `U` unknown, empty when not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authorization: String,
    /// EB12: `Y` in network, `N` out of it, `U` unknown, `W` either, empty when not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub network: String,
    /// EB13-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
    /// EB13-3 to -6.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// REF of the statement, as (qualifier, value).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<(String, String)>,
    /// DTP of the statement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<BenefitDate>,
    /// MSG01.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<String>,
    /// 2120: other payers, primary care clinicians and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<BenefitParty>,
}

/// A date of a statement about coverage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitDate {
    /// DTP01: `292` benefit, `346` plan began, `472` service …
    pub kind: String,
    /// DTP03.
    pub from: Day,
    /// DTP03, the second day of a range; the same day when there is but one.
    pub to: Day,
}

/// Somebody else whom a statement about coverage names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitParty {
    /// NM101: `PR` payer, `PRP` primary payer, `SEP` secondary payer, `P3` primary care …
    pub entity: String,
    /// NM103.
    pub name: String,
    /// NM104 and NM105; empty for an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given: String,
    /// NM108, empty when there is no id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id_kind: String,
    /// NM109.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// PER04 with TE, digits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
}
