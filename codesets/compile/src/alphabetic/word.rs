//! What the alphabetic index knows of English: which nouns name a condition, which words follow their noun, which
//! words say the same. All of it is data under `alphabetic/` and `search/`.

use crate::source::Table;
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Words by what they are good for.
#[derive(Debug, Default)]
pub(super) struct Words {
    condition: BTreeSet<String>,
    tail: Vec<String>,
    after: BTreeSet<String>,
    silent: BTreeSet<String>,
    lead: BTreeSet<String>,
    quiet: BTreeSet<String>,
    kept: BTreeSet<String>,
    generic: BTreeSet<String>,
    region: BTreeSet<String>,
    fixed: Vec<String>,
    /// Word to the word that stands for its row.
    same: BTreeMap<String, String>,
    /// Names of people and places: not set in small letters.
    pub proper: BTreeSet<String>,
}

impl Words {
    /// Reads `alphabetic/word.tsv` and `search/synonyms.tsv`.
    pub fn read(sources: &Path) -> Result<Words, Finding> {
        let mut words = Words::default();
        for row in Table::open(&sources.join("alphabetic/word.tsv"))?.rows() {
            let (kind, text) = (row.need("kind")?, row.need("words")?);
            let list = text.split(' ').map(str::to_owned);
            match kind {
                "condition" => words.condition.extend(list.map(|word| singular(&word))),
                "tail" => words.tail.extend(list),
                "after" => words.after.extend(list),
                "silent" => words.silent.extend(list),
                "lead" => words.lead.extend(list),
                "same" => words.alike(text),
                "quiet" => words.quiet.extend(list),
                "kept" => words.kept.extend(list),
                "generic" => words.generic.extend(list),
                "region" => words.region.extend(list),
                "fixed" => words.fixed.extend(text.split('|').map(str::to_owned)),
                _ => return Err(row.broken(format!("No list of words is named {kind}."))),
            }
        }
        let synonyms = sources.join("search/synonyms.tsv");
        if synonyms.is_file() {
            for row in Table::open(&synonyms)?.rows() {
                words.alike(row.need("words")?);
            }
        }
        Ok(words)
    }

    /// Takes a row of words that say the same; a word stays in the row it came in first.
    fn alike(&mut self, row: &str) {
        let row: Vec<String> = row.split(' ').map(singular).collect();
        let Some(first) = row.first() else { return };
        let root = self.same.get(first).unwrap_or(first).clone();
        for word in row {
            self.same.entry(word).or_insert_with(|| root.clone());
        }
    }

    /// Whether the word names a condition, so that it can be a main term.
    pub fn condition(&self, word: &str) -> bool {
        let word = singular(&word.to_lowercase());
        self.condition.contains(&word) || self.tail.iter().any(|tail| word.ends_with(tail.as_str()))
    }

    /// Whether the word stands after its noun: `media`, `mellitus`.
    pub fn after(&self, word: &str) -> bool {
        self.after.contains(word)
    }

    /// Whether the word may be left out: `mellitus`, `joint`.
    pub fn silent(&self, word: &str) -> bool {
        self.silent.contains(&singular(word))
    }

    /// Whether a title beginning with the word is also looked up under it.
    pub fn lead(&self, word: &str) -> bool {
        self.lead.contains(word)
    }

    /// Whether the word before its noun changes nothing: abnormal loss of weight.
    pub fn quiet(&self, word: &str) -> bool {
        self.quiet.contains(word)
    }

    /// Whether what follows the noun keeps its order: `history of malignant neoplasm of breast`.
    pub fn kept(&self, word: &str) -> bool {
        self.kept.contains(&singular(word))
    }

    /// Whether `unspecified` before the word leaves nothing said.
    pub fn generic(&self, word: &str) -> bool {
        self.generic.contains(word)
    }

    /// Whether the word is a part of the body, so that `in` before it is a place and no cause.
    pub fn region(&self, word: &str) -> bool {
        self.region.contains(&singular(word))
    }

    /// Joins the words that belong together with underscores.
    pub fn joined(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for fixed in &self.fixed {
            if let Some(at) = text.to_lowercase().find(fixed.as_str()) {
                let end = at + fixed.len();
                let whole = text[end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
                if whole && text.is_char_boundary(end) {
                    text.replace_range(at..end, &text[at..end].replace(' ', "_"));
                }
            }
        }
        text
    }

    /// The words that a reader takes for the same, told apart only by their root word.
    pub fn same<'a>(&'a self, word: &'a str) -> &'a str {
        self.same.get(word).map_or(word, String::as_str)
    }

    /// The other words of the row, for the brackets behind a term.
    pub fn others(&self, word: &str) -> Vec<&str> {
        let word = singular(&word.to_lowercase());
        let Some(root) = self.same.get(&word) else { return Vec::new() };
        self.same
            .iter()
            .filter(|(other, of)| *of == root && **other != word)
            .map(|(o, _)| o.as_str())
            .collect()
    }

    /// What two spellings of a term have in common: small letters, singular, root words.
    pub fn key(&self, text: &str) -> String {
        let lower = text.to_lowercase();
        let parts =
            lower.split(|c: char| !c.is_alphanumeric() && c != '%' && c != '\'').filter(|w| !w.is_empty());
        let words: Vec<String> = parts
            .map(|word| singular(word.trim_end_matches("'s").trim_end_matches('\'')))
            .map(|word| self.same(&word).to_owned())
            .collect();
        words.join(" ")
    }

    /// The same without root words: for main terms, where every synonym has its own place in the alphabet.
    pub fn main_key(text: &str) -> String {
        let lower = text.to_lowercase();
        let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        parts.filter(|word| *word != "s").map(singular).collect::<Vec<_>>().join(" ")
    }
}

/// Words that end in s and are no plurals, beside those told by their ending.
const NO_PLURAL: [&str; 22] = [
    "diabetes",
    "herpes",
    "rickets",
    "scabies",
    "caries",
    "measles",
    "mumps",
    "rabies",
    "ascites",
    "tabes",
    "hives",
    "series",
    "feces",
    "pancreas",
    "sequelae",
    "species",
    "biceps",
    "triceps",
    "quadriceps",
    "forceps",
    "floaters",
    "shingles",
];

/// A noun in the singular, as far as its ending tells.
pub(super) fn singular(word: &str) -> String {
    let kept = NO_PLURAL.contains(&word)
        || word.len() < 4
        || ["ss", "us", "is", "itis", "osis", "asis", "'s"].iter().any(|end| word.ends_with(end));
    if kept {
        return word.to_owned();
    }
    for (plural, single) in [
        ("ies", "y"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
        ("sses", "ss"),
        ("oses", "osis"),
        ("ses", "sis"),
    ] {
        if let Some(stem) = word.strip_suffix(plural) {
            let single =
                if plural == "ses" && !["ba", "cri", "diagno", "the", "paraly", "analy"].contains(&stem) {
                    "se"
                } else {
                    single
                };
            return format!("{stem}{single}");
        }
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}
