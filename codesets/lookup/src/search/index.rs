//! The words of a set and where they stand, laid out in memory on the first search.

use super::synonym::Synonyms;
use super::vocabulary::Vocabulary;
use super::word::{is_default, is_filler, words};
use crate::bytes::{all_u16, all_u32};
use crate::codeset::CodeSet;
use crate::layout::{BRACKETED, NO_TABLE, Section};
use std::collections::BTreeMap;

/// Everything a search reads beside the asset itself.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub vocabulary: Vocabulary,
    /// The word "unspecified".
    pub unknown: Option<u16>,
    /// The word "without".
    pub without: Option<u16>,
    /// What an unmatched word costs, by word.
    pub weights: Vec<u8>,
    posting_starts: Vec<u32>,
    postings: Vec<u32>,
    node_phrases: Vec<u32>,
    phrase_starts: Vec<u32>,
    phrase_words: Vec<u16>,
    /// How general each line is, lower first.
    pub priors: Vec<u8>,
    /// Lines from the most general on, in the order of the book among equals: the line of each rank.
    pub by_prior: Vec<u32>,
    /// The rank of each line.
    ranks: Vec<u32>,
    /// Seventh-character tables: the words of each meaning, and the lines that use the table.
    pub tables: Vec<Table>,
    /// The table of each line, by rank.
    table_of: Vec<u16>,
    /// Words of seventh characters' meanings, in order, and the tables that have them.
    pub table_words: Vec<(u16, Vec<u16>)>,
    /// Runs of words that begin alike and stand on many lines, in order, with those lines: what a first letter or two
    /// begins.
    broad: Vec<(std::ops::Range<usize>, Bits)>,
    pub synonyms: Synonyms,
    /// Lines that are or make a code that could be reported on some day.
    pub codes: Bits,
}

/// One seventh-character table as a search sees it.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub meanings: Vec<Vec<u16>>,
    pub lines: Bits,
}

/// A set of lines, a bit each, by their ranks: the most general come first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bits(pub Vec<u64>);

impl Bits {
    pub fn none(lines: usize) -> Bits {
        Bits(vec![0; lines.div_ceil(64)])
    }

    pub fn set(&mut self, rank: u32) {
        if let Some(word) = self.0.get_mut(rank as usize / 64) {
            *word |= 1 << (rank % 64);
        }
    }

    pub fn has(&self, rank: u32) -> bool {
        self.0.get(rank as usize / 64).is_some_and(|word| word >> (rank % 64) & 1 == 1)
    }

    pub fn keep(&mut self, other: &Bits) {
        for (word, kept) in self.0.iter_mut().zip(&other.0) {
            *word &= kept;
        }
    }

    pub fn join(&mut self, other: &Bits) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    pub fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().enumerate().flat_map(|(place, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                if rest == 0 {
                    return None;
                }
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                Some(place as u32 * 64 + bit)
            })
        })
    }
}

/// Beginnings of at most so many letters have their lines laid out.
const BROAD_LETTERS: usize = 3;
/// Lines, counted with repeats, from which on a beginning is broad.
const BROAD: usize = 2_500;

impl Index {
    /// Reads the word sections of a set and turns them round. Sections that do not fit together give an index that
    /// finds nothing.
    pub fn lay_out(set: &CodeSet) -> Index {
        let vocabulary = Vocabulary::new(
            all_u32(set.section(Section::WordStarts)),
            set.section(Section::WordText).to_vec(),
        );
        let mut index = Index {
            node_phrases: all_u32(set.section(Section::NodePhrases)),
            phrase_starts: all_u32(set.section(Section::PhraseStarts)),
            phrase_words: all_u16(set.section(Section::PhraseWords)),
            unknown: vocabulary.find("unspecified"),
            without: vocabulary.find("without"),
            weights: (0..vocabulary.len()).map(|word| weight(vocabulary.text(word))).collect(),
            vocabulary,
            ..Index::default()
        };
        if !index.fits(set) {
            return Index::default();
        }
        index.priors =
            (0..set.node_count()).map(|line| set.node(line).map_or(255, |node| node.prior)).collect();
        index.by_prior = by_prior(&index.priors);
        index.ranks = vec![0; index.by_prior.len()];
        for (rank, line) in index.by_prior.iter().enumerate() {
            index.ranks[*line as usize] = rank as u32;
        }
        index.turn_round();
        index.lay_out_broad(set.node_count() as usize);
        index.codes = codes(set, &index);
        index.lay_out_tables(set);
        let text = std::str::from_utf8(set.section(Section::Synonyms)).unwrap_or_default();
        index.synonyms = Synonyms::read(text, &index.vocabulary);
        index
    }

    fn fits(&self, set: &CodeSet) -> bool {
        let ends_at = |starts: &[u32], end: usize| {
            starts.is_sorted() && starts.last().is_some_and(|last| *last as usize <= end)
        };
        let words = self.vocabulary.len();
        self.node_phrases.len() == set.node_count() as usize + 1
            && ends_at(&self.node_phrases, self.phrase_starts.len().saturating_sub(1))
            && ends_at(&self.phrase_starts, self.phrase_words.len())
            && self.phrase_words.iter().all(|word| usize::from(word & !BRACKETED) < words)
    }

    /// From words by line to ranks of lines by word.
    fn turn_round(&mut self) {
        let mut last = vec![u32::MAX; self.vocabulary.len()];
        let mut counts = vec![0_u32; self.vocabulary.len() + 1];
        for line in 0..self.ranks.len() as u32 {
            for word in self.line_words(line) {
                let word = usize::from(word & !BRACKETED);
                if last[word] != line {
                    last[word] = line;
                    counts[word + 1] += 1;
                }
            }
        }
        for word in 1..counts.len() {
            counts[word] += counts[word - 1];
        }
        let mut postings = vec![0_u32; counts.last().copied().unwrap_or_default() as usize];
        let mut next = counts.clone();
        last.fill(u32::MAX);
        for (line, rank) in (0_u32..).zip(&self.ranks) {
            for word in self.line_words(line) {
                let word = usize::from(word & !BRACKETED);
                if last[word] != line {
                    last[word] = line;
                    postings[next[word] as usize] = *rank;
                    next[word] += 1;
                }
            }
        }
        self.posting_starts = counts;
        self.postings = postings;
    }

    /// Finds the lines of every short beginning that many lines have.
    fn lay_out_broad(&mut self, lines: usize) {
        let mut broad = Vec::new();
        for letters in 1..=BROAD_LETTERS {
            let mut from = 0;
            while from < self.vocabulary.len() {
                let beginning = self.vocabulary.word(from).get(..letters).unwrap_or_default();
                let run = if beginning.is_empty() {
                    from..from + 1
                } else {
                    from..self.vocabulary.with_prefix(beginning).end
                };
                from = run.end.max(from + 1);
                let postings = self.lines_of(run.clone());
                if postings.len() >= BROAD {
                    let mut bits = Bits::none(lines);
                    postings.iter().for_each(|rank| bits.set(*rank));
                    broad.push((run, bits));
                }
            }
        }
        broad.sort_unstable_by_key(|(run, _)| (run.start, run.end));
        broad.dedup_by(|(run, _), (held, _)| run == held);
        self.broad = broad;
    }

    /// Adds the lines of a run of words.
    pub fn add_lines(&self, words: std::ops::Range<usize>, lines: &mut Bits) {
        match self.broad.binary_search_by_key(&(words.start, words.end), |(run, _)| (run.start, run.end)) {
            Ok(place) => lines.join(&self.broad[place].1),
            Err(_) => self.lines_of(words).iter().for_each(|rank| lines.set(*rank)),
        }
    }

    /// Seventh-character tables: their words, and the lines that use them.
    fn lay_out_tables(&mut self, set: &CodeSet) {
        let lines = set.node_count() as usize;
        let number = |text: &str| -> Vec<u16> {
            words(text).iter().filter_map(|word| self.vocabulary.find(&word.text)).collect()
        };
        let meanings =
            set.tables().iter().map(|table| table.iter().map(|(_, meaning)| number(meaning)).collect());
        self.tables = meanings.map(|meanings| Table { meanings, lines: Bits::none(lines) }).collect();
        self.table_of = vec![NO_TABLE; lines];
        for (rank, line) in self.by_prior.iter().enumerate() {
            let table = usize::from(set.node(*line).map_or(NO_TABLE, |node| node.table));
            if let Some(held) = self.tables.get_mut(table) {
                held.lines.set(rank as u32);
                self.table_of[rank] = table as u16;
            }
        }
        let mut by_word: BTreeMap<u16, Vec<u16>> = BTreeMap::new();
        for (number, table) in self.tables.iter().enumerate() {
            for word in table.meanings.iter().flatten() {
                by_word.entry(*word).or_default().push(number as u16);
            }
        }
        by_word.values_mut().for_each(|tables| tables.dedup());
        self.table_words = by_word.into_iter().collect();
    }

    /// The line of a rank.
    pub fn line(&self, rank: u32) -> Option<u32> {
        self.by_prior.get(rank as usize).copied()
    }

    /// The rank of a line; past the last there is none.
    pub fn rank(&self, line: u32) -> u32 {
        self.ranks.get(line as usize).copied().unwrap_or(u32::MAX)
    }

    /// The seventh-character table of a line, by its rank.
    pub fn table(&self, rank: u32) -> Option<&Table> {
        self.table_of.get(rank as usize).and_then(|table| self.tables.get(usize::from(*table)))
    }

    /// All words of a line: its phrases stand one after the other.
    fn line_words(&self, line: u32) -> &[u16] {
        let phrases = self.phrases(line);
        let bound =
            |phrase: u32| self.phrase_starts.get(phrase as usize).copied().unwrap_or_default() as usize;
        self.phrase_words.get(bound(phrases.start)..bound(phrases.end)).unwrap_or_default()
    }

    /// Numbers of a line's phrases; the first is its title.
    pub fn phrases(&self, line: u32) -> std::ops::Range<u32> {
        let bound = |place: usize| self.node_phrases.get(place).copied().unwrap_or_default();
        bound(line as usize)..bound(line as usize + 1)
    }

    /// The words of a phrase.
    pub fn phrase(&self, phrase: u32) -> &[u16] {
        let bound = |place: usize| self.phrase_starts.get(place).copied().unwrap_or_default() as usize;
        self.phrase_words.get(bound(phrase as usize)..bound(phrase as usize + 1)).unwrap_or_default()
    }

    /// The words of a phrase as text.
    pub fn phrase_text(&self, phrase: u32) -> String {
        let words =
            self.phrase(phrase).iter().map(|word| self.vocabulary.text(usize::from(word & !BRACKETED)));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The ranks of the lines of a run of words.
    pub fn lines_of(&self, words: std::ops::Range<usize>) -> &[u32] {
        let bound = |place: usize| self.posting_starts.get(place).copied().unwrap_or_default() as usize;
        self.postings.get(bound(words.start)..bound(words.end)).unwrap_or_default()
    }
}

/// Lines from the lowest prior on, in the order of the book among equals.
fn by_prior(priors: &[u8]) -> Vec<u32> {
    let mut buckets: Vec<Vec<u32>> = vec![Vec::new(); 256];
    for (line, prior) in priors.iter().enumerate() {
        buckets[usize::from(*prior)].push(line as u32);
    }
    buckets.concat()
}

/// What it costs a line that one of its words was not asked for.
fn weight(word: &str) -> u8 {
    match word {
        "other" => 6,
        _ if is_default(word) => 1,
        _ if is_filler(word) => 1,
        _ => 5,
    }
}

fn codes(set: &CodeSet, index: &Index) -> Bits {
    let mut codes = Bits::none(set.node_count() as usize);
    for line in 0..set.node_count() {
        let Some(node) = set.node(line) else { continue };
        let (first, end) = set.class_range(node.class);
        if node.mask != 0 || first < end {
            codes.set(index.rank(line));
        }
    }
    codes
}
