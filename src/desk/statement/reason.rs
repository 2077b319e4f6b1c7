//! Why a patient owes: the payer's own reasons, net of what was reversed.

use crate::base::Cents;
use crate::learn::Shelf;
use crate::practice::claim::ClaimId;
use crate::practice::coding::{CodeBook, PostsAs};
use crate::practice::ledger::PostingKind;
use crate::practice::office::{Remit, State};
use crate::practice::x12::model::Group;
use std::collections::BTreeMap;

/// A reason with its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// `Deductible`.
    pub name: String,
    /// What that is, for the patient.
    pub words: &'static str,
    /// How much of it.
    pub amount: Cents,
}

pub(super) fn reasons(state: &State, shelf: &Shelf, claim: ClaimId) -> Vec<Reason> {
    let mut sums: BTreeMap<String, Cents> = BTreeMap::new();
    let mut second = Cents::ZERO;
    for remit in state.remittances.values() {
        let on = remit.remittance.paid_on;
        for (entry, answer) in
            remit.remittance.claims.iter().enumerate().filter(|(_, held)| held.claim == claim)
        {
            let posted = answer.lines.iter().filter(|line| remit.posted.contains(&(entry, line.line)));
            if comes_second(state, remit, entry, claim) {
                // The first plan named the shares; the second one only takes of them.
                second += posted.map(|line| line.paid).sum::<Cents>();
                continue;
            }
            for share in posted.flat_map(|line| &line.adjustments) {
                if share.group == Group::PR && shelf.codes.posts_as(&share.carc, on) == PostsAs::Patient {
                    *sums.entry(share.carc.to_string()).or_default() += share.amount;
                }
            }
        }
    }
    let named = sums.into_iter().filter(|(_, amount)| !amount.is_zero());
    let mut reasons: Vec<Reason> = named.map(|(carc, amount)| reason(shelf, state, &carc, amount)).collect();
    let moved: Cents = state
        .books
        .postings()
        .filter(|posting| posting.claim == claim && posting.kind == PostingKind::PatientTransfer)
        .map(crate::practice::ledger::Posting::amount)
        .sum();
    if !second.is_zero() {
        let words = "What your second plan paid of these shares.";
        reasons.push(Reason { name: "Your second plan".to_owned(), words, amount: -second });
    }
    if !moved.is_zero() {
        let words = "Your plan says that it does not pay this and that it is yours to pay.";
        reasons.push(Reason { name: "Not covered".to_owned(), words, amount: moved });
    }
    reasons
}

fn comes_second(state: &State, remit: &Remit, entry: usize, claim: ClaimId) -> bool {
    let file = state.claims.get(&claim);
    let round = file.zip(remit.submissions.get(entry)).and_then(|(file, at)| file.submissions.get(*at));
    round.is_some_and(|round| round.form.other_payer.is_some())
}

fn reason(shelf: &Shelf, state: &State, carc: &str, amount: Cents) -> Reason {
    let (name, words) = match carc {
        "1" => ("Deductible", "What you pay in a year before your plan begins to pay."),
        "2" => ("Coinsurance", "Your percentage of the price your plan has agreed."),
        "3" => ("Copay", "The fixed amount for a visit under your plan."),
        other => {
            let known = shelf.codes.reference.carc(other, state.today).map(|reason| reason.title.clone());
            let name = known.unwrap_or_else(|| format!("Reason {other}"));
            return Reason { name, words: "Your plan named this as your share.", amount };
        }
    };
    Reason { name: name.to_owned(), words, amount }
}
