//! Official alphabetic books: the index, the external-cause index, the neoplasm table, the table of drugs, and the
//! ICD-10-PCS index. Main terms with subterms, each with what it leads to.

use crate::dated::Dated;
use crate::search::word::key;
use practicum_base::{Day, Finding};
use serde::{Deserialize, Serialize};

/// Raised with every change of the form.
const FORM: u32 = 1;

/// Which book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermBook {
    /// ICD-10-CM index to diseases and injuries.
    CmIndex,
    /// ICD-10-CM external-cause index.
    CmExternalCause,
    /// ICD-10-CM neoplasm table.
    CmNeoplasm,
    /// ICD-10-CM table of drugs and chemicals.
    CmDrug,
    /// ICD-10-PCS index.
    PcsIndex,
}

/// One main term or subterm.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Term {
    /// 0 for a main term.
    pub depth: u8,
    /// The term without its nonessential words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Nonessential words, as printed with their brackets.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub nonessential: String,
    /// The code the term leads to; a dash at its end asks for more characters.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// The manifestation's code, listed second.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub manifestation: String,
    /// Terms to go to instead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<String>,
    /// Terms to go to as well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub see_also: Vec<String>,
    /// ICD-10-PCS: the value that stands for the term.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub used: Vec<String>,
    /// Codes and tables named by the above, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// Cells of a table, by column from the second on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
}

/// One release of a book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermTable {
    pub(crate) form: u32,
    /// Which book.
    pub book: TermBook,
    /// The release's name, `2025`.
    pub release: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub to: Day,
    /// Derived from titles, not official.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub derived: bool,
    /// Headings of a table's columns; empty for an index.
    pub columns: Vec<String>,
    /// All terms in the order of the book; a term's subterms follow it, deeper.
    pub terms: Vec<Term>,
}

impl Dated for TermTable {
    fn name(&self) -> &str {
        &self.release
    }
    fn from(&self) -> Day {
        self.from
    }
    fn to(&self) -> Day {
        self.to
    }
}

impl TermTable {
    /// A book's terms.
    pub fn new(
        book: TermBook,
        release: impl Into<String>,
        (from, to): (Day, Day),
        columns: Vec<String>,
        terms: Vec<Term>,
    ) -> TermTable {
        TermTable { form: FORM, book, release: release.into(), from, to, derived: false, columns, terms }
    }

    /// A book derived from titles.
    pub fn derived(
        book: TermBook,
        release: impl Into<String>,
        days: (Day, Day),
        columns: Vec<String>,
        terms: Vec<Term>,
    ) -> TermTable {
        TermTable { derived: true, ..TermTable::new(book, release, days, columns, terms) }
    }

    /// Reads what [`TermTable::to_bytes`] or [`TermTable::to_lines`] wrote.
    ///
    /// # Errors
    /// `term.form` when the bytes are something else or of another form's version.
    pub fn from_bytes(bytes: &[u8]) -> Result<TermTable, Finding> {
        let table = TermTable::from_lines(bytes).or_else(|| serde_json::from_slice(bytes).ok());
        table.filter(|table| table.form == FORM).ok_or_else(|| {
            Finding::error(
                "term.form",
                "These bytes are not an index of this version.",
                "Import the file again.",
            )
        })
    }

    /// The bytes; the same table gives the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Places of the main terms.
    pub fn main_terms(&self) -> impl Iterator<Item = usize> + '_ {
        self.terms.iter().enumerate().filter(|(_, term)| term.depth == 0).map(|(place, _)| place)
    }

    /// Places of the main terms that begin with the words typed, in the order of the book.
    pub fn beginning_with(&self, typed: &str) -> Vec<usize> {
        let typed = key(typed);
        self.main_terms().filter(|place| key(&self.terms[*place].title).starts_with(&typed)).collect()
    }

    /// Places of the terms directly below a term.
    pub fn below(&self, place: usize) -> Vec<usize> {
        let Some(term) = self.terms.get(place) else { return Vec::new() };
        let after = self.terms.iter().enumerate().skip(place + 1);
        let below = after.take_while(|(_, other)| other.depth > term.depth);
        below.filter(|(_, other)| other.depth == term.depth + 1).map(|(place, _)| place).collect()
    }

    /// Places from the main term down to a term, both included.
    pub fn path(&self, place: usize) -> Vec<usize> {
        let Some(term) = self.terms.get(place) else { return Vec::new() };
        let mut depth = term.depth;
        let mut path = vec![place];
        for (above, other) in self.terms.iter().enumerate().take(place).rev() {
            if other.depth < depth {
                depth = other.depth;
                path.push(above);
            }
            if depth == 0 {
                break;
            }
        }
        path.reverse();
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> TermTable {
        let term = |depth: u8, title: &str, code: &str| Term {
            depth,
            title: title.to_owned(),
            code: code.to_owned(),
            ..Term::default()
        };
        let terms = vec![
            term(0, "Bite", ""),
            term(1, "dog", "W54.0"),
            term(1, "snake", ""),
            term(2, "sea", "T63.0-"),
            term(0, "Blast", "X58"),
        ];
        let days = (Day::constant(2024, 10, 1), Day::constant(2025, 9, 30));
        TermTable::new(TermBook::CmExternalCause, "2025", days, Vec::new(), terms)
    }

    #[test]
    fn a_reader_walks_from_main_term_to_subterm() {
        let table = sample();
        assert_eq!(table.beginning_with("bi"), [0]);
        assert_eq!(table.below(0), [1, 2]);
        assert_eq!(table.below(2), [3]);
        assert_eq!(table.path(3), [0, 2, 3]);
        assert_eq!(table.main_terms().count(), 2);
    }

    #[test]
    fn a_book_is_written_and_read_again() {
        let table = sample();
        assert_eq!(TermTable::from_bytes(&table.to_bytes()), Ok(table));
        assert_eq!(TermTable::from_bytes(b"[]").unwrap_err().code, "term.form");
    }
}
