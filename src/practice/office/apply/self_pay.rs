//! Patients without a payer: charged at once, less what the office's own scale takes off.

use super::Work;
use super::claim::no_draft;
use crate::base::{Cents, Finding};
use crate::practice::claim::ClaimId;
use crate::practice::ledger::{Posting, PostingKind};
use crate::practice::office::event::Event;
use crate::practice::office::state::Route;

impl Work<'_> {
    pub(super) fn bill_self_pay(
        &mut self,
        claim: ClaimId,
        income: Option<Cents>,
        persons: u32,
    ) -> Result<(), Finding> {
        let file = self.claim(claim)?;
        let draft = file.draft.as_ref().ok_or_else(|| no_draft(claim))?;
        let plan = self.plan(&draft.form.plan)?;
        let Some(scale) = plan.assistance.as_ref().filter(|_| draft.route == Route::SelfPay) else {
            return Err(Finding::error(
                "self-pay.has-payer",
                format!("Claim {claim} goes to {}.", plan.name),
                "Send it to its payer.",
            ));
        };
        if persons == 0 || income.is_some_and(|income| income < Cents::ZERO) {
            return Err(Finding::error(
                "self-pay.household",
                "A household has at least one person and no income below zero.",
                "Take income and persons from the application.",
            ));
        }
        let off = match income {
            Some(income) => scale.discount(income, persons),
            None => scale.prompt_bp,
        };
        let form = draft.form.clone();
        let total = form.total();
        self.emit(Event::ClaimSubmitted { claim, transmission: None })?;
        self.charge(claim, &form)?;
        let given = total.share(off);
        let day = self.state.today;
        let steps = [
            (
                PostingKind::WriteOff,
                given,
                if income.is_some() { "Financial assistance" } else { "Prompt payment" },
            ),
            (PostingKind::PatientTransfer, total - given, "Self-pay"),
        ];
        for (kind, amount, memo) in steps.into_iter().filter(|(_, amount, _)| !amount.is_zero()) {
            self.emit(Event::Posted(Posting::move_money(claim, day, kind, amount).memo(memo)))?;
        }
        Ok(())
    }
}

pub(super) fn no_payer(claim: ClaimId) -> Finding {
    Finding::error(
        "self-pay.no-payer",
        format!("Claim {claim} has no payer to send it to."),
        "Charge the patient, with the scale if the household applies for it.",
    )
}
