//! Abbreviations and words that say the same, as the asset carries them.

use super::token::is_little;
use super::vocabulary::Vocabulary;
use std::collections::BTreeMap;
use std::ops::Bound;

/// Both tables, ready to ask.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    /// Abbreviation or lay phrase to the words it stands for; an empty list of words means it says nothing.
    phrases: BTreeMap<String, Vec<Vec<String>>>,
    /// Word to others of the same sense that the set uses.
    words: BTreeMap<String, Vec<u16>>,
    /// First words of phrases of several words, and how many words the longest such phrase has.
    firsts: BTreeMap<String, usize>,
    /// The phrases of one word, for typing errors in them.
    single: Vocabulary,
}

impl Synonyms {
    /// Reads lines `phrase TAB meaning` and `=word word word`.
    pub fn read(text: &str, vocabulary: &Vocabulary) -> Synonyms {
        let mut synonyms = Synonyms::default();
        for line in text.lines() {
            if let Some(group) = line.strip_prefix('=') {
                let group: Vec<&str> = group.split(' ').collect();
                for word in &group {
                    let others = group
                        .iter()
                        .filter(|other| *other != word)
                        .filter_map(|other| vocabulary.find(other));
                    synonyms.words.entry((*word).to_owned()).or_default().extend(others);
                }
            } else if let Some((phrase, meaning)) = line.split_once('\t') {
                let words: Vec<String> = meaning.split_whitespace().map(str::to_owned).collect();
                if let Some((first, _)) = phrase.split_once(' ') {
                    let longest = synonyms.firsts.entry(first.to_owned()).or_default();
                    *longest = phrase.split(' ').count().max(*longest);
                }
                synonyms.phrases.entry(phrase.to_owned()).or_default().push(words);
            }
        }
        let spare: Vec<(String, Vec<Vec<String>>)> = synonyms
            .phrases
            .iter()
            .filter_map(|(phrase, meanings)| Some((spared(phrase)?, meanings.clone())))
            .collect();
        for (phrase, meanings) in spare {
            synonyms.phrases.entry(phrase).or_insert(meanings);
        }
        let single: Vec<&str> =
            synonyms.phrases.keys().map(String::as_str).filter(|phrase| !phrase.contains(' ')).collect();
        synonyms.single = Vocabulary::of(&single);
        synonyms
    }

    /// Words in the longest phrase that begins with a word.
    pub fn longest(&self, first: &str) -> usize {
        self.firsts.get(first).copied().unwrap_or(1)
    }

    /// What an abbreviation or phrase stands for.
    pub fn meanings(&self, phrase: &str) -> &[Vec<String>] {
        self.phrases.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// What a phrase of several words stands for when little words are left out, two words stand the other way round,
    /// or the last is in the other number: `ringing in the ears` for `ringing ears`, `strain lumbar` for `lumbar
    /// strain`, `skin tags` for `skin tag`.
    pub fn nearly(&self, phrase: &str) -> &[Vec<String>] {
        if !phrase.contains(' ') {
            return &[];
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

    fn in_either_number(&self, phrase: &str) -> &[Vec<String>] {
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
    pub fn begun(&self, typed: &str) -> &[Vec<String>] {
        let enough = typed.split_once(' ').is_some_and(|(_, last)| last.len() >= 2);
        let mut next = self.phrases.range::<str, _>((Bound::Included(typed), Bound::Unbounded));
        let next = next.next().filter(|(phrase, _)| enough && phrase.starts_with(typed));
        next.map_or(&[], |(_, meanings)| meanings)
    }

    /// The one-word phrase nearest to a mistyped one.
    pub fn meant(&self, typed: &str) -> Option<&str> {
        let errors = match typed.len() {
            0..=4 => return None,
            5..=7 => 1,
            _ => 2,
        };
        let near = self.single.near(typed, errors, 1).into_iter().find(|near| !near.beginning)?;
        Some(self.single.text(usize::from(near.word)))
    }

    /// Other words of the same sense.
    pub fn others(&self, word: &str) -> &[u16] {
        self.words.get(word).map_or(&[], Vec::as_slice)
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
