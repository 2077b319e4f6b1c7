//! The invariants of a practice, tried out on all of it.

use super::{Balance, Books, month};
use crate::base::{Cents, Day, Finding};
use crate::practice::claim::ClaimId;
use crate::practice::office::State;
use crate::practice::x12::balance;
use std::collections::BTreeMap;

/// Every invariant that does not hold; nothing when all do.
///
/// | finding | what must hold |
/// |---|---|
/// | `audit.835` | an 835 balances on line, claim and payment, and pays nothing below zero |
/// | `audit.posted` | what was posted of 835s is what reached the books from payers |
/// | `audit.claim` | a claim's postings sum to its balance, and nobody paid or charged less than nothing |
/// | `audit.patient` | patients' balances together are what patients owe |
/// | `audit.total` | claims' balances together are the practice's |
/// | `audit.roll` | the roll of what is owed ties |
pub fn audit(state: &State) -> Vec<Finding> {
    let mut findings = Vec::new();
    remittances(state, &mut findings);
    ledgers(state, &mut findings);
    patients(state, &mut findings);
    let opened = state.opened.as_ref().map_or(Day::MIN, |opened| opened.day);
    if !month(state, opened, state.today).ties {
        findings.push(broken("audit.roll", "all of it", "The roll of what is owed does not tie."));
    }
    findings
}

fn remittances(state: &State, findings: &mut Vec<Finding>) {
    for (id, remit) in &state.remittances {
        let at = format!("remittance {id}");
        for finding in balance(&remit.remittance) {
            findings.push(broken("audit.835", &at, &finding.message));
        }
        if remit.remittance.paid < Cents::ZERO {
            findings.push(broken("audit.835", &at, "It pays less than nothing."));
        }
    }
    let posted = state.remittances.values().map(|remit| {
        let claims = remit.remittance.claims.iter().enumerate();
        let lines = claims.flat_map(|(entry, claim)| claim.lines.iter().map(move |line| (entry, line)));
        lines
            .filter(|(entry, line)| remit.posted.contains(&(*entry, line.line)))
            .map(|(_, line)| line.paid)
            .sum()
    });
    let posted: Cents = posted.sum();
    let refunded: Cents = state
        .books
        .postings()
        .filter(|posting| posting.kind == super::PostingKind::PayerRefund)
        .map(super::Posting::amount)
        .sum();
    let told = state.remittances.values().flat_map(|remit| {
        let whole = |(entry, claim): &(usize, &crate::practice::x12::model::RemitClaim)| {
            claim.lines.iter().all(|line| remit.posted.contains(&(*entry, line.line)))
        };
        remit.remittance.claims.iter().enumerate().filter(whole).map(|(_, claim)| claim.interest)
    });
    let interest = state.books.postings().filter(|posting| posting.kind == super::PostingKind::Interest);
    if told.sum::<Cents>() != interest.map(super::Posting::amount).sum() {
        findings.push(broken("audit.posted", "books", "Interest in the books is not what 835s brought."));
    }
    if posted - refunded != state.books.total().payer_paid {
        findings.push(broken(
            "audit.posted",
            "books",
            "Payers' money in the books is not what 835s brought.",
        ));
    }
}

fn ledgers(state: &State, findings: &mut Vec<Finding>) {
    let mut again = Books::default();
    for posting in state.books.postings() {
        if let Err(finding) = again.post(posting.clone()) {
            findings.push(finding);
        }
    }
    let mut total = Balance::default();
    for (claim, held) in state.books.by_claim() {
        let at = format!("claim {claim}");
        if again.claim(claim) != held {
            findings.push(broken("audit.claim", &at, "Its postings do not sum to its balance."));
        }
        let least = [held.charged, held.payer_paid, held.patient_paid];
        if least.iter().any(|amount| *amount < Cents::ZERO) {
            findings.push(broken("audit.claim", &at, "A charge or a payment is below nothing."));
        }
        let owed = held.charged - held.payer_paid - held.patient_paid - held.contractual - held.written_off;
        if owed != held.open() {
            findings.push(broken(
                "audit.claim",
                &at,
                "Charges less payments and adjustments are not what is owed.",
            ));
        }
        total.payer_owes += held.payer_owes;
        total.patient_owes += held.patient_owes;
        total.charged += held.charged;
    }
    let books = state.books.total();
    if (total.payer_owes, total.patient_owes, total.charged)
        != (books.payer_owes, books.patient_owes, books.charged)
    {
        findings.push(broken("audit.total", "books", "Claims' balances together are not the practice's."));
    }
}

fn patients(state: &State, findings: &mut Vec<Finding>) {
    let mut by_patient: BTreeMap<&str, Cents> = BTreeMap::new();
    for (mrn, of) in state.index.patients() {
        let owed = |claim: &ClaimId| state.books.claim(*claim).patient_owes;
        *by_patient.entry(mrn).or_default() += of.claims.iter().map(owed).sum();
    }
    if by_patient.values().copied().sum::<Cents>() != state.books.total().patient_owes {
        findings.push(broken(
            "audit.patient",
            "books",
            "Patients' balances are not what patients owe together.",
        ));
    }
    for (mrn, waits) in state.books.all_unapplied().filter(|(_, waits)| *waits < Cents::ZERO) {
        findings.push(broken("audit.patient", mrn, &format!("{waits} waits unapplied.")));
    }
}

fn broken(code: &str, at: &str, message: &str) -> Finding {
    Finding::error(code, message, "Report this as a defect.").at(at)
}
