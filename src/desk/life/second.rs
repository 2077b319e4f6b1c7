//! What is still to come from the plan that pays after the first one.

use crate::base::Day;
use crate::desk::day::{long, short};
use crate::learn::Shelf;
use crate::practice::chart::PlanId;
use crate::practice::claim::ClaimId;
use crate::practice::office::{NextPlan, RemitId, Route, State};

/// The next plan's part, as the claim's life and the statement tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Second {
    /// The plan.
    pub plan: String,
    /// Where it stands and what to do.
    pub words: String,
    /// Whether it is for the practice to bill it now.
    pub bill: bool,
    /// The first plan's remittance, while it waits to be posted before anything is billed.
    pub post_first: Option<RemitId>,
}

/// The next plan's part of a claim; none when no plan is to come.
pub fn second(state: &State, shelf: &Shelf, claim: ClaimId) -> Option<Second> {
    let next = state.coordination(claim)?;
    let file = state.claims.get(&claim)?;
    let first = file.submissions.iter().rev().find(|round| round.route != Route::Secondary)?;
    let first_name = plan_name(shelf, &first.plan);
    let plan = plan_name(shelf, next.plan());
    let unposted = first.remittance.map(|(remit, _)| remit);
    let unposted = unposted.filter(|id| state.remittances.get(id).is_some_and(|remit| !remit.done()));
    let words = match &next {
        NextPlan::Crossing(_, day) => crossing_words(&first_name, &plan, *day),
        NextPlan::Deciding(_) => {
            format!("{plan} has the claim and is deciding. The patient is billed after that.")
        }
        NextPlan::ByHand(_) if unposted.is_some() => {
            format!(
                "{plan} pays next, and {first_name} does not send the claim on. Post {first_name}’s remittance first."
            )
        }
        NextPlan::ByHand(_) => format!(
            "{plan} pays next, and {first_name} does not send the claim on. Bill it with {first_name}’s decision before the patient."
        ),
    };
    let bill = matches!(next, NextPlan::ByHand(_)) && unposted.is_none() && file.draft.is_none();
    Some(Second { plan, words, bill, post_first: unposted })
}

pub(in crate::desk) fn crossing_words(first: &str, next: &str, day: Day) -> String {
    format!(
        "{first} has sent its decision on to {next}: it is there on {}. Do not bill it as well, and do not bill the patient yet.",
        long(day)
    )
}

/// A plan's name, or its slug when its file is missing.
pub(in crate::desk) fn plan_name(shelf: &Shelf, plan: &PlanId) -> String {
    shelf.plans.get(plan).map_or_else(|| plan.to_string(), |plan| plan.name.clone())
}

/// `Waits for Cormorant Medigap Plan G`: why a patient is not billed yet.
pub fn waits_for(state: &State, shelf: &Shelf, claim: ClaimId) -> Option<String> {
    let next = state.coordination(claim)?;
    let plan = plan_name(shelf, next.plan());
    Some(match next {
        NextPlan::Crossing(_, day) => {
            format!("Claim {claim} is on its way to {plan} and is there on {}.", short(day))
        }
        NextPlan::ByHand(_) => format!("Claim {claim} has to be billed to {plan} first."),
        NextPlan::Deciding(_) => format!("{plan} is deciding claim {claim}."),
    })
}
