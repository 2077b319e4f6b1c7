//! Every file a simulated practice sends or gets, of all nine kinds, checked by our own checker with the code sets at hand.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use practicum::base::{Seed, parse_day};
use practicum::learn::Shelf;
use practicum::learn::worker::{Order, Policy, simulate};
use practicum::practice::ledger::audit;
use practicum::practice::office::State;
use practicum::practice::x12::Checker;
use std::collections::BTreeMap;
use std::path::Path;

/// What was found, by code of the finding, with one example each, and how many files of each kind there were.
#[derive(Default)]
struct Found {
    files: BTreeMap<String, u32>,
    by_code: BTreeMap<String, (u32, String)>,
}

impl Found {
    fn look(&mut self, shelf: &Shelf, kind: &str, name: &str, text: &str) {
        *self.files.entry(kind.to_owned()).or_default() += 1;
        let mut checker = Checker::new(Some(&shelf.codes));
        checker.push(text.as_bytes());
        for finding in checker.finish() {
            let at = (finding.segment_position, &finding.segment, finding.element);
            let place = format!("{name} {at:?} {}: {}", finding.code, finding.message);
            let entry = self.by_code.entry(finding.code.to_string()).or_insert((0, place));
            entry.0 += 1;
        }
    }
}

fn shelf() -> Shelf {
    Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn no_file_of_a_novices_weeks_has_a_finding() {
    let shelf = shelf();
    let order = Order {
        seed: Seed(11),
        days: 80,
        encounters_per_day: 8,
        policy: Policy::Novice,
        start: parse_day("2025-10-01").unwrap(),
        office: "harbor-street".to_owned(),
    };
    let done = simulate(&shelf, &order).unwrap();
    let mut found = Found::default();
    for (id, sent) in &done.journal.state().transmissions {
        found.look(&shelf, sent.kind.extension(), &id.to_string(), &sent.text);
    }
    assert_eq!(found.files.len(), 9, "{:?}", found.files);
    assert!(found.by_code.is_empty(), "{:#?}", found.by_code);
    hospital_claims_are_the_hospitals(done.journal.state());
    assert_eq!(audit(done.journal.state()), Vec::new());
}

/// The hospital's own claims go out under its name, are read by the hospital edits, and are paid to it alone.
fn hospital_claims_are_the_hospitals(state: &State) {
    let office = &state.opened.as_ref().unwrap().office;
    let npi = &office.facilities["22"].npi;
    let hospital: BTreeMap<_, _> = state
        .encounters
        .values()
        .filter_map(|visit| Some((visit.facility_claim?, visit.claim.unwrap())))
        .collect();
    assert!(hospital.len() >= 10, "{}", hospital.len());
    for (own, clinicians) in &hospital {
        let form = &state.claims[own].submissions[0].form;
        assert_eq!((form.type_of_bill().as_deref(), &form.billing.npi), (Some("0131"), npi));
        assert!(form.lines.iter().all(|line| line.revenue.len() == 4));
        assert!(form.total() > state.claims[clinicians].submissions[0].form.total());
    }
    let mut paid = 0;
    for remit in state.remittances.values().map(|remit| &remit.remittance) {
        let to_hospital = remit.payee_npi == npi.0;
        assert!(remit.claims.iter().all(|claim| hospital.contains_key(&claim.claim) == to_hospital));
        paid += i64::from(to_hospital);
    }
    assert!(paid >= 5, "{paid}");
    let judged = hospital.keys().flat_map(|claim| &state.claims[claim].submissions);
    let decided = judged.filter_map(|round| round.decision.as_ref()).count();
    assert!(decided >= 5, "{decided}");
}

/// `PRACTICUM_X12=DIR cargo test --test x12_simulated -- --ignored --nocapture`: a whole year's files from a folder.
#[test]
#[ignore = "reads the folder that PRACTICUM_X12 names"]
fn no_file_of_a_folder_has_a_finding() {
    let shelf = shelf();
    let folder = std::env::var("PRACTICUM_X12").unwrap();
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut found = Found::default();
    for path in paths {
        let kind = path.extension().unwrap().to_string_lossy().into_owned();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        found.look(&shelf, &kind, &name, &std::fs::read_to_string(&path).unwrap());
    }
    println!("{:?}", found.files);
    assert!(found.by_code.is_empty(), "{:#?}", found.by_code);
}
