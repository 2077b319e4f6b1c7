//! The plan that pays next, and patients without one.

use super::run::Desk;
use crate::base::{Cents, Finding};
use crate::practice::claim::ClaimId;
use crate::practice::office::{Op, Route};

/// Days in which a plan that sends its decisions on has done so.
const CROSSING: i32 = 10;

impl Desk<'_> {
    /// Sends an answered claim to the plan that pays next, once; whether the patient is not to be asked yet.
    pub(super) fn bill_next(&mut self, claim: ClaimId) -> Result<bool, Finding> {
        let state = self.journal.state();
        let Ok((round, _)) = state.next_plan(claim) else { return Ok(false) };
        let Some(file) = state.claims.get(&claim) else { return Ok(false) };
        if file.draft.is_some() || file.submissions.iter().any(|sent| sent.route == Route::Secondary) {
            return Ok(false);
        }
        let Some(first) = file.submissions.get(round) else { return Ok(false) };
        let crosses = self.shelf.plans.get(&first.plan).is_some_and(|plan| plan.crosses_over);
        let told = first.remittance.and_then(|(remit, _)| state.remittances.get(&remit));
        let fresh =
            told.is_some_and(|remit| (self.today() - remit.remittance.paid_on).get_days() <= CROSSING);
        if crosses {
            return Ok(fresh);
        }
        self.ask(Op::BillSecondary { claim })?;
        Ok(true)
    }

    /// Charges a patient without a payer, with the scale where the household applies for it.
    pub(super) fn charge_patient(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let mut dice = self.order.seed.of(&format!("household/{claim}")).dice();
        let applies = dice.chance(55);
        let income = applies.then(|| Cents(dice.between(8, 70) * 100_000));
        let persons = u32::try_from(dice.between(1, 5)).unwrap_or(1);
        self.ask(Op::BillSelfPay { claim, income, persons })
    }

    /// Whether a draft has nobody to go to but the patient.
    pub(super) fn without_payer(&self, claim: ClaimId) -> bool {
        let file = self.journal.state().claims.get(&claim);
        file.and_then(|file| file.draft.as_ref()).is_some_and(|draft| draft.route == Route::SelfPay)
    }
}
