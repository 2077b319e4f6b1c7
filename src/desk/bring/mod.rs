//! Official files a user brings: what is asked, how far the reading is, what is held and what was refused.

#[cfg(test)]
mod tests;

use crate::base::{Day, Finding, parse_day};
use crate::desk::day::long as date;
use codesets_lookup::card::{Card, Wish};

/// Bytes of the longest file that is read; official ones stay far below.
pub const MOST_BYTES: u64 = 160 << 20;

/// How the reading of a file stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// None is read.
    #[default]
    Idle,
    /// One is on its way; `more` wait behind it.
    At {
        /// Its name.
        file: String,
        /// Bytes read.
        done: u64,
        /// Bytes altogether.
        total: u64,
        /// What is done now.
        stage: Stage,
        /// Files that wait.
        more: usize,
    },
    /// Everything is read.
    Done {
        /// What came of each file, in order.
        outcomes: Vec<Outcome>,
    },
}

/// What is done with a file now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The code sets it is read beside are fetched.
    Preparing,
    /// Its lines are read and checked.
    Reading,
    /// Its codes are put in order: the last byte is read.
    Building,
    /// What it holds is written to the device.
    Keeping,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is held.
    Kept {
        /// Its name.
        file: String,
        /// A sentence a release.
        words: Vec<String>,
    },
    /// It was refused, and everything stays.
    Refused {
        /// Its name.
        file: String,
        /// Why, with the line.
        finding: Finding,
    },
    /// The user stopped it, and everything stays.
    Stopped {
        /// Its name.
        file: String,
    },
}

impl Reading {
    /// Whether a file is being read.
    pub fn busy(&self) -> bool {
        matches!(self, Reading::At { .. })
    }

    /// Whole percent, 0 to 100.
    pub fn percent(&self) -> u64 {
        match self {
            Reading::At { done, total, .. } => (done.min(total) * 100).checked_div(*total).unwrap_or(0),
            _ => 0,
        }
    }

    /// The line beside the bar.
    pub fn words(&self) -> String {
        let Reading::At { file, done, total, stage, more } = self else { return String::new() };
        let now = match stage {
            Stage::Preparing => format!("Fetching what {file} is read beside."),
            // A packed file is longer unpacked than it came.
            Stage::Reading => {
                format!("Reading {file}: {} of {} MB.", tenths(*done.min(total)), tenths(*total))
            }
            Stage::Building => format!("Putting the content of {file} in order."),
            Stage::Keeping => format!("Keeping what {file} holds."),
        };
        match more {
            0 => now,
            1 => format!("{now} One file waits."),
            more => format!("{now} {more} files wait."),
        }
    }
}

/// Megabytes with one decimal.
fn tenths(bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What the user says where a file does not tell; empty fields say nothing.
///
/// # Errors
/// `import.date` for a day that is none, or days in the wrong order.
pub fn wish(release: &str, from: &str, to: &str) -> Result<Wish, Finding> {
    let day = |text: &str, which: &str| match text.trim() {
        "" => Ok(None),
        text => parse_day(text).map(Some).ok_or_else(|| {
            Finding::error("import.date", format!("The {which} day cannot be read."), "Choose the day again.")
        }),
    };
    let (from, to) = (day(from, "first")?, day(to, "last")?);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        let message = "The last day lies before the first.";
        return Err(Finding::error("import.date", message, "Correct the first or the last day."));
    }
    let release = Some(release.trim().to_owned()).filter(|name| !name.is_empty());
    Ok(Wish { release, from, to })
}

/// A release that is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What is said of it.
    pub card: Card,
    /// Why it does not answer, when its files are damaged.
    pub damaged: Option<Finding>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// By which it is removed.
    pub key: String,
    /// What a reader calls it.
    pub title: String,
    /// Which days it answers for.
    pub days: String,
    /// `79,115 codes, 902 rows, 345 tables`
    pub counts: String,
    /// The file's name and length.
    pub file: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// What to know about it.
    pub notice: Option<String>,
    /// Why it does not answer, and what to do.
    pub damaged: Option<String>,
}

/// The list, by kind and day.
pub fn rows(held: &[Held]) -> Vec<HeldRow> {
    let mut held: Vec<&Held> = held.iter().collect();
    held.sort_by_key(|held| (held.card.rank, held.card.from));
    held.into_iter().map(row).collect()
}

fn row(held: &Held) -> HeldRow {
    let card = &held.card;
    HeldRow {
        key: card.key(),
        title: card.title.clone(),
        days: days(card.from, card.to),
        counts: counts(card),
        file: format!("{}, {} bytes", card.file, grouped(card.bytes)),
        sha256: card.sha256.clone(),
        notice: card.notice.clone(),
        damaged: held.damaged.as_ref().map(|finding| format!("{} {}", finding.message, finding.next_step)),
    }
}

fn days(from: Day, to: Day) -> String {
    format!("{} to {}", date(from), date(to))
}

/// What a release came to, in one sentence.
pub fn kept_words(card: &Card) -> String {
    format!("{}: {}. It answers for {}.", card.title, counts(card), days(card.from, card.to))
}

/// What was counted, codes first.
fn counts(card: &Card) -> String {
    let mut counted: Vec<(&String, &u64)> = card.counts.iter().collect();
    counted.sort_by_key(|(what, _)| (what.as_str() != "codes", what.as_str() != "terms"));
    let words =
        counted.into_iter().map(|(what, count)| format!("{} {}", grouped(*count), noun(what, *count)));
    words.collect::<Vec<String>>().join(", ")
}

/// `main_terms` as words, one of them without its ending.
fn noun(what: &str, count: u64) -> String {
    let words = what.replace('_', " ");
    match words.strip_suffix('s') {
        Some(one) if count == 1 => one.to_owned(),
        _ => words,
    }
}

/// A count with commas.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let first = digits.len() % 3;
    let mut parts: Vec<&str> = Vec::new();
    if first > 0 {
        parts.push(&digits[..first]);
    }
    parts.extend((first..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
    parts.join(",")
}

/// Why a file was refused, in one line for a reader: where, what, and what to do next.
pub fn refusal_words(finding: &Finding) -> String {
    let place = if finding.at.is_empty() { String::new() } else { format!("{}: ", capital(&finding.at)) };
    format!("{place}{} {}", finding.message, finding.next_step)
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// What can be brought, and where each is found.
pub const KINDS: [(&str, &str); 6] = [
    (
        "ICD-10-CM",
        "tabular list, index, external cause index, neoplasm table, table of drugs (XML); order file",
    ),
    ("ICD-10-PCS", "tables, index, definitions (XML); order file"),
    ("HCPCS Level II", "the contractors’ ANWEB file, as it comes in its zip"),
    ("NCCI", "procedure-to-procedure and medically unlikely edits (text or CSV)"),
    ("Fee schedule", "the physician fee schedule’s relative value file"),
    ("CPT", "a data file under your own licence"),
];
