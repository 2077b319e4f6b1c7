//! Coding guidelines in our own words: short summaries with the official section's number, and the codes they govern.

use crate::about::About;
use crate::dated::kept;
use crate::entry::Kind;
use crate::library::Library;
use crate::reference_text::code_refs;
use crate::set::SetId;
use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// Raised with every change of the form.
const FORM: u32 = 1;

/// One summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guideline {
    /// The official section's number, `I.C.4.a.3`.
    pub section: String,
    /// What it is about.
    pub title: String,
    /// The rule in our own words.
    pub text: String,
    /// Codes it governs, `E08-E13`, in the book's notation; empty for rules that govern all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
}

/// The summaries of a fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidelineBook {
    form: u32,
    /// Where they come from and for which days they were written.
    pub about: About,
    /// In the order of the official document.
    pub guidelines: Vec<Guideline>,
    /// Z codes that are listed first or not at all, `Z51.1-`.
    #[serde(default)]
    pub first_only: Vec<String>,
    /// Codes of those that may stand behind another.
    #[serde(default)]
    pub first_only_except: Vec<String>,
    /// Conditions taken as related unless the record says otherwise.
    #[serde(default)]
    pub presumed: Vec<Presumed>,
}

/// Two conditions that are taken as related, and the code that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presumed {
    /// The guideline's section.
    pub section: String,
    /// The code that leaves the relation out, `I10`.
    pub code: String,
    /// Codes of the other condition, `I50`.
    pub with: Vec<String>,
    /// Where the related form stands, `I11.-`.
    pub instead: String,
}

kept!(GuidelineBook, "guideline.form", "guidelines", about);

impl Guideline {
    /// Whether one of its ranges reaches into the codes from `first` to `last`, all bare.
    pub fn governs(&self, first: &str, last: &str) -> bool {
        self.codes.iter().flat_map(|text| code_refs(text)).any(|held| {
            let from = SetId::bare(&held.first);
            let to = held.last.as_deref().map_or_else(|| from.clone(), SetId::bare);
            // A range ends with everything that continues its last code, as a heading holds its codes.
            let begins_before_end = from.as_str() <= last || from.starts_with(last);
            let ends_after_begin = first <= to.as_str() || first.starts_with(&to);
            begins_before_end && ends_after_begin
        })
    }

    /// How many characters the narrowest range that governs a code shares with it: more is nearer.
    fn nearness(&self, bare: &str) -> usize {
        let refs = self.codes.iter().flat_map(|text| code_refs(text));
        let single = refs.filter(|held| held.last.is_none()).map(|held| SetId::bare(&held.first));
        single.filter(|code| bare.starts_with(code.as_str())).map(|code| code.len()).max().unwrap_or(0)
    }
}

impl GuidelineBook {
    /// A book; the entries in the order they are given.
    pub fn new(about: About, guidelines: Vec<Guideline>) -> GuidelineBook {
        GuidelineBook {
            form: FORM,
            about,
            guidelines,
            first_only: Vec::new(),
            first_only_except: Vec::new(),
            presumed: Vec::new(),
        }
    }

    /// One summary by its section's number.
    pub fn section(&self, section: &str) -> Option<&Guideline> {
        self.guidelines.iter().find(|held| held.section == section)
    }
}

impl Library {
    /// The guidelines that govern a diagnosis code, a heading or a block on a day, those that name it nearest first. Before
    /// the first year written down the first is given: a caller says so by [`Library::guideline_book`]'s days.
    pub fn guidelines(&self, code: &str, on: Day) -> Vec<&Guideline> {
        let Some(book) = self.guideline_book(on) else { return Vec::new() };
        let bare = SetId::bare(code);
        let chapter = self.get(SetId::Icd10Cm, &bare, on).is_ok_and(|entry| entry.kind == Kind::Chapter);
        if chapter {
            let begin = format!("I.C.{bare}");
            let of =
                |held: &&Guideline| held.section == begin || held.section.starts_with(&format!("{begin}."));
            return book.guidelines.iter().filter(of).collect();
        }
        let (first, last) = bare.split_once('-').unwrap_or((&bare, &bare));
        let mut found: Vec<&Guideline> =
            book.guidelines.iter().filter(|held| held.governs(first, last)).collect();
        found.sort_by_key(|held| std::cmp::Reverse(held.nearness(&bare)));
        found
    }

    /// The summaries that answer for a day: those written for it, else the nearest year's.
    pub fn guideline_book(&self, on: Day) -> Option<&GuidelineBook> {
        self.guidelines.on(on).or_else(|| self.guidelines.all().first().map(std::sync::Arc::as_ref))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(codes: &[&str]) -> Guideline {
        Guideline {
            section: "I.C.4.a".to_owned(),
            title: String::new(),
            text: String::new(),
            codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        }
    }

    #[test]
    fn a_range_governs_what_continues_its_last_code() {
        let diabetes = rule(&["E08-E13"]);
        assert!(diabetes.governs("E1165", "E1165") && diabetes.governs("E139", "E139"));
        assert!(diabetes.governs("E08", "E13") && diabetes.governs("E11", "E11"));
        assert!(!diabetes.governs("E15", "E15") && !diabetes.governs("E079", "E079"));
        let single = rule(&["R65.2"]);
        assert!(
            single.governs("R6521", "R6521") && single.governs("R65", "R65"),
            "a heading shows its codes' rules"
        );
        assert!(!single.governs("R6510", "R6510"));
    }

    #[test]
    fn the_rule_that_names_a_code_is_nearer_than_one_of_its_range() {
        assert!(rule(&["Z79.4"]).nearness("Z794") > rule(&["Z00-Z99"]).nearness("Z794"));
    }
}
