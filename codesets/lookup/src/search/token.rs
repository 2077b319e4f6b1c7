//! One asked word against the words of a set.

use super::index::{Bits, Index};
use super::vocabulary::Near;
use crate::codeset::CodeSet;
use std::cell::OnceCell;

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
/// What it costs a line to lack an asked side or visit.
const LACKING_SIDE: u32 = 14;
/// Costs up to this count as saying the word.
pub(crate) const SAID: u8 = SENSE;

/// An asked word and every word of the set it may mean.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub text: String,
    /// The last word, still being typed.
    pub open: bool,
    /// A little word: helps, but is not insisted on.
    pub little: bool,
    /// A word of side or visit.
    pub side: bool,
    /// Words met by name and what that costs, in the order they were met.
    named: Vec<(u16, u8)>,
    /// Words it begins.
    begins: std::ops::Range<usize>,
    /// Places in the order of codes, when the word may be a code's beginning.
    codes: std::ops::Range<u32>,
    /// The word the engine had to assume, when the typed one met nothing.
    pub misread: Option<u16>,
    lines: OnceCell<Lines>,
}

/// The lines of a token.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    /// Lines that hold a met word, have it in a seventh character's meaning, or whose code the word begins.
    pub holding: Bits,
    /// How many lines hold it.
    pub count: usize,
    /// Those of them that have the very word, its plural, or a word of the same sense; none where the set has no such.
    pub said: Option<Bits>,
    /// What it costs a line to lack the word: more for rare words.
    pub lack: u32,
}

/// Words that say which side or which visit: a line without them may answer all the same, since not every code tells
/// sides apart.
fn is_side(word: &str) -> bool {
    matches!(
        word,
        "left"
            | "right"
            | "bilateral"
            | "unilateral"
            | "both"
            | "side"
            | "sided"
            | "initial"
            | "subsequent"
            | "encounter"
    )
}

/// Words an asked text may leave standing without being insisted on.
pub(crate) fn is_little(word: &str) -> bool {
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
            | "had"
            | "having"
            | "when"
            | "while"
            | "that"
            | "are"
            | "it"
            | "its"
            | "her"
            | "his"
    )
}

impl Token {
    /// Meets the word with the set's: itself, its plural, its synonyms, and words it begins.
    pub fn new(set: &CodeSet, index: &Index, text: &str, open: bool) -> Token {
        let mut token = Token {
            text: text.to_owned(),
            open,
            little: is_little(text),
            side: is_side(text),
            named: Vec::new(),
            begins: 0..0,
            codes: code_range(set, text),
            misread: None,
            lines: OnceCell::new(),
        };
        if let Some(word) = index.vocabulary.find(text) {
            token.meet(word, EXACT);
        }
        for other in number_variants(text) {
            if let Some(word) = index.vocabulary.find(&other) {
                token.meet(word, VARIANT);
            }
        }
        for word in index.groups.others(text) {
            token.meet(*word, SENSE);
        }
        if !token.is_said() {
            for stem in stems(text) {
                if let Some(word) = index.vocabulary.find(&stem) {
                    token.meet(word, VARIANT);
                }
            }
        }
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if (open || text.len() > 1) && !(digits && token.is_said()) && !token.little {
            token.begins = index.vocabulary.with_prefix(text.as_bytes());
        }
        token
    }

    fn meet(&mut self, word: u16, cost: u8) {
        match self.named.iter_mut().find(|(held, _)| *held == word) {
            Some((_, held)) => *held = cost.min(*held),
            None => self.named.push((word, cost)),
        }
    }

    /// What it costs to be met by a word of the set; 0 is not met.
    pub fn cost(&self, index: &Index, word: usize) -> u8 {
        if let Some((_, cost)) = self.named.iter().find(|(held, _)| usize::from(*held) == word) {
            return *cost;
        }
        if !self.begins.contains(&word) {
            return 0;
        }
        let more = index.vocabulary.word(word).len().saturating_sub(self.text.len());
        BEGINNING + more.min(8) as u8 / 2
    }

    /// The same token, free to meet more words.
    pub fn anew(&self) -> Token {
        Token { lines: OnceCell::new(), ..self.clone() }
    }

    /// Numbers of words of the set that are met by name.
    pub fn named(&self) -> impl Iterator<Item = u16> + '_ {
        self.named.iter().map(|(word, _)| *word)
    }

    /// Numbers of the words of the set it begins.
    pub fn begun(&self) -> std::ops::Range<usize> {
        self.begins.clone()
    }

    /// Whether any word of the set is met.
    pub fn is_met(&self) -> bool {
        !self.named.is_empty() || !self.begins.is_empty() || !self.codes.is_empty()
    }

    /// Whether the set has the very word.
    pub fn is_said(&self) -> bool {
        self.named.iter().any(|(_, cost)| *cost <= SAID)
    }

    /// Also meets words cut short (`inj` for `injection`).
    pub fn forgive_cuts(&mut self, index: &Index) {
        for end in (3..self.text.len()).rev() {
            let Some(word) = self.text.get(..end).and_then(|cut| index.vocabulary.find(cut)) else {
                continue;
            };
            if self.cost(index, usize::from(word)) == 0 {
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
        self.forgive(index, near, unmet);
    }

    fn forgive(&mut self, index: &Index, near: Vec<Near>, unmet: bool) {
        for near in near {
            if self.cost(index, usize::from(near.word)) == 0 {
                if unmet {
                    self.misread = self.misread.or(Some(near.word));
                }
                self.meet(near.word, TYPING * near.distance);
                let corrected = index.vocabulary.text(usize::from(near.word));
                for other in index.groups.others(corrected) {
                    if self.cost(index, usize::from(*other)) == 0 {
                        self.meet(*other, TYPING * near.distance + SENSE);
                    }
                }
            }
        }
    }

    /// The lines of the word, found on the first call.
    pub fn lines(&self, set: &CodeSet, index: &Index) -> &Lines {
        self.lines.get_or_init(|| {
            let mut holding = Bits::none(set.node_count() as usize);
            self.add_codes(set, &mut holding);
            let mut said = self.is_said().then(|| holding.clone());
            if let Some(said) = &mut said {
                self.add_named(set, said, |cost| cost <= SAID);
                holding.join(said);
            }
            self.add_named(set, &mut holding, |cost| cost > SAID);
            set.add_lines(self.begins.clone(), &mut holding);
            let from = index.table_words.partition_point(|(word, _)| usize::from(*word) < self.begins.start);
            let begun = index.table_words.iter().skip(from);
            for (_, tables) in begun.take_while(|(word, _)| usize::from(*word) < self.begins.end) {
                tables.iter().for_each(|table| set.add_table(*table, &mut holding));
            }
            let count = holding.count();
            let rarity = (set.node_count().max(1).ilog2()).saturating_sub(count.max(1).ilog2());
            let lack = if self.side { LACKING_SIDE } else { 36 + 5 * rarity };
            Lines { holding, count, said, lack }
        })
    }

    /// Lines whose code the word begins.
    fn add_codes(&self, set: &CodeSet, lines: &mut Bits) {
        for line in self.codes.clone().filter_map(|place| set.by_code(place)) {
            lines.set(set.rank(line));
        }
    }

    /// Lines that hold a word met by name at such a cost.
    fn add_named(&self, set: &CodeSet, lines: &mut Bits, fits: impl Fn(u8) -> bool) {
        let words = &set.index().table_words;
        for (word, _) in self.named.iter().filter(|(_, cost)| fits(*cost)) {
            let number = usize::from(*word);
            set.add_lines(number..number + 1, lines);
            if let Ok(place) = words.binary_search_by_key(word, |(held, _)| *held) {
                words[place].1.iter().for_each(|table| set.add_table(*table, lines));
            }
        }
    }

    /// How many lines the words it begins stand on, counted with repeats: what a search over them costs.
    pub fn breadth(&self, set: &CodeSet) -> usize {
        set.breadth(self.begins.clone())
    }

    /// Whether the word may be the beginning of a code.
    pub fn may_begin_code(&self) -> bool {
        !self.codes.is_empty()
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

/// What a word in -ing or -ed may be made from: `coughing` from `cough`, `scarred` from `scar`.
fn stems(text: &str) -> Vec<String> {
    let stem = text.strip_suffix("ing").or_else(|| text.strip_suffix("ed")).filter(|stem| stem.len() >= 4);
    let Some(stem) = stem.filter(|stem| stem.is_ascii()) else { return Vec::new() };
    let mut stems = vec![stem.to_owned(), format!("{stem}e")];
    if let [.., first, second] = stem.as_bytes()
        && first == second
    {
        stems.push(stem[..stem.len() - 1].to_owned());
    }
    stems
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
