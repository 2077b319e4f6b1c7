//! A row of a queue, and the facts that several queues need.

use crate::base::{Cents, Day};
use crate::desk::day::Deadline;
use crate::learn::Shelf;
use crate::practice::chart::{Encounter, PlanId};
use crate::practice::claim::ClaimId;
use crate::practice::office::{EncounterFile, State};
use crate::practice::payer::{Plan, RuleSpec};

/// A row as the screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// Stable within the queue.
    pub key: String,
    /// Where the row leads, below the practice's address.
    pub link: String,
    /// `Delgado, Rosa M.`, or what the row is about when it is about several.
    pub patient: String,
    /// `Claim 1043`, `Line 2, 99214-25`.
    pub what: String,
    /// Date of service, or the day of the remittance.
    pub dos: Day,
    /// Who pays.
    pub payer: String,
    /// What is at stake, when there is an amount.
    pub amount: Option<Cents>,
    /// The last day, when there is one.
    pub due: Option<Deadline>,
    /// What is next, one short sentence.
    pub next: String,
    /// Whether it waits for someone else, so that there is nothing to do about it now.
    pub waits: bool,
}

/// The plan's name, or its slug when its file is missing.
pub(super) fn payer(shelf: &Shelf, plan: &PlanId) -> String {
    shelf.plans.get(plan).map_or_else(|| plan.to_string(), |plan| plan.name.clone())
}

/// The last day to file a first claim, by the plan's own rule.
pub(super) fn filing_day(plan: &Plan, dos: Day) -> Option<Day> {
    let days = plan.rules.iter().find_map(|rule| match rule {
        RuleSpec::TimelyFiling { days, .. } => Some(*days),
        _ => None,
    })?;
    dos.checked_add(jiff::Span::new().days(days)).ok()
}

/// The last day to file a first claim for a visit.
pub(super) fn visit_filing_day(shelf: &Shelf, visit: &Encounter) -> Option<Day> {
    filing_day(shelf.plans.get(&visit.coverage()?.plan)?, visit.dos)
}

/// The visit a claim is for.
pub(super) fn visit_of(state: &State, claim: ClaimId) -> Option<&EncounterFile> {
    let file = state.claims.get(&claim)?;
    state.encounters.get(&file.encounter).map(AsRef::as_ref)
}

/// `1 line`, `3 lines`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
