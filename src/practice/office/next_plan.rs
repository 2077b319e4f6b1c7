//! Which plan pays next after the one that answered.

use super::state::{Due, Route, State};
use crate::base::{Day, Finding};
use crate::practice::chart::{Coverage, PlanId};
use crate::practice::claim::ClaimId;

/// How a claim gets to the plan that pays next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextPlan {
    /// The first plan sends its decision on; it is there on a day.
    Crossing(PlanId, Day),
    /// The practice has to bill it.
    ByHand(PlanId),
    /// It has the claim and has not answered.
    Deciding(PlanId),
}

impl NextPlan {
    /// The plan.
    pub fn plan(&self) -> &PlanId {
        match self {
            Self::Crossing(plan, _) | Self::ByHand(plan) | Self::Deciding(plan) => plan,
        }
    }
}

impl State {
    /// What is still to come from the plan that pays next; none when nothing is.
    pub fn coordination(&self, id: ClaimId) -> Option<NextPlan> {
        let file = self.claims.get(&id)?;
        let last = file.submissions.last()?;
        if last.route == Route::Secondary && last.remittance.is_none() && file.draft.is_none() {
            let refused = last.front_end.as_ref().is_some_and(|status| !status.accepted());
            return (!refused).then(|| NextPlan::Deciding(last.plan.clone()));
        }
        let (_, coverage) = self.next_plan(id).ok()?;
        let crossing = self.due.iter().find(|(_, due)| {
            due.iter().any(|due| matches!(due, Due::Crossover { claim, .. } if *claim == id))
        });
        Some(match crossing {
            Some((day, _)) => NextPlan::Crossing(coverage.plan, *day),
            None => NextPlan::ByHand(coverage.plan),
        })
    }

    /// The answered round that the next plan is told of, and the patient's coverage with that plan.
    ///
    /// Refused when the first plan has not answered, when no coverage pays after it, or when that plan has the claim.
    pub fn next_plan(&self, id: ClaimId) -> Result<(usize, Coverage), Finding> {
        let closed = |message: &str, next: &str| Finding::error("secondary.closed", message, next);
        let file =
            self.claims.get(&id).ok_or_else(|| closed("There is no such claim.", "Choose another."))?;
        let rounds = file.submissions.iter().enumerate().rev();
        let first = rounds.into_iter().find(|(_, round)| round.route != Route::Secondary);
        let (index, first) = first.filter(|(_, round)| round.remittance.is_some()).ok_or_else(|| {
            closed(
                "The first plan has not answered yet.",
                "Wait for its remittance; the next plan asks for it.",
            )
        })?;
        let visit = self.encounters.get(&file.encounter);
        let coverages = visit.map_or(&[][..], |visit| &visit.encounter.coverages);
        let dos = visit.map(|visit| visit.encounter.dos).unwrap_or_default();
        let next = coverages
            .iter()
            .find(|one| one.pays_after.as_ref() == Some(&first.plan) && one.force.contains(dos));
        let next = next.ok_or_else(|| {
            closed(
                "No coverage of this patient pays after the plan that answered.",
                "Bill the patient's share.",
            )
        })?;
        let has_it = |round: &super::Submission| {
            round.route == Route::Secondary
                && round.plan == next.plan
                && round.front_end.as_ref().is_none_or(|status| status.accepted())
                && round.remittance.is_none()
        };
        let paid = file.submissions[index..].iter().any(|round| {
            round.route == Route::Secondary
                && round.decision.as_ref().is_some_and(|decision| !decision.1.all_denied())
        });
        if paid || file.submissions[index..].iter().any(has_it) {
            let message = format!("{} has the claim already.", next.plan);
            return Err(closed(&message, "Wait for its answer; a second claim would be a duplicate."));
        }
        Ok((index, next.clone()))
    }
}
