//! Posting an 835: line by line by hand, or all at once.

use super::Work;
use crate::base::{Cents, Finding};
use crate::journal::Filed;
use crate::practice::claim::ClaimId;
use crate::practice::ledger::{Posting, PostingKind, Split, split_line};
use crate::practice::office::event::Event;
use crate::practice::office::state::{Remit, RemitId};
use crate::practice::x12::balance;

impl Work<'_> {
    pub(super) fn post_line(
        &mut self,
        id: RemitId,
        entry: usize,
        line: u32,
        entered: [Cents; 3],
    ) -> Result<(), Finding> {
        let remit = self.balanced(id)?;
        let split = self.split(&remit, entry, line)?;
        let read = [split.paid, split.contractual, split.patient];
        let names = ["Paid", "Contract reduction", "Patient’s share"];
        for ((name, entered), read) in names.iter().zip(entered).zip(read) {
            if entered != read {
                return Err(Finding::error(
                    "post.amount",
                    format!("{name}: you entered {entered}, the 835 says {read} for line {line}."),
                    "Read the line’s CAS segments again: CO reductions, PR shares, and what stays open.",
                )
                .at(format!("line {line}")));
            }
        }
        self.post_split(&remit, id, entry, line, &split)?;
        self.apply_unapplied(remit.remittance.claims[entry].claim)
    }

    pub(super) fn post_remittance(&mut self, id: RemitId) -> Result<(), Finding> {
        let remit = self.balanced(id)?;
        if remit.done() {
            return Err(Finding::error(
                "post.already",
                "Every line of this remittance is posted.",
                "Go on to the denials, if there are any.",
            ));
        }
        for (entry, claim) in remit.remittance.claims.iter().enumerate() {
            for line in claim.lines.iter().map(|line| line.line) {
                if !remit.posted.contains(&(entry, line)) {
                    let split = self.split(&remit, entry, line)?;
                    self.post_split(&remit, id, entry, line, &split)?;
                }
            }
            self.apply_unapplied(claim.claim)?;
        }
        Ok(())
    }

    fn balanced(&self, id: RemitId) -> Result<Filed<Remit>, Finding> {
        let remit = self.state.remittances.get(&id).cloned();
        let remit = remit.ok_or_else(|| super::super::fold::missing("remittance", id.0))?;
        match balance(&remit.remittance).into_iter().next() {
            Some(finding) => Err(finding),
            None => Ok(remit),
        }
    }

    fn split(&self, remit: &Remit, entry: usize, line: u32) -> Result<Split, Finding> {
        let found = remit.remittance.claims.get(entry).and_then(|c| c.lines.iter().find(|l| l.line == line));
        let found = found.ok_or_else(|| super::super::fold::missing("line", line))?;
        if remit.posted.contains(&(entry, line)) {
            return Err(Finding::error(
                "post.already",
                format!("Line {line} is posted already."),
                "Go on to the next line.",
            ));
        }
        Ok(split_line(found, self.state.today, self.world.codes))
    }

    fn post_split(
        &mut self,
        remit: &Remit,
        id: RemitId,
        entry: usize,
        line: u32,
        split: &Split,
    ) -> Result<(), Finding> {
        let claim: ClaimId = remit.remittance.claims[entry].claim;
        let split = &self.after_first(remit, entry, line, split);
        let reversal = remit.remittance.claims[entry].status == "22";
        let steps = [
            (PostingKind::PayerPayment, split.paid, "Payment"),
            (PostingKind::ContractualAdjustment, split.contractual, "Contract reduction"),
            (PostingKind::PatientShare, split.patient, "Patient’s share"),
        ];
        for (kind, amount, words) in steps.into_iter().filter(|(_, amount, _)| !amount.is_zero()) {
            let memo = if reversal { format!("{words} reversed") } else { words.to_owned() };
            let posting = Posting::move_money(claim, self.state.today, kind, amount).on_line(line).memo(memo);
            self.emit(Event::Posted(posting))?;
        }
        self.emit(Event::LinePosted { remittance: id, entry, line })?;
        self.post_interest(id, entry)
    }

    /// Interest that came with a claim (PLB `L6`), once its last line is posted: income, and no part of the claim's balance.
    fn post_interest(&mut self, id: RemitId, entry: usize) -> Result<(), Finding> {
        let Some(remit) = self.state.remittances.get(&id) else { return Ok(()) };
        let Some(claim) = remit.remittance.claims.get(entry) else { return Ok(()) };
        let done = claim.lines.iter().all(|line| remit.posted.contains(&(entry, line.line)));
        if !done || claim.interest.is_zero() {
            return Ok(());
        }
        let (number, amount) = (claim.claim, claim.interest);
        let posting = Posting::move_money(number, self.state.today, PostingKind::Interest, amount)
            .memo(if amount < Cents::ZERO { "Interest taken back" } else { "Interest for late payment" });
        self.emit(Event::Posted(posting))
    }
}
