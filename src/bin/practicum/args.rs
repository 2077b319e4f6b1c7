//! Reading the command line, and where the data is.

use lexopt::prelude::*;
use practicum::base::{Day, Finding, parse_day};
use practicum::learn::Shelf;
use std::collections::BTreeMap;
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The first day of the sandbox's year.
const FIRST_DAY: Day = Day::constant(2025, 10, 1);

/// Options that take a value; any other is a switch.
const VALUED: &[&str] = &[
    "set",
    "on",
    "limit",
    "queries",
    "data",
    "seed",
    "days",
    "encounters-per-day",
    "policy",
    "start",
    "out",
    "office",
    "chapter",
    "release",
    "from",
    "to",
    "claims",
];
/// Switches.
const SWITCHES: &[&str] = &["json", "verify", "billable"];

/// What was asked.
pub struct Args {
    options: BTreeMap<String, String>,
    free: Vec<String>,
}

/// Why the program stops.
pub enum Fault {
    /// Wrong usage.
    Usage(String),
    /// Something was read and is wrong.
    Found(Finding),
}

impl Fault {
    /// Wrong usage, in words.
    pub fn usage(words: impl Into<String>) -> Self {
        Self::Usage(words.into())
    }

    /// The exit code.
    pub fn exit(&self) -> u8 {
        2
    }
}

impl From<Finding> for Fault {
    fn from(finding: Finding) -> Self {
        Self::Found(finding)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(words) => f.write_str(words),
            Self::Found(finding) => finding.fmt(f),
        }
    }
}

impl Args {
    /// Reads the command line: the verb, then the rest.
    pub fn read() -> Result<(String, Args), Fault> {
        let wrong = |fault: lexopt::Error| Fault::usage(fault.to_string());
        let mut parser = lexopt::Parser::from_env();
        let mut args = Args { options: BTreeMap::new(), free: Vec::new() };
        let mut verb = None;
        while let Some(arg) = parser.next().map_err(wrong)? {
            match arg {
                Long(name) if VALUED.contains(&name) => {
                    let name = name.to_owned();
                    let value = parser.value().and_then(|value| value.string()).map_err(wrong)?;
                    args.options.insert(name, value);
                }
                Long(name) if SWITCHES.contains(&name) => {
                    args.options.insert(name.to_owned(), String::new());
                }
                Value(text) if verb.is_none() => verb = Some(text.string().map_err(wrong)?),
                Value(text) => args.free.push(text.string().map_err(wrong)?),
                other => return Err(wrong(other.unexpected())),
            }
        }
        Ok((verb.unwrap_or_else(|| "help".to_owned()), args))
    }

    /// An option's value.
    pub fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }

    /// Whether a switch was set.
    pub fn has(&self, name: &str) -> bool {
        self.options.contains_key(name)
    }

    /// A value that must be there.
    pub fn need(&self, name: &str) -> Result<&str, Fault> {
        self.option(name).ok_or_else(|| Fault::usage(format!("--{name} is missing.")))
    }

    /// A whole number that must be there.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Result<T, Fault> {
        let text = self.need(name)?;
        text.parse().map_err(|_| Fault::usage(format!("--{name} {text} is not a whole number in range.")))
    }

    /// A date, or the sandbox's first day.
    pub fn day(&self, name: &str) -> Result<Day, Fault> {
        let Some(text) = self.option(name) else { return Ok(FIRST_DAY) };
        parse_day(text)
            .ok_or_else(|| Fault::usage(format!("--{name} {text} is not a date such as 2026-05-01.")))
    }

    /// The words after the verb.
    pub fn free(&self) -> &[String] {
        &self.free
    }

    /// The only word after the verb.
    pub fn only(&self, what: &str) -> Result<&str, Fault> {
        match self.free.as_slice() {
            [one] => Ok(one),
            _ => Err(Fault::usage(format!("Name one {what}."))),
        }
    }

    /// The data folder: `--data`, else `PRACTICUM_DATA`, else upward from here.
    pub fn data_dir(&self) -> Result<PathBuf, Fault> {
        if let Some(named) = self
            .option("data")
            .map(PathBuf::from)
            .or_else(|| std::env::var_os("PRACTICUM_DATA").map(Into::into))
        {
            return Ok(named);
        }
        Args::shipped_dir().ok_or_else(|| {
            Fault::usage("No folder above this one holds `codesets` and `exercises`; name it with --data.")
        })
    }

    /// The nearest folder from here upward that holds the shipped code sets and exercises.
    pub fn shipped_dir() -> Option<PathBuf> {
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        let holds =
            |folder: &&Path| folder.join("codesets/sources").is_dir() && folder.join("exercises").is_dir();
        here.ancestors().find(holds).map(Path::to_owned)
    }

    /// Everything on the shelf.
    pub fn shelf(&self) -> Result<Shelf, Fault> {
        Ok(Shelf::open(&self.data_dir()?)?)
    }
}

/// A file's text.
pub fn text_of(path: &str) -> Result<String, Fault> {
    std::fs::read_to_string(path).map_err(|fault| Fault::usage(format!("{path} cannot be read: {fault}.")))
}

/// Prints one JSON document on a line of its own. A reader that has heard enough and closed the pipe is no fault.
pub fn print(document: &serde_json::Value) {
    let _ = writeln!(std::io::stdout().lock(), "{document}");
}
