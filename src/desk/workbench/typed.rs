//! A code typed straight onto the sheet: what it is, while it is being typed.

use crate::base::{Day, us_date};
use crate::practice::coding::Codes;
use codesets_lookup::{Entry, Miss, MissReason, SetId};

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing yet.
    Nothing,
    /// A code that can be reported on the day.
    Good {
        /// The code.
        code: String,
        /// Its title.
        title: String,
    },
    /// A code or heading that is known but cannot be reported on the day; the payer would refuse it.
    Doubtful {
        /// The code.
        code: String,
        /// What is wrong, and where to look.
        words: String,
        /// Codes to look at.
        see: Vec<String>,
    },
    /// Nothing that any book knows.
    Unknown {
        /// What is wrong, and where to look.
        words: String,
        /// Codes to look at.
        see: Vec<String>,
    },
}

impl Typed {
    /// The code, when there is one to put on the sheet.
    pub fn code(&self) -> Option<&str> {
        match self {
            Typed::Good { code, .. } | Typed::Doubtful { code, .. } => Some(code),
            _ => None,
        }
    }
}

/// A diagnosis being typed.
pub fn typed_diagnosis(codes: &Codes, text: &str, on: Day) -> Typed {
    typed(codes, SetId::Icd10Cm, text, on)
}

/// A procedure being typed: five digits are CPT, a letter and four digits HCPCS.
pub fn typed_service(codes: &Codes, text: &str, on: Day) -> Typed {
    typed(codes, service_set(text), text, on)
}

/// The set a procedure code is of, by its first character.
pub fn service_set(code: &str) -> SetId {
    if code.trim().starts_with(|c: char| c.is_ascii_digit()) { SetId::Cpt } else { SetId::Hcpcs }
}

fn typed(codes: &Codes, set: SetId, text: &str, on: Day) -> Typed {
    let bare = SetId::bare(text);
    if bare.is_empty() {
        return Typed::Nothing;
    }
    match codes.library.get(set, &bare, on) {
        Ok(entry) if entry.billable => Typed::Good { code: entry.code, title: entry.title },
        Ok(entry) => heading(codes, entry, on),
        Err(miss) => missed(miss, on),
    }
}

fn heading(codes: &Codes, entry: Entry, on: Day) -> Typed {
    let below = codes.library.children(entry.set, &entry.code, on);
    let see: Vec<String> = below.into_iter().map(|entry| entry.code).take(6).collect();
    let words =
        format!("{} is a heading on {}: {}. A finer code is needed.", entry.code, us_date(on), entry.title);
    match entry.code.len() {
        // A chapter's number or a block is not a code anyone could write on a form.
        0..=2 => Typed::Unknown { words, see },
        _ if entry.code.contains('-') => Typed::Unknown { words, see },
        _ => Typed::Doubtful { code: entry.code, words, see },
    }
}

fn missed(miss: Miss, on: Day) -> Typed {
    let see = miss.see.clone();
    match miss.reason {
        MissReason::Ended => {
            let words = format!("{} is not valid on {}: it ended before.", miss.code, us_date(on));
            Typed::Doubtful { code: miss.code, words, see }
        }
        MissReason::NotYetValid => {
            let words = format!("{} is not valid on {}: it begins later.", miss.code, us_date(on));
            Typed::Doubtful { code: miss.code, words, see }
        }
        MissReason::BeforeCoverage => Typed::Unknown {
            words: format!("The books on this desk do not reach back to {}.", us_date(on)),
            see,
        },
        MissReason::Unknown => {
            Typed::Unknown { words: format!("{} is not a valid code on {}.", miss.code, us_date(on)), see }
        }
    }
}
