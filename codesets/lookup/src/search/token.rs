//! One asked word against the words of a set.

use super::index::{Bits, Index};
use crate::codeset::CodeSet;

/// How a word was met, as a cost; 0 is not met.
pub(crate) const EXACT: u8 = 1;
/// Singular for plural or the other way.
const VARIANT: u8 = 2;
/// Another word of the same sense.
const SENSE: u8 = 4;
/// The word goes on after what was typed.
const BEGINNING: u8 = 4;
/// The set has the word cut short, as HCPCS titles do.
const CUT_SHORT: u8 = 8;
/// A typing error; each further one costs as much again.
const TYPING: u8 = 9;
/// Costs up to this count as saying the word.
pub(crate) const SAID: u8 = SENSE;

/// An asked word and every word of the set it may mean.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub text: String,
    /// The last word, still being typed.
    pub open: bool,
    /// A little word: helps, but is not insisted on.
    pub optional: bool,
    /// Cost by word of the set; 0 is not met.
    pub costs: Vec<u8>,
    said: Vec<u16>,
    near: Vec<u16>,
    begins: std::ops::Range<usize>,
    /// Places in the order of codes, when the word may be a code's beginning.
    codes: std::ops::Range<u32>,
    /// The word the engine had to assume, when the typed one met nothing.
    pub misread: Option<u16>,
    /// What it costs a line to lack the word: more for rare words.
    pub lack: u32,
}

/// Words an asked text may leave standing without being insisted on.
fn is_little(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "and"
            | "or"
            | "in"
            | "on"
            | "to"
            | "an"
            | "by"
            | "for"
            | "at"
            | "from"
            | "as"
            | "with"
            | "due"
            | "is"
            | "was"
            | "pt"
            | "patient"
            | "nos"
            | "nec"
            | "my"
            | "has"
            | "have"
    )
}

impl Token {
    /// Meets the word with the set's: itself, its plural, its synonyms, and words it begins.
    pub fn new(set: &CodeSet, index: &Index, text: &str, open: bool) -> Token {
        let mut token = Token {
            text: text.to_owned(),
            open,
            optional: is_little(text),
            costs: vec![0; index.vocabulary.len()],
            said: Vec::new(),
            near: Vec::new(),
            begins: 0..0,
            codes: code_range(set, text),
            misread: None,
            lack: 0,
        };
        if let Some(word) = index.vocabulary.find(text) {
            token.meet(word, EXACT);
        }
        for other in number_variants(text) {
            if let Some(word) = index.vocabulary.find(&other) {
                token.meet(word, VARIANT);
            }
        }
        for word in index.synonyms.others(text) {
            token.meet(*word, SENSE);
        }
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if (open || text.len() > 1) && !(digits && !token.said.is_empty()) && !token.optional {
            token.begin(index);
        }
        token
    }

    fn meet(&mut self, word: u16, cost: u8) {
        if let Some(held) = self.costs.get_mut(usize::from(word)) {
            if *held == 0 || *held > cost {
                *held = cost;
            }
            if cost <= SAID { &mut self.said } else { &mut self.near }.push(word);
        }
    }

    fn begin(&mut self, index: &Index) {
        self.begins = index.vocabulary.with_prefix(self.text.as_bytes());
        for word in self.begins.clone() {
            let more = index.vocabulary.word(word).len().saturating_sub(self.text.len());
            let cost = BEGINNING + more.min(8) as u8 / 2;
            if let Some(held) = self.costs.get_mut(word).filter(|held| **held == 0) {
                *held = cost;
            }
        }
    }

    /// Numbers of every word of the set that is met.
    pub fn met_words(&self) -> impl Iterator<Item = usize> + '_ {
        self.said.iter().chain(&self.near).map(|word| usize::from(*word)).chain(self.begins.clone())
    }

    /// Words met by name rather than by their beginning.
    pub fn named(&self) -> impl Iterator<Item = u16> + '_ {
        self.said.iter().chain(&self.near).copied()
    }

    /// Whether any word of the set is met.
    pub fn is_met(&self) -> bool {
        !self.said.is_empty() || !self.near.is_empty() || !self.begins.is_empty() || !self.codes.is_empty()
    }

    /// Whether the set has the very word.
    pub fn is_said(&self) -> bool {
        !self.said.is_empty()
    }

    /// Also meets words cut short (`inj` for `injection`).
    pub fn forgive_cuts(&mut self, index: &Index) {
        for end in (3..self.text.len()).rev() {
            let Some(word) = self.text.get(..end).and_then(|cut| index.vocabulary.find(cut)) else {
                continue;
            };
            if self.costs.get(usize::from(word)) == Some(&0) {
                self.meet(word, CUT_SHORT + (self.text.len() - end).min(8) as u8 / 2);
            }
        }
    }

    /// Also meets words within a typing error or two.
    pub fn forgive_typing(&mut self, index: &Index) {
        let most = match self.text.len() {
            0..=3 => return,
            4..=5 => 1,
            6..=9 => 2,
            _ => 3,
        };
        if self.text.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let unmet = !self.is_met();
        // Short words are many and near to each other: a second error is assumed only where one leads nowhere.
        let few = if self.text.len() < 7 { 1 } else { 2 };
        let mut near = index.vocabulary.near(&self.text, few, 40);
        if near.is_empty() && few < most {
            near = index.vocabulary.near(&self.text, most, 40);
        }
        for near in near {
            if self.costs.get(usize::from(near.word)) == Some(&0) {
                if unmet {
                    self.misread = self.misread.or(Some(near.word));
                }
                self.meet(near.word, TYPING * near.distance);
                let corrected = index.vocabulary.text(usize::from(near.word));
                for other in index.synonyms.others(corrected) {
                    if self.costs.get(usize::from(*other)) == Some(&0) {
                        self.meet(*other, TYPING * near.distance + SENSE);
                    }
                }
            }
        }
    }

    /// Sets what lacking the word costs, from how many of the set's lines hold it.
    pub fn weigh_lack(&mut self, holding: usize, lines: usize) {
        let rarity = lines.max(1).ilog2().saturating_sub(holding.max(1).ilog2());
        self.lack = 36 + 5 * rarity;
    }

    /// The lines that hold a met word, have it in a seventh character's meaning, or whose code it begins.
    pub fn lines(&self, set: &CodeSet, index: &Index, said_only: bool) -> Bits {
        let mut bits = Bits::none(set.node_count() as usize);
        let mut add = |lines: &[u32]| lines.iter().for_each(|line| bits.set(*line));
        for word in &self.said {
            add(index.lines_of(usize::from(*word)..usize::from(*word) + 1));
        }
        if !said_only {
            for word in &self.near {
                add(index.lines_of(usize::from(*word)..usize::from(*word) + 1));
            }
            add(index.lines_of(self.begins.clone()));
        }
        for place in self.codes.clone() {
            if let Some(line) = set.by_code(place) {
                bits.set(line);
            }
        }
        for table in &index.tables {
            let met = |word: &u16| {
                let cost = self.costs.get(usize::from(*word)).copied().unwrap_or_default();
                cost > 0 && (!said_only || cost <= SAID)
            };
            if table.meanings.iter().flatten().any(met) {
                bits.join(&table.lines);
            }
        }
        bits
    }

    /// How many lines the words it begins stand on, counted with repeats: what a search over them costs.
    pub fn breadth(&self, index: &Index) -> usize {
        index.lines_of(self.begins.clone()).len()
    }

    /// Whether a line's code is begun by the word.
    pub fn begins_code(&self, code: &str) -> bool {
        !self.codes.is_empty()
            && code.len() >= self.text.len()
            && code.bytes().zip(self.text.bytes()).all(|(held, typed)| held.eq_ignore_ascii_case(&typed))
    }
}

/// Places of codes the text begins; a text is taken for a code when it has a digit and at least three characters.
fn code_range(set: &CodeSet, text: &str) -> std::ops::Range<u32> {
    let shaped = text.len() >= 3 && text.bytes().all(|b| b.is_ascii_alphanumeric());
    if shaped && text.bytes().any(|b| b.is_ascii_digit()) {
        set.with_prefix(&text.to_ascii_uppercase())
    } else {
        0..0
    }
}

/// The same word in the other number.
fn number_variants(text: &str) -> Vec<String> {
    let mut variants = vec![format!("{text}s")];
    if text.len() < 4 {
        return variants;
    }
    if let Some(stem) = text.strip_suffix("ies") {
        variants.push(format!("{stem}y"));
    }
    if let Some(stem) = text.strip_suffix('y') {
        variants.push(format!("{stem}ies"));
    }
    if let Some(stem) = text.strip_suffix("es") {
        variants.push(stem.to_owned());
    }
    if let Some(stem) = text.strip_suffix('s').filter(|_| !text.ends_with("ss") && !text.ends_with("is")) {
        variants.push(stem.to_owned());
    }
    variants.push(format!("{text}es"));
    variants
}
