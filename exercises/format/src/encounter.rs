//! A template of encounters: parameters, the words that follow from them, and a key that follows by rule.
//!
//! Texts hold three kinds of marks. `<side>` stands for a word that a parameter, a table or the patient gives;
//! `<#118-142>` for a number drawn between the two; `[[oa|primary osteoarthritis]]` for words that are the evidence of
//! the line marked `oa`. Tokens of [`crate::template`] (`{age}`, `{dos-7d}`) stay as they are. Codes may hold words too:
//! `M17.1<digit>`.
//!
//! Words that are always there: `sex` (F, M), `man`, `he`, `He`, `him`, `his`, `band` (the age band's name), `payer` (the plan's
//! kind). `sex`, `band` and `payer` can be asked in a `when` like a parameter.

use crate::chart::Miss;
use practicum_base::Interval;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Parameters and the values that let a piece stand; all must hold.
pub type When = BTreeMap<String, Vec<String>>;

/// One file under `exercises/templates/<specialty>`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EncounterTemplate {
    /// Version of this schema; 1.
    pub format: u32,
    /// Slug, the file's name.
    pub id: String,
    /// Counts up with each change of meaning.
    pub version: u32,
    /// What the work list calls its encounters; gives no code away.
    pub title: String,
    /// `family-medicine`, `orthopaedics` …
    pub specialty: String,
    /// Topic tags.
    pub topics: Vec<String>,
    /// 1 (first week) to 5 (audit level).
    pub difficulty: u8,
    /// Dates of service on which the rules hold.
    pub valid: Interval,
    /// Slugs of the clinicians who may have done it.
    pub clinicians: Vec<String>,
    /// Slugs of those who may have sent the patient; empty when the claim names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub referring: Vec<String>,
    /// Two digits (item 24B).
    pub place_of_service: String,
    /// Kind of visit; may hold words.
    pub visit: String,
    /// `F` or `M` where only one sex fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
    /// Least and greatest age in whole years.
    pub ages: [u8; 2],
    /// Age bands by name, for a `when` on `band`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bands: BTreeMap<String, [u8; 2]>,
    /// Plans whose members do not come with it here: the plan leaves the service out, or the clinician is not enrolled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
    /// What the payer has paid before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierRule>,
    /// What varies.
    pub parameters: Vec<Parameter>,
    /// Words that follow from several parameters together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<WordTable>,
    /// The note.
    pub note: Vec<NotePart>,
    /// Other papers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<PaperTemplate>,
    /// The visit, where there is one to be levelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<VisitRule>,
    /// Diagnoses in the preferred order.
    pub diagnoses: Vec<DiagnosisRule>,
    /// Services beside the visit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceRule>,
    /// Codes that may be there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acceptable: Vec<AcceptableRule>,
    /// Tempting codes that are wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<RejectedRule>,
    /// Why the diagnoses stand in that order.
    pub first_why: String,
}

/// Something that varies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// `side`, `control` …; itself a word with the value's name.
    pub name: String,
    /// Its values.
    pub choices: Vec<ChoiceOf>,
}

/// A value of a parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOf {
    /// Its name.
    pub is: String,
    /// How often, against the others; 1 when not said.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub weight: u64,
    /// Words it gives.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
}

fn one() -> u64 {
    1
}

fn is_one(weight: &u64) -> bool {
    *weight == 1
}

/// A word that follows from several parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordTable {
    /// The word.
    pub name: String,
    /// The parameters, in the order of the rows' keys.
    pub by: Vec<String>,
    /// The word by the values joined with spaces; `*` for all others.
    pub rows: BTreeMap<String, String>,
}

/// A section of the note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotePart {
    /// `HPI`, `PE`, `A/P` …
    pub label: String,
    /// The label in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long: Option<String>,
    /// Whether each piece is a numbered item.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub numbered: bool,
    /// The pieces, in order.
    pub pieces: Vec<Piece>,
}

/// A piece of text in several phrasings; each must carry the same marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// When it stands.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// Phrasings.
    pub say: Vec<String>,
    /// Phrasings of a hurried day; the others when there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hurried: Vec<String>,
}

/// Another paper of the chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperTemplate {
    /// Document id.
    pub id: String,
    /// Kind of document.
    pub kind: String,
    /// Heading.
    pub title: String,
    /// Date token.
    pub date: String,
    /// When it is in the chart.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// Its paragraphs.
    pub pieces: Vec<Piece>,
}

/// What makes the visit's level: two of three elements, each `minimal`, `low`, `moderate` or `high`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitRule {
    /// When there is a visit to report.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// `new` or `established`; may be a word.
    pub patient: String,
    /// Problems addressed.
    pub problems: String,
    /// Data reviewed.
    pub data: String,
    /// Risk of management.
    pub risk: String,
    /// Marks of the diagnoses it points to.
    pub links: Vec<String>,
    /// Marks of diagnoses it may point to as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links_allowed: Vec<String>,
    /// Mark of its evidence.
    pub mark: String,
    /// What made the level, in words.
    pub why: String,
}

/// A diagnosis that follows from the parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiagnosisRule {
    /// When it is documented.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// Its mark, by which services link to it and texts bear it out.
    pub mark: String,
    /// The code; may hold words.
    pub code: String,
    /// Points.
    pub points: u32,
    /// Whether it may stand first as well.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_lead: bool,
    /// Why this code; may hold words.
    pub why: String,
    /// The rule it rests on.
    pub rests_on: String,
    /// Near misses; codes may hold words, and one that is the key's own is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<Miss>,
}

/// A service that follows from the parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceRule {
    /// When it was done.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// Mark of its evidence.
    pub mark: String,
    /// The code; may hold words.
    pub code: String,
    /// Points.
    pub points: u32,
    /// Units as written; one when neither units nor dose is said. May hold words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<String>,
    /// A drug's dose, from which the units follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dose: Option<DoseRule>,
    /// Side: a word that gives `RT`, `LT`, `50` or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// Other modifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<ModifierRule>,
    /// Marks of the diagnoses it points to.
    pub links: Vec<String>,
    /// Marks of diagnoses it may point to as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links_allowed: Vec<String>,
    /// Why this code; may hold words.
    pub why: String,
    /// The rule it rests on.
    pub rests_on: String,
    /// Near misses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<Miss>,
}

/// A dose and the unit the code counts by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoseRule {
    /// The dose given; may be a word.
    pub given: String,
    /// One unit, in the same measure.
    pub per_unit: u32,
    /// Whether it came from a single-dose container of which nothing was left: Medicare wants `JZ`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub single_dose: bool,
}

/// A modifier that follows from the parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifierRule {
    /// When it is needed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// The modifier; may be a word.
    pub code: String,
    /// Why.
    pub why: String,
    /// What happens without it.
    pub consequence: String,
}

/// A service in the payer's history, done by the same clinician.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierRule {
    /// When.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// The code.
    pub code: String,
    /// Days before the service.
    pub days_before: u32,
}

/// A code that may stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptableRule {
    /// When.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// The code.
    pub code: String,
    /// Why it is tolerated.
    pub why: String,
}

/// A tempting code that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RejectedRule {
    /// When it tempts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: When,
    /// The code or category.
    pub code: String,
    /// Why not.
    pub why: String,
    /// What it costs downstream.
    pub consequence: String,
    /// Whether it is a compliance matter.
    #[serde(default)]
    pub compliance: bool,
}

/// What all templates share: the file `exercises/templates/house.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HouseStyle {
    /// Which plans patients come with.
    pub plans: Vec<PlanShare>,
    /// Words in full and as hurried notes shorten them.
    pub short: Vec<[String; 2]>,
    /// Slips of the keyboard that change no meaning, made outside of evidence.
    pub slips: Vec<[String; 2]>,
    /// Sections that say nothing for the key, by label.
    pub filler: Vec<Filler>,
    /// Paragraphs carried forward from an earlier visit.
    pub carried: Vec<String>,
    /// Lines of problem lists that nobody dealt with.
    pub problems: Vec<String>,
    /// Messages and letters that have nothing to do with the visit.
    pub strays: Vec<PaperTemplate>,
}

/// A plan and how many come with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanShare {
    /// Plan id; one without a file is passed over.
    pub plan: String,
    /// How often, against the others.
    pub weight: u64,
    /// Ages of its members.
    pub ages: [u8; 2],
}

/// A section without weight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filler {
    /// `VS`, `ROS` …
    pub label: String,
    /// The label in full.
    pub long: String,
    /// Phrasings.
    pub say: Vec<String>,
}
