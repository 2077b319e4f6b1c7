//! Appeals and reopenings: the second look. Merit comes from facts, never from a letter's eloquence.

use super::adjudicate::{Waiver, decide};
use super::case::Case;
use super::{Adjudication, LineDecision, Member, Plan, Received, Step, Verdict};
use crate::base::{Day, Finding, Seed, us_date};
use crate::practice::chart::PermitKind;
use crate::practice::claim::{ClaimId, Cms1500, FormLine, Frequency};
use crate::practice::coding::{CodeBook, Procedure};
use serde::{Deserialize, Serialize};

/// An appeal as the payer gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealCase {
    /// The practice's account number.
    pub claim: ClaimId,
    /// Which line, from 1.
    pub line: u32,
    /// Which of the plan's levels, from 0.
    pub level: usize,
    /// What the letter argues.
    pub grounds: Ground,
    /// What it encloses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
    /// What the enclosures prove beyond the chart.
    #[serde(default)]
    pub facts: AppealFacts,
}

/// What a letter argues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// The payer had given an authorization or referral for this service and date.
    PermitOnFile,
    /// The claim was first sent in time.
    FiledInTime,
    /// The patient was covered that day.
    Covered,
    /// The record shows the need for the service.
    MedicallyNecessary,
    /// The service was work of its own.
    SeparateService,
    /// The plan paid less than its contract says.
    Underpaid,
    /// The practice made a clerical error.
    ClericalError,
}

/// A document enclosed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRef {
    /// The chart document's id.
    pub document: String,
    /// Its kind, as charts name it: `note`, `authorization`, `referral`, `card` …
    pub kind: String,
}

/// What the enclosures prove.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealFacts {
    /// A clearing-house receipt shows that the claim was first accepted in time.
    #[serde(default)]
    pub timely_proof: bool,
    /// Services whose need or level the record bears out, though the claim alone does not show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub record_supports: Vec<Procedure>,
}

/// The decision a review is about.
#[derive(Clone, Copy)]
pub struct PriorDecision<'a> {
    /// The claim as decided.
    pub claim: &'a Received,
    /// The decision.
    pub adjudication: &'a Adjudication,
    /// The remittance's date.
    pub answered: Day,
}

/// How a review ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ruling {
    /// The decision stands.
    Upheld,
    /// The decision falls.
    Overturned,
}

/// A review's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewOutcome {
    /// How it ended.
    pub ruling: Ruling,
    /// Why, in the payer's plain words, and what remains open.
    pub words: String,
    /// The claim decided anew; only when overturned.
    pub adjudication: Option<Adjudication>,
}

impl ReviewOutcome {
    fn upheld(words: impl Into<String>) -> Self {
        Self { ruling: Ruling::Upheld, words: words.into(), adjudication: None }
    }

    /// Whether the decision fell.
    pub fn overturned(&self) -> bool {
        self.ruling == Ruling::Overturned
    }
}

/// Decides an appeal of one line.
///
/// The rule that denied the line says what could win: a permission that the payer itself holds for code and date, proof
/// of timely filing, a membership file corrected since. What was wrong on the claim stays wrong on appeal: a missing
/// modifier or diagnosis needs a corrected claim, however well the record supports it. The deadline of the level is
/// the practice's to keep and is not asked here. An overturned line may meet a later rule; the words say so.
pub fn review(
    case: &AppealCase,
    prior: PriorDecision<'_>,
    plan: &Plan,
    member: Option<&Member>,
    codes: &dyn CodeBook,
    _today: Day,
    _seed: Seed,
) -> ReviewOutcome {
    let Some(level) = plan.appeals.get(case.level) else {
        return ReviewOutcome::upheld(format!("{} has no further level of appeal.", plan.name));
    };
    let at = usize::try_from(case.line).unwrap_or_default().wrapping_sub(1);
    let lines = &prior.adjudication.lines;
    let Some(line) = lines.get(at).filter(|_| at < prior.claim.form.lines.len()) else {
        return ReviewOutcome::upheld(format!("{}: the claim has no line {}.", level.name, case.line));
    };
    let Some(step) = denying_step(prior.adjudication, line) else {
        return ReviewOutcome::upheld(format!(
            "{}: line {} was not denied. It was priced by the schedule.",
            level.name, case.line
        ));
    };
    let table = Case::open(prior.claim, plan, member, codes);
    match merit(case, &table, at, step) {
        Err(words) => ReviewOutcome::upheld(format!("{}: {words}", level.name)),
        Ok(words) => {
            let mut waivers = Waiver::earlier(prior.adjudication);
            waivers.push(Waiver::new(step, case.line, &words));
            let adjudication = decide(prior.claim, plan, member, codes, &waivers);
            let again = adjudication.lines.get(at).and_then(|line| denying_step(&adjudication, line));
            let rest = again.map_or_else(String::new, |next| {
                format!(" The line is denied for another reason now: {}", next.words)
            });
            let words = format!("{}: {words}{rest}", level.name);
            ReviewOutcome { ruling: Ruling::Overturned, words, adjudication: Some(adjudication) }
        }
    }
}

/// The step that denied a line.
fn denying_step<'a>(decision: &'a Adjudication, line: &LineDecision) -> Option<&'a Step> {
    let about = |step: &&Step| step.verdict == Verdict::Denied && step.line.is_none_or(|n| n == line.line);
    decision.trace.iter().find(about).filter(|_| line.denied)
}

/// Why the appeal wins, or why it does not.
fn merit(appeal: &AppealCase, case: &Case<'_>, at: usize, step: &Step) -> Result<String, String> {
    match step.rule.as_str() {
        "authorization-required" => permit_merit(appeal, case, at, PermitKind::Authorization),
        "referral-required" => permit_merit(appeal, case, at, PermitKind::Referral),
        "timely-filing" => filing_merit(appeal),
        "coverage-in-force" => coverage_merit(case, at),
        "duplicate" => Err(
            "The service was decided on the claim named in the remittance. Correct or appeal that claim.".into()
        ),
        "medical-necessity" | "level-of-service" | "audit" | "emergency-only" | "experimental" | "dose-limit"
            if enclosed_record(appeal, case, at) =>
        {
            record_merit(appeal, case, at)
        }
        "medical-necessity" => Err(
            "The decision follows the policy and the diagnoses the line pointed to. A diagnosis the record supports must stand on the claim: correct the claim."
                .into(),
        ),
        "codes-valid" => Err("The code was not in force that day. Correct the claim.".into()),
        "unit-limit" => Err("The units are above what the plan pays on a day. Correct the units if they were miscounted.".into()),
        _ => Err("The payer ruled rightly on what was sent. Correct the claim.".into()),
    }
}

fn encloses(appeal: &AppealCase, kind: &str) -> bool {
    appeal.evidence.iter().any(|enclosed| enclosed.kind == kind)
}

/// Whether the letter argues from the record, encloses it, and the record bears the service out.
fn enclosed_record(appeal: &AppealCase, case: &Case<'_>, at: usize) -> bool {
    appeal.grounds == Ground::MedicallyNecessary
        && !appeal.evidence.is_empty()
        && appeal.facts.record_supports.contains(&case.line(at).procedure)
}

/// The plan's own reviewers keep to the policy's list; whoever decides outside the plan reads the record.
fn record_merit(appeal: &AppealCase, case: &Case<'_>, at: usize) -> Result<String, String> {
    let outside = case.plan.appeals.get(appeal.level).is_some_and(|level| level.independent);
    let procedure = &case.line(at).procedure;
    match outside {
        true => Ok(format!(
            "The record enclosed bears out {procedure}, though the policy's list does not name its reason."
        )),
        false => Err(format!(
            "The policy was applied as written to {procedure}. The next level is decided outside the plan and reads the record."
        )),
    }
}

/// A permission wins that the payer holds for code and date, once the letter points at it.
fn permit_merit(appeal: &AppealCase, case: &Case<'_>, at: usize, kind: PermitKind) -> Result<String, String> {
    let what = match kind {
        PermitKind::Authorization => "authorization",
        PermitKind::Referral => "referral",
    };
    let plan = &case.plan.id;
    if appeal.grounds != Ground::PermitOnFile && !encloses(appeal, what) {
        return Err(format!("The letter names no {what}. None was on the claim."));
    }
    let line = case.line(at);
    let ours = case.member.map_or(&[][..], |member| &member.permits).iter();
    let covers =
        |line: &FormLine, codes: &[_]| kind == PermitKind::Referral || codes.contains(&line.procedure);
    let on_file =
        ours.filter(|permit| permit.kind == kind && permit.plan == *plan && permit.units >= line.units);
    let found = on_file.into_iter().find(|p| p.force.contains(line.from) && covers(line, &p.codes));
    match found {
        Some(permit) => Ok(format!(
            "The {what} {} was on file for {} on {} and should have been on the claim.",
            permit.number,
            line.procedure,
            us_date(line.from)
        )),
        None => Err(format!(
            "No {what} for {} on {} is on file. One given later or for another service does not count.",
            line.procedure,
            us_date(line.from)
        )),
    }
}

fn filing_merit(appeal: &AppealCase) -> Result<String, String> {
    match (appeal.grounds == Ground::FiledInTime, appeal.facts.timely_proof) {
        (true, true) => Ok("The receipt shows that the claim was first accepted in time.".into()),
        (true, false) => Err(
            "No receipt of an earlier, timely submission is enclosed. A copy of the claim proves nothing."
                .into(),
        ),
        (false, _) => Err("The letter does not speak of when the claim was sent.".into()),
    }
}

fn coverage_merit(case: &Case<'_>, at: usize) -> Result<String, String> {
    let dos = case.line(at).from;
    match case.member.is_some_and(|member| member.force.contains(dos)) {
        true => Ok(format!("The membership file shows coverage on {} by now.", us_date(dos))),
        false => Err(format!(
            "The patient was not a member on {}. Bill the plan that covered that day.",
            us_date(dos)
        )),
    }
}

/// Decides a clerical-error reopening: the claim as received then, read with the corrected form.
///
/// Errors when the plan offers no reopening, when its days since the remittance have passed, when the claim was
/// returned as unprocessable (it is sent anew), or when the form changes more than a clerical error may: patient,
/// payer, clinician, number of lines.
pub fn reopen(
    corrected: &Cms1500,
    prior: PriorDecision<'_>,
    plan: &Plan,
    member: Option<&Member>,
    codes: &dyn CodeBook,
    today: Day,
    _seed: Seed,
) -> Result<Adjudication, Finding> {
    let name = &plan.name;
    let Some(days) = plan.routes.reopening_days else {
        let message = format!("{name} corrects no claims by reopening.");
        return Err(Finding::error("reopening.not-offered", message, "Send a replacement or appeal."));
    };
    let since = super::case::days_between(prior.answered, today);
    if i64::from(since) > i64::from(days) {
        let message = format!("The remittance is {since} days old; {name} reopens for {days} days.");
        return Err(Finding::error("reopening.late", message, "Appeal, or adjust the balance off."));
    }
    let remarks = &prior.adjudication.remarks;
    if prior.adjudication.lines.iter().all(|line| line.unprocessable(remarks)) {
        let message = "The claim was returned as unprocessable, so there is no decision to reopen.";
        return Err(Finding::error("reopening.unprocessable", message, "Send a new, complete claim."));
    }
    check_scope(&prior.claim.form, corrected)?;
    let form = Cms1500 { frequency: Frequency::Original, ..corrected.clone() };
    let claim = Received { form, ..prior.claim.clone() };
    Ok(decide(&claim, plan, member, codes, &Waiver::earlier(prior.adjudication)))
}

fn check_scope(before: &Cms1500, after: &Cms1500) -> Result<(), Finding> {
    let clinician = |form: &Cms1500| form.lines.first().map(|line| line.rendering.npi.clone());
    let changed = [
        ("1a", before.insured_id != after.insured_id || before.plan != after.plan),
        ("24", before.lines.len() != after.lines.len()),
        ("24J", clinician(before) != clinician(after)),
        ("33", before.billing.npi != after.billing.npi),
    ];
    match changed.into_iter().find(|(_, changed)| *changed) {
        Some((item, _)) => Err(Finding::error(
            "reopening.scope",
            format!("Item {item} differs from the claim decided; that is more than a clerical error."),
            "Leave payer, patient, clinician and the number of lines as they were.",
        )
        .at(item)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
