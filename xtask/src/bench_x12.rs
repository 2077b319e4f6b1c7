//! `bench x12`: how fast 835 and 837 files are read and checked, beside readers in Python and Node, in one run.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::node;
use crate::suite;
use crate::work::{self, Failure, Share, Workshop};

/// Files that the slow checker gets; its throughput is reckoned from these.
const FOR_PYTHON: &str = "24";

/// Writes a practice's files, reads them with ours and theirs, and prints the figures.
///
/// # Errors
/// When something does not build or a peer cannot be had.
pub fn run(workshop: &Workshop, as_json: bool) -> Result<(), Failure> {
    let mut cargo = workshop.cargo();
    cargo.args(["build", "--locked", "--release", "--package", "practicum", "--bin", "practicum"]);
    let program = workshop.timed(Share::Build, "native program", || suite::built(&mut cargo, "practicum"))?;
    let folder = workshop.root.join("target/bench/x12");
    let files = folder.join("files");
    let count = workshop.timed(Share::Run, "files", || written(workshop, &program, &folder, &files))?;
    workshop.timed(Share::Install, "the other readers", || node::x12_packages(workshop))?;
    let mut engines = lines(workshop.command(&program).args(["x12", "measure"]).arg(&files))?;
    let mut peers = workshop.command("node");
    engines.extend(lines(peers.arg("tests/bench/x12/peers.mjs").arg(&files))?);
    let python = workshop.root.join("target/pyx12/bin/python");
    if python.is_file() {
        let mut peer = workshop.command(&python);
        engines.extend(lines(peer.arg("tests/bench/x12/peers.py").arg(&files).arg(FOR_PYTHON))?);
    } else {
        workshop.say("pyx12 is not installed; run the test x12_pyx12 once to compare with it");
    }
    tell(&engines, count, as_json);
    Ok(())
}

/// A practice's 835 and 837 files, without the rest.
fn written(workshop: &Workshop, program: &Path, folder: &Path, files: &Path) -> Result<usize, Failure> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(files).map_err(|error| Failure::at(files, &error))?;
    let practice = folder.join("practice");
    let mut simulate = workshop.command(program);
    simulate.args(["simulate", "--seed", "11", "--days", "60", "--encounters-per-day", "30"]);
    work::run(simulate.args(["--policy", "novice", "--out"]).arg(&practice).stdout(Stdio::null()), "")?;
    let from = practice.join("x12");
    let mut count = 0;
    for entry in fs::read_dir(&from).map_err(|error| Failure::at(&from, &error))?.flatten() {
        let name = entry.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".835") || text.ends_with(".837p") || text.ends_with(".837i") {
            let to = files.join(&name);
            fs::copy(entry.path(), &to).map_err(|error| Failure::at(&to, &error))?;
            count += 1;
        }
    }
    Ok(count)
}

/// The JSON lines a program prints.
fn lines(command: &mut Command) -> Result<Vec<Value>, Failure> {
    let output = command
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("A reader did not start: {error}."), ""))?;
    if !output.status.success() {
        return Err(Failure::new("A reader did not finish.", "Its own words stand above."));
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// Bytes a second of an engine.
fn rate(engine: &Value) -> f64 {
    let bytes = engine["bytes"].as_f64().unwrap_or(0.0);
    bytes / engine["ms"].as_f64().filter(|ms| *ms > 0.0).unwrap_or(f64::INFINITY) * 1_000.0
}

fn tell(engines: &[Value], count: usize, as_json: bool) {
    let ours = engines.first().map_or(0.0, rate);
    let rows: Vec<Value> = engines
        .iter()
        .map(|engine| {
            let rate = rate(engine);
            json!({
                "name": engine["name"], "checks_guide": engine["checks_guide"], "bytes_per_second": rate.round(),
                "ours_is_times": (ours / rate * 10.0).round() / 10.0,
            })
        })
        .collect();
    if as_json {
        println!("{}", json!({ "files": count, "engines": rows }));
        return;
    }
    for row in rows {
        println!(
            "{:<20} {:>14} bytes/s  ours is {} times that{}",
            row["name"].as_str().unwrap_or(""),
            row["bytes_per_second"],
            row["ours_is_times"],
            if row["checks_guide"] == true { "" } else { " (it checks no guide)" }
        );
    }
}
