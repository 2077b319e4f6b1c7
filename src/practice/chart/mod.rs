//! Patients, coverage, encounters: the front desk's record of who came, why, and who should pay.

mod office;

pub use office::{Hospital, Office, RevenueRange, digits};

use crate::base::{Day, Interval, Seed, count_id, text_id};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

count_id!(
    /// An encounter within its practice stream.
    EncounterId
);
text_id!(
    /// A plan's slug (`orchard-ppo`).
    PlanId
);
text_id!(
    /// A National Provider Identifier, ten digits.
    Npi
);

/// A person who is a patient of the practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Patient {
    /// Medical record number, `20-4471`.
    pub mrn: String,
    /// Family name.
    pub family: String,
    /// Given name and initial.
    pub given: String,
    /// `F` or `M` (item 3).
    pub sex: String,
    /// Birth date (item 3).
    pub born: Day,
    /// Where the patient lives (item 5).
    pub address: Address,
    /// Telephone, 555-01xx.
    pub phone: String,
}

impl Patient {
    /// `Delgado, Rosa M.`
    pub fn name(&self) -> String {
        format!("{}, {}", self.family, self.given)
    }
}

/// A postal address in the United States.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// City.
    pub city: String,
    /// Two letters.
    pub state: String,
    /// Nine digits without dash.
    pub zip: String,
}

/// One coverage a patient has or had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Which plan.
    pub plan: PlanId,
    /// Member id (item 1a).
    pub member: String,
    /// Days in force, as the payer's membership file has them.
    pub force: Interval,
    /// The document that shows the card, when the desk copied one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
    /// The plan that pays before this one, by this one's file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays_after: Option<PlanId>,
    /// Given name in the membership file, where it is not the patient's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given_on_file: String,
    /// The primary care clinician in the membership file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_care: Option<Npi>,
    /// Entries in the membership file that stand against payment on their days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Hold>,
}

/// An entry in a membership file: a hospice election, a lapse, custody …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Its kind, as the plan's `membership-hold` rule names it.
    pub kind: String,
    /// Days it counts.
    pub force: Interval,
}

/// A clinician as claims name one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clinician {
    /// Slug in the office file.
    pub slug: String,
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// `MD`, `NP` …
    pub credential: String,
    /// Specialty slug.
    pub specialty: String,
    /// Individual NPI.
    pub npi: Npi,
    /// Taxonomy code.
    pub taxonomy: String,
}

impl Clinician {
    /// `A. Okafor, MD`
    pub fn short(&self) -> String {
        let initial: String = self.given.chars().take(1).collect();
        format!("{initial}. {}, {}", self.family, self.credential)
    }
}

/// Which published exercise a chart was made from; old grades stay explained by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// UUID.
    pub exercise: String,
    /// Version.
    pub version: u32,
    /// SHA-256 of the exercise's canonical JSON, hex.
    pub hash: String,
    /// How a generated chart was made, so that the same words and the same key can be made again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Made>,
}

/// Everything a generated chart follows from, beside the template itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// The template's slug.
    pub template: String,
    /// Its version.
    pub version: u32,
    /// Chance.
    pub seed: Seed,
    /// The plan the patient comes with.
    pub plan: PlanId,
    /// Date of service.
    pub dos: Day,
    /// How tidy the note is.
    pub dial: Messiness,
}

/// How tidy a note is. Turning the dial changes words and noise, never the key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Messiness {
    /// Whole words, nothing beside the point.
    Clean,
    /// Some abbreviations, a problem list, a line too many.
    #[default]
    Typical,
    /// Abbreviations, slips, text carried forward, papers that belong elsewhere.
    FridayAfternoon,
}

/// One visit: who, when, where, whom to bill, and what the payer knows about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encounter {
    /// Which exercise the chart came from.
    pub source: Source,
    /// What the work list calls it.
    pub title: String,
    /// The patient.
    pub patient: Patient,
    /// Date of service.
    pub dos: Day,
    /// The day the chart reached the coder.
    pub arrived: Day,
    /// Place of service (item 24B).
    pub place_of_service: String,
    /// Kind of visit.
    pub visit: String,
    /// Rendering clinician (item 24J).
    pub clinician: Clinician,
    /// Referring or ordering clinician (item 17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referring: Option<Clinician>,
    /// Every coverage there is.
    pub coverages: Vec<Coverage>,
    /// Which of them the encounter is registered to.
    pub registered: usize,
    /// Item 23 as registration filled it, empty when it did not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub registered_authorization: String,
    /// Authorizations and referrals that payers have on file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub permits: Vec<Permit>,
    /// What payers have already paid for this patient.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
    /// Whether a clearing-house receipt proves an earlier, timely submission.
    #[serde(default)]
    pub timely_proof: bool,
    /// Whether the desk noted that it happened at work (item 10a).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_work: bool,
    /// Services whose need or level the record bears out beyond what a claim can show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub record_supports: Vec<Procedure>,
    /// Services the record does not bear out, as a later look would find.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub record_lacks: Vec<Procedure>,
    /// Paid services that the payer is sure to look at again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audited: Vec<Procedure>,
    /// The day the patient died, as payers have it on file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub died: Option<Day>,
}

impl Encounter {
    /// The coverage the encounter is registered to.
    pub fn coverage(&self) -> Option<&Coverage> {
        self.coverages.get(self.registered)
    }
}

/// Authorization or referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PermitKind {
    /// The payer agreed to named services.
    Authorization,
    /// The primary-care clinician sent the patient on.
    Referral,
}

/// A permission on file at a payer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permit {
    /// Which kind.
    pub kind: PermitKind,
    /// The plan that holds it.
    pub plan: PlanId,
    /// Its number (item 23).
    pub number: String,
    /// Procedures it covers; empty for referrals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Procedure>,
    /// Days it covers.
    pub force: Interval,
    /// Units or visits it covers.
    pub units: u32,
    /// Asked for and refused.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub refused: bool,
}

/// A service in a payer's history of this patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// The procedure.
    pub procedure: Procedure,
    /// Its modifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// Its date.
    pub dos: Day,
    /// Who did it.
    pub npi: Npi,
}
