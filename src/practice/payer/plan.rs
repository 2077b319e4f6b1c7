//! A plan as data: what it pays, which rules it reads a claim by, and by which doors a claim may come back.

use crate::base::{Cents, Day};
use crate::practice::chart::{Address, PlanId};
use crate::practice::coding::{Modifier, Procedure};
use crate::practice::x12::model::{Carc, Group, Rarc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One file under `exercises/payers`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Slug, the file's name.
    pub id: PlanId,
    /// Trade name.
    pub name: String,
    /// `medicare`, `ppo`, `hmo`: for words on screen only, never for a rule.
    pub kind: String,
    /// CMS-1500 item 1: `medicare`, `medicaid`, `group`, `other`.
    pub insurance_kind: String,
    /// SBR09: `MB`, `12`, `HM`, `MC`, `CI`.
    pub filing_indicator: String,
    /// Electronic payer id (NM109 of 2010BB).
    pub payer_id: String,
    /// Where paper goes (carrier block; 835 1000A).
    pub address: Address,
    /// Telephone digits, 555-01xx.
    pub phone: String,
    /// Member ids: `#` a digit, `A` a letter, anything else itself.
    pub member_pattern: String,
    /// When these figures were looked up.
    pub as_of: Day,
    /// Where they come from, or that the plan is invented.
    pub source: String,
    /// Whether every figure was checked against its source.
    pub verified: bool,
    /// Ways back in.
    pub routes: Routes,
    /// How long things take.
    pub timing: Timing,
    /// What the patient carries.
    pub benefits: Benefits,
    /// What the plan allows.
    pub fees: Fees,
    /// Rules in the order they are consulted.
    pub rules: Vec<RuleSpec>,
    /// Appeal levels in order.
    pub appeals: Vec<AppealLevel>,
}

/// Correction routes a plan offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routes {
    /// Frequency 7 is taken.
    pub replacement: bool,
    /// Frequency 8 is taken.
    pub void: bool,
    /// Clerical errors are corrected by a reopening, within so many days of the remittance; none when not offered.
    #[serde(default)]
    pub reopening_days: Option<u32>,
    /// A claim returned as unprocessable (CARC 16 with RARC MA130) is sent anew, not corrected or appealed.
    pub new_claim_when_unprocessable: bool,
    /// Days after the remittance within which a replacement is taken.
    #[serde(default)]
    pub replacement_days: Option<u32>,
}

/// How long things take, in calendar days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timing {
    /// From transmission to the 999.
    pub acknowledgment: u32,
    /// From transmission to the 277CA.
    pub front_end: u32,
    /// From receipt to the 835: least and greatest.
    pub decision: [u32; 2],
    /// From an appeal or reopening request to its answer: least and greatest.
    pub review: [u32; 2],
}

/// What the patient carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefits {
    /// Yearly deductible (calendar year).
    pub deductible: Cents,
    /// What of it the plan counts as met before the sandbox's claims, so that not every patient starts at zero.
    pub deductible_met_before: Cents,
    /// Coinsurance after the deductible, basis points of the allowed amount.
    pub coinsurance_bp: i64,
    /// Copays, which stand instead of deductible and coinsurance for their codes.
    #[serde(default)]
    pub copays: Vec<Copay>,
    /// Codes paid without deductible or coinsurance (preventive, Part B laboratory).
    #[serde(default)]
    pub free: Vec<Procedure>,
}

/// A fixed amount per visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Copay {
    /// Codes it applies to.
    pub codes: Vec<Procedure>,
    /// The amount.
    pub amount: Cents,
}

/// What the plan allows per unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fees {
    /// Contracted amounts by code.
    pub allowed: BTreeMap<Procedure, Cents>,
    /// Otherwise this share of the reference amount, basis points.
    pub reference_bp: i64,
    /// Second and further surgical procedures of a day, basis points of their allowed amount (10,000: no reduction).
    pub further_procedure_bp: i64,
    /// Both sides on one line with modifier 50, basis points (15,000 usual).
    pub both_sides_bp: i64,
    /// Withheld from what the plan would pay, basis points (Medicare sequestration 200).
    pub sequestration_bp: i64,
}

/// What a rule says on the 835 when it fires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// CAS01.
    pub group: Group,
    /// CAS02.
    pub carc: Carc,
    /// LQ (line) or MOA (claim).
    #[serde(default)]
    pub rarcs: Vec<Rarc>,
}

/// One rule with its data. The code of each is a file under `payer/rule/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case", deny_unknown_fields)]
pub enum RuleSpec {
    /// The member was covered on the date of service.
    CoverageInForce {
        /// After the coverage ended (CARC 27).
        ended: Answer,
        /// Before it began (CARC 26).
        not_begun: Answer,
    },
    /// The claim came in time.
    TimelyFiling {
        /// Days from the date of service to receipt.
        days: u32,
        /// When late.
        answer: Answer,
    },
    /// The same service was not already decided.
    Duplicate {
        /// When it was.
        answer: Answer,
    },
    /// Codes were valid on the date of service.
    CodesValid {
        /// For a diagnosis (CARC 16 with M76 / 146).
        diagnosis: Answer,
        /// For a procedure (CARC 181).
        procedure: Answer,
    },
    /// Specialist services need a referral on file, its number in item 23.
    ReferralRequired {
        /// Procedures that need one.
        codes: Vec<Procedure>,
        /// Specialties of rendering clinicians by taxonomy code that need one.
        taxonomies: Vec<String>,
        /// When absent.
        answer: Answer,
    },
    /// Named services need an authorization, its number in item 23, covering code, date and units.
    AuthorizationRequired {
        /// Procedures that need one.
        codes: Vec<Procedure>,
        /// When item 23 is empty or names none on file.
        absent: Answer,
        /// When the one named does not cover code or date.
        mismatch: Answer,
    },
    /// Named services need one of some modifiers (sides, drug waste, waived tests).
    ModifierRequired {
        /// Needs.
        needs: Vec<ModifierNeed>,
    },
    /// Visit modifiers stand on visits, side modifiers on paired organs.
    ModifierFits {
        /// Modifiers that only a visit may carry.
        visit_only: Vec<Modifier>,
        /// When one stands elsewhere (CARC 4).
        answer: Answer,
    },
    /// A visit beside a procedure with a global period needs a modifier.
    VisitWithProcedure {
        /// Modifiers that set it apart on a 0- or 10-day procedure's day.
        minor: Vec<Modifier>,
        /// Modifiers that set it apart beside a 90-day procedure.
        major: Vec<Modifier>,
        /// Without (CARC 97).
        answer: Answer,
    },
    /// A visit within another service's follow-up days by the same clinician.
    FollowUpDays {
        /// Modifiers that set it apart.
        modifiers: Vec<Modifier>,
        /// Without (CARC 97).
        answer: Answer,
    },
    /// One service is part of another of the same day.
    BundledPairs {
        /// The plan's pairs.
        pairs: Vec<BundledPair>,
        /// Modifiers that set them apart where the pair allows it.
        modifiers: Vec<Modifier>,
        /// Without (CARC 97 or 236).
        answer: Answer,
    },
    /// The diagnoses pointed to justify the service.
    MedicalNecessity {
        /// Coverage policies.
        policies: Vec<CoveragePolicy>,
    },
    /// Diagnoses of paired organs name the side.
    SideStated {
        /// Diagnosis codes that name none (whole codes).
        diagnoses: Vec<String>,
        /// Without.
        answer: Answer,
    },
    /// No more units than the plan pays on a day.
    UnitLimit {
        /// Most units per line and day.
        limits: BTreeMap<Procedure, u32>,
        /// Beyond.
        answer: Answer,
    },
}

/// A service that needs a modifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifierNeed {
    /// Services.
    pub codes: Vec<Procedure>,
    /// One of these must stand.
    pub any_of: Vec<Modifier>,
    /// Why, in the plan's own words.
    pub why: String,
    /// When none stands.
    pub answer: Answer,
}

/// A pair of services: the second is part of the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundledPair {
    /// Paid.
    pub pays: Procedure,
    /// Part of it.
    pub part: Procedure,
    /// Whether a modifier may set them apart (NCCI indicator 1).
    pub modifier_allowed: bool,
}

/// Which diagnoses justify which services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoveragePolicy {
    /// The plan's name for it (`OM-CP-014`).
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Services it governs.
    pub codes: Vec<Procedure>,
    /// Diagnoses, whole or by prefix without dot (`I50`, `E1165`); one pointed to is enough.
    pub diagnoses: Vec<String>,
    /// When none is pointed to.
    pub answer: Answer,
}

/// One appeal level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealLevel {
    /// `Redetermination`, `Internal appeal` …
    pub name: String,
    /// Form, when there is one.
    #[serde(default)]
    pub form: Option<String>,
    /// Days from presumed receipt of the decision appealed.
    pub days: u32,
    /// Days added to the notice's date for presumed receipt.
    pub presumed_receipt_days: u32,
    /// Least amount in controversy.
    #[serde(default)]
    pub least_amount: Cents,
}
