//! The words of a set: what the search finds lines by.

use crate::draft::Draft;
use codesets_lookup::layout::BRACKETED;
use codesets_lookup::search::word::words;
use practicum_base::Finding;
use std::collections::BTreeMap;

/// Titles and further names as word numbers, by line in the order of the book.
pub(crate) struct Phrases {
    /// All words, sorted.
    pub words: Vec<String>,
    /// Line `n` has the phrases from entry `n` to entry `n + 1`.
    pub nodes: Vec<u32>,
    /// Phrase `p` has the words from entry `p` to entry `p + 1`.
    pub starts: Vec<u32>,
    /// Word numbers.
    pub numbers: Vec<u16>,
}

/// Numbers the words of every title, term and seventh-character meaning.
pub(crate) fn number_words(draft: &Draft, order: &[usize]) -> Result<Phrases, Finding> {
    let mut known: BTreeMap<String, u16> = BTreeMap::new();
    let texts = draft.lines.iter().flat_map(|line| std::iter::once(&line.title).chain(&line.terms));
    let meanings = draft.sevenths.iter().flatten().map(|(_, meaning)| meaning);
    for word in texts.chain(meanings).flat_map(|text| words(text)) {
        known.insert(word.text, 0);
    }
    if known.len() >= usize::from(BRACKETED) {
        let message = format!("The set has {} words; an asset holds {BRACKETED}.", known.len());
        let finding = Finding::error("codeset.words", message, "Import a smaller set.");
        return Err(finding.at(draft.release.set.name()));
    }
    for (number, held) in known.values_mut().enumerate() {
        *held = number as u16;
    }
    let mut phrases = Phrases { words: Vec::new(), nodes: vec![0], starts: vec![0], numbers: Vec::new() };
    for line in order {
        let line = &draft.lines[*line];
        for text in std::iter::once(&line.title).chain(&line.terms) {
            for word in words(text) {
                let number = known.get(&word.text).copied().unwrap_or_default();
                phrases.numbers.push(if word.bracketed { number | BRACKETED } else { number });
            }
            phrases.starts.push(phrases.numbers.len() as u32);
        }
        phrases.nodes.push(phrases.starts.len() as u32 - 1);
    }
    phrases.words = known.into_keys().collect();
    Ok(phrases)
}
