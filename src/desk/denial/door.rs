//! The doors out of a denial, as the action strip shows them.

use super::stake::contract_value;
use crate::base::{Cents, Finding};
use crate::desk::day::last_day;
use crate::learn::Shelf;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{Denied, Door, DoorKind, doors};
use crate::practice::office::{Route, State};
use crate::practice::payer::Plan;

/// A door with everything that stands beside the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorRow {
    /// Which.
    pub kind: DoorKind,
    /// What the button says.
    pub label: String,
    /// Whether it may be used.
    pub open: bool,
    /// The chief one: the first that is open.
    pub first: bool,
    /// The last day, `any day`, or `not open`.
    pub by: String,
    /// `At stake` or `Given up`.
    pub stake_label: &'static str,
    /// How much.
    pub stake: Cents,
    /// What it does, or why it is closed.
    pub words: String,
}

/// Where the claim is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bench {
    /// At the coding sheet.
    Sheet(EncounterId),
    /// On the form.
    Form(ClaimId),
}

/// The doors of an open denied line. `rule` is the one that fired, once the learner has explained; before that all
/// doors wait.
pub(super) fn door_rows(
    state: &State,
    shelf: &Shelf,
    denied: &Denied,
    plan: &Plan,
    rule: Option<&str>,
) -> Vec<DoorRow> {
    let stake = contract_value(plan, &shelf.codes, &denied.form);
    let mut rows: Vec<DoorRow> = doors(state, &shelf.world(), denied)
        .into_iter()
        .map(|door| row(state, plan, denied, door, stake, rule))
        .collect();
    if let Some(first) = rows.iter_mut().find(|row| row.open) {
        first.first = true;
    }
    rows
}

fn row(state: &State, plan: &Plan, denied: &Denied, door: Door, stake: Cents, rule: Option<&str>) -> DoorRow {
    let drafted = state.claims.get(&denied.claim).is_some_and(|file| file.draft.is_some());
    let open = match (&door.open, rule) {
        (Ok(()), None) => Err(unexplained()),
        (Ok(()), _) if drafted && matches!(door.kind, DoorKind::Correct(_)) => Err(begun()),
        (open, _) => open.clone(),
    };
    let by = match (&open, door.by) {
        (_, Some(last)) => last_day(last, state.today),
        (Ok(()), None) => "any day".to_owned(),
        (Err(_), None) => "not open".to_owned(),
    };
    let given_up = door.kind == DoorKind::AdjustOff;
    let lost = matches!(door.kind, DoorKind::BillPatient);
    let words = match &open {
        Ok(()) => what_it_does(plan, door.kind, rule.unwrap_or_default()),
        Err(finding) => format!("{} {}", finding.message, finding.next_step),
    };
    let label = match (door.kind, rule) {
        (DoorKind::AdjustOff, Some("audit")) => "Accept the takeback".to_owned(),
        (DoorKind::Appeal(0), Some("audit")) => format!("Rebut: {}", first_level(plan)),
        (kind, _) => label(plan, kind),
    };
    DoorRow {
        label,
        open: open.is_ok(),
        first: false,
        by,
        stake_label: if given_up { "Given up" } else { "At stake" },
        stake: match (lost, open.is_ok()) {
            (true, true) => denied.amount,
            (true, false) => Cents::ZERO,
            (false, _) => stake,
        },
        words,
        kind: door.kind,
    }
}

fn first_level(plan: &Plan) -> String {
    plan.appeals.first().map_or_else(|| "appeal".to_owned(), |level| level.name.to_lowercase())
}

fn unexplained() -> Finding {
    Finding::error("denial.unexplained", "Waits for your own root cause.", "Say first what went wrong.")
}

fn begun() -> Finding {
    Finding::error("denial.draft-open", "A correction is begun.", "Go on with it, or take it back.")
}

/// What the button of a door says.
pub(super) fn label(plan: &Plan, kind: DoorKind) -> String {
    match kind {
        DoorKind::Correct(Route::Replacement) => "Correct and resubmit".to_owned(),
        DoorKind::Correct(Route::Reopening) => "Ask for a reopening".to_owned(),
        DoorKind::Correct(Route::NewClaim) => "Send a new claim".to_owned(),
        DoorKind::Correct(Route::OtherPlan) => "Bill the other coverage".to_owned(),
        DoorKind::Correct(Route::Void) => "Void the claim".to_owned(),
        DoorKind::Correct(Route::Secondary) => "Bill the next plan".to_owned(),
        DoorKind::Correct(Route::SelfPay) => "Charge the patient".to_owned(),
        DoorKind::Correct(Route::Original) => "Send the claim".to_owned(),
        DoorKind::Appeal(level) => {
            let name = plan.appeals.get(level).map(|level| level.name.clone());
            match (level, name) {
                (0, _) | (_, None) => "Appeal".to_owned(),
                (_, Some(name)) => format!("Appeal: {}", name.to_lowercase()),
            }
        }
        DoorKind::BillPatient => "Bill patient".to_owned(),
        DoorKind::AdjustOff => "Adjust off".to_owned(),
    }
}

fn what_it_does(plan: &Plan, kind: DoorKind, rule: &str) -> String {
    match kind {
        DoorKind::Correct(Route::Replacement) => {
            format!("{} Goes as a replacement, code 7 in item 22 with the payer’s number.", mend(rule))
        }
        DoorKind::Correct(Route::Reopening) => {
            format!("{} {} takes no replacement; it reopens its decision for a clerical error.", mend(rule), plan.name)
        }
        DoorKind::Correct(Route::NewClaim) => {
            format!("{} It was returned as unprocessable, so a complete new claim goes.", mend(rule))
        }
        DoorKind::Correct(Route::OtherPlan) => {
            "Sends a first claim to the coverage now registered. Its own filing limit runs from the date of service.".to_owned()
        }
        DoorKind::Correct(_) => "Opens another round of the claim.".to_owned(),
        DoorKind::Appeal(_) => {
            let [least, most] = plan.timing.review;
            let days = if least == most { format!("{most} days") } else { format!("{least} to {most} days") };
            format!("{} The answer takes {days}.", appeal_merit(rule))
        }
        DoorKind::BillPatient => "The payer put it under group PR: the patient owes it.".to_owned(),
        DoorKind::AdjustOff if rule == "audit" => {
            "Agrees with the finding: the money stays taken and the line is closed. Right when the record really lacks what was asked.".to_owned()
        }
        DoorKind::AdjustOff => "Closes the line at a loss. Right only once the other ways have run out.".to_owned(),
    }
}

/// What to mend, by the rule that fired.
fn mend(rule: &str) -> &'static str {
    match rule {
        "authorization-required" | "referral-required" => "Write the permission’s number into item 23.",
        "modifier-required"
        | "modifier-fits"
        | "visit-with-procedure"
        | "follow-up-days"
        | "bundled-pairs" => "Mend the line’s modifiers, if the note bears them out.",
        "medical-necessity" => "Point the line to a diagnosis the chart supports, if there is one.",
        "side-stated" => "Name the side in the diagnosis.",
        "codes-valid" => "Put a code in that was valid that day.",
        "unit-limit" => "Mend the units, if they were miscounted.",
        "coverage-in-force" => "Register the coverage that was in force.",
        _ => "Mend what was wrong on the claim.",
    }
}

fn appeal_merit(rule: &str) -> &'static str {
    match rule {
        "authorization-required" | "referral-required" => {
            "Worth it if the payer holds a permission for that service and day."
        }
        "timely-filing" => "Worth it only with proof that the claim was first sent in time.",
        "coverage-in-force" => "Worth it only if the membership file was wrong.",
        "audit" => "Worth it if the record holds what the letter misses: quote it and enclose it.",
        "medical-necessity" | "level-of-service" | "emergency-only" | "experimental" | "dose-limit" => {
            "Worth it if the record bears the service out. The plan’s own reviewers keep to the policy; a later level, decided outside the plan, reads the record."
        }
        _ => "Weak here: the payer ruled rightly on what it was sent.",
    }
}

/// Where a correction is made: permissions on the form, everything else at the sheet.
pub(super) fn bench(claim: ClaimId, encounter: EncounterId, rule: &str) -> Bench {
    match rule {
        "authorization-required" | "referral-required" | "timely-filing" | "duplicate" => Bench::Form(claim),
        _ => Bench::Sheet(encounter),
    }
}
