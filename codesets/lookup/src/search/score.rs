//! How well a line answers a reading: lower is better.

use super::index::{Index, Line, Words};
use super::token::Token;
use crate::codeset::CodeSet;
use crate::layout::BRACKETED;
use std::rc::Rc;

/// Asked words are told apart by the bits of one number.
pub(crate) type Asked = u16;
/// Most asked words.
pub(crate) const MOST: usize = 16;
/// Cost of an asked word that stands in another of the line's phrases.
const ELSEWHERE: u32 = 12;
/// Cost of answering by a further name rather than by the title.
const BY_NAME: u32 = 3;
/// Cost when asked words do not stand in the asked order.
const OUT_OF_ORDER: u32 = 2;
/// Cost when the phrase leads with a word that was not asked for: the main term comes first.
const NOT_LEADING: u32 = 2;
/// Cost of a word that goes with "unspecified" or "without": it names what is not known or not there.
const NOT_KNOWN: u32 = 1;
/// Words after "without" that name what is not there.
const ABSENT: u8 = 2;

/// The asked words of a reading.
#[derive(Debug, Default)]
pub(crate) struct Question {
    pub tokens: Vec<Rc<Token>>,
    /// Words insisted on.
    pub wanted: Asked,
    /// Cost of lacking each word.
    lacks: Vec<u32>,
}

/// Which asked words each word of the set meets: one table for all questions of a search, each in its turn.
pub(crate) struct Marks(Vec<Asked>);

impl Marks {
    /// A table without marks.
    pub fn new(index: &Index) -> Marks {
        Marks(vec![0; index.vocabulary.len()])
    }

    fn of(&self, word: usize) -> Asked {
        self.0.get(word).copied().unwrap_or_default()
    }

    /// Whether a word of the set meets any asked word.
    pub fn meets(&self, word: [u8; 2]) -> bool {
        self.of(usize::from(u16::from_le_bytes(word) & !BRACKETED)) != 0
    }

    fn each(&mut self, question: &Question, mark: impl Fn(&mut Asked, Asked)) {
        for (t, token) in question.tokens.iter().enumerate().take(MOST) {
            for word in token.named() {
                self.0.get_mut(usize::from(word)).into_iter().for_each(|held| mark(held, 1 << t));
            }
            self.0.get_mut(token.begun()).into_iter().flatten().for_each(|held| mark(held, 1 << t));
        }
    }

    /// Marks what a question meets.
    pub fn put(&mut self, question: &Question) {
        self.each(question, |held, bit| *held |= bit);
    }

    /// Takes a question's marks away.
    pub fn clear(&mut self, question: &Question) {
        self.each(question, |held, _| *held = 0);
    }
}

impl Question {
    /// Little words are insisted on only where there are no others.
    pub fn new(tokens: Vec<Rc<Token>>) -> Question {
        let all_little = tokens.iter().all(|token| token.little);
        let wanted = tokens.iter().take(MOST).enumerate().filter(|(_, token)| all_little || !token.little);
        let wanted = wanted.fold(0, |bits, (t, _)| bits | 1 << t);
        Question { tokens, wanted, lacks: Vec::new() }
    }

    /// The words insisted on.
    pub fn wanted(&self) -> impl Iterator<Item = &Rc<Token>> {
        bits(self.wanted).filter_map(|t| self.tokens.get(t))
    }

    /// Finds what lacking each word costs.
    pub fn weigh_lacks(&mut self, set: &CodeSet) {
        let lack = |(t, token): (usize, &Rc<Token>)| {
            if self.wanted >> t & 1 == 1 { token.lines(set, set.index()).lack } else { 0 }
        };
        self.lacks = self.tokens.iter().take(MOST).enumerate().map(lack).collect();
    }

    /// Cost of lacking some of the words.
    pub fn lack(&self, missing: Asked) -> u32 {
        bits(missing).filter_map(|t| self.lacks.get(t)).sum()
    }
}

fn bits(mut asked: Asked) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (asked != 0).then(|| asked.trailing_zeros() as usize)?;
        asked &= asked - 1;
        Some(bit)
    })
}

/// A line's answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    pub cost: u32,
    /// Asked words no phrase of the line holds.
    pub missing: Asked,
    /// The phrase that answers best.
    pub phrase: u32,
    /// Cost of the line's own words that were not asked for.
    pub unasked: u32,
}

/// One phrase against the asked words.
#[derive(Clone, Copy, Default)]
pub(crate) struct Met {
    cost: u32,
    unasked: u32,
    asked: Asked,
    /// Where the phrase stands.
    at: u32,
}

/// Weighs a line. Words of a seventh character's meaning are not looked at here; they count as missing.
pub(crate) fn weigh(
    set: &CodeSet,
    question: &Question,
    marks: &Marks,
    line: &Line<'_>,
    met: &mut Vec<Met>,
) -> Answer {
    let index = set.index();
    let by_code = by_code(set, question, line.node);
    met.clear();
    // A phrase that holds no asked word answers only where no phrase holds any.
    let mut none = true;
    for (at, words) in line.phrases() {
        if words.iter().any(|word| marks.meets(*word)) {
            met.push(meet(index, question, marks, (at, words)));
            none = false;
        } else {
            met.push(Met { at, ..Met::default() });
        }
    }
    if none {
        met.clear();
        met.extend(line.phrases().map(|phrase| meet(index, question, marks, phrase)));
    }
    let anywhere = met.iter().fold(by_code, |bits, met| bits | met.asked);
    let mut best: Option<(u32, usize)> = None;
    for (place, met) in met.iter().enumerate() {
        if met.asked == 0 && anywhere != by_code {
            continue;
        }
        let elsewhere = (question.wanted & anywhere & !met.asked & !by_code).count_ones();
        let by_name = if place == 0 { 0 } else { BY_NAME };
        let cost = met.cost + met.unasked + by_name + elsewhere * ELSEWHERE;
        if best.is_none_or(|(held, _)| cost < held) {
            best = Some((cost, place));
        }
    }
    let missing = question.wanted & !anywhere;
    let prior = u32::from(line.prior) / 8;
    let (cost, place) = best.unwrap_or((0, 0));
    let best = met.get(place).copied().unwrap_or(Met { at: line.from, ..Met::default() });
    let cost = cost + prior + question.lack(missing);
    Answer { cost, missing, phrase: best.at, unasked: best.unasked }
}

/// Which asked words begin the line's code.
fn by_code(set: &CodeSet, question: &Question, line: u32) -> Asked {
    if !question.tokens.iter().any(|token| token.may_begin_code()) {
        return 0;
    }
    let Some(node) = set.node(line) else { return 0 };
    let code = set.node_code(&node);
    let begun = question.tokens.iter().take(MOST).enumerate().filter(|(_, token)| token.begins_code(code));
    begun.fold(0, |bits: Asked, (t, _)| bits | 1 << t)
}

fn meet(index: &Index, question: &Question, marks: &Marks, (at, words): (u32, Words<'_>)) -> Met {
    let mut best = [0_u8; MOST];
    let mut places = [0_u16; MOST];
    let mut asked: Asked = 0;
    let mut unasked = 0;
    let mut after_unknown = false;
    let mut absent = 0_u8;
    for (place, word) in words.iter().enumerate() {
        let word = u16::from_le_bytes(*word);
        let number = usize::from(word & !BRACKETED);
        let met = marks.of(number);
        if met == 0 {
            let weight = u32::from(index.weights.get(number).copied().unwrap_or_default());
            unasked += match word & BRACKETED {
                0 if after_unknown || absent > 0 => weight.min(NOT_KNOWN),
                0 => weight,
                _ => 0,
            };
        }
        after_unknown = place > 0 && index.unknown == Some(number as u16);
        absent = if index.without == Some(number as u16) { ABSENT } else { absent.saturating_sub(1) };
        for t in bits(met) {
            let cost = question.tokens[t].cost(index, number);
            if asked & 1 << t == 0 || cost < best[t] {
                best[t] = cost;
                places[t] = place as u16;
                asked |= 1 << t;
            }
        }
    }
    let mut met = Met { cost: 0, unasked, asked, at };
    let mut previous = None;
    let mut in_order = true;
    for t in bits(asked & question.wanted) {
        met.cost += u32::from(best[t].saturating_sub(1));
        in_order &= previous.is_none_or(|before| before < places[t]);
        previous = Some(places[t]);
    }
    met.cost += if in_order { 0 } else { OUT_OF_ORDER };
    met.cost += if words.first().is_some_and(|word| marks.meets(*word)) { 0 } else { NOT_LEADING };
    met
}

/// Which asked words a phrase holds.
pub(crate) fn asked_in(marks: &Marks, words: Words<'_>) -> Asked {
    words.iter().fold(0, |bits, word| bits | marks.of(usize::from(u16::from_le_bytes(*word) & !BRACKETED)))
}

/// Which asked words a seventh character's meaning holds, and how many of its own were not asked for.
pub(crate) fn meaning(marks: &Marks, words: &[u16]) -> (Asked, u32) {
    let mut asked = 0;
    let mut unasked = 0;
    for word in words {
        let met = marks.of(usize::from(*word));
        asked |= met;
        unasked += u32::from(met == 0);
    }
    (asked, unasked)
}
