//! Abbreviations and words that say the same, as the asset carries them.

use super::token::is_little;
use super::vocabulary::Vocabulary;
use crate::codeset::CodeSet;
use crate::layout::Section;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::OnceLock;

/// How the lower bytes of a start and the word count above them part.
const OFFSET: u32 = 0x00FF_FFFF;

/// Puts lines `phrase TAB meaning` and `=word word word` as the asset carries them: words of the same sense first, then
/// the phrases in order, those with little words inside also without them; and where each phrase begins, with the
/// length in words of the longest phrase that begins with the same word in the top byte.
pub fn arrange(text: &str) -> (String, Vec<u32>) {
    let mut phrases: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut arranged = String::new();
    for line in text.lines() {
        if line.starts_with('=') {
            arranged.extend([line, "\n"]);
        } else if let Some((phrase, meaning)) = line.split_once('\t') {
            phrases.entry(phrase).or_default().push(meaning);
        }
    }
    let mut all: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (phrase, meanings) in &phrases {
        if let Some(spare) = spared(phrase).filter(|spare| !phrases.contains_key(spare.as_str())) {
            all.entry(spare).or_insert_with(|| meanings.clone());
        }
    }
    all.extend(phrases.into_iter().map(|(phrase, meanings)| (phrase.to_owned(), meanings)));
    let mut longest: BTreeMap<&str, u32> = BTreeMap::new();
    for (first, rest) in all.keys().filter_map(|phrase| phrase.split_once(' ')) {
        let held = longest.entry(first).or_default();
        *held = (rest.split(' ').count() as u32 + 1).max(*held);
    }
    let mut starts = Vec::new();
    for (phrase, meanings) in &all {
        let first = phrase.split_once(' ').map_or(phrase.as_str(), |(first, _)| first);
        let words = longest.get(first).copied().unwrap_or(1).min(0xFF);
        starts.push(arranged.len() as u32 & OFFSET | words << 24);
        for meaning in meanings {
            arranged.extend([phrase, "\t", meaning, "\n"]);
        }
    }
    (arranged, starts)
}

/// Words of the same sense that the set uses, by word.
#[derive(Debug, Default)]
pub(crate) struct Groups(BTreeMap<String, Vec<u16>>);

impl Groups {
    /// Reads the lines `=word word word`, which come first.
    pub fn read(text: &[u8], vocabulary: &Vocabulary) -> Groups {
        let mut groups = Groups::default();
        let lines = text.split(|byte| *byte == b'\n').map(|line| line.strip_prefix(b"="));
        for line in lines.take_while(Option::is_some).flatten() {
            let Ok(line) = std::str::from_utf8(line) else { continue };
            let group: Vec<(&str, Option<u16>)> =
                line.split(' ').map(|word| (word, vocabulary.find(word))).collect();
            for (word, _) in &group {
                let others = group.iter().filter(|(other, _)| other != word);
                let others = others.filter_map(|(_, number)| *number);
                groups.0.entry((*word).to_owned()).or_default().extend(others);
            }
        }
        groups
    }

    /// Other words of the same sense.
    pub fn others(&self, word: &str) -> &[u16] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}

/// The phrases of a set, in place.
#[derive(Clone, Copy)]
pub(crate) struct Phrases<'s> {
    text: &'s [u8],
    starts: &'s [[u8; 4]],
    single: &'s OnceLock<Vocabulary>,
}

/// What a phrase stands for: its lines of the table.
#[derive(Clone, Copy, Default)]
pub(crate) struct Meanings<'s>(&'s str);

impl<'s> Meanings<'s> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words of each meaning; none means that the phrase says nothing.
    pub fn each(&self) -> impl Iterator<Item = Vec<Rc<str>>> + use<'s> {
        let meanings = self.0.lines().filter_map(|line| line.split_once('\t'));
        meanings
            .map(|(_, meaning)| meaning.split(' ').filter(|word| !word.is_empty()).map(Rc::from).collect())
    }
}

impl CodeSet {
    /// What phrases stand for.
    pub(crate) fn phrases(&self) -> Phrases<'_> {
        let starts = self.section(Section::SynonymStarts).as_chunks().0;
        Phrases { text: self.section(Section::Synonyms), starts, single: &self.index().single }
    }
}

impl<'s> Phrases<'s> {
    fn start(&self, place: usize) -> Option<(usize, u32)> {
        let start = u32::from_le_bytes(*self.starts.get(place)?);
        Some(((start & OFFSET) as usize, start >> 24))
    }

    /// The phrase at a place.
    fn phrase(&self, place: usize) -> &'s [u8] {
        let rest = self.start(place).and_then(|(from, _)| self.text.get(from..)).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\t').unwrap_or_default();
        rest.get(..end).unwrap_or_default()
    }

    /// What the phrase at a place stands for.
    fn at(&self, place: usize) -> Meanings<'s> {
        let from = self.start(place).map_or(self.text.len(), |(from, _)| from);
        let to = self.start(place + 1).map_or(self.text.len(), |(to, _)| to);
        let lines = self.text.get(from..to).unwrap_or_default();
        Meanings(std::str::from_utf8(lines).unwrap_or_default())
    }

    /// The place of the first phrase that is not before a text. No sign of a phrase sorts before the tab that ends it.
    fn first_from(&self, text: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.starts.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let rest = self.start(middle).and_then(|(from, _)| self.text.get(from..)).unwrap_or_default();
            let begins = rest.get(..text.len()).unwrap_or(rest);
            if begins >= text { high = middle } else { low = middle + 1 }
        }
        low
    }

    /// Words in the longest phrase that begins with a word.
    pub fn longest(&self, first: &str) -> usize {
        let place = self.first_from(first.as_bytes());
        let of = |place: usize| {
            let begins = self.phrase(place).strip_prefix(first.as_bytes());
            begins.filter(|rest| rest.is_empty() || rest.starts_with(b" ")).and(self.start(place))
        };
        of(place).map_or(1, |(_, words)| words.max(1) as usize)
    }

    /// What an abbreviation or phrase stands for.
    pub fn meanings(&self, phrase: &str) -> Meanings<'s> {
        let place = self.first_from(phrase.as_bytes());
        if place < self.starts.len() && self.phrase(place) == phrase.as_bytes() {
            self.at(place)
        } else {
            Meanings::default()
        }
    }

    /// What a phrase of several words stands for when little words are left out, two words stand the other way round,
    /// or the last is in the other number: `ringing in the ears` for `ringing ears`, `strain lumbar` for `lumbar
    /// strain`, `skin tags` for `skin tag`.
    pub fn nearly(&self, phrase: &str) -> Meanings<'s> {
        if !phrase.contains(' ') {
            return Meanings::default();
        }
        let spared = spared(phrase);
        let phrase = spared.as_deref().unwrap_or(phrase);
        let held = self.in_either_number(phrase);
        match phrase.split_once(' ') {
            Some((first, second)) if held.is_empty() && !second.contains(' ') => {
                self.in_either_number(&format!("{second} {first}"))
            }
            _ => held,
        }
    }

    fn in_either_number(&self, phrase: &str) -> Meanings<'s> {
        let held = self.meanings(phrase);
        if !held.is_empty() {
            return held;
        }
        match phrase.strip_suffix('s') {
            Some(one) => self.meanings(one),
            None => self.meanings(&format!("{phrase}s")),
        }
    }

    /// What the first phrase of several words stands for that goes on after what was typed: `gall st`.
    pub fn begun(&self, typed: &str) -> Meanings<'s> {
        let enough = typed.split_once(' ').is_some_and(|(_, last)| last.len() >= 2);
        if !enough {
            return Meanings::default();
        }
        let place = self.first_from(typed.as_bytes());
        // The word at hand goes on: a finished one says no more than it says.
        let rest = self.phrase(place).strip_prefix(typed.as_bytes()).unwrap_or_default();
        if rest.first().is_some_and(|next| *next != b' ') { self.at(place) } else { Meanings::default() }
    }

    /// What the one-word phrase nearest to a mistyped one stands for.
    pub fn meant(&self, typed: &str) -> Meanings<'s> {
        let errors = match typed.len() {
            0..=4 => return Meanings::default(),
            5..=7 => 1,
            _ => 2,
        };
        let single = self.single.get_or_init(|| {
            let phrases = (0..self.starts.len()).filter_map(|at| std::str::from_utf8(self.phrase(at)).ok());
            Vocabulary::of(&phrases.filter(|phrase| !phrase.contains(' ')).collect::<Vec<_>>())
        });
        let near = single.near(typed, errors, 1).into_iter().find(|near| !near.beginning);
        near.map_or(Meanings::default(), |near| self.meanings(single.text(usize::from(near.word))))
    }
}

/// A phrase of at least two words without the little ones between its first and its last; none when it has none.
fn spared(phrase: &str) -> Option<String> {
    let words: Vec<&str> = phrase.split(' ').collect();
    let last = words.len().checked_sub(1)?;
    if last < 2 || is_little(words[0]) || is_little(words[last]) {
        return None;
    }
    let kept: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| *at == 0 || *at == last || !is_little(word))
        .map(|(_, word)| *word)
        .collect();
    (kept.len() < words.len()).then(|| kept.join(" "))
}
