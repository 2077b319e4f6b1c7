//! The table of drugs and chemicals, derived: substance by intent, from the titles of T36-T65.

use super::line::printed;
use super::tree::capital;
use codesets_draft::{Draft, Line};
use codesets_lookup::term::{Term, TermBook, TermTable};
use codesets_lookup::{Kind, NoteKind};
use std::collections::{BTreeMap, BTreeSet};

/// Headings: the substance, then how it came to harm.
const COLUMNS: [&str; 7] = [
    "Substance",
    "Poisoning, accidental",
    "Poisoning, intentional self-harm",
    "Poisoning, assault",
    "Poisoning, undetermined",
    "Adverse effect",
    "Underdosing",
];

/// How a title opens, without its substance.
const OPENERS: [&str; 4] = ["Poisoning by ", "Toxic effect of ", "Adverse effect of ", "Underdosing of "];

/// How a title ends, by column; the longest first.
const ENDS: [(&str, usize); 5] = [
    (", accidental (unintentional)", 0),
    (", accidental", 0),
    (", intentional self-harm", 1),
    (", assault", 2),
    (", undetermined", 3),
];

/// Derives the table.
pub(crate) fn derive(draft: &Draft) -> TermTable {
    let mut rows: BTreeMap<String, (String, [String; 6])> = BTreeMap::new();
    for line in draft.lines.iter().filter(|line| listed(line)) {
        let Some((substance, column)) = column(&line.title) else { continue };
        let row =
            rows.entry(substance.to_lowercase()).or_insert_with(|| (capital(substance), Default::default()));
        if row.1[column].is_empty() {
            row.1[column] = printed(&line.code, !line.children.is_empty());
        }
    }
    for (name, of) in other_names(draft) {
        let Some((_, cells)) = rows.get(&of).cloned() else { continue };
        rows.entry(name.to_lowercase()).or_insert_with(|| (capital(&name), cells));
    }
    let terms = rows.into_values();
    let terms =
        terms.map(|(title, cells)| Term { title, cells: cells.to_vec(), ..Term::default() }).collect();
    let release = &draft.release;
    let days = (release.covered_from, release.covered_to);
    let columns = COLUMNS.iter().map(|head| (*head).to_owned()).collect();
    TermTable::derived(TermBook::CmDrug, format!("derived {}", release.release), days, columns, terms)
}

fn listed(line: &Line) -> bool {
    let number = line.code.get(1..3).and_then(|number| number.parse::<u8>().ok());
    line.code.starts_with('T')
        && matches!(number, Some(36..=65))
        && line.kind == Kind::Subcategory
        && line.code.len() < 7
}

/// The substance a title names, and its column.
fn column(title: &str) -> Option<(&str, usize)> {
    let (opener, rest) = OPENERS.iter().find_map(|opener| Some((*opener, title.strip_prefix(opener)?)))?;
    match opener {
        "Adverse effect of " => Some((rest, 4)),
        "Underdosing of " => Some((rest, 5)),
        _ => ENDS.iter().find_map(|(end, column)| Some((rest.strip_suffix(end)?, *column))),
    }
}

/// Other names: what the headings above one substance include.
fn other_names(draft: &Draft) -> Vec<(String, String)> {
    let mut names = Vec::new();
    for line in draft.lines.iter().filter(|line| listed(line)) {
        let mut named = BTreeSet::new();
        substances(draft, line, &mut named);
        let mut named = named.into_iter();
        let (Some(one), None) = (named.next(), named.next()) else { continue };
        let notes = line.notes.iter();
        let notes = notes.filter(|(kind, _)| matches!(kind, NoteKind::InclusionTerm | NoteKind::Includes));
        names.extend(notes.filter_map(|(_, text)| Some((name(text)?, one.to_lowercase()))));
    }
    names
}

/// Every substance named at a line or below it.
fn substances<'a>(draft: &'a Draft, line: &'a Line, named: &mut BTreeSet<&'a str>) {
    named.extend(column(&line.title).map(|(substance, _)| substance));
    line.children.iter().for_each(|child| substances(draft, &draft.lines[*child], named));
}

/// A substance's other name, as an inclusion term gives it.
fn name(text: &str) -> Option<String> {
    let text = text.strip_suffix(" NOS").unwrap_or(text);
    let openers = ["Poisoning by, adverse effect of and underdosing of "].into_iter().chain(OPENERS);
    let name = openers.into_iter().find_map(|opener| text.strip_prefix(opener)).unwrap_or(text);
    let name = ENDS.iter().find_map(|(end, _)| name.strip_suffix(end)).unwrap_or(name);
    (name.len() < 60 && !name.contains(", ") && !name.contains(':')).then(|| name.to_owned())
}
