//! `simulate` and `replay`.

use super::args::{Args, Fault, print, text_of};
use practicum::base::{Finding, Seed};
use practicum::journal::{BACKUP_FORMAT, Backup, Journal, Line, StreamKind, digest};
use practicum::learn::Shelf;
use practicum::learn::worker::{self, Order, Policy};
use practicum::practice::denial::{reasons, reasons_met};
use practicum::practice::ledger::{OLD_DAYS, audit, denial_reasons, endings, kpis};
use practicum::practice::office::{Event, Op, Stage, State, apply};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

pub const OFFICE: &str = "harbor-street";

/// Runs a practice and writes what it did.
pub fn simulate(args: Args) -> Result<u8, Fault> {
    let policy = match args.need("policy")? {
        "clean" => Policy::Clean,
        "novice" => Policy::Novice,
        other => return Err(Fault::usage(format!("--policy {other} is neither clean nor novice."))),
    };
    let seed: u64 = args.number("seed")?;
    if seed >= 1 << 53 {
        return Err(Fault::usage("--seed must be below 2^53."));
    }
    let order = Order {
        seed: Seed(seed),
        days: args.number("days")?,
        encounters_per_day: args.number("encounters-per-day")?,
        policy,
        start: args.day("start")?,
        office: args.option("office").unwrap_or(OFFICE).to_owned(),
    };
    let out = Path::new(args.need("out")?).to_owned();
    let shelf = args.shelf()?;
    let done = worker::simulate(&shelf, &order)?;
    let summary = summary(&done.journal)?;
    write_all(&out, &done.lines, &done.journal, &summary)
        .map_err(|fault| Fault::usage(format!("{} cannot be written: {fault}.", out.display())))?;
    print(&summary);
    Ok(0)
}

fn write_all(out: &Path, lines: &[String], journal: &Journal<State>, summary: &Value) -> std::io::Result<()> {
    let x12 = out.join("x12");
    fs::create_dir_all(&x12)?;
    let mut text = lines.join("\n");
    text.push('\n');
    fs::write(out.join("journal.jsonl"), text)?;
    fs::write(out.join("summary.json"), format!("{summary:#}\n"))?;
    for (id, transmission) in &journal.state().transmissions {
        let name = format!("{:06}.{}", id.0, transmission.kind.extension());
        fs::write(x12.join(name), transmission.text.as_bytes())?;
    }
    Ok(())
}

/// Folds a journal; with `--verify` runs its ops again.
pub fn replay(args: Args) -> Result<u8, Fault> {
    let text = text_of(args.only("journal file")?)?;
    let held = match practice_lines(&text) {
        Ok(lines) => lines,
        Err(finding) => return Ok(refused(&finding)),
    };
    let lines: Vec<&str> = held.iter().map(String::as_str).collect();
    let journal = match Journal::<State>::read(lines.iter().copied()) {
        Ok(journal) => journal,
        Err(finding) => return Ok(refused(&finding)),
    };
    let mut document = summary(&journal)?;
    if args.has("verify") {
        let verdict = verify(&args.shelf()?, &lines)?;
        let agrees = verdict.get("agrees") == Some(&Value::Bool(true));
        document["verify"] = verdict;
        print(&document);
        return Ok(u8::from(!agrees));
    }
    print(&document);
    Ok(0)
}

fn refused(finding: &Finding) -> u8 {
    print(&json!({ "finding": finding }));
    eprintln!("{finding}");
    1
}

/// The lines of the practice in a file: a journal's own, or those in a file that the app exported.
fn practice_lines(text: &str) -> Result<Vec<String>, Finding> {
    let header = text.lines().next().and_then(|first| serde_json::from_str::<Value>(first).ok());
    if header.is_none_or(|header| header["format"] != BACKUP_FORMAT) {
        return Ok(text.lines().map(str::to_owned).collect());
    }
    let streams = Backup::read(text)?.streams.into_iter();
    let mut practices = streams.filter(|stream| stream.about.kind == StreamKind::Practice);
    let wrong = |holds: &str| {
        Finding::error(
            "replay.practice",
            format!("The file holds {holds}; one is folded at a time."),
            "Export a single practice from the start page.",
        )
    };
    match (practices.next(), practices.next()) {
        (Some(practice), None) => Ok(practice.lines),
        (None, _) => Err(wrong("no practice")),
        (Some(_), Some(_)) => Err(wrong("more than one practice")),
    }
}

/// Every op again, its events compared with those on record.
fn verify(shelf: &Shelf, lines: &[&str]) -> Result<Value, Finding> {
    let mut journal = Journal::<State>::new(first_stream(lines)?);
    for (i, text) in lines.iter().enumerate() {
        let line = Line::read(i as u64 + 1, text)?;
        if line.engine != env!("CARGO_PKG_VERSION") || line.data != shelf.releases() {
            let had = format!("engine {}, data {}", line.engine, line.data);
            return Ok(
                json!({ "agrees": Value::Null, "line": i + 1, "reason": format!("cannot verify: the line was written by {had}") }),
            );
        }
        let op: Op =
            serde_json::from_value(line.op.clone()).map_err(|fault| damaged(i, &fault.to_string()))?;
        let again = apply(&journal, &op, &shelf.world()).and_then(|events| as_values(&events));
        match again {
            Ok(events) if events == line.events => journal.take(&line)?,
            Ok(_) => return Ok(json!({ "agrees": false, "line": i + 1, "reason": "the events differ" })),
            Err(finding) => {
                return Ok(json!({ "agrees": false, "line": i + 1, "reason": finding.to_string() }));
            }
        }
    }
    Ok(json!({ "agrees": true, "lines": lines.len() }))
}

fn first_stream(lines: &[&str]) -> Result<String, Finding> {
    lines.first().map_or_else(|| Err(damaged(0, "there is none")), |text| Ok(Line::read(1, text)?.stream))
}

fn as_values(events: &[Event]) -> Result<Vec<Value>, Finding> {
    events
        .iter()
        .map(|event| serde_json::to_value(event).map_err(|fault| damaged(0, &fault.to_string())))
        .collect()
}

fn damaged(i: usize, reason: &str) -> Finding {
    Finding::error(
        "journal.damaged",
        format!("Line {} is damaged: {reason}.", i + 1),
        "Restore the last export.",
    )
}

/// What a journal comes to.
fn summary(journal: &Journal<State>) -> Result<Value, Finding> {
    let state = journal.state();
    let total = state.books.total();
    let ends = endings(state);
    let mut stages = std::collections::BTreeMap::<Stage, u32>::new();
    let mut open = Vec::new();
    for id in state.claims.keys() {
        let Some(stage) = state.stage(*id) else { continue };
        *stages.entry(stage).or_default() += 1;
        if stage != Stage::Settled {
            open.push(json!({ "claim": id, "stage": stage, "open": state.books.claim(*id).open() }));
        }
    }
    Ok(json!({
        "format": 1,
        "lines": journal.head().seq,
        "head_hash": journal.head().hash,
        "state_digest": digest(state)?,
        "today": state.today,
        "ledger": {
            "charges": total.charged,
            "paid": total.payer_paid + total.patient_paid,
            "payer_paid": total.payer_paid,
            "patient_paid": total.patient_paid,
            "adjusted": total.contractual + total.written_off,
            "contractual": total.contractual,
            "written_off": total.written_off,
            "open": total.open(),
        },
        "stages": stages,
        "denials": denial_reasons(state),
        "reasons": { "met": reasons_met(state), "count": reasons_met(state).len(), "of": reasons().len() },
        "endings": {
            "by_state": ends.ended,
            "older_than_days": OLD_DAYS,
            "old": ends.old,
            "elsewhere": ends.elsewhere.iter().map(|(claim, stage, open)| {
                json!({ "claim": claim, "stage": stage, "open": open })
            }).collect::<Vec<_>>(),
        },
        "audit": audit(state),
        "open": open,
        "kpis": kpis(state),
    }))
}
