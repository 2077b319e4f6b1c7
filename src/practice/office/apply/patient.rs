//! Statements and what patients pay on them.

use super::Work;
use super::send::later;
use crate::base::Finding;
use crate::practice::ledger::{Posting, PostingKind};
use crate::practice::office::event::Event;
use crate::practice::office::state::{Due, Statement, StatementId};

/// Days a statement gives the patient.
const DAYS_TO_PAY: u32 = 30;

impl Work<'_> {
    pub(super) fn send_statement(&mut self, mrn: &str) -> Result<(), Finding> {
        self.may_bill(mrn)?;
        let waits = |s: &Statement| s.payment.as_ref().is_none_or(|p| !p.posted) && !self.lapsed(s);
        if self.state.statements_of(mrn).any(waits) {
            return Err(Finding::error(
                "statement.out",
                "A statement to this patient is out and not yet paid.",
                "Wait for the payment, or post it.",
            ));
        }
        let owed = self.state.patient_owes(mrn);
        if owed.is_empty() {
            return Err(Finding::error(
                "statement.nothing",
                "This patient owes nothing.",
                "Post the payer’s remittance first.",
            ));
        }
        let id = StatementId(self.state.counters.statement + 1);
        let day = self.state.today;
        let pay_by = later(day, DAYS_TO_PAY);
        let statement = Statement { id, mrn: mrn.to_owned(), day, pay_by, owed, payment: None };
        self.emit(Event::StatementSent(Box::new(statement)))?;
        if self.brings(id).is_zero() {
            return Ok(());
        }
        let wait = self.seed(&format!("patient/{id}")).dice().between(6, 24);
        let day = later(day, u32::try_from(wait).unwrap_or(DAYS_TO_PAY));
        self.emit(Event::Scheduled { day, due: Due::PatientPays(id) })
    }

    pub(super) fn patient_pays(&mut self, statement: StatementId) -> Result<(), Finding> {
        let Some(sent) = self.state.statements.get(&statement).cloned() else { return Ok(()) };
        if self.may_bill(&sent.mrn).is_err() {
            return Ok(());
        }
        self.emit(Event::PatientPaid { statement, amount: self.brings(statement) })
    }

    pub(super) fn post_patient_payment(&mut self, id: StatementId) -> Result<(), Finding> {
        let statement = self.state.statements.get(&id).cloned();
        let statement = statement.ok_or_else(|| super::super::fold::missing("statement", id.0))?;
        let Some(payment) = statement.payment.as_ref().filter(|payment| !payment.posted) else {
            return Err(Finding::error(
                "payment.none",
                format!("No payment on statement {id} waits to be posted."),
                "Wait for it to arrive.",
            ));
        };
        if payment.amount != statement.total() {
            self.post_part(&statement, payment.amount)?;
            return self.emit(Event::PatientPaymentPosted { statement: id });
        }
        for (claim, amount) in &statement.owed {
            let posting = Posting::move_money(*claim, self.state.today, PostingKind::PatientPayment, *amount);
            self.emit(Event::Posted(posting.memo(format!("Statement {id}"))))?;
        }
        self.emit(Event::PatientPaymentPosted { statement: id })
    }
}
