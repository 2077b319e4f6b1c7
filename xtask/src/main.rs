//! Set-up, serving, tests and releases of Practicum: `cargo xtask <verb>`.
//!
//! Data goes to stdout, words to stderr. Exit codes: 0 fine, 1 findings or failures, 2 wrong usage.
#![allow(clippy::print_stderr)]

mod asset;
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
  bench <name>                        a benchmark";

/// What the caller asked for.
enum Verb {
    Setup,
    Serve(serve::Options),
    Dist,
    Test { native: bool },
    Codesets,
    Bench(String),
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
        Verb::Bench(name) => {
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
            "bench" => Verb::Bench(String::new()),
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
            (Verb::Bench(name), Value(word)) if name.is_empty() => {
                *name = word.to_string_lossy().into_owned()
            }
            // Each benchmark reads its own options when it appears.
            (Verb::Bench(name), Long(_)) if !name.is_empty() => {
                let _ = parser.optional_value();
            }
            (Verb::Bench(name), Value(_)) if !name.is_empty() => {}
            (_, other) => return Err(other.unexpected()),
        }
    }
    match verb {
        Verb::Bench(name) if name.is_empty() => Err("bench needs a name.".into()),
        verb => Ok(verb),
    }
}
