//! The neoplasm table, derived: site by behavior, from the titles of C00-D49.

use super::line::{Lead, leads};
use super::phrase::ways;
use super::tree::capital;
use super::word::Words;
use codesets_draft::Draft;
use codesets_lookup::term::{Term, TermBook, TermTable};
use practicum_base::Finding;
use std::collections::BTreeMap;
use std::path::Path;

/// Headings: the site, then the behaviors.
const COLUMNS: [&str; 7] = [
    "Neoplasm",
    "Malignant primary",
    "Malignant secondary",
    "Carcinoma in situ",
    "Benign",
    "Uncertain behavior",
    "Unspecified behavior",
];

/// A site with its codes, and its parts.
#[derive(Debug, Default)]
struct Site {
    title: String,
    cells: [Option<(u8, String)>; 6],
    parts: BTreeMap<String, Site>,
}

/// Derives the table.
pub(crate) fn derive(draft: &Draft, sources: &Path) -> Result<TermTable, Finding> {
    let leads = leads(draft);
    let words = super::known(sources, &leads)?;
    let mut all = Site { title: "Neoplasm".to_owned(), ..Site::default() };
    for lead in leads.iter().filter(|lead| lead.rank < 5) {
        if let Some((column, text)) = column(lead) {
            for steps in places(&words, text) {
                all.put(&words, &steps, column, lead);
            }
        }
    }
    all.close_up(true);
    let mut terms = Vec::new();
    all.print(0, &mut terms);
    let release = &draft.release;
    let days = (release.covered_from, release.covered_to);
    let columns = COLUMNS.iter().map(|head| (*head).to_owned()).collect();
    Ok(TermTable::derived(TermBook::CmNeoplasm, format!("derived {}", release.release), days, columns, terms))
}

/// The column a title speaks for.
fn column(lead: &Lead) -> Option<(usize, &str)> {
    let code = lead.codes.first()?;
    let text = lead.text.as_str();
    let number: u8 = code.get(1..3)?.parse().ok()?;
    let column = match (code.as_bytes().first()?, number) {
        (b'C', 77..=79) => 1,
        (b'C', 0..=76 | 80) => 0,
        (b'D', 0..=9) => 2,
        (b'D', 10..=36) => 3,
        (b'D', 37..=48) => 4,
        (b'D', 49) => 5,
        _ => return None,
    };
    let openers: &[&str] = match column {
        0 => &["Malignant neoplasm", "Unspecified malignant neoplasm"],
        1 => &["Secondary malignant neoplasm", "Secondary and unspecified malignant neoplasm"],
        2 => &["Carcinoma in situ"],
        3 => &["Benign neoplasm", "Other benign neoplasm"],
        4 => &["Neoplasm of uncertain behavior"],
        _ => &["Neoplasm of unspecified behavior"],
    };
    let text =
        text.strip_prefix("Malignant (primary) neoplasm, unspecified").map_or(text, |_| "Malignant neoplasm");
    let rest = openers.iter().find_map(|opener| text.strip_prefix(opener))?;
    Some((column, rest.strip_prefix(" of ").or_else(|| rest.is_empty().then_some(""))?))
}

/// The steps to a site; none for a title without one.
fn places(words: &Words, site: &str) -> Vec<Vec<String>> {
    if site.is_empty() || site == "unspecified site" {
        return vec![Vec::new()];
    }
    let ways = ways(words, &format!("neoplasm of {site}"), false);
    let own = ways.into_iter().filter(|way| way.main == "neoplasm");
    own.map(|way| {
        way.steps.into_iter().map(|step| format!("{} {}", step.link, step.words).trim().to_owned()).collect()
    })
    .filter(|steps: &Vec<String>| {
        !steps.is_empty() && !steps.iter().any(|step| step.contains("specified NEC"))
    })
    .collect()
}

impl Site {
    fn put(&mut self, words: &Words, steps: &[String], column: usize, lead: &Lead) {
        if let Some((step, rest)) = steps.split_first() {
            let part = self.parts.entry(words.key(step)).or_default();
            if part.title.is_empty() {
                part.title.clone_from(step);
            }
            return part.put(words, rest, column, lead);
        }
        let code = lead.codes.first().cloned().unwrap_or_default();
        match &self.cells[column] {
            Some((rank, _)) if *rank <= lead.rank => {}
            _ => self.cells[column] = Some((lead.rank, code)),
        }
    }

    /// A site that no title names alone, with one part, is printed with it in one line.
    fn close_up(&mut self, root: bool) {
        self.parts.values_mut().for_each(|part| part.close_up(false));
        if root || self.cells.iter().any(Option::is_some) || self.parts.len() != 1 {
            return;
        }
        if let Some((_, part)) = self.parts.pop_first() {
            *self = Site { title: format!("{}, {}", self.title, part.title), ..part };
        }
    }

    /// A cell without a code is a site and a behavior that no title names: what the site above has may be wrong there.
    fn print(&self, depth: u8, terms: &mut Vec<Term>) {
        let cells =
            self.cells.iter().map(|cell| cell.as_ref().map(|(_, code)| code.clone()).unwrap_or_default());
        let title = if depth == 0 { capital(&self.title) } else { self.title.clone() };
        terms.push(Term { depth, title, cells: cells.collect(), ..Term::default() });
        let mut parts: Vec<&Site> = self.parts.values().collect();
        parts.sort_by_key(|site| site.title.to_lowercase());
        if let Some(deeper) = depth.checked_add(1) {
            for part in parts {
                part.print(deeper, terms);
            }
        }
    }
}
