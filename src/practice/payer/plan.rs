//! A plan as data: what it pays, which rules it reads a claim by, and by which doors a claim may come back.

use super::RuleSpec;
use crate::base::{Cents, Day};
use crate::practice::chart::{Address, PlanId};
use crate::practice::coding::{Modifier, Procedure};
use crate::practice::x12::model::{Carc, Group, Rarc};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
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
    /// Clean claims are paid within so many days, or bear interest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_pay: Option<PromptPay>,
    /// Decided claims go on by themselves to the plan that pays next.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub crosses_over: bool,
    /// What the plan takes back after a later look.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audits: Vec<Audit>,
    /// No payer: the patient pays by a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assistance: Option<Assistance>,
    /// How a hospital's own outpatient claims are read and paid; as a clinician's where the plan says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hospital: Option<Box<HospitalTerms>>,
}

/// What is different about a hospital's outpatient claims (837I).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HospitalTerms {
    /// SBR09 of such claims: `MA` for Medicare, whose contractor keeps hospitals apart.
    pub filing_indicator: String,
    /// What is allowed.
    pub fees: Fees,
    /// Rules of the plan, by name, that read such claims as well; first, in the plan's order.
    pub also: Vec<String>,
    /// Rules for such claims alone, consulted after those.
    pub rules: Vec<RuleSpec>,
}

impl HospitalTerms {
    fn all_rules(&self, plan: &Plan) -> Vec<RuleSpec> {
        let named = |rule: &&RuleSpec| self.also.iter().any(|name| name == rule.name());
        plan.rules.iter().filter(named).chain(&self.rules).cloned().collect()
    }
}

impl Plan {
    /// The plan as it reads this form: its hospital terms for a hospital's own claim.
    pub fn reading(&self, form: &crate::practice::claim::Cms1500) -> Cow<'_, Plan> {
        match self.hospital.as_deref().filter(|_| form.institutional()) {
            None => Cow::Borrowed(self),
            Some(terms) => Cow::Owned(Plan {
                filing_indicator: terms.filing_indicator.clone(),
                fees: terms.fees.clone(),
                rules: terms.all_rules(self),
                audits: Vec::new(),
                ..self.clone()
            }),
        }
    }
}

/// When a payer is late, and what it owes then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromptPay {
    /// Days from receipt of a clean claim.
    pub days: u32,
    /// Yearly interest, basis points, simple, by days over 365.
    pub interest_bp: i64,
}

impl PromptPay {
    /// What is owed on a payment made on a day for a claim received on another: nothing within the days, simple interest
    /// for each day after them.
    pub fn interest(&self, received: Day, paid_on: Day, paid: Cents) -> Cents {
        let late = i64::from((paid_on - received).get_days()) - i64::from(self.days);
        if late <= 0 || paid <= Cents::ZERO {
            return Cents::ZERO;
        }
        let year = 10_000 * 365;
        Cents((paid.0 * self.interest_bp * late + year / 2) / year)
    }
}

/// A later look at paid services: what it finds is taken back by a reversal and a correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// Paid services it looks at.
    pub codes: Vec<Procedure>,
    /// Only when the claim has no second service beside it, or has one: none for either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone: Option<bool>,
    /// Days after the remittance.
    pub days: u32,
    /// One paid claim in so many is looked at; 1 for each.
    pub one_in: u32,
    /// It finds fault whatever the record says; otherwise only where the record lacks the service.
    #[serde(default)]
    pub strict: bool,
    /// Why, in the plan's own words.
    pub why: String,
    /// What the correction says (CARC 216, 150, B12 …).
    pub answer: Answer,
}

/// A sliding scale for patients who pay themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assistance {
    /// The federal poverty guideline the scale refers to: first person and each further, cents a year.
    pub guideline: [Cents; 2],
    /// Steps: up to this percentage of the guideline, so many basis points are taken off. In rising order.
    pub steps: Vec<[i64; 2]>,
    /// Taken off for paying at once when no step applies, basis points.
    pub prompt_bp: i64,
}

impl Assistance {
    /// Basis points taken off for a household of so many persons with this yearly income.
    pub fn discount(&self, income: Cents, persons: u32) -> i64 {
        let [first, further] = self.guideline;
        let line = first + further * i64::from(persons.max(1) - 1);
        let within = |most: i64| income.0.saturating_mul(100) <= line.0.saturating_mul(most);
        self.steps.iter().find(|[most, _]| within(*most)).map_or(0, |[_, off]| *off)
    }
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
    /// The most a patient carries in a calendar year; none when the plan sets none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of_pocket: Option<Cents>,
    /// What of it the plan counts as carried before the sandbox's claims.
    #[serde(default, skip_serializing_if = "super::member::nothing")]
    pub out_of_pocket_before: Cents,
    /// What the plan pays of another plan's patient shares, when it comes second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secondary: Option<Secondary>,
    /// Codes paid without deductible or coinsurance (preventive, Part B laboratory).
    #[serde(default)]
    pub free: Vec<Procedure>,
}

/// What a plan that comes second pays of the first plan's patient shares, basis points each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Secondary {
    /// Of the deductible (PR 1): 0 for a Medigap plan G, 10,000 for a plan F.
    pub deductible_bp: i64,
    /// Of the coinsurance (PR 2).
    pub coinsurance_bp: i64,
    /// Of copays (PR 3).
    pub copay_bp: i64,
    /// Never more than its own schedule less what the first plan paid (Medicaid).
    #[serde(default)]
    pub lesser_of: bool,
    /// What the patient is left with is not to be billed (a Medicaid beneficiary): CO instead of PR.
    #[serde(default)]
    pub patient_protected: bool,
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
    /// When none is pointed to, and modifier GA says that the patient signed an advance notice (group PR).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with_notice: Option<Answer>,
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
    /// Who decides is outside the plan.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub independent: bool,
}

impl AppealLevel {
    /// The last day to ask for it, counted from the notice of the decision appealed.
    pub fn last_day(&self, notice: Day) -> Day {
        let days = self.presumed_receipt_days.saturating_add(self.days);
        notice.checked_add(jiff::Span::new().days(days)).unwrap_or(Day::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::PromptPay;
    use crate::base::{Cents, Day};

    #[test]
    fn interest_runs_by_days_from_the_end_of_the_prompt_days() {
        let plan = PromptPay { days: 30, interest_bp: 1_200 };
        let day = |day: i8| Day::constant(2026, 5, day);
        let received = Day::constant(2026, 4, 1);
        // The thirtieth day is in time; four days at 12 % of 365.00 are 48 cents.
        assert_eq!(plan.interest(received, day(1), Cents(36_500)), Cents::ZERO);
        assert_eq!(plan.interest(received, day(5), Cents(36_500)), Cents(48));
        assert_eq!(plan.interest(received, day(5), Cents(-36_500)), Cents::ZERO);
    }
}
