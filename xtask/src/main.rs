//! Set-up, serving, tests and releases of Practicum: `cargo xtask <verb>`.
//!
//! Data goes to stdout, words to stderr. Exit codes: 0 fine, 1 findings or failures, 2 wrong usage.
#![allow(clippy::print_stderr)]

mod asset;
mod bench;
mod bench_practice;
mod bench_x12;
mod browser;
mod codeset;
mod http;
mod node;
mod offline;
mod serve;
mod setup;
mod site;
mod suite;
mod tool;
mod work;

use std::process::ExitCode;

use lexopt::prelude::{Long, Short, Value};
use work::{Failure, Workshop};

const USAGE: &str = "usage: cargo xtask <verb>
  setup                               install what is missing and pinned
  serve [--release] [--port N] [--open]   build the app and serve it on this machine
  dist                                write the release site to dist/
  test [--native]                     every test; --native for the fast part
  codesets                            rebuild the committed code sets and compare bytes
  bench search [--json] [--queries FILE] [--rounds N]   the search beside three others, in a browser
  bench x12 [--json]                                     reading and checking 835 and 837 files beside others
  bench open [--json] [--rounds N]                       a practice of 10,000 claims beside an empty one, in a browser
  bench adjudicate [--json]                              1,000 to 100,000 claims decided: throughput, memory, growth";

/// What the caller asked for.
enum Verb {
    Setup,
    Serve(serve::Options),
    Dist,
    Test { native: bool },
    Codesets,
    Bench(String, bench::Options),
    Help,
}

fn main() -> ExitCode {
    let verb = match read_arguments() {
        Ok(verb) => verb,
        Err(error) => {
            eprintln!("{error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let workshop = match Workshop::open() {
        Ok(workshop) => workshop,
        Err(failure) => return failed(&failure),
    };
    let outcome = match verb {
        Verb::Setup => setup::everything(&workshop),
        Verb::Serve(options) => serve::run(&workshop, &options),
        Verb::Dist => site::dist(&workshop),
        Verb::Test { native } => suite::run(&workshop, native),
        Verb::Codesets => codeset::rebuild_and_compare(&workshop),
        Verb::Bench(name, options) if name == "x12" => bench_x12::run(&workshop, options.json),
        Verb::Bench(name, options) if name == "search" => bench::search(&workshop, &options),
        Verb::Bench(name, options) if name == "open" => {
            bench_practice::open(&workshop, options.json, options.rounds.unwrap_or(9))
        }
        Verb::Bench(name, options) if name == "adjudicate" => {
            bench_practice::adjudicate(&workshop, options.json)
        }
        Verb::Bench(name, _) => {
            eprintln!("The benchmark \"{name}\" is not there yet: it appears with its issue.");
            return ExitCode::from(2);
        }
        Verb::Help => {
            eprintln!("{USAGE}");
            Ok(())
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failed(&failure),
    }
}

fn failed(failure: &Failure) -> ExitCode {
    eprintln!("{failure}");
    ExitCode::FAILURE
}

/// Reads the verb and its own options; an option of another verb is refused.
fn read_arguments() -> Result<Verb, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let mut verb = match parser.next()? {
        Some(Value(word)) => match word.to_string_lossy().as_ref() {
            "setup" => Verb::Setup,
            "serve" => Verb::Serve(serve::Options::default()),
            "dist" => Verb::Dist,
            "test" => Verb::Test { native: false },
            "codesets" => Verb::Codesets,
            "bench" => Verb::Bench(String::new(), bench::Options::default()),
            "help" => Verb::Help,
            _ => return Err(format!("There is no verb {word:?}.").into()),
        },
        Some(Long("help") | Short('h')) => return Ok(Verb::Help),
        Some(other) => return Err(other.unexpected()),
        None => return Err("A verb is needed.".into()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut verb, argument) {
            (_, Long("help") | Short('h')) => return Ok(Verb::Help),
            (Verb::Serve(options), Long("release")) => options.release = true,
            (Verb::Serve(options), Long("open")) => options.open = true,
            (Verb::Serve(options), Long("port")) => {
                options.port = lexopt::ValueExt::parse(&parser.value()?)?;
            }
            (Verb::Test { native }, Long("native")) => *native = true,
            (Verb::Bench(name, _), Value(word)) if name.is_empty() => {
                *name = word.to_string_lossy().into_owned()
            }
            (Verb::Bench(_, options), Long("json")) => options.json = true,
            (Verb::Bench(_, options), Long("queries")) => options.queries = Some(parser.value()?.into()),
            (Verb::Bench(_, options), Long("rounds")) => {
                options.rounds = Some(lexopt::ValueExt::parse(&parser.value()?)?);
            }
            (_, other) => return Err(other.unexpected()),
        }
    }
    match verb {
        Verb::Bench(name, _) if name.is_empty() => Err("bench needs a name.".into()),
        verb => Ok(verb),
    }
}
