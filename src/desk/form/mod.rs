//! The claim form as a document: its items by number, what the edits found beside them, and what sending will do.

mod bill;
mod finding;
mod first_payer;
mod item;
mod next;
mod self_pay;
mod sister;

#[cfg(test)]
mod tests;

pub use bill::BillLine;
pub use finding::{FindingRow, finding_rows, place_of};
pub use first_payer::FirstPayer;
pub use item::{Item, LineItem, items, line_items};
pub use next::{NextStep, next_steps};
pub use self_pay::Charge;
pub use sister::Sister;

use crate::base::us_date;
use crate::desk::day::long as date;
use crate::learn::Shelf;
use crate::practice::claim::{ClaimId, Cms1500};
use crate::practice::office::{ClaimFile, Route, State};
use crate::practice::payer::{Plan, RuleSpec};

/// The form of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct FormDoc {
    /// The claim.
    pub claim: ClaimId,
    /// Its encounter's number.
    pub encounter: u32,
    /// What the work list calls the encounter.
    pub title: String,
    /// `CMS-1500` for a clinician's claim, `UB-04` for the hospital's.
    pub paper: &'static str,
    /// The plan's name.
    pub plan: String,
    /// The plan's address, line by line (carrier block).
    pub carrier: Vec<String>,
    /// `First claim, draft`, `Replacement, draft`, `Sent Apr 14, 2026`.
    pub status: String,
    /// What this round is, in a sentence; empty for a first claim.
    pub round: String,
    /// Whether it may still be written on.
    pub draft: bool,
    /// Whether it is a correction that can be dropped.
    pub droppable: bool,
    /// The last day the plan takes it, where it has a limit.
    pub file_by: Option<String>,
    /// Items before the service lines.
    pub above: Vec<Item>,
    /// The service lines.
    pub lines: Vec<LineItem>,
    /// The service lines of the hospital's bill, in place of `lines`; empty on a clinician's claim.
    pub bill: Vec<BillLine>,
    /// What the lines come to.
    pub total: String,
    /// The visit's other claim: the hospital's beside the clinician's.
    pub sister: Option<Sister>,
    /// Items after the service lines.
    pub below: Vec<Item>,
    /// What the edits found; none before they ran on this very form.
    pub findings: Option<Vec<FindingRow>>,
    /// What will happen once it is sent.
    pub next: Vec<NextStep>,
    /// The scale, while the draft has no payer and is to be charged to the patient.
    pub charge: Option<Charge>,
    /// What the plan before decided, on a claim to the next one.
    pub first: Option<FirstPayer>,
}

impl FormDoc {
    /// How many findings stop a claim.
    pub fn errors(&self) -> usize {
        self.findings.iter().flatten().filter(|row| row.stops).count()
    }
}

/// The form of a claim: its draft, or what was sent last; none when there is no such claim.
pub fn form_doc(state: &State, shelf: &Shelf, id: ClaimId) -> Option<FormDoc> {
    let file = state.claims.get(&id)?;
    let visit = state.encounters.get(&file.encounter)?;
    let (form, route) = shown(file)?;
    let plan = shelf.plans.get(&form.plan);
    let draft = file.draft.is_some();
    let findings = file.draft.as_ref().and_then(|draft| draft.scrubbed.as_ref());
    let bill = bill::of(form, &visit.encounter.patient.mrn);
    let findings = findings.map(|found| match bill.is_some() {
        true => finding_rows(found).into_iter().map(bill::located).collect(),
        false => finding_rows(found),
    });
    let steps = plan.map(|plan| next_steps(plan, route, state.today)).unwrap_or_default();
    Some(FormDoc {
        claim: id,
        encounter: file.encounter.0,
        title: visit.encounter.title.clone(),
        paper: if bill.is_some() { "UB-04" } else { "CMS-1500" },
        plan: plan.map_or_else(|| form.plan.to_string(), |plan| plan.name.clone()),
        carrier: plan.map(carrier).unwrap_or_default(),
        status: status(file, route),
        round: round(file, route),
        draft,
        droppable: draft && !file.submissions.is_empty(),
        file_by: plan.and_then(|plan| file_by(plan, visit.encounter.dos)),
        above: bill.as_ref().map_or_else(|| item::above(form, file, draft), bill::above),
        lines: if bill.is_some() { Vec::new() } else { line_items(form) },
        below: match &bill {
            Some(bill) => bill::below(bill, plan, file, draft),
            None => item::below(form, &visit.encounter.clinician.short()),
        },
        bill: bill.as_ref().map(bill::lines).unwrap_or_default(),
        total: form.total().to_string(),
        sister: sister::sister(state, file.encounter, visit, form),
        findings,
        charge: plan
            .filter(|_| draft && route == Route::SelfPay)
            .and_then(|plan| Charge::of(plan, form.total())),
        first: first_payer::first_payer(form),
        next: if draft && route != Route::SelfPay { steps } else { Vec::new() },
    })
}

fn shown(file: &ClaimFile) -> Option<(&Cms1500, Route)> {
    match (&file.draft, file.submissions.last()) {
        (Some(draft), _) => Some((&draft.form, draft.route)),
        (None, Some(last)) => Some((&last.form, last.route)),
        (None, None) => None,
    }
}

fn carrier(plan: &Plan) -> Vec<String> {
    item::address_lines(&plan.name, &plan.address)
}

fn status(file: &ClaimFile, route: Route) -> String {
    match (&file.draft, file.submissions.last()) {
        (Some(_), _) => format!("{}, draft", route_word(route)),
        (None, Some(last)) => format!("{}, sent {}", route_word(route), date(last.day)),
        (None, None) => String::new(),
    }
}

fn route_word(route: Route) -> &'static str {
    match route {
        Route::Original => "First claim",
        Route::Replacement => "Replacement",
        Route::Void => "Void",
        Route::NewClaim => "New claim",
        Route::OtherPlan => "Claim to another plan",
        Route::Reopening => "Reopening request",
        Route::Secondary => "Secondary claim",
        Route::SelfPay => "Self-pay",
    }
}

fn round(file: &ClaimFile, route: Route) -> String {
    let count = file.submissions.len() + usize::from(file.draft.is_some());
    let words = match route {
        Route::Original => return String::new(),
        Route::Replacement => "It takes the place of the claim decided before; item 22 says so.",
        Route::Void => "It takes the earlier claim back; item 22 says so.",
        Route::NewClaim => "The earlier one was never taken in, so this goes as a first claim.",
        Route::OtherPlan => "It goes to the coverage registered now, as a first claim there.",
        Route::Secondary => "It goes to the plan that pays next, with what the first one decided.",
        Route::SelfPay => "No payer gets it; the patient is charged by the office’s scale.",
        Route::Reopening => "The payer is asked to mend its decision; no new claim is sent.",
    };
    format!("Round {count}. {words}")
}

fn file_by(plan: &Plan, dos: crate::base::Day) -> Option<String> {
    let days = plan.rules.iter().find_map(|rule| match rule {
        RuleSpec::TimelyFiling { days, .. } => Some(*days),
        _ => None,
    })?;
    let last = dos.checked_add(jiff::Span::new().days(days)).ok()?;
    Some(us_date(last))
}
