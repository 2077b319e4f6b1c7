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
use practicum::practice::ledger::PostingKind;
use practicum::practice::office::TransmissionKind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Reasons that a contract takes off; the only knowledge of the ledger's chart of accounts this test needs.
const CONTRACT: [&str; 4] = ["45", "59", "253", "303"];
/// Reasons that are the patient's at once under group PR: shares, a benefit used up, a spend-down not met.
const SHARE: [&str; 5] = ["1", "2", "3", "149", "178"];

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
    /// The payer that pays first, by the last claim that said so.
    first: String,
    payer: String,
    /// Charge by procedure, summed over lines.
    charges: BTreeMap<String, i64>,
    answered: bool,
    /// Procedures returned as unprocessable, which a new claim takes the place of.
    unprocessable: Vec<String>,
    /// What the first payer left to the patient, by line.
    left: BTreeMap<String, i64>,
    /// What was moved to the patient, and back.
    moved: i64,
}

/// One SVC with its adjustments.
#[derive(Default)]
struct Line {
    number: String,
    paid: i64,
    contract: i64,
    share: i64,
    /// Told by reasons the poster leaves open.
    open: i64,
}

#[derive(Default)]
struct Totals {
    accounts: BTreeMap<String, Account>,
    paid: i64,
    contract: i64,
    share: i64,
    cheques: i64,
}

impl Totals {
    fn claims(&mut self, text: &str) {
        let (mut payer, mut order, mut number, mut fresh) =
            (String::new(), String::new(), String::new(), BTreeMap::new());
        let (mut frequency, mut standing, mut heading) = (String::new(), String::new(), false);
        let mut all = Vec::new();
        for seg in segments(text) {
            match seg[0] {
                "HL" => heading = true,
                // Inside a claim, SBR and NM1*PR speak of another payer.
                "SBR" if heading => order = seg[1].to_owned(),
                "NM1" if heading && seg[1] == "PR" => payer = seg[9].to_owned(),
                "CLM" => {
                    all.push((number, frequency, standing, payer.clone(), std::mem::take(&mut fresh)));
                    heading = false;
                    standing = order.clone();
                    number = seg[1].to_owned();
                    frequency = seg[5].rsplit(':').next().unwrap().to_owned();
                }
                "SV1" => *fresh.entry(procedure(seg[1])).or_default() += cents(seg[2]),
                "SV2" => *fresh.entry(procedure(seg[2])).or_default() += cents(seg[3]),
                _ => {}
            }
        }
        all.push((number, frequency, standing, payer, fresh));
        for (number, frequency, order, payer, fresh) in
            all.into_iter().filter(|(number, ..)| !number.is_empty())
        {
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
            if order == "P" {
                account.first.clone_from(&payer);
                account.payer = payer;
            }
        }
    }

    /// `posted`: whether the practice has posted it; what waits in the mail is in the files and not in the books.
    fn remittance(&mut self, text: &str, posted: bool) {
        let (mut claims, mut cheque, mut plb) = (0, 0, 0);
        let (mut number, mut returned, mut code) = (String::new(), false, String::new());
        let (mut payer, mut status) = (String::new(), String::new());
        let (mut reversal, mut reversed) = (false, BTreeSet::new());
        let (mut told, mut line): (BTreeSet<String>, Option<Line>) = (BTreeSet::new(), None);
        for seg in segments(text) {
            if matches!(seg[0], "SVC" | "CLP" | "PLB" | "SE")
                && let Some(line) = line.take()
            {
                self.post(&number, &payer, &status, &line, posted);
            }
            match seg[0] {
                "BPR" => cheque = cents(seg[2]),
                "REF" if seg[1] == "2U" => payer = seg[2].to_owned(),
                "CLP" => {
                    told.clear();
                    (number, returned, status) = (seg[1].to_owned(), false, seg[2].to_owned());
                    reversal = status == "22";
                    if reversal {
                        reversed.insert(number.clone());
                    }
                    claims += cents(seg[4]);
                    let account = self.accounts.entry(number.clone()).or_default();
                    account.unprocessable.clear();
                    account.answered = true;
                }
                "MOA" => returned |= seg.contains(&"MA130"),
                "SVC" => {
                    code = procedure(seg[1]);
                    line = Some(Line { paid: cents(seg[3]), ..Line::default() });
                    let account = self.accounts.entry(number.clone()).or_default();
                    // A reopening travels in no 837: only reversal and correction say what is charged now.
                    if account.first != payer {
                    } else if reversal {
                        account.charges.remove(&code);
                    } else if reversed.contains(&number) {
                        if told.insert(code.clone()) {
                            account.charges.remove(&code);
                        }
                        *account.charges.entry(code.clone()).or_default() += cents(seg[2]);
                    }
                }
                "CAS" => {
                    if returned && seg[2] == "16" {
                        self.accounts.entry(number.clone()).or_default().unprocessable.push(code.clone());
                    }
                    adjust(line.as_mut().expect("adjustments stand on lines"), &seg);
                }
                "REF" if seg[1] == "6R" => line.as_mut().unwrap().number = seg[2].to_owned(),
                "PLB" => {
                    let pairs = seg[3..].chunks(2).filter(|pair| pair.len() == 2);
                    plb += pairs.map(|pair| cents(pair[1])).sum::<i64>();
                }
                _ => {}
            }
        }
        assert_eq!(cheque, claims - plb, "BPR02 is the claims less the provider adjustments");
        self.cheques += cheque;
    }

    fn post(&mut self, number: &str, payer: &str, status: &str, line: &Line, posted: bool) {
        let account = self.accounts.entry(number.to_owned()).or_default();
        let share = if account.first == payer {
            if status != "22" {
                account.left.insert(line.number.clone(), line.share);
            }
            line.share
        } else {
            // A plan that pays second takes off the patient what the first one had put there.
            let sign = if status == "22" { -1 } else { 1 };
            let left = account.left.get(&line.number).copied().unwrap_or_default() * sign;
            let open = if line.open.abs() > left.abs() { left } else { line.open };
            -(line.paid + line.contract + open)
        };
        if posted {
            account.moved += share;
            self.paid += line.paid;
            self.contract += line.contract;
            self.share += share;
        }
    }

    fn charges(&self) -> i64 {
        self.accounts.values().flat_map(|account| account.charges.values()).sum()
    }
}

fn procedure(composite: &str) -> String {
    composite.split(':').nth(1).unwrap_or_default().to_owned()
}

fn adjust(line: &mut Line, seg: &[&str]) {
    for triplet in seg[2..].chunks(3).filter(|triplet| triplet.len() >= 2) {
        let amount = cents(triplet[1]);
        match (seg[1], triplet[0]) {
            // What the earlier payer did was posted with its own remittance.
            ("OA", "23") => {}
            // What the second plan leaves of the first one's share stays where it is: with the patient.
            ("PR", "275") => {}
            ("PR", code) if SHARE.contains(&code) => line.share += amount,
            (group, code) if group != "PR" && CONTRACT.contains(&code) => line.contract += amount,
            _ => line.open += amount,
        }
    }
}

fn agree(seed: u64, policy: Policy, days: u32, encounters_per_day: u32) {
    let shelf = Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let order = Order {
        seed: Seed(seed),
        days,
        encounters_per_day,
        policy,
        start: practicum::base::parse_day("2025-10-01").unwrap(),
        office: "harbor-street".to_owned(),
    };
    let done = simulate(&shelf, &order).unwrap();
    let state = done.journal.state();
    let posted: BTreeMap<_, _> =
        state.remittances.values().map(|remit| (remit.transmission, remit.done())).collect();
    let mut totals = Totals::default();
    let mut kinds = BTreeSet::new();
    for sent in state.transmissions.values() {
        kinds.insert(sent.kind);
        match sent.kind {
            TransmissionKind::ClaimsOut | TransmissionKind::InstitutionalClaimsOut => {
                totals.claims(&sent.text)
            }
            TransmissionKind::Remittance => totals.remittance(&sent.text, posted[&sent.id]),
            _ => {}
        }
    }
    assert_eq!(kinds.len(), 9, "{policy:?}: {kinds:?}");
    // A reopening asked for and not answered yet, and a patient without a payer, are in no file: the books have them.
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
    let ledger = state.books.total();
    let moved = |kind: PostingKind| -> i64 {
        state.books.postings().filter(|p| p.kind == kind).map(|p| p.amount().0).sum()
    };
    let shared = |claim: &practicum::practice::claim::ClaimId| -> i64 {
        let own = state.books.postings().filter(|p| p.claim == *claim);
        own.filter(|p| p.kind == PostingKind::PatientShare).map(|p| p.amount().0).sum()
    };
    let apart: Vec<_> = state
        .claims
        .keys()
        .map(|claim| (*claim, totals.accounts.get(&claim.to_string()).map_or(0, |a| a.moved), shared(claim)))
        .filter(|(_, told, held)| told != held)
        .collect();
    assert_eq!(apart, Vec::new(), "{policy:?}: claims whose patients’ shares the files tell otherwise");
    assert_eq!(totals.paid, moved(PostingKind::PayerPayment), "{policy:?}: paid");
    assert_eq!(totals.contract, ledger.contractual.0, "{policy:?}: contract");
    assert_eq!(totals.share, moved(PostingKind::PatientShare), "{policy:?}: patients’ shares");
    assert_eq!(totals.charges(), ledger.charged.0, "{policy:?}: charges");
    assert!(totals.cheques > 0);
    assert_eq!(practicum::practice::ledger::audit(state), Vec::new());
}

#[test]
fn the_files_alone_come_to_the_ledgers_totals() {
    agree(7, Policy::Clean, 60, 8);
    agree(7, Policy::Novice, 120, 5);
}

#[test]
#[ignore = "a whole year takes minutes"]
fn the_files_of_a_whole_year_come_to_the_ledgers_totals() {
    agree(11, Policy::Novice, 365, 30);
}
