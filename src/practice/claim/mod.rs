//! The claim as data: the CMS-1500 (02/12) by item number, the UB-04 by form locator.

mod build;
mod facility;
mod institutional;
mod other_payer;

pub use build::{FormSource, fill_form};
pub use facility::{facility_form, form_of, hospital_of, ub04};
pub use institutional::{
    Admission, Diagnosis, InpatientProcedure, Occurrence, OccurrenceSpan, RevenueCode, RevenueLine, Ub04,
    ValueAmount,
};
pub use other_payer::{OtherPayer, OtherPayerLine};

use crate::base::{Cents, Day, count_id};
use crate::practice::chart::{Address, Npi, PlanId};
use crate::practice::coding::{Icd10Cm, Modifier, Procedure};
use serde::{Deserialize, Serialize};

count_id!(
    /// A claim within its practice stream; printed as the patient's account number (item 26, CLM01).
    ClaimId
);

/// What a submission is to the payer (item 22, CLM05-3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// 1: first or only claim.
    #[default]
    Original,
    /// 7: takes the place of an earlier one.
    Replacement,
    /// 8: takes an earlier one back.
    Void,
}

impl Frequency {
    /// The digit on form and wire.
    pub fn code(self) -> &'static str {
        match self {
            Self::Original => "1",
            Self::Replacement => "7",
            Self::Void => "8",
        }
    }

    /// Reads the digit.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Original, Self::Replacement, Self::Void].into_iter().find(|f| f.code() == code)
    }
}

/// A person's or organisation's name with what identifies it on the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Family name, or the organisation's name.
    pub name: String,
    /// Given name; empty for an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given: String,
    /// NPI, empty when the item does not ask for it.
    pub npi: Npi,
    /// Taxonomy code, empty when not reported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub taxonomy: String,
    /// Address, where the item has one.
    #[serde(default)]
    pub address: Address,
    /// Telephone digits, where the item has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
}

/// The CMS-1500 by item. Items that this practice never fills (other accident states, second insurance) stay out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cms1500 {
    /// The plan that gets it (carrier block).
    pub plan: PlanId,
    /// Item 1: `medicare`, `medicaid`, `group`, `other`.
    pub insurance_kind: String,
    /// Item 1a.
    pub insured_id: String,
    /// Item 2: family name.
    pub patient_family: String,
    /// Item 2: given name and initial.
    pub patient_given: String,
    /// Item 3.
    pub patient_born: Day,
    /// Item 3: `F` or `M`.
    pub patient_sex: String,
    /// Item 5.
    pub patient_address: Address,
    /// Item 5, digits.
    pub patient_phone: String,
    /// Item 6: `self` (this practice's patients are their own insured).
    pub relationship: String,
    /// Item 10a-c: employment, auto accident, other accident.
    pub related_to_accident: [bool; 3],
    /// Items 17 and 17b.
    pub referring: Option<Party>,
    /// Item 17: `DN` referring, `DK` ordering.
    pub referring_qualifier: String,
    /// Item 19.
    pub additional: String,
    /// Item 21 A-L, in order.
    pub diagnoses: Vec<Icd10Cm>,
    /// Item 22, left half.
    pub frequency: Frequency,
    /// Item 22, right half: the payer's control number of the claim replaced or voided.
    pub original_ref: String,
    /// Item 23.
    pub prior_authorization: String,
    /// Item 24, one to six lines.
    pub lines: Vec<FormLine>,
    /// Item 25.
    pub tax_id: String,
    /// Item 26.
    pub account: ClaimId,
    /// Item 27.
    pub accepts_assignment: bool,
    /// Item 29.
    pub amount_paid: Cents,
    /// Item 31: rendering clinician's signature and date.
    pub signed: Day,
    /// Item 32; none when the service was in the office.
    pub facility: Option<Party>,
    /// Item 33.
    pub billing: Party,
    /// Items 9 to 9d: what an earlier payer decided, on a claim to a later one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_payer: Option<Box<OtherPayer>>,
    /// UB-04 FL4 digits 2 and 3 (`13` hospital outpatient) where the hospital's own bill is meant, which travels as an
    /// 837I; empty on a professional claim.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bill_type: String,
}

impl Cms1500 {
    /// Item 28: the sum of the lines' charges.
    pub fn total(&self) -> Cents {
        self.lines.iter().map(|line| line.charge).sum()
    }
}

/// One line of item 24.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormLine {
    /// 24A from.
    pub from: Day,
    /// 24A to.
    pub to: Day,
    /// 24B.
    pub place_of_service: String,
    /// 24D.
    pub procedure: Procedure,
    /// 24D, up to four.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// 24E: positions in item 21, from 1 (A) to 12 (L), up to four.
    pub pointers: Vec<u8>,
    /// 24F, for all units together.
    pub charge: Cents,
    /// 24G.
    pub units: u32,
    /// 24J.
    pub rendering: Party,
    /// UB-04 FL42: the revenue code, on a hospital's own bill only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub revenue: String,
}

/// The letter of a position in item 21: 1 is A.
pub fn pointer_letter(position: u8) -> char {
    char::from(b'A' + position.clamp(1, 12) - 1)
}

/// An item of the form that the biller may write by hand; the others follow from registration and coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FormItem {
    /// Item 1a.
    #[serde(rename = "1a")]
    InsuredId,
    /// Item 19.
    #[serde(rename = "19")]
    Additional,
    /// Item 23.
    #[serde(rename = "23")]
    PriorAuthorization,
}

impl FormItem {
    /// The number printed on the form.
    pub fn number(self) -> &'static str {
        match self {
            Self::InsuredId => "1a",
            Self::Additional => "19",
            Self::PriorAuthorization => "23",
        }
    }
}
