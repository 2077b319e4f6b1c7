//! A chart to be coded: the documents, the facts behind them, and the key.
//!
//! Texts may hold the tokens of [`crate::template`] (`{name}`, `{age}`, `{dos-7d}` …), so that one chart serves
//! many patients and dates. Codes are written in display form (`M17.11`, `99214`, `J3301`).

use practicum_base::{Day, Interval};
use serde::{Deserialize, Serialize};

/// One `exercise.json` of kind `chart`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartExercise {
    /// Version of this schema; 1.
    pub format: u32,
    /// UUID, permanent.
    pub id: String,
    /// Counts up with each change of meaning.
    pub version: u32,
    /// Always `chart`.
    pub kind: String,
    /// What the work list calls it; gives no code away.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// The version it replaces and why, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Supersedes>,
    /// `family-medicine`, `orthopaedics`, `general-surgery`, `cardiology` …
    pub specialty: String,
    /// Topic tags, kebab-case.
    pub topics: Vec<String>,
    /// 1 (first week) to 5 (audit level).
    pub difficulty: u8,
    /// Dates of service on which the key holds.
    pub valid: Interval,
    /// Place, clinician and kind of visit.
    pub setting: Setting,
    /// Whom the chart is about.
    pub patient: PatientTemplate,
    /// When the service happened in the interactive practice.
    pub dos: Day,
    /// When the chart reaches the coder's desk: days after the service, 0 or more. Late charts meet filing limits.
    #[serde(default)]
    pub arrives_after_days: u32,
    /// Everything readable: note, orders, results, cards, letters.
    pub documents: Vec<Document>,
    /// What is true at the payer and at the front desk.
    pub facts: Facts,
    /// The answer.
    pub key: Key,
}

/// Which version a new one replaces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supersedes {
    /// The replaced version's number.
    pub version: u32,
    /// Why, in a sentence a learner with an old grade can read.
    pub reason: String,
}

/// Place, clinician and kind of visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// CMS place of service, two digits (CMS-1500 item 24B).
    pub place_of_service: String,
    /// Slug of the rendering clinician in the office file.
    pub clinician: String,
    /// `new`, `established`, `procedure`, `emergency`, `consult` …
    pub visit: String,
    /// Slug of the referring or ordering clinician, when the claim names one (item 17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referring: Option<String>,
}

/// Whom the chart is about, and within what bounds another patient may stand in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatientTemplate {
    /// `F` or `M`.
    pub sex: String,
    /// Family name in the interactive practice.
    pub family: String,
    /// Given name and initial in the interactive practice.
    pub given: String,
    /// Birth date in the interactive practice.
    pub born: Day,
    /// Plans the chart may be billed to, the first is the interactive one; each with the ages that keep the key true.
    pub plans: Vec<PlanFit>,
}

/// A plan a chart may be billed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFit {
    /// Plan id (file name under `exercises/payers`).
    pub plan: String,
    /// Least and greatest age in whole years at the service.
    pub age: [u8; 2],
}

/// One readable document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Slug, unique within the chart; `note` is the encounter's note.
    pub id: String,
    /// `note`, `order`, `result`, `problem-list`, `authorization`, `referral`, `card`, `letter`, `message`.
    pub kind: String,
    /// Heading.
    pub title: String,
    /// Date printed at its head, a date token such as `dos` or `dos-7d`.
    pub date: String,
    /// Who signed it and when, as printed; tokens allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<String>,
    /// The text by section.
    pub sections: Vec<Section>,
}

/// One section of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Short label as charts use it: `CC`, `HPI`, `A/P`; may be empty on letters and cards.
    pub label: String,
    /// The label in full, for screen readers and learners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long: Option<String>,
    /// Paragraphs; a paragraph that begins with `1. ` and so on is set as a numbered item.
    pub text: Vec<String>,
}

/// What is true at the payer and at the front desk, whatever the chart says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Coverages the patient really has or had. `{plan}` stands for the plan chosen from `patient.plans`.
    pub coverages: Vec<CoverageFact>,
    /// Which of `coverages` the front desk put on the encounter (index); wrong in eligibility cases.
    #[serde(default)]
    pub registered: usize,
    /// Authorizations the payer has on file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorizations: Vec<AuthorizationFact>,
    /// Referrals the payer has on file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub referrals: Vec<ReferralFact>,
    /// Services the payer has already paid this patient for (global periods, frequency limits).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_services: Vec<EarlierService>,
    /// Whether the practice holds a clearing-house receipt that proves an earlier, timely submission.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub timely_proof: bool,
    /// Services whose need the record bears out beyond what a claim can show: an appeal with the record wins outside the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub record_supports: Vec<String>,
    /// Services that the record does not bear out, as a later look would find.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub record_lacks: Vec<String>,
    /// Services that the payer looks at again once it has paid them, whatever chance says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audited: Vec<String>,
}

/// One coverage as the payer's membership file has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageFact {
    /// Plan id, or `{plan}`.
    pub plan: String,
    /// First day, a date token (`dos-400d`).
    pub from: String,
    /// Last day, a date token; none while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Document id of the card that shows it, when the desk copied one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
    /// Plan id, or `{plan}`, of the coverage that pays before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays_after: Option<String>,
}

/// An authorization on file at the payer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorizationFact {
    /// The plan that gave it, or `{plan}`.
    pub plan: String,
    /// Number, as it must stand in item 23.
    pub number: String,
    /// Procedure codes it covers.
    pub codes: Vec<String>,
    /// First and last day it covers, date tokens.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Units it covers.
    pub units: u32,
    /// Whether it was already on the encounter's registration, so that the claim fills item 23 by itself.
    #[serde(default)]
    pub registered: bool,
}

/// A referral on file at the payer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralFact {
    /// The plan, or `{plan}`.
    pub plan: String,
    /// Referral number (item 23 when no authorization stands there).
    pub number: String,
    /// First and last day, date tokens.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Visits it allows.
    pub visits: u32,
    /// Whether it was already on the encounter's registration.
    #[serde(default)]
    pub registered: bool,
}

/// A service in the payer's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierService {
    /// Procedure code.
    pub code: String,
    /// Its modifiers.
    #[serde(default)]
    pub modifiers: Vec<String>,
    /// When, a date token.
    pub day: String,
    /// Slug of the clinician.
    pub clinician: String,
}

/// The answer key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// Diagnoses that must be there, in the preferred order.
    pub diagnoses: Vec<KeyDiagnosis>,
    /// Codes that may stand first; empty means only the first listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub first: Vec<String>,
    /// Why that order, naming the rule.
    pub first_why: String,
    /// Pairs that must keep their order when both are present (`[before, after]`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<[String; 2]>,
    /// Services that must be there.
    pub services: Vec<KeyService>,
    /// Codes that may be there; no credit, no loss.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acceptable: Vec<Acceptable>,
    /// Codes a candidate may be tempted to add, each with its reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<Rejected>,
}

/// One expected diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyDiagnosis {
    /// ICD-10-CM code, display form.
    pub code: String,
    /// Points it is worth, whole.
    pub points: u32,
    /// Where the chart says so.
    pub evidence: Vec<Evidence>,
    /// Why this code, in words for the learner.
    pub why: String,
    /// The guideline section or tabular note it rests on.
    pub rests_on: String,
    /// Codes that earn part of the points (100 percent: equally right).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<Miss>,
}

/// One expected service line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyService {
    /// CPT or HCPCS code.
    pub code: String,
    /// Points for the code itself.
    pub points: u32,
    /// Required modifiers, each with its own points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<KeyModifier>,
    /// Modifiers that may be there without loss.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers_allowed: Vec<String>,
    /// Units (item 24G).
    pub units: u32,
    /// Points for the units; 0 when one unit is self-evident.
    #[serde(default)]
    pub units_points: u32,
    /// Diagnoses that must be among the pointers (item 24E).
    pub links: Vec<String>,
    /// Points for the linkage.
    pub links_points: u32,
    /// Diagnoses that may be linked as well; any other is a wrong link.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links_allowed: Vec<String>,
    /// Where the chart says so.
    pub evidence: Vec<Evidence>,
    /// Why this code.
    pub why: String,
    /// Guideline, rule or note.
    pub rests_on: String,
    /// Codes that earn part of the points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<Miss>,
}

/// A required modifier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyModifier {
    /// The modifier.
    pub code: String,
    /// Points.
    pub points: u32,
    /// Why.
    pub why: String,
    /// What happens downstream without it.
    pub consequence: String,
    /// Required by these plans only; empty means by all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<String>,
    /// Other modifiers that serve as well (`XS` for `59`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<String>,
}

/// Words of the chart that carry a code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Document id.
    pub doc: String,
    /// Exact words, found once in the document's text as written (tokens unfilled).
    pub quote: String,
}

/// A named near miss.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Miss {
    /// The code entered instead.
    pub code: String,
    /// Share of the points it earns, in percent.
    pub percent: u32,
    /// `less-specific`, `wrong-seventh`, `upcoded`, `downcoded`, `unbundled`, `equivalent`, `other`.
    pub verdict: String,
    /// What is half right and what is not.
    pub why: String,
    /// What it costs downstream.
    pub consequence: String,
}

/// A code that may stand without credit or loss.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptable {
    /// The code.
    pub code: String,
    /// Why it is tolerated.
    pub why: String,
}

/// A tempting code that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rejected {
    /// The code, or a category (`M10`) that stands for all its codes.
    pub code: String,
    /// Why not, naming the rule.
    pub why: String,
    /// What it costs downstream.
    pub consequence: String,
    /// Whether it is a compliance matter (an unsupported diagnosis or service).
    #[serde(default)]
    pub compliance: bool,
}
