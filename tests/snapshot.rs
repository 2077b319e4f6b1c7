//! A snapshot loses nothing, goes on where it stood, and is refused whenever it does not fit.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use practicum::base::{Seed, parse_day};
use practicum::journal::{Drawer, Drawers, Journal, Line, Mark, Packed, Packing, Snapshot, digest};
use practicum::learn::Shelf;
use practicum::learn::worker::{Order, Policy, simulate};
use practicum::practice::ledger::kpis;
use practicum::practice::office::State;
use std::path::Path;
use std::sync::{Arc, OnceLock};

const BUILD: &str = "build 1";

/// The lines of a novice's practice, and the journal they come to.
fn practice() -> &'static (Vec<String>, Journal<State>) {
    static DONE: OnceLock<(Vec<String>, Journal<State>)> = OnceLock::new();
    DONE.get_or_init(|| {
        let shelf = Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let order = Order {
            seed: Seed(7),
            days: 90,
            encounters_per_day: 4,
            policy: Policy::Novice,
            start: parse_day("2025-10-01").unwrap(),
            office: "harbor-street".to_owned(),
        };
        let done = simulate(&shelf, &order).unwrap();
        (done.lines, done.journal)
    })
}

/// The journal folded to the last line up to `most` behind which nothing can be undone.
fn folded(most: usize) -> Journal<State> {
    let lines = &practice().0;
    let mut journal = Journal::<State>::read([lines[0].as_str()]).unwrap();
    let mut settled = journal.clone();
    for (number, text) in (2..).zip(&lines[1..most]) {
        journal.take(&Line::read(number, text).unwrap()).unwrap();
        if journal.undoable().is_none() {
            settled = journal.clone();
        }
    }
    settled
}

fn packed(journal: &Journal<State>, before: Mark) -> Packed {
    let mut packing = Packing::begin(journal, before).unwrap();
    // A piece at a time, as a browser does it.
    while !packing.step(|| false).unwrap() {}
    packing.finish(BUILD).unwrap()
}

/// What a store gives back.
fn kept(packed: &Packed) -> Drawers {
    let read = packed.drawers.iter().map(|drawer| Drawer::read(&drawer.bytes()).unwrap());
    read.map(|drawer| (drawer.id(), Arc::new(drawer))).collect()
}

fn opened(packed: &Packed) -> Journal<State> {
    let stream = practice().1.stream();
    Snapshot::read(&packed.bytes, BUILD, stream).unwrap().journal(&kept(packed)).unwrap()
}

#[test]
fn what_comes_out_is_what_went_in() {
    let whole = folded(practice().0.len());
    let again = opened(&packed(&whole, Mark::default()));
    assert_eq!(again.head(), whole.head());
    assert_eq!(kpis(again.state()), kpis(whole.state()), "before any file was looked at");
    assert!(again.state().claims.values().all(|file| !file.is_open()), "figures read no file");
    assert!(again.state() == whole.state());
    assert_eq!(digest(again.state()).unwrap(), digest(whole.state()).unwrap());
}

#[test]
fn an_opening_goes_on_from_a_snapshot_to_the_same_digest() {
    let (lines, end) = practice();
    for share in [3, 2] {
        let mut journal = opened(&packed(&folded(lines.len() / share), Mark::default()));
        for (number, text) in (1..).zip(lines).skip(usize::try_from(journal.head().seq).unwrap()) {
            journal.take(&Line::read(number, text).unwrap()).unwrap();
        }
        assert!(journal.state() == end.state());
        assert_eq!(journal.undoable().map(|(seq, _)| seq), end.undoable().map(|(seq, _)| seq));
    }
}

#[test]
fn a_later_snapshot_builds_on_the_one_before() {
    let lines = &practice().0;
    let first = packed(&folded(lines.len() / 2), Mark::default());
    first.drawers.iter().for_each(|drawer| drawer.set_kept(true));
    let mut journal = opened(&first);
    for (number, text) in (1..).zip(lines).skip(usize::try_from(journal.head().seq).unwrap()) {
        journal.take(&Line::read(number, text).unwrap()).unwrap();
        if number % 400 == 0 && journal.undoable().is_none() {
            break;
        }
    }
    while journal.undoable().is_some() {
        let seq = journal.head().seq + 1;
        journal.take(&Line::read(seq, &lines[usize::try_from(seq).unwrap() - 1]).unwrap()).unwrap();
    }
    let second = packed(&journal, first.mark.clone());
    assert_eq!(second.mark.generation, 2);
    assert!(second.drawers.iter().any(|drawer| drawer.is_kept()), "what did not change is not packed again");
    assert!(opened(&second).state() == journal.state());
}

#[test]
fn what_does_not_fit_is_not_read() {
    let packed = packed(&folded(200), Mark::default());
    let stream = practice().1.stream();
    assert!(Snapshot::read(&packed.bytes, "build 2", stream).is_none(), "another build");
    assert!(Snapshot::read(&packed.bytes, BUILD, "practice-other").is_none(), "another stream");
    for at in (0..packed.bytes.len()).step_by(97) {
        let mut damaged = packed.bytes.clone();
        damaged[at] ^= 1;
        assert!(Snapshot::read(&damaged, BUILD, stream).is_none(), "byte {at}");
    }
    let mut drawers = kept(&packed);
    drawers.pop_first();
    let snapshot = Snapshot::read(&packed.bytes, BUILD, stream).unwrap();
    assert!(snapshot.journal::<State>(&drawers).is_none(), "a drawer is missing");
}

#[test]
fn no_snapshot_is_made_where_something_can_be_undone() {
    let lines = &practice().0;
    let mut journal = Journal::<State>::read([lines[0].as_str()]).unwrap();
    for (number, text) in (2..).zip(&lines[1..]) {
        journal.take(&Line::read(number, text).unwrap()).unwrap();
        assert_eq!(Packing::begin(&journal, Mark::default()).is_none(), journal.undoable().is_some());
        if number > 300 {
            break;
        }
    }
}

/// Queues and figures are kept claim by claim; reckoned anew from the files they must be the same.
#[test]
fn where_a_claim_stands_is_where_its_file_says() {
    let state = practice().1.state();
    for id in state.claims.keys() {
        assert_eq!(state.index.standing(*id), state.stands(*id).as_ref(), "claim {id}");
    }
    let open: Vec<_> =
        state.remittances.iter().filter(|(_, remit)| !remit.done()).map(|(id, _)| *id).collect();
    assert_eq!(state.index.to_post().collect::<Vec<_>>(), open);
    let uncoded = state.encounters.iter().filter(|(_, file)| file.claim.is_none()).map(|(id, _)| *id);
    assert_eq!(state.index.uncoded().collect::<Vec<_>>(), uncoded.collect::<Vec<_>>());
}
