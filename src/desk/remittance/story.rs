//! What is special about an answer: it goes on to another plan, it comes from the second one, it takes money back.

use crate::base::Cents;
use crate::desk::day::long;
use crate::desk::life::plan_name;
use crate::learn::Shelf;
use crate::practice::claim::ClaimId;
use crate::practice::office::{NextPlan, Remit, State};

/// What to know before posting a claim of a remittance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// In a word or two.
    pub title: &'static str,
    /// What it means and what to do.
    pub words: String,
    /// Whether it costs money.
    pub bad: bool,
    /// Where more stands, below the practice's address, and what the link says.
    pub link: Option<(String, String)>,
}

pub(super) fn story(state: &State, shelf: &Shelf, remit: &Remit, entry: usize) -> Option<Story> {
    let told = remit.remittance.claims.get(entry)?;
    let life = || Some((format!("claim/{}", told.claim), "the claim’s life".to_owned()));
    if taken_back(state, remit, told.claim) {
        return Some(takeback(remit, entry));
    }
    if let Some(next) = &told.crossover {
        let when = match state.coordination(told.claim) {
            Some(NextPlan::Crossing(_, day)) => format!(" It is there on {}.", long(day)),
            _ => String::new(),
        };
        let words = format!(
            "Status {}: {} sends this decision on to {}.{when} Post it as it is, bill nobody else yet.",
            told.status, remit.remittance.payer_name, next.payer_name
        );
        return Some(Story { title: "Crossed over", words, bad: false, link: life() });
    }
    let file = state.claims.get(&told.claim)?;
    let other = file.submissions.get(*remit.submissions.get(entry)?)?.form.other_payer.as_ref()?;
    let words = format!(
        "{} comes second. {} decided first and paid {}; OA 23 repeats what it paid and took off, so only what it left is decided here.",
        plan_name(shelf, &remit.plan),
        other.payer_name,
        other.paid
    );
    Some(Story { title: "The second plan’s answer", words, bad: false, link: life() })
}

fn takeback(remit: &Remit, entry: usize) -> Story {
    let advice = &remit.remittance;
    let Some(told) = advice.claims.get(entry) else {
        return Story { title: "Takeback", words: String::new(), bad: true, link: None };
    };
    if told.status == "22" {
        let words = format!(
            "The payer looked again at a claim it had paid. This row takes the whole payment of {} back; the row after it pays what still stands.",
            -told.paid
        );
        return Story { title: "Takeback, first half", words, bad: true, link: None };
    }
    let before: Cents = advice
        .claims
        .iter()
        .filter(|one| one.claim == told.claim && one.status == "22")
        .map(|one| -one.paid)
        .sum();
    let line = told.lines.iter().find(|line| line.paid.is_zero() && !line.charged.is_zero());
    let words = format!(
        "Paid {} before, {} now: {} is taken back. Post both rows; then accept the finding or rebut it in time.",
        before,
        told.paid,
        before - told.paid
    );
    let link = line.map(|line| {
        (
            format!("claim/{}/denial/{}", told.claim, line.line),
            "the payer’s letter, once this is posted".to_owned(),
        )
    });
    Story { title: "Takeback, second half", words, bad: true, link }
}

/// Whether a remittance takes money of a claim back although nobody asked: it reverses and decides the same round anew,
/// and no appeal of the claim was granted that day.
pub(in crate::desk) fn taken_back(state: &State, remit: &Remit, claim: ClaimId) -> bool {
    let Some(file) = state.claims.get(&claim) else { return false };
    let ours =
        || remit.remittance.claims.iter().zip(&remit.submissions).filter(|(told, _)| told.claim == claim);
    let reversed = ours().find(|(told, _)| told.status == "22").map(|(_, round)| *round);
    let again = ours().any(|(told, round)| told.status != "22" && Some(*round) == reversed);
    let granted = file.appeals.iter().filter_map(|appeal| appeal.answer.as_ref());
    let granted = granted.into_iter().any(|(day, won, _)| *won && *day == remit.remittance.paid_on);
    reversed.is_some() && again && !granted
}
