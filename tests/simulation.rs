//! A simulated practice: the same bytes each time, every denial met, every remittance in balance, and ops that verify.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use practicum::base::{Seed, parse_day};
use practicum::journal::{Journal, digest};
use practicum::learn::Shelf;
use practicum::learn::worker::{Order, Policy, Simulation, simulate};
use practicum::practice::ledger::denial_reasons;
use practicum::practice::office::State;
use practicum::practice::x12::balance;
use std::path::Path;
use std::sync::OnceLock;

fn run(policy: Policy, days: u32) -> Simulation {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    let shelf = SHELF.get_or_init(|| Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap());
    let order = Order {
        seed: Seed(7),
        days,
        encounters_per_day: 4,
        policy,
        start: parse_day("2025-10-01").unwrap(),
        office: "harbor-street".to_owned(),
    };
    simulate(shelf, &order).unwrap()
}

#[test]
fn the_same_order_gives_the_same_bytes() {
    for policy in [Policy::Clean, Policy::Novice] {
        assert!(run(policy, 20).lines == run(policy, 20).lines, "{policy:?}");
    }
}

#[test]
fn a_careful_worker_meets_no_denial() {
    let done = run(Policy::Clean, 30);
    // What the patient had signed a notice for (GA) is refused as everybody expected: that is the patient's, not a denial.
    let state = done.journal.state();
    let rounds = state.claims.values().flat_map(|file| &file.submissions);
    let decided = rounds.filter_map(|round| round.decision.as_ref());
    let lines = decided.flat_map(|held| held.0.form.lines.iter().zip(&held.1.lines));
    let denied = lines.filter(|(asked, line)| {
        line.denied && !asked.modifiers.iter().any(|modifier| modifier.as_str() == "GA")
    });
    let denied: Vec<_> = denied.map(|(asked, line)| (&asked.procedure, &line.adjustments)).collect();
    assert!(denied.is_empty(), "{denied:?}");
    assert!(done.journal.state().books.total().payer_paid.0 > 0);
}

#[test]
fn a_novice_meets_many_denials_and_every_kind_of_reduction() {
    let done = run(Policy::Novice, 150);
    let state = done.journal.state();
    let met = denial_reasons(state);
    // Modifier, filing limit, bundling, eligibility, a line said twice, too many units.
    for carc in ["4", "29", "97", "27", "18"] {
        assert!(met.contains_key(carc), "CARC {carc} is not among {met:?}");
    }
    assert!(met.len() >= 10, "{met:?}");
    assert_eq!(practicum::practice::ledger::audit(state), Vec::new());
    let remits = || state.remittances.values().map(|remit| &remit.remittance);
    let reasons: Vec<&str> = remits()
        .flat_map(|remit| &remit.claims)
        .flat_map(|claim| &claim.lines)
        .flat_map(|line| &line.adjustments)
        .map(|adjustment| adjustment.carc.as_str())
        .collect();
    // Contract, deductible, coinsurance.
    for carc in ["45", "1", "2"] {
        assert!(reasons.contains(&carc), "no adjustment {carc}");
    }
    for remit in remits() {
        assert!(balance(remit).is_empty(), "{} does not balance", remit.trace);
    }
}

#[test]
fn the_journal_read_back_has_the_same_digest() {
    let done = run(Policy::Novice, 40);
    let again = Journal::<State>::read(done.lines.iter().map(String::as_str)).unwrap();
    assert_eq!(again.head(), done.journal.head());
    assert_eq!(digest(again.state()).unwrap(), digest(done.journal.state()).unwrap());
}
