//! The patient side: small balances let go, statements, plans, collections, stays, estates, refunds.

use super::run::Desk;
use crate::base::{Cents, Finding};
use crate::practice::account::Policy as Rules;
use crate::practice::claim::ClaimId;
use crate::practice::office::{AccountOp, Op};

/// Of a thousand patients who owe, so many turn out to be bankrupt, and so many to have died.
const BANKRUPT: u64 = 6;
const DIED: u64 = 5;
/// Days until a court closes a bankruptcy.
const COURT_DAYS: i32 = 75;

impl Desk<'_> {
    /// What is asked of one patient who owes, by the house rules.
    pub(super) fn ask_patient(&mut self, mrn: &str) -> Result<(), Finding> {
        let state = self.journal.state();
        let Some(rules) = state.accounts.policy.clone() else {
            return self.try_out(Op::SendStatement { mrn: mrn.to_owned() });
        };
        let file = state.accounts.file(mrn);
        if let Some(stay) = file.and_then(|file| file.stay.as_ref()).filter(|stay| stay.holds()) {
            let over = (self.today() - stay.filed).get_days() > COURT_DAYS;
            let op = AccountOp::CloseBankruptcy { mrn: mrn.to_owned(), discharged: true };
            return if over { self.try_out(Op::Account(op)) } else { Ok(()) };
        }
        if file.is_some_and(|file| file.died.is_some()) {
            return self.try_out(Op::Account(AccountOp::FileWithEstate { mrn: mrn.to_owned() }));
        }
        let total: Cents = state.patient_owes(mrn).iter().map(|(_, amount)| *amount).sum();
        let lapsed = state.statements_of(mrn).filter(|sent| self.lapsed(sent)).count();
        let first = state.statements_of(mrn).next().is_none();
        self.fate(mrn, &rules, total, lapsed, first)
    }

    fn fate(
        &mut self,
        mrn: &str,
        rules: &Rules,
        total: Cents,
        lapsed: usize,
        first: bool,
    ) -> Result<(), Finding> {
        let owner = mrn.to_owned();
        let mut dice = self.order.seed.of(&format!("fate/{mrn}")).dice();
        let drawn = dice.below(1_000);
        let op = if total <= rules.small_balance {
            Op::Account(AccountOp::WriteOffSmall { mrn: owner })
        } else if lapsed as u64 >= u64::from(rules.statements_before_collections) {
            Op::Account(AccountOp::SendToCollections { mrn: owner })
        } else if !first && drawn < BANKRUPT {
            let case = format!("26-{:05}", dice.below(100_000));
            Op::Account(AccountOp::RecordBankruptcy { mrn: owner, filed: self.today(), case })
        } else if !first && drawn < BANKRUPT + DIED {
            Op::Account(AccountOp::RecordDeath { mrn: owner, died: self.today() })
        } else if !first && total.0 / 4 >= rules.least_instalment.0 && drawn > 850 {
            let first = self.today().saturating_add(jiff::Span::new().days(14));
            Op::Account(AccountOp::AgreePlan { mrn: owner, first, instalments: 4 })
        } else {
            Op::SendStatement { mrn: owner }
        };
        self.try_out(op)
    }

    fn lapsed(&self, sent: &crate::practice::office::Statement) -> bool {
        sent.payment.is_none() && self.today() > sent.pay_by
    }

    /// Gives a credit on a claim back to whom it belongs.
    pub(super) fn refund(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let balance = self.journal.state().books.claim(claim);
        if balance.patient_owes < Cents::ZERO {
            self.try_out(Op::Account(AccountOp::RefundPatient { claim }))?;
        }
        if balance.payer_owes < Cents::ZERO {
            self.try_out(Op::Account(AccountOp::RefundPayer { claim }))?;
        }
        Ok(())
    }

    /// Puts money that waits on claims, or gives it back where nothing is owed.
    pub(super) fn empty_unapplied(&mut self) -> Result<(), Finding> {
        let waits: Vec<String> =
            self.journal.state().books.all_unapplied().map(|(mrn, _)| mrn.to_owned()).collect();
        for mrn in waits {
            let owes = !self.journal.state().patient_owes(&mrn).is_empty();
            let op =
                if owes { AccountOp::ApplyUnapplied { mrn } } else { AccountOp::RefundUnapplied { mrn } };
            self.try_out(Op::Account(op))?;
        }
        Ok(())
    }

    /// Closes the month before, on the first days of the next one that follow its mail.
    pub(super) fn close_month(&mut self) -> Result<(), Finding> {
        let state = self.journal.state();
        let Some(opened) = &state.opened else { return Ok(()) };
        let from = state.closed_through.and_then(|day| day.tomorrow().ok()).unwrap_or(opened.day);
        let through = from.last_of_month();
        if through < self.today() { self.try_out(Op::CloseMonth { through }) } else { Ok(()) }
    }

    /// Asks; a refusal by the house rules is an answer, not a fault.
    pub(super) fn try_out(&mut self, op: Op) -> Result<(), Finding> {
        match self.ask(op) {
            Err(finding) if RULES.iter().any(|room| finding.code.starts_with(room)) => Ok(()),
            other => other,
        }
    }
}

/// Rooms whose refusals the worker takes as an answer.
const RULES: [&str; 6] = ["account.", "statement.", "month.", "close.", "front.", "status."];
