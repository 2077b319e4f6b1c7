//! The words of a set: what the search finds lines by.

use crate::draft::Draft;
use codesets_lookup::layout::{BRACKETED, NO_TABLE};
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

/// What a search needs of each line beside its words.
pub(crate) struct Place {
    /// How general it is, lower first.
    pub prior: u8,
    /// Its seventh-character table.
    pub table: u16,
}

/// The lines as a search reads them: from the most general on.
pub(crate) struct Ranked {
    /// Where each line's block begins in `blocks`, by rank; one more than there are lines.
    pub starts: Vec<u32>,
    /// The blocks.
    pub blocks: Vec<u16>,
    /// Ranks of the lines of each word, then of each table.
    pub postings: Vec<Vec<u32>>,
}

impl Phrases {
    /// Puts the lines in the order of their priors, and finds the lines of every word and table.
    pub fn ranked(&self, places: &[Place], tables: usize) -> Ranked {
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by_key(|line| places[*line].prior);
        let postings = vec![Vec::new(); self.words.len() + tables];
        let mut ranked = Ranked { starts: vec![0], blocks: Vec::new(), postings };
        for (rank, line) in (0_u32..).zip(order) {
            let Place { prior, table } = places[line];
            let upper = (line >> 16) as u16 | u16::from(prior) << 8;
            ranked.blocks.extend([line as u16, upper, table]);
            for phrase in self.nodes[line]..self.nodes[line + 1] {
                let bound = |phrase: u32| self.starts[phrase as usize] as usize;
                let words = &self.numbers[bound(phrase)..bound(phrase + 1)];
                ranked.blocks.push(words.len() as u16);
                ranked.blocks.extend(words);
                for word in words {
                    ranked.post(usize::from(word & !BRACKETED), rank);
                }
            }
            if table != NO_TABLE {
                ranked.post(self.words.len() + usize::from(table), rank);
            }
            ranked.starts.push(ranked.blocks.len() as u32);
        }
        ranked
    }
}

impl Ranked {
    fn post(&mut self, list: usize, rank: u32) {
        let list = &mut self.postings[list];
        if list.last() != Some(&rank) {
            list.push(rank);
        }
    }
}
