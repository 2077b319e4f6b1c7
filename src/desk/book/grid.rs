//! The neoplasm table and the table of drugs: rows narrowed by what is typed, each with its codes on the day.

use super::index::{CodeLink, link};
use crate::base::Day;
use crate::practice::coding::Codes;
use codesets_lookup::search::word::key;
use codesets_lookup::term::{TermBook, TermTable};
use std::collections::BTreeSet;

/// Rows painted at a time.
pub const PAGE: usize = 200;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// Its place in the table.
    pub place: usize,
    /// 0 for a row of its own.
    pub depth: u8,
    /// What it is.
    pub title: String,
    /// Words in brackets behind it.
    pub nonessential: String,
    /// A code by column, or none.
    pub cells: Vec<Option<CodeLink>>,
    /// Where it sends its reader instead.
    pub see: Vec<String>,
    /// Whether the address names it.
    pub lit: bool,
}

/// The rows of a page, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Headings of the columns, the first over the titles.
    pub columns: Vec<String>,
    /// The rows shown.
    pub rows: Vec<GridRow>,
    /// How many rows fit what was typed.
    pub of: usize,
}

/// What is typed where nothing has been yet.
pub fn example(book: TermBook) -> &'static str {
    match book {
        TermBook::CmNeoplasm => "Site, such as breast",
        _ => "Substance, such as aspirin",
    }
}

/// Rows whose words begin with every word typed, with the rows they stand under; `address` lights one. At most
/// `most` rows are given.
pub fn grid(codes: &Codes, table: &TermTable, typed: &str, address: &str, on: Day, most: usize) -> Grid {
    let named = key(address);
    let kept = fitting(table, &key(typed));
    let lit = named_row(table, &named);
    let mut shown: Vec<usize> = kept.iter().copied().collect();
    let of = shown.len();
    // A row the address names is on the first page wherever it stands.
    if let Some(at) =
        lit.and_then(|lit| shown.iter().position(|place| *place == lit)).filter(|at| *at >= most)
    {
        shown.drain(..at.saturating_sub(most / 4));
    }
    shown.truncate(most);
    let rows = shown.into_iter().map(|place| row(codes, table, place, lit == Some(place), on)).collect();
    Grid { columns: table.columns.clone(), rows, of }
}

fn row(codes: &Codes, table: &TermTable, place: usize, lit: bool, on: Day) -> GridRow {
    let term = &table.terms[place];
    let mut cells: Vec<Option<CodeLink>> =
        term.cells.iter().map(|cell| link(codes, table, &[cell.as_str()], on)).collect();
    cells.resize(table.columns.len().saturating_sub(1), None);
    GridRow {
        place,
        depth: term.depth,
        title: term.title.clone(),
        nonessential: term.nonessential.clone(),
        cells,
        see: term.see.iter().chain(&term.see_also).cloned().collect(),
        lit,
    }
}

/// Rows that fit, and those above and below them.
fn fitting(table: &TermTable, typed: &str) -> BTreeSet<usize> {
    let mut kept = BTreeSet::new();
    let mut open: Vec<(usize, String, bool)> = Vec::new();
    for (place, term) in table.terms.iter().enumerate() {
        open.truncate(usize::from(term.depth));
        let above = open.last().map(|(_, words, _)| words.as_str()).unwrap_or_default();
        let words = format!("{above} {} {}", key(&term.title), key(&term.nonessential));
        let under = open.iter().any(|(_, _, fits)| *fits);
        let fits = under || typed.split(' ').all(|part| words.split(' ').any(|word| word.starts_with(part)));
        if fits {
            kept.insert(place);
            kept.extend(open.iter().map(|(place, ..)| *place));
        }
        open.push((place, words, fits && !typed.is_empty()));
    }
    kept
}

fn named_row(table: &TermTable, named: &str) -> Option<usize> {
    if named.is_empty() {
        return None;
    }
    let is = |place: &usize| key(&table.terms[*place].title) == named;
    let path = |place: &usize| {
        let titles: Vec<String> =
            table.path(*place).into_iter().map(|at| key(&table.terms[at].title)).collect();
        titles.join(" ").ends_with(named)
    };
    let all = || 0..table.terms.len();
    let begins = |place: &usize| key(&table.terms[*place].title).starts_with(named);
    all().find(is).or_else(|| all().find(path)).or_else(|| all().find(begins))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_day;
    use crate::desk::walk::shelf;
    use std::path::Path;

    fn read(file: &str) -> TermTable {
        let folder = codesets_compile::compiled_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        TermTable::from_bytes(&std::fs::read(folder.join(file)).unwrap()).unwrap()
    }

    fn texts(row: &GridRow) -> Vec<&str> {
        row.cells.iter().map(|cell| cell.as_ref().map_or("", |code| code.text.as_str())).collect()
    }

    #[test]
    fn a_growth_is_found_by_site_and_behavior() {
        let table = read("icd10cm-neoplasm.txt");
        let grid =
            grid(&shelf().codes, &table, "prostate", "prostate", parse_day("2026-05-01").unwrap(), PAGE);
        let row = grid.rows.iter().find(|row| row.title == "prostate").unwrap();
        assert!(row.lit);
        assert_eq!(texts(row)[0], "C61");
        assert_eq!(texts(row)[3..], ["D29.1", "D40.0", ""]);
    }

    #[test]
    fn a_drug_is_found_by_how_it_came_to_harm() {
        let table = read("icd10cm-drug.txt");
        let grid = grid(&shelf().codes, &table, "aspirin", "", parse_day("2026-05-01").unwrap(), PAGE);
        let row = grid.rows.iter().find(|row| row.title == "Aspirin").unwrap();
        assert_eq!(
            texts(row),
            ["T39.011-", "T39.012-", "T39.013-", "T39.014-", "T39.015-", "T39.016-"],
            "each asks for its seventh character"
        );
    }

    #[test]
    fn a_row_that_fits_keeps_the_rows_it_stands_under() {
        let table = read("icd10cm-neoplasm.txt");
        let grid = grid(&shelf().codes, &table, "sigmoid", "", parse_day("2026-05-01").unwrap(), PAGE);
        let titles: Vec<&str> = grid.rows.iter().map(|row| row.title.as_str()).collect();
        assert!(titles.contains(&"colon") && titles.contains(&"sigmoid"), "{titles:?}");
        assert!(grid.of < 20);
    }

    #[test]
    fn a_row_that_is_named_is_on_the_first_page() {
        let table = read("icd10cm-drug.txt");
        let grid = grid(&shelf().codes, &table, "", "zinc", parse_day("2026-05-01").unwrap(), 50);
        assert!(grid.rows.len() <= 50 && grid.of > 300);
        assert!(grid.rows.iter().any(|row| row.lit), "{:?}", grid.rows.last());
    }
}
