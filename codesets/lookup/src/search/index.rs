//! The words of a set and where they stand: read in place from the asset, as far as that goes.

use super::synonym::Groups;
use super::vocabulary::Vocabulary;
use super::word::{DEFAULTS, FILLERS, words};
use crate::bytes::{all_u16, all_u32};
use crate::codeset::CodeSet;
use crate::layout::{BRACKETED, STEP, Section};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What a search keeps beside the asset itself.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub vocabulary: Vocabulary,
    /// The word "unspecified".
    pub unknown: Option<u16>,
    /// The word "without".
    pub without: Option<u16>,
    /// What an unmatched word costs, by word.
    pub weights: Vec<u8>,
    /// Seventh-character tables: the words of each meaning.
    pub tables: Vec<Vec<Vec<u16>>>,
    /// Words of seventh characters' meanings, in order, and the tables that have them.
    pub table_words: Vec<(u16, Vec<u16>)>,
    /// Words that say the same.
    pub groups: Groups,
    /// Phrases of one word, for typing errors in them.
    pub single: OnceLock<Vocabulary>,
    /// The rank of each line: found when a filter or a code asks for it.
    ranks: OnceLock<Vec<u32>>,
    /// Lines that are or make a code that could be reported on some day.
    codes: OnceLock<Bits>,
    /// Lines of runs of lists that have many, as they were asked for.
    broad: Mutex<BTreeMap<(usize, usize), Arc<Bits>>>,
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

    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn keep(&mut self, other: &Bits) {
        for (word, kept) in self.0.iter_mut().zip(&other.0) {
            *word &= kept;
        }
    }

    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn join(&mut self, other: &Bits) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn leave_out(&mut self, other: &Bits) {
        for (word, left_out) in self.0.iter_mut().zip(&other.0) {
            *word &= !left_out;
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

/// Lines, counted with repeats, from which on those of a run of lists are kept.
const BROAD: usize = 1_000;
/// Most runs of lists whose lines are kept.
const MOST_BROAD: usize = 160;

impl Index {
    /// Reads the words of a set. Sections that do not fit together give an index that finds little.
    pub fn lay_out(set: &CodeSet) -> Index {
        let vocabulary = Vocabulary::new(
            all_u32(set.section(Section::WordStarts)),
            set.section(Section::WordText).to_vec(),
            all_u16(set.section(Section::Sounds)),
        );
        let mut index = Index {
            unknown: vocabulary.find("unspecified"),
            without: vocabulary.find("without"),
            weights: weights(&vocabulary),
            groups: Groups::read(set.section(Section::Synonyms), &vocabulary),
            vocabulary,
            ..Index::default()
        };
        index.lay_out_tables(set);
        index
    }

    /// The words of seventh-character tables.
    fn lay_out_tables(&mut self, set: &CodeSet) {
        let number = |text: &str| -> Vec<u16> {
            words(text).iter().filter_map(|word| self.vocabulary.find(&word.text)).collect()
        };
        let meanings =
            set.tables().iter().map(|table| table.iter().map(|(_, meaning)| number(meaning)).collect());
        self.tables = meanings.collect();
        let mut by_word: BTreeMap<u16, Vec<u16>> = BTreeMap::new();
        for (number, table) in self.tables.iter().enumerate() {
            for word in table.iter().flatten() {
                by_word.entry(*word).or_default().push(number as u16);
            }
        }
        by_word.values_mut().for_each(|tables| tables.dedup());
        self.table_words = by_word.into_iter().collect();
    }
}

/// What it costs a line that one of its words was not asked for.
fn weights(vocabulary: &Vocabulary) -> Vec<u8> {
    let mut weights = vec![5; vocabulary.len()];
    let light = FILLERS.iter().chain(DEFAULTS).map(|word| (*word, 1));
    for (word, weight) in light.chain([("other", 6)]) {
        if let Some(held) = vocabulary.find(word).and_then(|word| weights.get_mut(usize::from(word))) {
            *held = weight;
        }
    }
    weights
}

/// One line as a search reads it.
#[derive(Clone, Copy)]
pub(crate) struct Line<'s> {
    /// Its node.
    pub node: u32,
    /// How general it is, lower first.
    pub prior: u8,
    /// Its seventh-character table.
    pub table: u16,
    /// Where its first phrase begins among all blocks.
    pub from: u32,
    /// Its phrases, the title first: how many words, then their numbers.
    words: &'s [[u8; 2]],
}

/// Word numbers as the asset has them.
pub(crate) type Words<'s> = &'s [[u8; 2]];

impl<'s> Line<'s> {
    /// Where each phrase stands among all blocks, and its words.
    pub fn phrases(&self) -> impl Iterator<Item = (u32, Words<'s>)> + use<'s> {
        let (mut rest, mut from) = (self.words, self.from);
        std::iter::from_fn(move || {
            let (length, after) = rest.split_first()?;
            let (words, left) = after.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
            let here = from;
            from += words.len() as u32 + 1;
            rest = left;
            Some((here, words))
        })
    }
}

/// The lines of a set, from the most general on, in place.
#[derive(Clone, Copy)]
pub(crate) struct Lines<'s> {
    starts: &'s [[u8; 4]],
    blocks: &'s [[u8; 2]],
}

impl<'s> Lines<'s> {
    /// The line of a rank.
    pub fn get(&self, rank: u32) -> Option<Line<'s>> {
        let at = rank as usize;
        let from = u32::from_le_bytes(*self.starts.get(at)?);
        let to = u32::from_le_bytes(*self.starts.get(at + 1)?);
        let (head, words) = self.blocks.get(from as usize..to as usize)?.split_first_chunk::<3>()?;
        let [lower, upper, table] = head.map(u16::from_le_bytes);
        let node = u32::from(lower) | u32::from(upper & 0xFF) << 16;
        Some(Line { node, prior: (upper >> 8) as u8, table, from: from + 3, words })
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.starts.len().saturating_sub(1) as u32
    }
}

impl CodeSet {
    pub(crate) fn lines(&self) -> Lines<'_> {
        Lines {
            starts: self.section(Section::LineStarts).as_chunks().0,
            blocks: self.section(Section::LineWords).as_chunks().0,
        }
    }

    /// The rank of a line; past the last there is none.
    pub(crate) fn rank(&self, line: u32) -> u32 {
        let ranks = self.index().ranks.get_or_init(|| {
            let mut ranks = vec![u32::MAX; self.node_count() as usize];
            let lines = self.lines();
            for rank in 0..lines.count() {
                let held = lines.get(rank).and_then(|line| ranks.get_mut(line.node as usize));
                held.into_iter().for_each(|held| *held = rank);
            }
            ranks
        });
        ranks.get(line as usize).copied().unwrap_or(u32::MAX)
    }

    /// Lines that are or make a code that could be reported on some day.
    pub(crate) fn codes(&self) -> &Bits {
        self.index().codes.get_or_init(|| {
            let mut codes = Bits::none(self.node_count() as usize);
            for line in 0..self.node_count() {
                let Some(node) = self.node(line) else { continue };
                let (first, end) = self.class_range(node.class);
                if node.mask != 0 || first < end {
                    codes.set(self.rank(line));
                }
            }
            codes
        })
    }

    /// The words of a phrase as text, by where it stands among all blocks.
    pub(crate) fn phrase_text(&self, at: u32) -> String {
        let blocks: &[[u8; 2]] = self.section(Section::LineWords).as_chunks().0;
        let Some((length, after)) = blocks.get(at as usize..).and_then(|rest| rest.split_first()) else {
            return String::new();
        };
        let words = after.iter().take(usize::from(u16::from_le_bytes(*length)));
        let words = words.map(|word| usize::from(u16::from_le_bytes(*word) & !BRACKETED));
        words.map(|word| self.index().vocabulary.text(word)).collect::<Vec<_>>().join(" ")
    }

    /// Where a list of postings begins, and how many lines the lists before it have.
    fn posted(&self, list: usize) -> (usize, usize) {
        let starts: &[[u8; 4]] = self.section(Section::PostingStarts).as_chunks().0;
        let number = |at: usize| starts.get(at).map_or(0, |four| u32::from_le_bytes(*four) as usize);
        (number(list * 2), number(list * 2 + 1))
    }

    /// How many lines the words of a run stand on, counted with repeats.
    pub(crate) fn breadth(&self, words: Range<usize>) -> usize {
        self.posted(words.end).1.saturating_sub(self.posted(words.start).1)
    }

    /// Adds the lines of a run of words.
    pub(crate) fn add_lines(&self, lists: Range<usize>, lines: &mut Bits) {
        if self.breadth(lists.clone()) < BROAD {
            return self.read_lines(lists, lines);
        }
        let key = (lists.start, lists.end);
        let mut held = self.index().broad.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST_BROAD && !held.contains_key(&key) {
            held.clear();
        }
        let broad = held.entry(key).or_insert_with(|| {
            let mut read = Bits::none(self.node_count() as usize);
            self.read_lines(lists, &mut read);
            Arc::new(read)
        });
        lines.join(broad);
    }

    /// Adds the lines of a seventh-character table.
    pub(crate) fn add_table(&self, table: u16, lines: &mut Bits) {
        let list = self.index().vocabulary.len() + usize::from(table);
        if usize::from(table) < self.index().tables.len() {
            self.add_lines(list..list + 1, lines);
        }
    }

    fn read_lines(&self, lists: Range<usize>, lines: &mut Bits) {
        let postings: &[[u8; 2]] = self.section(Section::Postings).as_chunks().0;
        let mut from = self.posted(lists.start).0;
        for list in lists {
            let to = self.posted(list + 1).0;
            let mut rank = 0_u32;
            for distance in postings.get(from..to).unwrap_or_default() {
                let distance = u16::from_le_bytes(*distance);
                rank = rank.wrapping_add(u32::from(distance));
                if distance != STEP {
                    lines.set(rank);
                }
            }
            from = to;
        }
    }
}
