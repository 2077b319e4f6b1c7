//! The institutional claim as data: the UB-04 by form locator (FL).

use super::{ClaimId, Frequency, OtherPayer, Party};
use crate::base::{Cents, Day, text_id};
use crate::practice::chart::{Address, PlanId};
use crate::practice::coding::{Icd10Cm, Modifier, Procedure};
use serde::{Deserialize, Serialize};

text_id!(
    /// Revenue code (FL42): four digits, `0450` emergency room.
    RevenueCode
);

/// The UB-04 by form locator. Printed words (FL43) and the total line `0001` follow from the rest and stay out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ub04 {
    /// The plan that gets it (FL50 A).
    pub plan: PlanId,
    /// FL1, FL56 and FL81: the facility, its NPI and its taxonomy.
    pub billing: Party,
    /// FL3a, printed as the patient's control number.
    pub account: ClaimId,
    /// FL3b, empty when none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub medical_record: String,
    /// FL4 digits 2 and 3: facility and care (`13` hospital outpatient, `11` hospital inpatient, `85` critical access).
    pub facility: String,
    /// FL4 digit 4.
    pub frequency: Frequency,
    /// FL5.
    pub tax_id: String,
    /// FL6, first day.
    pub from: Day,
    /// FL6, last day.
    pub to: Day,
    /// FL8.
    pub patient_family: String,
    /// FL8.
    pub patient_given: String,
    /// FL9.
    pub patient_address: Address,
    /// FL10.
    pub patient_born: Day,
    /// FL11: `F` or `M`.
    pub patient_sex: String,
    /// FL12 and FL13: when the patient was admitted; none for most outpatients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admitted: Option<Admission>,
    /// FL14: `1` emergency, `2` urgent, `3` elective …
    pub admission_type: String,
    /// FL15: where the patient came from (`1` not a facility).
    pub admission_source: String,
    /// FL16: hour of discharge as HHMM, empty for outpatients.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub discharge_hour: String,
    /// FL17: `01` home, `30` still a patient …
    pub discharge_status: String,
    /// FL18-28.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<String>,
    /// FL31-34.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub occurrences: Vec<Occurrence>,
    /// FL35-36.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<OccurrenceSpan>,
    /// FL39-41.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ValueAmount>,
    /// FL42-48.
    pub lines: Vec<RevenueLine>,
    /// FL54: what the patient is expected to owe or has paid.
    #[serde(default)]
    pub patient_amount: Cents,
    /// FL60.
    pub insured_id: String,
    /// FL63.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prior_authorization: String,
    /// FL64: the payer's number of the claim replaced or voided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub original_ref: String,
    /// FL67.
    pub principal: Diagnosis,
    /// FL67A-Q.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnoses: Vec<Diagnosis>,
    /// FL69: none for outpatients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admitting: Option<Icd10Cm>,
    /// FL70, up to three: outpatients only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Icd10Cm>,
    /// FL71: diagnosis-related group, empty for outpatients.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// FL72.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_causes: Vec<Diagnosis>,
    /// FL74, the principal first: ICD-10-PCS, inpatients only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<InpatientProcedure>,
    /// FL76.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attending: Option<Party>,
    /// FL77.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operating: Option<Party>,
    /// FL78-79 with `DN`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referring: Option<Party>,
    /// FL78-79 with `82`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rendering: Option<Party>,
    /// FL80.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// FL53: benefits are assigned to the facility.
    pub accepts_assignment: bool,
    /// FL50-60 of an earlier payer, on a claim to a later one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_payer: Option<Box<OtherPayer>>,
}

impl Ub04 {
    /// FL4 in four characters: `0131`.
    pub fn type_of_bill(&self) -> String {
        format!("0{}{}", self.facility, self.frequency.code())
    }

    /// FL47 of line `0001`: the sum of the lines' charges.
    pub fn total(&self) -> Cents {
        self.lines.iter().map(|line| line.charge).sum()
    }

    /// Whether the bill is for an inpatient stay (FL4 digit 3 is 1 or 2).
    pub fn inpatient(&self) -> bool {
        matches!(self.facility.as_bytes().get(1), Some(b'1' | b'2'))
    }
}

/// FL12 and FL13.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admission {
    /// FL12.
    pub day: Day,
    /// FL13 as HHMM, empty when only the day is told.
    pub hour: String,
}

/// FL31-34.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occurrence {
    /// `11` onset of symptoms, `05` accident …
    pub code: String,
    /// When.
    pub day: Day,
}

/// FL35-36.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OccurrenceSpan {
    /// Code.
    pub code: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// FL39-41.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueAmount {
    /// Code.
    pub code: String,
    /// Amount; counts are told in the same form (`80` covered days as 2.00).
    pub amount: Cents,
}

/// A diagnosis with whether it was there on admission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// Code.
    pub code: Icd10Cm,
    /// `Y`, `N`, `U`, `W`; empty for outpatients and for codes that need none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub present: String,
}

/// FL74.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InpatientProcedure {
    /// ICD-10-PCS, seven characters.
    pub code: String,
    /// When.
    pub day: Day,
}

/// FL42-48.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevenueLine {
    /// FL42.
    pub revenue: RevenueCode,
    /// FL44: HCPCS, none where the revenue code says enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
    /// FL44, up to four.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// FL45: outpatients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dos: Option<Day>,
    /// FL46.
    pub units: u32,
    /// FL47.
    pub charge: Cents,
    /// FL48.
    #[serde(default)]
    pub non_covered: Cents,
}
