//! One search over one set.

use super::index::Bits;
use super::query::Reading;
use super::score::{MOST, Met, Question, meaning, weigh};
use super::seek::Scope;
use super::token::Token;
use crate::codeset::{At, CodeSet};
use crate::set::SetId;
use std::collections::BTreeMap;

/// Lines weighed in full at most; the most general of more are taken.
const WEIGHED: usize = 256;
/// A single word that begins words on more lines than this is answered from the most general lines alone.
const BROAD: usize = 12_000;
/// Fewer answers than these are hardly any.
const FEW: usize = 6;
/// Enough answers for a broad word.
const BROAD_ENOUGH: usize = 64;
/// Cost of reading an abbreviation out.
const READ_OUT: u32 = 2;
/// Cost of taking an abbreviation for the beginning of some other word.
const BEGUN: u32 = 9;
/// Cost of offering a stem's first encounter beside the stem.
const FIRST_ENCOUNTER: u32 = 4;
/// Lines whose own unasked words cost more than this do not offer it.
const CLOSE: u32 = 6;

/// What matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Why {
    /// The title.
    Title,
    /// A further name: its phrase.
    Name(u32),
}

/// A place that answers, ordered by cost, then by the order of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub cost: u32,
    pub at: At,
    /// The reading it came by.
    pub reading: usize,
    pub why: Why,
}

/// Words met so far: the readings of a query share most of theirs, and looking for typing errors is dear.
#[derive(Default)]
pub(crate) struct Heard {
    met: BTreeMap<(String, bool), Token>,
    forgiven: BTreeMap<(String, bool), Token>,
}

impl Heard {
    /// A word as the set meets it.
    fn token(&mut self, set: &CodeSet, word: &str, open: bool) -> Token {
        let meet = || {
            let index = set.index();
            let mut token = Token::new(set, index, word, open);
            if set.id() == SetId::Hcpcs && !token.is_said() {
                token.forgive_cuts(index);
            }
            if !token.is_met() {
                token.forgive_typing(index);
            }
            token
        };
        self.met.entry((word.to_owned(), open)).or_insert_with(meet).clone()
    }

    /// Has a token meet words within typing errors, too.
    fn forgive(&mut self, set: &CodeSet, token: &mut Token) {
        let forgiven = self.forgiven.entry((token.text.clone(), token.open)).or_insert_with(|| {
            let mut token = token.clone();
            token.forgive_typing(set.index());
            token
        });
        let optional = token.optional;
        token.clone_from(forgiven);
        token.optional = optional;
    }
}

/// One reading, ready to be asked.
pub(crate) struct Asking<'s> {
    question: Question,
    scope: &'s Scope,
    /// Lines that hold each word insisted on.
    holding: Vec<Bits>,
    more: u32,
    number: usize,
    broad: bool,
}

impl<'s> Asking<'s> {
    /// Meets the reading's words with the set's, forgiving typing errors where a word meets nothing.
    pub fn new(set: &CodeSet, number: usize, reading: &Reading, scope: &'s Scope, heard: &mut Heard) -> Self {
        let index = set.index();
        let words = &reading.words[..reading.words.len().min(MOST)];
        let last = words.len().saturating_sub(1);
        let mut tokens: Vec<Token> = Vec::new();
        for (place, word) in words.iter().enumerate() {
            tokens.push(heard.token(set, word, reading.open && place == last));
        }
        if tokens.iter().all(|token| token.optional) {
            tokens.iter_mut().for_each(|token| token.optional = false);
        }
        let broad =
            tokens.len() == 1 && tokens.iter().all(|token| token.open && token.breadth(index) > BROAD);
        let more = reading.read_out.len() as u32 * READ_OUT + u32::from(reading.begun) * BEGUN;
        Asking { question: Question::new(index, tokens), scope, holding: Vec::new(), more, number, broad }
    }

    /// What the engine had to assume: the typed word and the one it took it for.
    pub fn misread(&self, set: &CodeSet) -> Vec<(String, String)> {
        let word = |number: u16| set.index().vocabulary.text(usize::from(number)).to_owned();
        self.question.tokens.iter().filter_map(|t| Some((t.text.clone(), word(t.misread?)))).collect()
    }

    /// Words of the set that answer the asked ones, and the asked ones.
    pub fn words(&self, set: &CodeSet) -> Vec<String> {
        let vocabulary = &set.index().vocabulary;
        let mut words = Vec::new();
        for token in self.question.tokens.iter().filter(|token| !token.optional) {
            words.push(token.text.clone());
            words.extend(token.named().map(|word| vocabulary.text(usize::from(word)).to_owned()));
        }
        words
    }

    /// Lines that hold every asked word.
    pub fn strictly(&mut self, set: &CodeSet, answers: &mut Vec<Found>) {
        if self.broad {
            return self.broadly(set, answers);
        }
        self.hold(set);
        let lines = self.all();
        let mut scratch = Vec::new();
        for line in self.select(set, &lines, WEIGHED) {
            self.take(set, line, &mut scratch, answers);
        }
    }

    /// A first letter or two: the most general lines that hold a word so begun.
    fn broadly(&self, set: &CodeSet, answers: &mut Vec<Found>) {
        let index = set.index();
        let met = |line: u32| {
            if !self.scope.has(line) {
                return false;
            }
            let mut words = index.phrases(line).flat_map(|phrase| index.phrase(phrase));
            words.any(|word| self.question.meets(*word))
        };
        let mut scratch = Vec::new();
        for line in index.by_prior.iter().copied().filter(|line| met(*line)).take(BROAD_ENOUGH) {
            self.take(set, line, &mut scratch, answers);
        }
    }

    /// Nothing held every word as typed: assume typing errors in words that the set knows, too.
    pub fn forgivingly(&mut self, set: &CodeSet, answers: &mut Vec<Found>, heard: &mut Heard) {
        let mut tokens = std::mem::take(&mut self.question.tokens);
        for token in tokens.iter_mut().filter(|token| !token.optional) {
            heard.forgive(set, token);
        }
        self.question = Question::new(set.index(), tokens);
        self.strictly(set, answers);
    }

    /// Too few lines hold every word: those that lack one, two or three follow.
    pub fn loosely(&self, set: &CodeSet, want: usize, answers: &mut Vec<Found>) {
        let mut scratch = Vec::new();
        for lacking in 1..self.holding.len() {
            // Where hardly anything answers, even a line with one of the words is better than none.
            if lacking >= 4 && answers.len() >= FEW {
                return;
            }
            let mut lines = lacking_some(&self.holding, lacking, set.node_count() as usize);
            self.keep_in_scope(&mut lines);
            for line in self.select(set, &lines, WEIGHED / 3) {
                self.take(set, line, &mut scratch, answers);
            }
            if answers.len() >= want {
                return;
            }
        }
    }

    /// Finds the lines that hold each word, and from their number what lacking the word costs.
    fn hold(&mut self, set: &CodeSet) {
        let lines = set.node_count() as usize;
        self.holding.clear();
        for token in self.question.tokens.iter_mut().filter(|token| !token.optional) {
            let holding = token.lines(set, set.index(), false);
            let count = holding.count();
            token.weigh_lack(count, lines);
            if count > 0 {
                self.holding.push(holding);
            }
        }
    }

    /// Lines that hold every word that any line holds.
    fn all(&self) -> Bits {
        let mut sets = self.holding.iter();
        let mut all = sets.next().cloned().unwrap_or_default();
        sets.for_each(|holding| all.keep(holding));
        self.keep_in_scope(&mut all);
        all
    }

    fn keep_in_scope(&self, lines: &mut Bits) {
        if let Some(within) = &self.scope.lines {
            lines.keep(within);
        }
    }

    /// Of many lines those worth weighing: first those that say every word, then the most general.
    fn select(&self, set: &CodeSet, lines: &Bits, most: usize) -> Vec<u32> {
        if lines.count() <= most {
            return lines.iter().collect();
        }
        let index = set.index();
        let mut said = lines.clone();
        for token in self.question.tokens.iter().filter(|token| token.is_said() && !token.optional) {
            said.keep(&token.lines(set, index, true));
        }
        let of = |bits: &Bits, most: usize| -> Vec<u32> {
            if bits.count() <= most {
                return bits.iter().collect();
            }
            index.most_general(bits, most)
        };
        let mut chosen = of(&said, most * 3 / 4);
        chosen.extend(of(lines, most - chosen.len()));
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    }

    /// Weighs a line and keeps it, with the codes its seventh characters make where the asked words call for them.
    fn take(&self, set: &CodeSet, line: u32, scratch: &mut Vec<Met>, answers: &mut Vec<Found>) {
        let Some(node) = set.node(line) else { return };
        let (index, question) = (set.index(), &self.question);
        let answer = weigh(set, question, line, &node, scratch);
        let why =
            if answer.phrase == index.phrases(line).start { Why::Title } else { Why::Name(answer.phrase) };
        let mut keep = |at: At, cost: u32| {
            answers.push(Found { cost: cost + self.more, at, reading: self.number, why });
        };
        let Some(table) = index.tables.get(usize::from(node.table)) else {
            return keep(line.into(), answer.cost);
        };
        if answer.missing == 0 {
            keep(line.into(), answer.cost);
            if let Some(first) =
                set.sevenths(&node).next().filter(|_| answer.unasked <= CLOSE || self.scope.codes_only)
            {
                keep(At { node: line, seventh: Some(first) }, answer.cost + FIRST_ENCOUNTER);
            }
            return;
        }
        let mut any = false;
        for place in set.sevenths(&node) {
            let words = table.meanings.get(usize::from(place)).map_or(&[][..], Vec::as_slice);
            let (asked, unasked) = meaning(question, words);
            let answered = asked & answer.missing;
            if answered != 0 {
                any = true;
                let cost = answer.cost - question.lack(answered);
                keep(At { node: line, seventh: Some(place) }, cost + unasked + u32::from(place) / 4);
            }
        }
        if !any {
            keep(line.into(), answer.cost);
        }
    }
}

/// Lines in at least all but `lacking` of the sets.
fn lacking_some(sets: &[Bits], lacking: usize, lines: usize) -> Bits {
    // Level `n` holds the lines that lack at most `n` of the sets so far.
    let mut levels = vec![Bits(vec![u64::MAX; lines.div_ceil(64)]); lacking + 1];
    for set in sets {
        for level in (0..=lacking).rev() {
            let (below, here) = levels.split_at_mut(level);
            here[0].keep(set);
            if let Some(below) = below.last() {
                here[0].join(below);
            }
        }
    }
    levels.pop().unwrap_or_default()
}

/// Codes that a query begins, in the order of the book; a bare letter and digit gives categories first.
pub(crate) fn by_code(set: &CodeSet, query: &str, want: usize, scope: &Scope) -> Vec<At> {
    let bare = SetId::bare(query.trim_end_matches('-'));
    let letter_first = bare.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
    let shaped = bare.bytes().all(|b| b.is_ascii_alphanumeric()) && bare.bytes().any(|b| b.is_ascii_digit());
    let shaped = shaped && (bare.len() > 1 || !letter_first) && bare.len() <= 7;
    if !shaped || query.split_whitespace().count() != 1 {
        return Vec::new();
    }
    let mut places: Vec<At> = set.find(&bare).into_iter().collect();
    let mut lines: Vec<u32> = set.with_prefix(&bare).filter_map(|place| set.by_code(place)).collect();
    if bare.len() < 3 {
        let length = |line: &u32| set.node(*line).map_or(u8::MAX, |node| node.code.1);
        let shortest = lines.iter().map(length).filter(|l| *l >= 3).min().unwrap_or_default();
        lines.retain(|line| length(line) == shortest);
    }
    for line in lines {
        places.push(line.into());
        if let Some(node) = set.node(line).filter(|_| bare.len() >= 4) {
            places.extend(set.sevenths(&node).map(|place| At { node: line, seventh: Some(place) }));
        }
        if places.len() > want * 2 + 64 {
            break;
        }
    }
    if places.is_empty() {
        places = padded(set, &bare);
    }
    let mut seen = std::collections::BTreeSet::new();
    places.retain(|at| seen.insert(*at) && scope.has(at.node));
    places
}

/// A code typed up to its padding, `W00.0X`: the codes its seventh characters make.
fn padded(set: &CodeSet, bare: &str) -> Vec<At> {
    let stem = bare.trim_end_matches('X');
    let Some(at) = (stem.len() < bare.len()).then(|| set.find(stem)).flatten() else { return Vec::new() };
    let Some(node) = set.node(at.node) else { return Vec::new() };
    set.sevenths(&node).map(|place| At { node: at.node, seventh: Some(place) }).collect()
}
