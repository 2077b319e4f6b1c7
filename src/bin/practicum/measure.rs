//! `measure adjudicate` and `measure ops`: what `cargo xtask bench` runs, one process a figure, so that memory is its own.

use super::args::{Args, Fault, print, text_of};
use practicum::base::{Cents, Finding, Seed, parse_day};
use practicum::journal::{Journal, Stamp};
use practicum::learn::Shelf;
use practicum::learn::worker::{self, Order, Policy};
use practicum::practice::chart::PlanId;
use practicum::practice::claim::{ClaimId, Cms1500};
use practicum::practice::coding::Sheet;
use practicum::practice::office::{EncounterFile, Op, State, TransmissionKind, World, apply};
use practicum::practice::payer::{Member, Plan, Received, adjudicate, remit_claim};
use practicum::practice::x12::model::{RemitClaim, Remittance};
use practicum::practice::x12::{read_837p, write_835};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

/// Chooses what is measured.
pub fn measure(args: Args) -> Result<u8, Fault> {
    match args.free() {
        [what] if what == "adjudicate" => adjudicated(&args),
        [what, journal] if what == "ops" => ops(&args, journal),
        _ => Err(Fault::usage("Say `measure adjudicate --claims N` or `measure ops JOURNAL`.")),
    }
}

/// A file that was sent, and what its payer knows of the members in it before any of it is decided.
struct Sent {
    text: Arc<str>,
    plan: PlanId,
    members: BTreeMap<String, Member>,
    envelope: Remittance,
}

/// Decides so many claims as a payer does: each 837 read once, each claim through the plan's rules against its member's
/// history, the history kept, an 835 written for each file.
fn adjudicated(args: &Args) -> Result<u8, Fault> {
    let wanted: u32 = args.number("claims")?;
    let shelf = args.shelf()?;
    let files = files(&shelf)?;
    let before = peak_kib();
    let mut histories: BTreeMap<(usize, u32), BTreeMap<String, Member>> = BTreeMap::new();
    let (mut done, mut bytes, mut paid) = (0, 0, Cents::ZERO);
    let begun = Instant::now();
    'all: for copy in 0.. {
        for (at, file) in files.iter().enumerate() {
            let plan = plan(&shelf, &file.plan)?;
            // Each copy has patients of its own: histories grow with the claims, as in a payer's files.
            let history = histories.entry((at, copy)).or_insert_with(|| file.members.clone());
            let answers = decide(&shelf, plan, file, history, wanted - done)?;
            done += u32::try_from(answers.len()).unwrap_or(u32::MAX);
            let remittance = remittance(&file.envelope, answers);
            paid += remittance.paid;
            bytes += write_835(&remittance)?.len();
            if done >= wanted {
                break 'all;
            }
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    print(&json!({
        "claims": done, "ms": (seconds * 1_000.0).round(), "claims_per_second": (f64::from(done) / seconds).round(),
        "us_per_claim": (seconds * 1e7 / f64::from(done)).round() / 10.0, "peak_kib": peak_kib(), "peak_before_kib": before,
        "bytes_835": bytes, "paid": paid,
    }));
    Ok(0)
}

/// The files of a novice's month, each with a remittance of its payer whose claims will be put in anew.
fn files(shelf: &Shelf) -> Result<Vec<Sent>, Fault> {
    let start = parse_day("2025-10-01").ok_or_else(|| Fault::usage("no first day"))?;
    let order = Order {
        seed: Seed(11),
        days: 40,
        encounters_per_day: 12,
        policy: Policy::Novice,
        start,
        office: super::journals::OFFICE.to_owned(),
    };
    let state = worker::simulate(shelf, &order)?.journal.state().clone();
    let mut files = Vec::new();
    for sent in state.transmissions.values().filter(|sent| sent.kind == TransmissionKind::ClaimsOut) {
        let Some(envelope) = state.remittances.values().find(|remit| remit.plan == sent.plan) else {
            continue;
        };
        let forms = read_837p(&sent.text).map_err(first)?.claims;
        let payer = state.payers.get(&sent.plan);
        let member = |form: &Cms1500| {
            let member = payer?.members.get(&form.insured_id)?;
            let fresh = Member {
                decided: Vec::new(),
                deductible_met: BTreeMap::new(),
                patient_paid: BTreeMap::new(),
                ..Member::clone(member)
            };
            Some((form.insured_id.clone(), fresh))
        };
        files.push(Sent {
            text: sent.text.clone(),
            plan: sent.plan.clone(),
            members: forms.iter().filter_map(member).collect(),
            envelope: envelope.remittance.as_ref().clone(),
        });
    }
    if files.is_empty() { Err(Fault::usage("The practice sent nothing to measure with.")) } else { Ok(files) }
}

fn decide(
    shelf: &Shelf,
    plan: &Plan,
    file: &Sent,
    history: &mut BTreeMap<String, Member>,
    most: u32,
) -> Result<Vec<RemitClaim>, Fault> {
    let forms = read_837p(&file.text).map_err(first)?.claims;
    let mut answers = Vec::with_capacity(forms.len());
    for form in forms.into_iter().take(most as usize) {
        let form = Cms1500 { plan: plan.id.clone(), ..form };
        let (today, account) = (file.envelope.paid_on, form.account);
        let received = Received { form, received: today, payer_control: format!("{account}1") };
        let member = history.get(&received.form.insured_id);
        let decided = adjudicate(&received, plan, member, &shelf.codes, today, Seed(u64::from(account.0)));
        answers.push(remit_claim(&received, &decided, plan));
        if let Some(member) = history.get_mut(&received.form.insured_id) {
            member.settle(&received, &decided, plan, today);
        }
    }
    Ok(answers)
}

fn remittance(like: &Remittance, claims: Vec<RemitClaim>) -> Remittance {
    let paid = claims.iter().map(|claim| claim.paid).sum();
    Remittance { claims, paid, provider_adjustments: Vec::new(), ..like.clone() }
}

fn plan<'a>(shelf: &'a Shelf, id: &PlanId) -> Result<&'a Plan, Fault> {
    shelf.plans.get(id).ok_or_else(|| Fault::usage(format!("The plan “{id}” is not among the payers.")))
}

fn first(findings: Vec<Finding>) -> Fault {
    match findings.into_iter().next() {
        Some(finding) => Fault::from(finding),
        None => Fault::usage("A file cannot be read."),
    }
}

/// The most memory the process has held, in KiB, as Linux counts it; 0 where nobody counts.
fn peak_kib() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Lines of the short journal.
const SHORT: usize = 10;
/// Times each op is measured; the middle time counts.
const ROUNDS: usize = 101;

/// The cost of the same ops on the first lines of a journal and on the whole of it.
fn ops(args: &Args, file: &str) -> Result<u8, Fault> {
    let shelf = args.shelf()?;
    let world = World { plans: &shelf.plans, codes: &shelf.codes };
    let text = text_of(file)?;
    let lines: Vec<&str> = text.lines().collect();
    let begun = Instant::now();
    let long = Journal::<State>::read(lines.iter().copied())?;
    let folded = begun.elapsed().as_secs_f64();
    let short = Journal::<State>::read(lines.iter().take(SHORT).copied())?;
    let visit =
        long.state().encounters.values().find(|visit| !visit.handed_in.is_empty() && visit.claim.is_some());
    let visit = visit.ok_or_else(|| Fault::usage("The journal has no coded visit."))?;
    let rows: Vec<Value> = timed(&short, visit, world)?
        .into_iter()
        .zip(timed(&long, visit, world)?)
        .map(|((op, short), (_, long))| {
            json!({ "op": op, "short_us": tenths(short), "long_us": tenths(long), "ratio": (long / short * 100.0).round() / 100.0 })
        })
        .collect();
    print(&json!({
        "lines": [SHORT, lines.len()], "claims": long.state().claims.len(), "fold_ms": (folded * 1_000.0).round(),
        "ops": rows,
    }));
    Ok(0)
}

fn tenths(us: f64) -> f64 {
    (us * 10.0).round() / 10.0
}

/// The middle time of each op, in microseconds: decided, written as a line, folded.
fn timed(
    base: &Journal<State>,
    visit: &EncounterFile,
    world: World,
) -> Result<Vec<(&'static str, f64)>, Fault> {
    let mut times: Vec<(&'static str, Vec<f64>)> = Vec::new();
    for _ in 0..ROUNDS {
        let mut journal = base.clone();
        for (at, (name, op)) in script(&journal, visit).into_iter().enumerate() {
            let begun = Instant::now();
            let events = apply(&journal, &op, &world)?;
            let line = journal.line(&op, &events, stamp())?;
            let text = line.text()?;
            let mut next = journal.clone();
            next.take(&line)?;
            journal = next;
            let took = begun.elapsed().as_secs_f64() * 1e6;
            std::hint::black_box(text);
            if times.len() <= at {
                times.push((name, Vec::with_capacity(ROUNDS)));
            }
            times[at].1.push(took);
        }
    }
    let middle = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    Ok(times.into_iter().map(|(name, all)| (name, middle(all))).collect())
}

fn stamp() -> Stamp {
    Stamp { wall: None, engine: env!("CARGO_PKG_VERSION").to_owned(), data: String::new() }
}

/// A visit from its chart to the scrubbed claim, and one step back.
fn script(journal: &Journal<State>, visit: &EncounterFile) -> Vec<(&'static str, Op)> {
    let counters = &journal.state().counters;
    let encounter = practicum::practice::chart::EncounterId(counters.encounter + 1);
    let claim = ClaimId(counters.claim.max(1_000) + 1);
    let sheet: Sheet = visit.handed_in.last().map(|file| file.sheet.clone()).unwrap_or_default();
    let mut chart = visit.encounter.clone();
    chart.patient.mrn = "MEASURED".to_owned();
    chart.arrived = journal.state().today;
    vec![
        ("register", Op::RegisterEncounter { encounter: Box::new(chart) }),
        ("record coding", Op::RecordCoding { encounter, sheet }),
        ("finish coding", Op::FinishCoding { encounter }),
        ("create claim", Op::CreateClaim { encounter }),
        ("scrub", Op::ScrubClaim { claim }),
        ("undo", Op::Undo),
    ]
}
