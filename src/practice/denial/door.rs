//! Doors out of a denial: which are open, until when, and why the others are not.

use super::line::{Denied, denied_lines};
use crate::base::{Day, Finding};
use crate::practice::claim::ClaimId;
use crate::practice::office::{Route, Stage, State, World};
use crate::practice::payer::Plan;

/// A way to work a denied line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Which.
    pub kind: DoorKind,
    /// The last day, when there is one.
    pub by: Option<Day>,
    /// Open, or why not.
    pub open: Result<(), Finding>,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoorKind {
    /// Correct the claim by a route of the plan.
    Correct(Route),
    /// Appeal at this level of the plan's list.
    Appeal(usize),
    /// Bill the patient.
    BillPatient,
    /// Give it up.
    AdjustOff,
}

/// Every door of a denied line, open or not, in the order a biller tries them.
pub fn doors(state: &State, world: &World, denied: &Denied) -> Vec<Door> {
    let mut doors: Vec<Door> = offered(state, world, denied)
        .into_iter()
        .map(|route| Door {
            kind: DoorKind::Correct(route),
            by: route_deadline(state, world, denied, route),
            open: route_open(state, world, denied.claim, route),
        })
        .collect();
    let level = appeals_of(state, denied);
    let open = appeal_open(state, world, denied.claim, denied).map(|_| ());
    doors.push(Door {
        kind: DoorKind::Appeal(level),
        by: appeal_deadline(state, world, denied, level),
        open,
    });
    doors.push(Door { kind: DoorKind::BillPatient, by: None, open: patient_open(denied) });
    doors.push(Door { kind: DoorKind::AdjustOff, by: None, open: Ok(()) });
    doors
}

/// Whether a claim may go another round by this route now.
pub fn route_open(state: &State, world: &World, claim: ClaimId, route: Route) -> Result<(), Finding> {
    let closed = |message: &str, next: &str| Err(Finding::error("route.closed", message, next));
    let Some(file) = state.claims.get(&claim) else {
        return closed("There is no such claim.", "Choose another.");
    };
    let Some(last) = file.submissions.last() else {
        return closed("The claim was never sent.", "Send it for the first time.");
    };
    let Some(plan) = world.plans.get(&last.plan) else {
        return closed("The plan is not among the payers.", "Restore the payer’s data file.");
    };
    let rejected = state.stage(claim) == Some(Stage::Rejected);
    match route {
        Route::Original => {
            closed("The first claim has been sent.", "Use one of the plan’s correction routes.")
        }
        Route::NewClaim if rejected => Ok(()),
        _ if rejected => {
            closed("The payer never took this claim in.", "Send a new claim: nothing was adjudicated yet.")
        }
        _ if last.remittance.is_none() => {
            closed("The payer has not answered yet.", "Wait for the remittance, then correct what it shows.")
        }
        Route::OtherPlan => {
            let registered = state.encounters.get(&file.encounter);
            let now = registered.and_then(|visit| visit.encounter.coverage()).map(|coverage| &coverage.plan);
            match now {
                Some(plan) if *plan != last.plan => Ok(()),
                _ => closed(
                    "The encounter is registered to the plan that already answered.",
                    "Register the coverage that was in force first.",
                ),
            }
        }
        Route::NewClaim if plan.routes.new_claim_when_unprocessable => {
            let lines = denied_lines(state, world.codes, claim);
            match lines.iter().any(Denied::unprocessable) {
                true => Ok(()),
                false => closed(
                    "The claim was adjudicated, so a second one would be a duplicate.",
                    "Use the plan’s correction route.",
                ),
            }
        }
        Route::Secondary => state.next_plan(claim).map(|_| ()),
        Route::SelfPay => closed("This claim has a payer.", "Use one of the plan’s correction routes."),
        Route::NewClaim => {
            closed("The claim was adjudicated, so a second one would be a duplicate.", "Correct it.")
        }
        Route::Replacement if !plan.routes.replacement => {
            closed("This plan takes no replacement claims (frequency 7).", "Ask for a reopening, or appeal.")
        }
        Route::Void if !plan.routes.void => {
            closed("This plan takes no void claims (frequency 8).", "Ask for a reopening.")
        }
        Route::Reopening if plan.routes.reopening_days.is_none() => {
            closed("This plan has no reopenings.", "Send a replacement claim.")
        }
        Route::Reopening if denied_lines(state, world.codes, claim).iter().any(Denied::unprocessable) => {
            closed(
                "An unprocessable claim was never decided, so there is nothing to reopen.",
                "Send a new claim.",
            )
        }
        _ => in_time(state, world, claim, route, plan),
    }
}

fn in_time(state: &State, world: &World, claim: ClaimId, route: Route, plan: &Plan) -> Result<(), Finding> {
    let lines = denied_lines(state, world.codes, claim);
    let by = lines.first().and_then(|denied| route_deadline(state, world, denied, route));
    match by {
        Some(last) if state.today > last => Err(Finding::error(
            "route.late",
            format!("{} took this until {last}.", plan.name),
            "Appeal if there is ground for it, or adjust it off.",
        )),
        _ => Ok(()),
    }
}

/// Whether the next appeal level is open; its index in the plan's list.
pub fn appeal_open(state: &State, world: &World, claim: ClaimId, denied: &Denied) -> Result<usize, Finding> {
    let closed = |message: String, next: &str| Err(Finding::error("appeal.closed", message, next));
    let level = appeals_of(state, denied);
    let Some(plan) = plan_of(state, world, denied) else {
        return closed("The plan is not among the payers.".to_owned(), "Restore the payer’s data file.");
    };
    if denied.unprocessable() {
        return closed(
            "An unprocessable claim has no appeal right.".to_owned(),
            "Send a new, complete claim.",
        );
    }
    let file = state.claims.get(&claim);
    if file.is_some_and(|file| file.appeals.iter().any(|appeal| appeal.answer.is_none())) {
        return closed("An appeal on this claim is under way.".to_owned(), "Wait for its answer.");
    }
    let Some(rung) = plan.appeals.get(level) else {
        return closed("Every level of appeal has been used.".to_owned(), "Adjust it off.");
    };
    if denied.amount < rung.least_amount {
        return closed(
            format!("{} needs at least {} in controversy.", rung.name, rung.least_amount),
            "Adjust it off.",
        );
    }
    match appeal_deadline(state, world, denied, level) {
        Some(last) if state.today > last => {
            closed(format!("{} was open until {last}.", rung.name), "Adjust it off.")
        }
        _ => Ok(level),
    }
}

/// Whether the patient may be billed: never under CO.
pub fn patient_open(denied: &Denied) -> Result<(), Finding> {
    if denied.patient_may_be_billed() {
        return Ok(());
    }
    Err(Finding::error(
        "patient.not-liable",
        "The payer’s group is not PR, so this amount is the practice’s to carry. Billing it would break the contract.",
        "Only amounts under group PR go to the patient.",
    ))
}

fn offered(state: &State, world: &World, denied: &Denied) -> Vec<Route> {
    let Some(plan) = plan_of(state, world, denied) else { return Vec::new() };
    let mut routes = Vec::new();
    if plan.routes.new_claim_when_unprocessable && denied.unprocessable() {
        routes.push(Route::NewClaim);
    } else if plan.routes.replacement {
        routes.push(Route::Replacement);
    } else if plan.routes.reopening_days.is_some() {
        routes.push(Route::Reopening);
    }
    let coverages = state.claims.get(&denied.claim).and_then(|file| state.encounters.get(&file.encounter));
    if coverages.is_some_and(|visit| visit.encounter.coverages.len() > 1) {
        routes.push(Route::OtherPlan);
    }
    if state.next_plan(denied.claim).is_ok() {
        routes.push(Route::Secondary);
    }
    routes
}

fn plan_of<'a>(state: &State, world: &World<'a>, denied: &Denied) -> Option<&'a Plan> {
    let file = state.claims.get(&denied.claim)?;
    world.plans.get(&file.submissions.get(denied.submission)?.plan)
}

fn appeals_of(state: &State, denied: &Denied) -> usize {
    let file = state.claims.get(&denied.claim);
    file.map_or(0, |file| {
        file.appeals.iter().filter(|a| a.line == denied.line && a.submission == denied.submission).count()
    })
}

fn route_deadline(state: &State, world: &World, denied: &Denied, route: Route) -> Option<Day> {
    let plan = plan_of(state, world, denied)?;
    let days = match route {
        Route::Replacement | Route::Void => plan.routes.replacement_days?,
        Route::Reopening => plan.routes.reopening_days?,
        _ => return None,
    };
    Some(after(denied.day, days))
}

/// The last day of the level: counted from presumed receipt of the decision appealed.
fn appeal_deadline(state: &State, world: &World, denied: &Denied, level: usize) -> Option<Day> {
    let rung = plan_of(state, world, denied)?.appeals.get(level)?;
    let file = state.claims.get(&denied.claim)?;
    let answered = file.appeals.iter().rev().find(|a| a.line == denied.line).and_then(|a| a.answer.as_ref());
    let notice = answered.map_or(denied.day, |(day, _, _)| *day);
    Some(after(after(notice, rung.presumed_receipt_days), rung.days))
}

fn after(day: Day, days: u32) -> Day {
    day.checked_add(jiff::Span::new().days(days)).unwrap_or(Day::MAX)
}
