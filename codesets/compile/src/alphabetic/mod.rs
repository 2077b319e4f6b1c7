//! The alphabetic index, derived: every title and inclusion term of the tabular list turned round to its main term,
//! laid over each other, with references between the words that say the same.

mod drug;
mod line;
mod neoplasm;
mod phrase;
mod refer;
mod tree;
mod turn;
mod word;

pub(crate) use drug::derive as drugs;
pub(crate) use neoplasm::derive as neoplasms;

use codesets_draft::Draft;
use codesets_lookup::Kind;
use codesets_lookup::term::{TermBook, TermTable};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Derives the index from a draft of ICD-10-CM.
pub(crate) fn derive(draft: &Draft, sources: &Path) -> Result<TermTable, Finding> {
    let leads = line::leads(draft);
    let words = known(sources, &leads)?;
    let coded = draft.lines.iter().filter(|line| matches!(line.kind, Kind::Category | Kind::Subcategory));
    let stems: BTreeMap<String, String> =
        coded.map(|line| (line.code.clone(), words.key(&line.title))).collect();
    let mut tree = tree::Tree::default();
    for (turn, lead) in leads.iter().enumerate() {
        for way in phrase::ways(&words, &lead.text, lead.injury) {
            if lead.rank < 5 && lead.bodily() {
                for way in phrase::loose(&way) {
                    tree.lay(&words, &way, &line::Lead { rank: tree::LOOSE, ..lead.clone() }, turn);
                }
            }
            tree.lay(&words, &way, lead, turn);
        }
    }
    tree.settle(&words, &stems);
    refer::refer(&mut tree, &words, sources)?;
    let release = &draft.release;
    let days = (release.covered_from, release.covered_to);
    Ok(TermTable::derived(
        TermBook::CmIndex,
        format!("derived {}", release.release),
        days,
        Vec::new(),
        tree.print(&words),
    ))
}

fn known(sources: &Path, leads: &[line::Lead]) -> Result<word::Words, Finding> {
    let mut words = word::Words::read(sources)?;
    words.proper = names(leads.iter().map(|lead| lead.text.as_str()));
    Ok(words)
}

/// Words that are only ever written with a capital: names. The first word of a text counts before a disease or
/// syndrome alone.
fn names<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let (mut large, mut small) = (BTreeSet::new(), BTreeSet::new());
    for text in texts {
        let words: Vec<&str> =
            text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
        for (place, word) in words.iter().enumerate().filter(|(_, word)| word.len() > 2) {
            let next = words.get(place + 1).copied().unwrap_or_default();
            match word.starts_with(char::is_uppercase) {
                true if place > 0 || matches!(next, "disease" | "syndrome") => large.insert(*word),
                true => false,
                false => small.insert(*word),
            };
        }
    }
    large
        .into_iter()
        .filter(|word| !small.contains(word.to_lowercase().as_str()))
        .map(str::to_owned)
        .collect()
}
