//! Any sequence of legal ops keeps every ledger balanced, every 835 balanced, and undo as the design says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use exercises_format::ChartExercise;
use practicum::base::{Cents, Day, Dice, Seed};
use practicum::journal::{Journal, Stamp};
use practicum::learn::Shelf;
use practicum::learn::case::{admit, as_published, office};
use practicum::learn::grade::full_sheet;
use practicum::practice::chart::{Coverage, Encounter, PlanId};
use practicum::practice::claim::ClaimId;
use practicum::practice::office::{Op, RemitId, Route, State, StatementId, World, apply};
use practicum::practice::payer::{EvidenceRef, Ground};
use practicum::practice::x12::balance;
use std::path::Path;

fn charts(shelf: &Shelf) -> Vec<(Encounter, ChartExercise)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises/bank/charts");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: std::path::PathBuf| {
        let chart: ChartExercise =
            serde_json::from_str(&std::fs::read_to_string(path.join("exercise.json")).unwrap()).unwrap();
        let how = as_published(&chart, chart.dos).unwrap();
        let encounter = admit(shelf, &office(&shelf.offices["harbor-street"]), &chart, &how).unwrap();
        (encounter, chart)
    };
    paths.into_iter().map(read).collect()
}

fn ask(journal: &mut Journal<State>, op: &Op, world: &World<'_>) -> bool {
    let Ok(events) = apply(journal, op, world) else { return false };
    let stamp = Stamp { wall: None, engine: "any".into(), data: "any".into() };
    let line = journal.line(op, &events, stamp).unwrap();
    journal.take(&line).unwrap();
    true
}

fn holds(state: &State) {
    let total = state.books.total();
    for posting in state.books.postings() {
        assert!(posting.balances());
    }
    let sum: Cents = state.books.by_claim().map(|(_, balance)| balance.open()).sum();
    assert_eq!(sum, total.open());
    for (claim, b) in state.books.by_claim() {
        let gone = b.payer_paid + b.patient_paid + b.contractual + b.written_off;
        assert_eq!(b.charged, gone + b.open(), "claim {claim}");
    }
    for remit in state.remittances.values() {
        assert!(balance(&remit.remittance).is_empty());
        assert!(remit.remittance.paid >= Cents::ZERO);
    }
}

const PLANS: [&str; 7] =
    ["medicare", "orchard-ppo", "tidewater-hmo", "medicaid", "halyard-advantage", "keel-workers", "self-pay"];

/// A visit under some plan, now and then with another behind it.
fn covered(shelf: &Shelf, mut encounter: Encounter, number: u32, dice: &mut Dice) -> Encounter {
    let plan = PlanId((*dice.pick(&PLANS).unwrap()).to_owned());
    let seed = Seed(u64::from(number));
    let told = encounter.coverages[0].clone();
    let member = |plan: &PlanId| shelf.plans[plan].member_id(seed);
    let first = Coverage { member: member(&plan), plan: plan.clone(), card: None, ..told };
    let behind =
        PlanId(if plan.as_str() == "medicare" { "cormorant-medigap" } else { "medicaid" }.to_owned());
    let second = Coverage { member: member(&behind), plan: behind, pays_after: Some(plan), ..first.clone() };
    encounter.registered = 0;
    encounter.at_work = dice.chance(20);
    encounter.coverages = if dice.chance(50) { vec![first, second] } else { vec![first] };
    encounter
}

fn some_op(state: &State, dice: &mut Dice) -> Op {
    let claims: Vec<ClaimId> = state.claims.keys().copied().collect();
    let claim = dice.pick(&claims).copied().unwrap_or(ClaimId(1001));
    let line = u32::try_from(dice.between(1, 2)).unwrap();
    match dice.below(16) {
        0 => Op::TransmitClaims { claims: vec![claim] },
        1 => Op::BillSecondary { claim },
        2 => Op::BillSelfPay { claim, income: Some(Cents(3_000_000)), persons: 2 },
        3 => Op::AdjustOff { claim, line, reason: "no other way".to_owned() },
        4 => Op::BillPatient { claim, line },
        5 => Op::FileAppeal {
            claim,
            line,
            ground: *dice.pick(&[Ground::MedicallyNecessary, Ground::PermitOnFile]).unwrap(),
            evidence: vec![EvidenceRef { document: "note".into(), kind: "note".into() }],
            letter: "Please look again.".to_owned(),
        },
        6 => Op::CorrectClaim {
            claim,
            route: *dice
                .pick(&[Route::Replacement, Route::Void, Route::Reopening, Route::NewClaim, Route::OtherPlan])
                .unwrap(),
        },
        7 => Op::DropDraft { claim },
        8 => {
            let remits: Vec<RemitId> = state.remittances.keys().copied().collect();
            Op::PostRemittance { remittance: dice.pick(&remits).copied().unwrap_or(RemitId(1)) }
        }
        9 => {
            let file = &state.claims.get(&claim).and_then(|file| state.encounters.get(&file.encounter));
            Op::SendStatement { mrn: file.map_or_else(String::new, |v| v.encounter.patient.mrn.clone()) }
        }
        10 => Op::PostPatientPayment { statement: StatementId(state.counters.statement) },
        11 => Op::ScrubClaim { claim },
        12 => Op::Undo,
        13 => {
            let file = state.claims.get(&claim);
            let encounter = file.map(|file| file.encounter).unwrap_or_default();
            Op::ChangeCoverage { encounter, coverage: usize::try_from(dice.below(2)).unwrap() }
        }
        _ => {
            let days = i32::try_from(dice.between(1, 20)).unwrap();
            Op::AdvanceDay { to: state.today.checked_add(jiff::Span::new().days(days)).unwrap() }
        }
    }
}

#[test]
fn any_sequence_of_legal_ops_keeps_the_books_and_undo_restores() {
    let shelf = Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let charts = charts(&shelf);
    let world = World { plans: &shelf.plans, codes: &shelf.codes };
    let (mut taken, mut undone) = (0, 0);
    for round in 0..12 {
        let mut dice = Seed(round).of("any-ops").dice();
        let mut journal: Journal<State> = Journal::new("any");
        let file = &shelf.offices["harbor-street"];
        let day: Day = jiff::civil::date(2026, 5, 4);
        let open = Op::OpenPractice {
            name: file.name.clone(),
            office: Box::new(office(file)),
            seed: Seed(round),
            day,
        };
        assert!(ask(&mut journal, &open, &world));
        for number in 0..5 {
            let (encounter, chart) = dice.pick(&charts).unwrap();
            let encounter = covered(&shelf, encounter.clone(), number, &mut dice);
            if !ask(&mut journal, &Op::RegisterEncounter { encounter: Box::new(encounter.clone()) }, &world) {
                continue;
            }
            let id = *journal.state().encounters.keys().next_back().unwrap();
            let sheet = full_sheet(&chart.key, encounter.coverage().unwrap().plan.as_str());
            ask(&mut journal, &Op::RecordCoding { encounter: id, sheet }, &world);
            ask(&mut journal, &Op::CreateClaim { encounter: id }, &world);
        }
        for _ in 0..150 {
            let op = some_op(journal.state(), &mut dice);
            let before = journal.state().clone();
            if !ask(&mut journal, &op, &world) {
                continue;
            }
            taken += 1;
            holds(journal.state());
            let mends = journal.undoable().is_some_and(|_| !matches!(op, Op::Undo | Op::AdvanceDay { .. }));
            if mends && dice.chance(30) && ask(&mut journal, &Op::Undo, &world) {
                let now = State { counters: before.counters.clone(), ..journal.state().clone() };
                assert!(now == before, "undo of {op:?} left something behind");
                undone += 1;
            }
        }
    }
    assert!(taken > 400 && undone > 20, "{taken} ops taken, {undone} undone");
}
