//! `test`: every test there is, and where the time went.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::node;
use crate::serve::Host;
use crate::setup::{self, BrowserTools, BuildTools};
use crate::site::{self, Kind};
use crate::work::{self, Failure, Share, Workshop};

/// Runs every part, so that one run shows all there is to mend; then the table of times.
///
/// # Errors
/// The parts that failed, or what is missing to run them: nothing is skipped.
pub fn run(workshop: &Workshop, native_only: bool) -> Result<(), Failure> {
    let outcome = if native_only { all_of(native(workshop)) } else { everything(workshop) };
    eprint!("{}", workshop.time_table());
    if outcome.is_ok() {
        workshop.say(if native_only { "the native tests are green" } else { "every test is green" });
    }
    outcome
}

fn everything(workshop: &Workshop) -> Result<(), Failure> {
    let build_tools = setup::for_build(workshop)?;
    let browser_tools = setup::for_browser(workshop)?;
    let mut parts = native(workshop);
    parts.push(in_browser(workshop, &build_tools, &browser_tools));
    parts.push(lints_for_browser(workshop));
    parts.push(end_to_end(workshop, &build_tools, &browser_tools));
    all_of(parts)
}

/// One failure that names them all.
fn all_of(parts: Vec<Result<(), Failure>>) -> Result<(), Failure> {
    let failed: Vec<String> =
        parts.into_iter().filter_map(Result::err).map(|failure| failure.to_string()).collect();
    if failed.is_empty() { Ok(()) } else { Err(Failure::new(failed.join("\n"), "")) }
}

const WASM: [&str; 4] = ["--profile", "wasm-dev", "--target", "wasm32-unknown-unknown"];

/// Form, lints and the tests that need no browser.
fn native(workshop: &Workshop) -> Vec<Result<(), Failure>> {
    let form = workshop.timed(Share::Run, "form (rustfmt)", || {
        work::run(workshop.cargo().args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
    });
    let lints = workshop.timed(Share::Build, "lints (clippy)", || {
        let mut shipped = workshop.cargo();
        shipped.args(["clippy", "--locked", "--workspace", "--lib", "--bins", "--", "-D", "warnings"]);
        work::run(&mut shipped, MEND)?;
        let mut tests = workshop.cargo();
        tests.args(["clippy", "--locked", "--workspace", "--tests", "--", "-D", "warnings"]).args(IN_TESTS);
        work::run(&mut tests, MEND)
    });
    let tests = workshop
        .timed(Share::Build, "native tests", || {
            work::run(loud(&mut workshop.cargo()).args(["test", "--locked", "--workspace", "--no-run"]), MEND)
        })
        .and_then(|()| {
            workshop.timed(Share::Run, "native tests", || {
                let mut cargo = workshop.cargo();
                work::run(loud(&mut cargo).args(["test", "--locked", "--workspace", "--no-fail-fast"]), MEND)
            })
        });
    vec![form, lints, tests]
}

/// What shipped code may not do and a test may, its supporting functions too.
const IN_TESTS: [&str; 3] = ["-Aclippy::unwrap_used", "-Aclippy::expect_used", "-Aclippy::panic"];

const MEND: &str = "Mend what the lines above name.";

/// The tests of what only runs in a browser.
fn in_browser(workshop: &Workshop, tools: &BuildTools, browser: &BrowserTools) -> Result<(), Failure> {
    let program = workshop.timed(Share::Build, "tests in the browser", || browser_test_program(workshop))?;
    workshop.timed(Share::Run, "tests in the browser", || {
        let mut runner = workshop.command(tools.bindgen.join("wasm-bindgen-test-runner"));
        loud(&mut runner).arg(program);
        runner
            .env("PATH", &tools.path)
            .env("CHROMEDRIVER", &browser.chromium.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", workshop.root.join("tests/browser/webdriver.json"))
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        work::run(&mut runner, MEND)
    })
}

/// The lints of what only compiles for the browser.
fn lints_for_browser(workshop: &Workshop) -> Result<(), Failure> {
    workshop.timed(Share::Build, "lints for the browser (clippy)", || {
        let with = ["clippy", "--locked", "--package", "practicum", "--features", "web"];
        let mut shipped = workshop.cargo();
        shipped.args(with).args(WASM).args(["--lib", "--bin", "practicum-web", "--", "-D", "warnings"]);
        work::run(&mut shipped, MEND)?;
        let mut tests = workshop.cargo();
        tests.args(with).args(WASM).args(["--test", "browser", "--", "-D", "warnings"]).args(IN_TESTS);
        work::run(&mut tests, MEND)
    })
}

/// Compiles the tests that run in the browser.
fn browser_test_program(workshop: &Workshop) -> Result<PathBuf, Failure> {
    let mut cargo = workshop.cargo();
    cargo
        .args(["test", "--locked", "--package", "practicum", "--features", "web", "--test", "browser"])
        .args(WASM)
        .arg("--no-run");
    built(&mut cargo, "browser")
}

/// The native program, which folds what the app exports.
fn native_program(workshop: &Workshop) -> Result<PathBuf, Failure> {
    let mut cargo = workshop.cargo();
    cargo.args(["build", "--locked", "--package", "practicum", "--bin", "practicum"]);
    built(&mut cargo, "practicum")
}

/// Compiles and reads from cargo's own words where it put the program of a target.
///
/// # Errors
/// When it does not compile.
pub fn built(cargo: &mut Command, target: &str) -> Result<PathBuf, Failure> {
    let output = cargo
        .args(["--message-format", "json-render-diagnostics"])
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("cargo did not start: {error}."), ""))?;
    if !output.status.success() {
        return Err(Failure::new(format!("{target} does not compile."), "The lines above say where."));
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == target)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .ok_or_else(|| Failure::new(format!("cargo named no program for {target}."), ""))
}

/// The app as a learner has it, driven by Node: the quick build, with the service worker a host would serve.
fn end_to_end(workshop: &Workshop, tools: &BuildTools, browser: &BrowserTools) -> Result<(), Failure> {
    let folder = site::folder(workshop, "test");
    site::build(workshop, tools, &folder, Kind { release: false, offline: true })?;
    let program = workshop.timed(Share::Build, "native program", || native_program(workshop))?;
    let host = Host::start(&folder, 0)?;
    workshop.timed(Share::Run, "end to end", || {
        let mut node = node::command(workshop);
        loud(&mut node).args([
            "--test",
            "--test-reporter=spec",
            "--test-concurrency=1",
            "--test-timeout=300000",
        ]);
        node.args(end_to_end_files(&workshop.root.join("tests/end_to_end"))?);
        node.env("PRACTICUM_URL", format!("http://127.0.0.1:{}/", host.port))
            .env("PRACTICUM_CHROMIUM", &browser.chromium.browser)
            .env("PRACTICUM_PROGRAM", program);
        work::run(&mut node, "A picture of each failed page is in target/end_to_end/.")
    })
}

fn end_to_end_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let read = std::fs::read_dir(folder).map_err(|error| Failure::at(folder, &error))?;
    let mut files: Vec<PathBuf> = read
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Failure::new("There is no end-to-end test.", "Restore tests/end_to_end."));
    }
    Ok(files)
}

/// A test's own words are the data of this verb, so they go to stdout.
fn loud(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::inherit())
}
