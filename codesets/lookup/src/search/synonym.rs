//! Abbreviations and words that say the same, as the asset carries them.

use super::vocabulary::Vocabulary;
use std::collections::BTreeMap;

/// Both tables, ready to ask.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    /// Abbreviation or lay phrase to the words it stands for; an empty list of words means it says nothing.
    phrases: BTreeMap<String, Vec<Vec<String>>>,
    /// Word to others of the same sense that the set uses.
    words: BTreeMap<String, Vec<u16>>,
    /// Words in the longest phrase.
    pub longest: usize,
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
                synonyms.longest = synonyms.longest.max(phrase.split(' ').count());
                synonyms.phrases.entry(phrase.to_owned()).or_default().push(words);
            }
        }
        let single: Vec<&str> =
            synonyms.phrases.keys().map(String::as_str).filter(|phrase| !phrase.contains(' ')).collect();
        synonyms.single = Vocabulary::of(&single);
        synonyms
    }

    /// What an abbreviation or phrase stands for.
    pub fn meanings(&self, phrase: &str) -> &[Vec<String>] {
        self.phrases.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// What two words stand for in the other order: `strain lumbar` for `lumbar strain`.
    pub fn turned(&self, phrase: &str) -> &[Vec<String>] {
        match phrase.split_once(' ') {
            Some((first, second)) if !second.contains(' ') => self.meanings(&format!("{second} {first}")),
            _ => &[],
        }
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
