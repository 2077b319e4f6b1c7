//! Which plan pays next after the one that answered.

use super::state::{Route, State};
use crate::base::Finding;
use crate::practice::chart::Coverage;
use crate::practice::claim::ClaimId;

impl State {
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
