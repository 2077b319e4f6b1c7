//! `bench search`: the production search in a real browser beside three engines from npm, in one run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use codesets_lookup::{Entry, Library, NoteKind, SetId};
use practicum_base::Day;
use serde_json::{Value, json};

use crate::asset;
use crate::node;
use crate::setup::{self, BuildTools};
use crate::site;
use crate::suite;
use crate::work::{self, Failure, Share, Workshop};

/// The day the rows stand on: within the shipped release.
const DAY: Day = Day::constant(2026, 5, 1);

/// How to measure.
#[derive(Default)]
pub struct Options {
    /// Print the JSON document instead of a table.
    pub json: bool,
    /// Another file of queries; without one the shipped queries are asked, and the held-back ones beside.
    pub queries: Option<PathBuf>,
    /// Times everything is asked; the best of all times counts.
    pub rounds: Option<u32>,
}

/// Builds what is measured, then lets Node drive the browser; the figures go to stdout.
///
/// # Errors
/// When a tool is missing, something does not build, or the browser does not answer.
pub fn search(workshop: &Workshop, options: &Options) -> Result<(), Failure> {
    let queries = match &options.queries {
        Some(file) => checked(file)?,
        None => workshop.root.join("tests/bench/search/queries.json"),
    };
    let held_back = match &options.queries {
        Some(_) => Value::Null,
        None => json!(workshop.root.join("tests/bench/search/held_back.json")),
    };
    let tools = setup::for_build(workshop)?;
    let browser = setup::for_browser(workshop)?;
    workshop.timed(Share::Install, "the other engines", || node::bench_packages(workshop))?;
    let folder = workshop.root.join("target/bench/search");
    let worker = folder.join("worker");
    workshop.timed(Share::Build, "worker", || build_worker(workshop, &tools, &worker))?;
    let assets = folder.join("assets");
    let begun = Instant::now();
    codesets_compile::compile_all(&workshop.root, &assets).map_err(refused)?;
    let build_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let rows = folder.join("rows.json");
    workshop.timed(Share::Build, "rows", || write_rows(&assets, &rows))?;
    let what = json!({
        "worker": worker, "assets": assets, "rows": rows, "queries": queries, "heldBack": held_back,
        "build_ms": build_ms, "day": DAY, "json": options.json, "rounds": options.rounds.unwrap_or(2),
    });
    workshop.timed(Share::Run, "measuring", || {
        let mut command = node::command(workshop);
        command.arg("tests/bench/search/run.mjs").arg(what.to_string()).stdout(Stdio::inherit());
        command.env("PRACTICUM_CHROMIUM", &browser.chromium.browser);
        work::run(&mut command, "Its own words stand above.")
    })
}

/// The file's whole path, since the driver runs elsewhere.
fn checked(file: &Path) -> Result<PathBuf, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::at(file, &error))?;
    let read: Result<Vec<Value>, _> = serde_json::from_str(&text);
    let fits =
        |query: &Value| query["q"].is_string() && query["kind"].is_string() && query["accept"].is_object();
    match read {
        Ok(queries) if !queries.is_empty() && queries.iter().all(fits) => {
            fs::canonicalize(file).map_err(|error| Failure::at(file, &error))
        }
        _ => Err(Failure::new(
            format!("{} is not a list of queries.", file.display()),
            "Write a JSON array of {q, kind, accept: {codes: [], prefixes: []}}.",
        )),
    }
}

fn refused(finding: practicum_base::Finding) -> Failure {
    Failure::new(format!("{} {}: {}", finding.code, finding.at, finding.message), finding.next_step)
}

/// The worker as a release ships it: the same profile, the same optimiser.
fn build_worker(workshop: &Workshop, tools: &BuildTools, into: &Path) -> Result<(), Failure> {
    workshop.say("building the worker for release");
    let mut cargo = workshop.cargo();
    cargo.args(["build", "--locked", "--package", "codesets-worker", "--bin", "codesets-worker"]);
    cargo.args(["--profile", "wasm-worker", "--target", "wasm32-unknown-unknown"]);
    let program = suite::built(&mut cargo, "codesets-worker")?;
    asset::create(into)?;
    let mut bindgen = workshop.command(tools.bindgen.join("wasm-bindgen"));
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(into);
    work::run(bindgen.arg(program), "")?;
    let optimiser = node::optimiser(workshop)?;
    site::optimise(workshop, &optimiser, &into.join(site::WORKER), "-O3")
}

/// Every line of ICD-10-CM on the day, headings too: code, title, other names. What the other engines index.
fn write_rows(assets: &Path, to: &Path) -> Result<(), Failure> {
    let path = assets.join("icd10cm.bin");
    let bytes = fs::read(&path).map_err(|error| Failure::at(&path, &error))?;
    let mut library = Library::new();
    library.add(codesets_lookup::CodeSet::from_bytes(bytes).map_err(refused)?);
    let mut rows = Vec::new();
    for root in library.roots(SetId::Icd10Cm, DAY) {
        add_rows(&library, root, "", &mut rows);
    }
    fs::write(to, Value::Array(rows).to_string()).map_err(|error| Failure::at(to, &error))
}

fn add_rows(library: &Library, entry: Entry, above: &str, rows: &mut Vec<Value>) {
    // A code made with a seventh character goes by its stem's other names.
    let own = |from: &str| from == entry.code || (entry.code.len() == 8 && from == above);
    let notes = library.notes(SetId::Icd10Cm, &entry.code, DAY).into_iter();
    let names = notes.filter(|note| match note.kind {
        NoteKind::InclusionTerm => true,
        NoteKind::Includes => own(&note.from_code),
        _ => false,
    });
    let names: Vec<String> = names.map(|note| note.text).collect();
    rows.push(json!([entry.code, entry.title, names.join("; ")]));
    for below in library.children(SetId::Icd10Cm, &entry.code, DAY) {
        add_rows(library, below, &entry.code, rows);
    }
}
