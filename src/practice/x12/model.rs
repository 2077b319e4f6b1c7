//! What the transactions say, in trade words. X12 positions stand in the comments.

mod eligibility;
mod status;

pub use eligibility::{
    Benefit, BenefitDate, BenefitParty, EligibilityAnswer, EligibilityEnquiry, EligibilityQuestion,
    EligibilityReply, InsuredPerson, Refusal,
};
pub use status::{StatusAnswer, StatusCode, StatusEnquiry, StatusLine, StatusQuestion, StatusReply};

use crate::base::{Cents, Day, text_id};
use crate::practice::claim::{ClaimId, Cms1500, Ub04};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

text_id!(
    /// Claim adjustment reason code (CAS02).
    Carc
);
text_id!(
    /// Remittance advice remark code (LQ02, MOA03-07).
    Rarc
);

/// Sender and receiver of an interchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// ISA06, GS02: electronic sender id, up to 15 characters.
    pub sender: String,
    /// ISA08, GS03.
    pub receiver: String,
    /// ISA13, GS06 and the BHT reference: counts up within the practice, 1 to 999,999,999.
    pub control: u32,
    /// ISA09, GS04, BHT04.
    pub day: Day,
    /// ISA10, GS05, BHT05 as HHMM; the practice has no clock, so a fixed hour a kind.
    pub time: String,
}

/// An 837P: a batch of professional claims for one payer (005010X222A1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimBatch {
    /// Envelope.
    pub envelope: Envelope,
    /// 1000A NM103: the practice's trade name.
    pub submitter: String,
    /// 1000A PER04, ten digits.
    pub submitter_phone: String,
    /// 1000B / 2010BB NM103: payer's name.
    pub payer_name: String,
    /// 2010BB NM109: payer's electronic id.
    pub payer_id: String,
    /// SBR09 claim filing indicator: `MB` Medicare Part B, `12` PPO, `HM` HMO …
    pub filing_indicator: String,
    /// The claims.
    pub claims: Vec<Cms1500>,
}

/// An 837I: a batch of institutional claims for one payer (005010X223A2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstitutionalBatch {
    /// Envelope.
    pub envelope: Envelope,
    /// 1000A NM103: the facility's trade name.
    pub submitter: String,
    /// 1000A PER04, ten digits.
    pub submitter_phone: String,
    /// 1000B / 2010BB NM103: payer's name.
    pub payer_name: String,
    /// 2010BB NM109: payer's electronic id.
    pub payer_id: String,
    /// SBR09 claim filing indicator: `MA` Medicare Part A, `12` PPO …
    pub filing_indicator: String,
    /// The claims.
    pub claims: Vec<Ub04>,
}

/// A 999: whether a functional group was syntactically acceptable (005010X231A1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgment {
    /// Envelope of the answer.
    pub envelope: Envelope,
    /// AK102: control number of the group answered.
    pub answers: u32,
    /// AK901: `A` accepted, `R` rejected.
    pub accepted: bool,
    /// Syntax errors found, as `segment position, element, code`.
    pub errors: Vec<SyntaxError>,
}

/// One syntax error (IK3/IK4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyntaxError {
    /// IK301.
    pub segment: String,
    /// IK302: position in the transaction set, ST is 1.
    pub position: u32,
    /// IK401-1, when one element is to blame.
    pub element: Option<u32>,
    /// IK304 or IK403.
    pub code: String,
}

/// A 277CA: the payer's front end on each claim (005010X214).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontEndReport {
    /// Envelope.
    pub envelope: Envelope,
    /// Payer's name and id.
    pub payer_name: String,
    /// Payer's electronic id.
    pub payer_id: String,
    /// The practice's trade name.
    pub provider_name: String,
    /// The practice's NPI.
    pub provider_npi: String,
    /// One a claim.
    pub claims: Vec<FrontEndStatus>,
}

/// The front end's word on one claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontEndStatus {
    /// TRN02 of level 2200D: our account number.
    pub claim: ClaimId,
    /// Patient's family and given names.
    pub patient_family: String,
    /// Given name.
    pub patient_given: String,
    /// Member id.
    pub member: String,
    /// STC01-1 category: `A2` accepted into adjudication, `A3` returned as unprocessable, `A7` rejected for invalid data.
    pub category: String,
    /// STC01-2 claim status code (20 accepted, 21 missing or invalid information, 164 entity's contract/member number…).
    pub status: String,
    /// STC01-3 entity, empty when none.
    pub entity: String,
    /// STC04.
    pub charge: Cents,
    /// REF*1K payer claim control number, when accepted.
    pub payer_control: String,
    /// Date of service.
    pub dos: Day,
}

impl FrontEndStatus {
    /// Whether the claim went on to adjudication.
    pub fn accepted(&self) -> bool {
        matches!(self.category.as_str(), "A1" | "A2")
    }
}

/// An 835: one payment and what it is for (005010X221A1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remittance {
    /// Envelope.
    pub envelope: Envelope,
    /// 1000A N102.
    pub payer_name: String,
    /// TRN03 / 1000A: payer's id (`1` + nine digits in TRN03).
    pub payer_id: String,
    /// 1000A address.
    pub payer_address: crate::practice::chart::Address,
    /// 1000A PER04: telephone for questions, digits.
    pub payer_phone: String,
    /// 1000B N102.
    pub payee_name: String,
    /// 1000B N104 with qualifier XX.
    pub payee_npi: String,
    /// 1000B REF*TJ, nine digits.
    pub payee_tax_id: String,
    /// TRN02: check or trace number.
    pub trace: String,
    /// BPR16: the day the money moves; DTM*405 production date is the envelope's day.
    pub paid_on: Day,
    /// BPR02: sum of the claims' payments less the provider adjustments.
    pub paid: Cents,
    /// CLP loops.
    pub claims: Vec<RemitClaim>,
    /// PLB, positive amounts take money away.
    pub provider_adjustments: Vec<ProviderAdjustment>,
}

/// One claim of an 835 (2100).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemitClaim {
    /// CLP01: our account number.
    pub claim: ClaimId,
    /// CLP02: `1` primary, `4` denied, `22` reversal of an earlier payment.
    pub status: String,
    /// CLP03.
    pub charged: Cents,
    /// CLP04.
    pub paid: Cents,
    /// CLP05: the sum of PR adjustments (absent on reversals).
    pub patient_share: Cents,
    /// CLP06.
    pub filing_indicator: String,
    /// CLP07.
    pub payer_control: String,
    /// CLP09 frequency of the claim answered.
    pub frequency: String,
    /// NM1*QC family name.
    pub patient_family: String,
    /// NM1*QC given name.
    pub patient_given: String,
    /// NM1*QC id.
    pub member: String,
    /// CAS at claim level.
    pub adjustments: Vec<Adjustment>,
    /// MOA03-07.
    pub remarks: Vec<Rarc>,
    /// DTM*050: received by the payer.
    pub received: Day,
    /// CLP08: facility type of an institutional claim (`13`), which with CLP09 is its type of bill; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub facility: String,
    /// AMT*I: interest paid on the claim, which PLB L6 pays out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub interest: Cents,
    /// NM1*TT: the payer the claim was passed on to (status 19 to 21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crossover: Option<Crossover>,
    /// SVC loops.
    pub lines: Vec<RemitLine>,
}

/// One service of an 835 (2110).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemitLine {
    /// SVC01-2.
    pub procedure: Procedure,
    /// SVC01-3 to -6.
    pub modifiers: Vec<Modifier>,
    /// SVC02.
    pub charged: Cents,
    /// SVC03.
    pub paid: Cents,
    /// SVC05.
    pub units: u32,
    /// DTM*472.
    pub dos: Day,
    /// REF*6R: our line number, from 1.
    pub line: u32,
    /// AMT*B6: allowed amount.
    pub allowed: Cents,
    /// CAS at line level.
    pub adjustments: Vec<Adjustment>,
    /// LQ*HE.
    pub remarks: Vec<Rarc>,
    /// SVC04, or SVC01 with NU: the revenue code of an institutional line; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub revenue: String,
}

/// The payer a claim was passed on to (NM1*TT).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossover {
    /// NM103.
    pub payer_name: String,
    /// NM109.
    pub payer_id: String,
}

fn is_zero(amount: &Cents) -> bool {
    amount.is_zero()
}

/// Who carries an adjustment (CAS01).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    /// Contractual obligation: the practice's to carry, never the patient's.
    CO,
    /// Patient responsibility.
    PR,
    /// Other adjustment.
    OA,
    /// Payer initiated.
    PI,
}

impl Group {
    /// The two letters.
    pub fn code(self) -> &'static str {
        match self {
            Self::CO => "CO",
            Self::PR => "PR",
            Self::OA => "OA",
            Self::PI => "PI",
        }
    }

    /// Reads the two letters.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::CO, Self::PR, Self::OA, Self::PI].into_iter().find(|g| g.code() == code)
    }
}

/// One adjustment (a CAS triplet).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    /// CAS01.
    pub group: Group,
    /// CAS02.
    pub carc: Carc,
    /// CAS03; negative on reversals.
    pub amount: Cents,
}

/// A provider-level adjustment (PLB).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderAdjustment {
    /// PLB03-1: `WO` overpayment recovery, `FB` forwarding balance, `L6` interest.
    pub reason: String,
    /// PLB03-2.
    pub reference: String,
    /// PLB04: positive takes money away.
    pub amount: Cents,
}
