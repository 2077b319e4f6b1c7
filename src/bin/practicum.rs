//! The engine on a command line: the same ops, payers and graders as the app.
//!
//! Exit codes: 0 fine, 1 findings or failures, 2 wrong usage or unreadable input. Data to stdout, words to stderr.
// Cargo builds every program of the package beside the browser's tests; there, this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

#[path = "practicum/args.rs"]
mod args;
#[path = "practicum/claims.rs"]
mod claims;
#[path = "practicum/codes.rs"]
mod codes;
#[path = "practicum/exams.rs"]
mod exams;
#[path = "practicum/exercises.rs"]
mod exercises;
#[path = "practicum/import.rs"]
mod import;
#[path = "practicum/journals.rs"]
mod journals;
#[path = "practicum/measure.rs"]
mod measure;

use args::{Args, Fault};
use std::process::ExitCode;

const USAGE: &str = "\
practicum code --set SET [--on DATE] --json CODE
practicum lookup --set SET [--on DATE] [--limit N] [--billable] [--chapter CODE] --json QUERY | --queries FILE
practicum check [--on DATE] --json CODE CODE...
practicum simulate --seed N --days D --encounters-per-day E --policy clean|novice [--start DATE] --out DIR
practicum replay FILE [--verify] --json
practicum x12 check FILE --json
practicum x12 explain FILE
practicum scrub FILE --json
practicum lint [PATH] --json
practicum exam FILE --json
practicum import FILE --data DIR [--release NAME] [--from DATE] [--to DATE]
SET is icd10cm, hcpcs, cpt or all. --data DIR names the folder that holds codesets and exercises.";

/// Verbs of the command-line contract whose issue has not landed.
const LATER: &[&str] = &["group", "grade", "export"];

fn main() -> ExitCode {
    let answer = Args::read().and_then(|(verb, args)| match verb.as_str() {
        "code" => codes::code(args),
        "lookup" => codes::lookup(args),
        "check" => codes::check(args),
        "simulate" => journals::simulate(args),
        "replay" => journals::replay(args),
        "x12" => claims::x12(args),
        "scrub" => claims::scrub(args),
        "lint" => exercises::lint(args),
        "exam" => exams::exam(args),
        "import" => import::import(args),
        // For `cargo xtask bench`; nobody else needs it.
        "measure" => measure::measure(args),
        "help" => {
            println!("{USAGE}");
            Ok(0)
        }
        later if LATER.contains(&later) => Err(Fault::usage(format!("`{later}` is not in this release."))),
        other => Err(Fault::usage(format!("There is no `{other}`.\n{USAGE}"))),
    });
    match answer {
        Ok(code) => ExitCode::from(code),
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(fault.exit())
        }
    }
}
