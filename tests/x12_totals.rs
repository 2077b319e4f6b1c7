//! The ledger's totals, recomputed from nothing but the 837 and 835 files: no code of the ledger or the X12 room is used.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use practicum::base::Seed;
use practicum::learn::Shelf;
use practicum::learn::worker::{Order, Policy, simulate};
use practicum::practice::office::TransmissionKind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Reasons that a contract takes off; the only knowledge of the ledger's chart of accounts this test needs.
const CONTRACT: [&str; 3] = ["45", "59", "253"];
/// Reasons that are the patient's share at once.
const SHARE: [&str; 3] = ["1", "2", "3"];

fn cents(text: &str) -> i64 {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let part = format!("{part:0<2}");
    sign * (whole.parse::<i64>().unwrap_or(0) * 100 + part.parse::<i64>().unwrap())
}

fn segments(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.split('~').map(|segment| segment.trim().split('*').collect())
}

#[derive(Default)]
struct Account {
    payer: String,
    /// Charge by procedure, summed over lines.
    charges: BTreeMap<String, i64>,
    answered: bool,
    /// Procedures returned as unprocessable, which a new claim takes the place of.
    unprocessable: Vec<String>,
}

#[derive(Default)]
struct Totals {
    accounts: BTreeMap<String, Account>,
    paid: i64,
    contract: i64,
    share: i64,
    cheques: i64,
    plb: i64,
}

impl Totals {
    fn claims(&mut self, text: &str) {
        let (mut payer, mut number, mut fresh) = (String::new(), String::new(), BTreeMap::new());
        let mut frequency = String::new();
        let mut all = Vec::new();
        for seg in segments(text) {
            match seg[0] {
                "NM1" if seg[1] == "PR" => payer = seg[9].to_owned(),
                "CLM" => {
                    all.push((number, frequency, std::mem::take(&mut fresh)));
                    number = seg[1].to_owned();
                    frequency = seg[5].rsplit(':').next().unwrap().to_owned();
                }
                "SV1" => {
                    *fresh.entry(seg[1].split(':').nth(1).unwrap().to_owned()).or_default() += cents(seg[2])
                }
                _ => {}
            }
        }
        all.push((number, frequency, fresh));
        for (number, frequency, fresh) in all.into_iter().filter(|(number, ..)| !number.is_empty()) {
            let account = self.accounts.entry(number).or_default();
            // A first claim sent again to a payer that has already decided the rest carries only what was left.
            let adds = frequency == "1" && account.answered && account.payer == payer;
            if frequency == "8" {
                account.charges.clear();
            } else if adds {
                for code in std::mem::take(&mut account.unprocessable) {
                    account.charges.remove(&code);
                }
                account.charges.extend(fresh);
            } else {
                account.charges = fresh;
            }
            account.payer.clone_from(&payer);
        }
    }

    fn remittance(&mut self, text: &str) {
        let (mut claims, mut cheque, mut plb) = (0, 0, 0);
        let (mut number, mut returned, mut code) = (String::new(), false, String::new());
        let (mut reversal, mut reversed) = (false, BTreeSet::new());
        for seg in segments(text) {
            if seg[0] == "CLP" {
                (number, returned) = (seg[1].to_owned(), false);
                reversal = seg[2] == "22";
                if reversal {
                    reversed.insert(number.clone());
                }
                self.accounts.entry(number.clone()).or_default().unprocessable.clear();
            }
            returned |= seg[0] == "MOA" && seg.contains(&"MA130");
            if seg[0] == "SVC" {
                code = seg[1].split(':').nth(1).unwrap().to_owned();
                // A reopening travels in no 837: only the pair of reversal and correction says what is charged now.
                let charges = &mut self.accounts.entry(number.clone()).or_default().charges;
                if reversal {
                    charges.remove(&code);
                } else if reversed.contains(&number) {
                    *charges.entry(code.clone()).or_default() += cents(seg[2]);
                }
            }
            if seg[0] == "CAS" && returned && seg[2] == "16" {
                self.accounts.entry(number.clone()).or_default().unprocessable.push(code.clone());
            }
            match seg[0] {
                "BPR" => cheque = cents(seg[2]),
                "CLP" => {
                    claims += cents(seg[4]);
                    self.accounts.entry(seg[1].to_owned()).or_default().answered = true;
                }
                "CAS" => self.adjust(&seg),
                "PLB" => {
                    plb += seg[3..]
                        .chunks(2)
                        .filter(|pair| pair.len() == 2)
                        .map(|pair| cents(pair[1]))
                        .sum::<i64>()
                }
                _ => {}
            }
        }
        assert_eq!(cheque, claims - plb, "BPR02 is the claims less the provider adjustments");
        self.paid += claims;
        self.cheques += cheque;
        self.plb += plb;
    }

    fn adjust(&mut self, seg: &[&str]) {
        for triplet in seg[2..].chunks(3).filter(|triplet| triplet.len() >= 2) {
            if seg[1] == "PR" && SHARE.contains(&triplet[0]) {
                self.share += cents(triplet[1]);
            } else if seg[1] != "PR" && CONTRACT.contains(&triplet[0]) {
                self.contract += cents(triplet[1]);
            }
        }
    }

    fn charges(&self) -> i64 {
        self.accounts.values().flat_map(|account| account.charges.values()).sum()
    }
}

#[test]
fn the_files_alone_come_to_the_ledgers_totals() {
    let shelf = Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for (policy, days) in [(Policy::Clean, 45), (Policy::Novice, 120)] {
        let order = Order {
            seed: Seed(7),
            days,
            encounters_per_day: 4,
            policy,
            start: practicum::base::parse_day("2025-10-01").unwrap(),
            office: "harbor-street".to_owned(),
        };
        let done = simulate(&shelf, &order).unwrap();
        let state = done.journal.state();
        let mut totals = Totals::default();
        for sent in state.transmissions.values() {
            match sent.kind {
                TransmissionKind::ClaimsOut => totals.claims(&sent.text),
                TransmissionKind::Remittance => totals.remittance(&sent.text),
                _ => {}
            }
        }
        // A reopening asked for and not answered yet is in no file: the books have it from the day it was asked.
        for (claim, file) in &state.claims {
            let asked = file.submissions.last().filter(|round| round.transmission.is_none());
            if asked.is_some_and(|round| round.remittance.is_none()) {
                let charged = state.books.claim(*claim).charged.0;
                totals.accounts.entry(claim.to_string()).or_default().charges =
                    BTreeMap::from([(String::new(), charged)]);
            }
        }
        let told = |claim: &practicum::practice::claim::ClaimId| {
            totals.accounts.get(&claim.to_string()).map_or(0, |account| account.charges.values().sum::<i64>())
        };
        let apart: Vec<_> = state
            .claims
            .keys()
            .map(|claim| (*claim, told(claim), state.books.claim(*claim).charged.0))
            .filter(|(_, told, held)| told != held)
            .collect();
        assert_eq!(apart, Vec::new(), "{policy:?}: claims whose charges the files tell otherwise");
        // What arrived but is not posted yet (the worker rests at weekends) is in the files and not in the ledger.
        let unposted: Vec<_> = state.remittances.values().filter(|remit| !remit.done()).collect();
        let late = unposted.iter().flat_map(|remit| &remit.remittance.claims);
        let (mut paid, mut contract, mut share) = (0, 0, 0);
        for claim in late {
            paid += claim.paid.0;
            for adjustment in claim.lines.iter().flat_map(|line| &line.adjustments) {
                let (group, code) = (adjustment.group.code(), adjustment.carc.as_str());
                share += if group == "PR" && SHARE.contains(&code) { adjustment.amount.0 } else { 0 };
                contract += if group != "PR" && CONTRACT.contains(&code) { adjustment.amount.0 } else { 0 };
            }
        }
        let ledger = state.books.total();
        let moved: i64 = state
            .books
            .postings()
            .filter(|p| p.kind == practicum::practice::ledger::PostingKind::PatientShare)
            .map(|p| p.amount().0)
            .sum();
        assert_eq!(totals.paid - paid, ledger.payer_paid.0, "{policy:?}: paid");
        assert_eq!(totals.contract - contract, ledger.contractual.0, "{policy:?}: contract");
        assert_eq!(totals.share - share, moved, "{policy:?}: patients’ shares");
        assert_eq!(totals.charges(), ledger.charged.0, "{policy:?}: charges");
        assert!(totals.cheques > 0);
    }
}
