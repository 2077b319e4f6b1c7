//! The alphabetic index, derived: every title and inclusion term of the tabular list turned round to its main term,
//! laid over each other, with references between the words that say the same.

mod line;
mod phrase;
mod refer;
mod tree;
mod word;

use codesets_draft::Draft;
use codesets_lookup::Kind;
use codesets_lookup::term::{TermBook, TermTable};
use practicum_base::Finding;
use std::collections::BTreeSet;
use std::path::Path;

/// Derives the index from a draft of ICD-10-CM.
pub(crate) fn derive(draft: &Draft, sources: &Path) -> Result<TermTable, Finding> {
    let mut words = word::Words::read(sources)?;
    let leads = line::leads(draft);
    words.proper = names(leads.iter().map(|lead| lead.text.as_str()));
    let coded = draft.lines.iter().filter(|line| matches!(line.kind, Kind::Category | Kind::Subcategory));
    let stems: BTreeSet<String> = coded.map(|line| line.code.clone()).collect();
    let mut tree = tree::Tree::default();
    for (turn, lead) in leads.iter().enumerate() {
        for way in phrase::ways(&words, &lead.text, lead.injury) {
            tree.lay(&words, &way, lead, turn);
        }
    }
    tree.settle(&words, &stems);
    refer::refer(&mut tree, &words, sources)?;
    let release = &draft.release;
    let days = (release.covered_from, release.covered_to);
    Ok(TermTable::derived(TermBook::CmIndex, release.release.clone(), days, Vec::new(), tree.print(&words)))
}

/// Words that are only ever written with a capital inside a text: names.
fn names<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let inside = texts.flat_map(|text| text.split_whitespace().skip(1));
    let words = inside.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| word.len() > 2);
    let (large, small): (BTreeSet<&str>, BTreeSet<&str>) = words.partition(|word| word.starts_with(char::is_uppercase));
    large.into_iter().filter(|word| !small.contains(word.to_lowercase().as_str())).map(str::to_owned).collect()
}
