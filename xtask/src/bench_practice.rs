//! `bench open` and `bench adjudicate`: a practice of 10,000 claims beside an empty one, and a payer's work by the hundred
//! thousand.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::node;
use crate::serve::Host;
use crate::setup;
use crate::site::{self, Kind};
use crate::suite;
use crate::work::{self, Failure, Share, Workshop};

/// Claims of the full practice.
const CLAIMS: &str = "10000";
/// How many claims are adjudicated, the last ten times the one before.
const SIZES: [u32; 3] = [1_000, 10_000, 100_000];

/// Adjudicates 1,000, 10,000 and 100,000 claims, each in a process of its own, and prints throughput, memory and growth.
///
/// # Errors
/// When something does not build or run.
pub fn adjudicate(workshop: &Workshop, as_json: bool) -> Result<(), Failure> {
    let program = native(workshop)?;
    let mut rows = Vec::new();
    for size in SIZES {
        let claims = size.to_string();
        let row = workshop.timed(Share::Run, &format!("{size} claims"), || {
            measured(workshop, &program, &["measure", "adjudicate", "--claims", &claims])
        })?;
        rows.push(row);
    }
    let of = |at: usize, field: &str| rows[at][field].as_f64().unwrap_or(f64::NAN);
    let last = rows.len() - 1;
    let growth = hundredths(of(last, "us_per_claim") / of(last - 1, "us_per_claim"));
    let held = |at: usize| (of(at, "peak_kib") - of(at, "peak_before_kib")) / of(at, "claims");
    let memory = hundredths(held(last) / held(last - 1));
    if as_json {
        println!(
            "{}",
            json!({ "rows": rows, "time_per_claim_growth": growth, "memory_per_claim_growth": memory })
        );
        return Ok(());
    }
    for row in &rows {
        println!(
            "{:>7} claims {:>8} a second {:>7} us a claim, at most {} MiB",
            row["claims"],
            row["claims_per_second"],
            row["us_per_claim"],
            row["peak_kib"].as_u64().unwrap_or(0) / 1_024
        );
    }
    println!(
        "a claim of 100,000 takes {growth} times what one of 10,000 takes, and {memory} times the memory"
    );
    Ok(())
}

/// Opens an empty practice and one of 10,000 claims in one browser, and times ops on a short and a long journal.
///
/// # Errors
/// When something does not build, or the browser does not answer.
pub fn open(workshop: &Workshop, as_json: bool, rounds: u32) -> Result<(), Failure> {
    let tools = setup::for_build(workshop)?;
    let browser = setup::for_browser(workshop)?;
    let program = native(workshop)?;
    let folder = workshop.root.join("target/bench/open");
    let full = workshop.timed(Share::Run, "journals", || journals(workshop, &program, &folder))?;
    let ops = workshop.timed(Share::Run, "ops", || {
        let file = full.to_string_lossy().into_owned();
        measured(workshop, &program, &["measure", "ops", &file])
    })?;
    let site = folder.join("site");
    site::build(workshop, &tools, &site, Kind { release: true, offline: false })?;
    let host = Host::start(&site, 0)?;
    let what = json!({
        "url": format!("http://127.0.0.1:{}/", host.port), "empty": folder.join("empty/journal.jsonl"), "full": full,
        "browser": browser.chromium.browser, "rounds": rounds, "json": true,
    });
    let opened = workshop.timed(Share::Run, "openings", || {
        let mut command = node::command(workshop);
        command.arg("tests/bench/open/run.mjs").arg(what.to_string());
        output(&mut command)
    })?;
    tell(&opened, &ops, as_json);
    Ok(())
}

fn tell(opened: &Value, ops: &Value, as_json: bool) {
    if as_json {
        println!("{}", json!({ "open": opened, "ops": ops }));
        return;
    }
    println!(
        "an empty practice opens in {} ms, one of {} claims in {} ms: {} times that ({} ms without its snapshot)",
        opened["open_ms"]["empty"],
        ops["claims"],
        opened["open_ms"]["full"],
        opened["ratio"],
        opened["whole_fold_ms"]
    );
    for op in ops["ops"].as_array().into_iter().flatten() {
        let name = op["op"].as_str().unwrap_or("");
        println!(
            "{name:<14} {:>8} us on 10 lines, {:>8} us on {}: {} times",
            op["short_us"], op["long_us"], ops["lines"][1], op["ratio"]
        );
    }
}

/// An empty practice's journal, and one that stops in the midst of its work at its ten thousandth claim.
fn journals(workshop: &Workshop, program: &Path, folder: &Path) -> Result<PathBuf, Failure> {
    let make = |name: &str, seed: &str, days: &str, each_day: &str| {
        let out = folder.join(name);
        let mut simulate = workshop.command(program);
        simulate.args(["simulate", "--seed", seed, "--days", days, "--encounters-per-day", each_day]);
        simulate.args(["--policy", "novice", "--out"]).arg(&out).stdout(Stdio::null());
        work::run(&mut simulate, "").map(|()| out.join("journal.jsonl"))
    };
    make("empty", "12", "1", "0")?;
    let whole = make("whole", "11", "480", "40")?;
    let full = folder.join("full.jsonl");
    cut(&whole, &full).map_err(|error| Failure::at(&full, &error))?;
    Ok(full)
}

/// The lines up to the first that names claim number 10,000 of the practice; claims are numbered from 1,001.
fn cut(whole: &Path, full: &Path) -> std::io::Result<()> {
    let last = 1_000 + CLAIMS.parse::<u32>().unwrap_or(0);
    let mark = format!("{{\"DraftFilled\":{{\"claim\":{last},");
    let mut out = std::io::BufWriter::new(fs::File::create(full)?);
    for line in BufReader::new(fs::File::open(whole)?).lines() {
        let line = line?;
        writeln!(out, "{line}")?;
        if line.contains(&mark) {
            break;
        }
    }
    out.flush()
}

fn native(workshop: &Workshop) -> Result<PathBuf, Failure> {
    let mut cargo = workshop.cargo();
    cargo.args(["build", "--locked", "--release", "--package", "practicum", "--bin", "practicum"]);
    workshop.timed(Share::Build, "native program", || suite::built(&mut cargo, "practicum"))
}

fn measured(workshop: &Workshop, program: &Path, arguments: &[&str]) -> Result<Value, Failure> {
    output(workshop.command(program).args(arguments))
}

/// The JSON document a program prints.
fn output(command: &mut std::process::Command) -> Result<Value, Failure> {
    let failed = |words: String| Failure::new(words, "Its own words stand above.");
    let done = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).output();
    let done = done.map_err(|error| failed(format!("A program did not start: {error}.")))?;
    if !done.status.success() {
        return Err(failed("A program did not finish.".to_owned()));
    }
    serde_json::from_slice(&done.stdout)
        .map_err(|error| failed(format!("Its answer cannot be read: {error}.")))
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
