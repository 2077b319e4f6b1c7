//! One search over one set.

use super::index::Bits;
use super::query::Reading;
use super::score::{MOST, Marks, Met, Question, asked_in, meaning, weigh};
use super::seek::Scope;
use super::token::Token;
use crate::codeset::{At, CodeSet};
use crate::set::SetId;
use std::rc::Rc;

/// Lines weighed in full for the readings of a query, shared among them; the most general of more are taken.
const WEIGHED: usize = 256;
/// Lines weighed in full for one reading, at most and, however many readings there are, at least.
const OF_ONE: (usize, usize) = (192, 80);
/// Lines weighed in full of those that lack so many words.
const OF_A_LEVEL: usize = 48;
/// Cost of a code that has the asked side, below a heading that has the asked name.
const BELOW: u32 = 4;
/// Lines that lack a word and are looked below, of those that lack so many.
const LOOKED_BELOW: usize = 12;
/// Lines below a heading that are looked through for it.
const MOST_BELOW: u32 = 60;
/// A single word that begins words on more lines than this is answered from the most general lines alone.
const BROAD: usize = 12_000;
/// Fewer answers than these are hardly any.
const FEW: usize = 6;
/// Enough answers for a broad word.
const BROAD_ENOUGH: usize = 64;
/// Rarest words that get lines for their own sake.
pub(crate) const RAREST: usize = 3;
/// Lines taken for such a word's sake.
const OF_RAREST: usize = 12;
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
    met: Vec<Rc<Token>>,
    forgiven: Vec<Rc<Token>>,
}

fn held(tokens: &[Rc<Token>], word: &str, open: bool) -> Option<Rc<Token>> {
    tokens.iter().find(|token| token.open == open && token.text == word).cloned()
}

impl Heard {
    /// A word as the set meets it.
    pub fn token(&mut self, set: &CodeSet, word: &str, open: bool) -> Rc<Token> {
        if let Some(token) = held(&self.met, word, open) {
            return token;
        }
        let index = set.index();
        let mut token = Token::new(set, index, word, open);
        if set.id() == SetId::Hcpcs && !token.is_said() {
            token.forgive_cuts(index);
        }
        if !token.is_met() {
            token.forgive_typing(index);
        }
        let token = Rc::new(token);
        self.met.push(token.clone());
        token
    }

    /// The token that meets words within typing errors, too.
    fn forgiving(&mut self, set: &CodeSet, token: &Token) -> Rc<Token> {
        if let Some(token) = held(&self.forgiven, &token.text, token.open) {
            return token;
        }
        let mut token = token.anew();
        token.forgive_typing(set.index());
        let token = Rc::new(token);
        self.forgiven.push(token.clone());
        token
    }
}

/// What the readings of a query share while they are asked in turn.
pub(crate) struct Desk {
    marks: Marks,
    met: Vec<Met>,
}

impl Desk {
    /// For the searches over one set.
    pub fn new(set: &CodeSet) -> Desk {
        Desk { marks: Marks::new(set.index()), met: Vec::new() }
    }
}

/// One reading, ready to be asked.
pub(crate) struct Asking<'s> {
    question: Question,
    scope: &'s Scope,
    more: u32,
    number: usize,
    broad: bool,
    /// Lines to weigh at most.
    weighed: usize,
}

impl<'s> Asking<'s> {
    /// Meets the reading's words with the set's, forgiving typing errors where a word meets nothing.
    pub fn new(
        set: &CodeSet,
        (number, readings): (usize, usize),
        reading: &Reading,
        scope: &'s Scope,
        heard: &mut Heard,
    ) -> Self {
        let words = &reading.words[..reading.words.len().min(MOST)];
        let last = words.len().saturating_sub(1);
        let tokens = words.iter().enumerate();
        let tokens = tokens.map(|(place, word)| heard.token(set, word, reading.open && place == last));
        let tokens: Vec<Rc<Token>> = tokens.collect();
        let broad = tokens.len() == 1 && tokens.iter().all(|token| token.open && token.breadth(set) > BROAD);
        let more = reading.read_out.len() as u32 * READ_OUT + u32::from(reading.begun) * BEGUN;
        let weighed = (WEIGHED / readings.max(1)).clamp(OF_ONE.1, OF_ONE.0);
        Asking { question: Question::new(tokens), scope, more, number, broad, weighed }
    }

    /// What the engine had to assume: the typed word and the one it took it for.
    pub fn misread(&self, set: &CodeSet) -> Vec<(Rc<str>, Rc<str>)> {
        let word = |number: u16| set.index().vocabulary.text(usize::from(number)).into();
        self.question.tokens.iter().filter_map(|t| Some((t.text.as_str().into(), word(t.misread?)))).collect()
    }

    /// Words of the set that answer the asked ones, and the asked ones.
    pub fn words(&self, set: &CodeSet) -> Vec<String> {
        let vocabulary = &set.index().vocabulary;
        let mut words = Vec::new();
        for token in self.question.wanted() {
            words.push(token.text.clone());
            words.extend(token.named().map(|word| vocabulary.text(usize::from(word)).to_owned()));
        }
        words
    }

    /// Lines that hold every asked word.
    pub fn strictly(&mut self, set: &CodeSet, desk: &mut Desk, answers: &mut Vec<Found>) {
        desk.marks.put(&self.question);
        if self.broad {
            self.broadly(set, desk, answers);
        } else {
            self.question.weigh_lacks(set);
            let lines = self.all(set, |_| true);
            for rank in self.select(set, &lines, self.weighed, |_| true) {
                self.take(set, rank, desk, answers);
            }
        }
        desk.marks.clear(&self.question);
    }

    /// A first letter or two: the most general lines that hold a word so begun.
    fn broadly(&self, set: &CodeSet, desk: &mut Desk, answers: &mut Vec<Found>) {
        let lines = set.lines();
        let mut left = BROAD_ENOUGH;
        for (rank, line) in (0..lines.count()).filter_map(|rank| Some((rank, lines.get(rank)?))) {
            let mut words = line.phrases().flat_map(|(_, words)| words);
            if self.scope.has(rank) && words.any(|word| desk.marks.meets(*word)) {
                self.take(set, rank, desk, answers);
                left -= 1;
            }
            if left == 0 {
                return;
            }
        }
    }

    /// Nothing held every word as typed: assume typing errors in words that the set knows, too.
    pub fn forgivingly(
        &mut self,
        set: &CodeSet,
        desk: &mut Desk,
        heard: &mut Heard,
        answers: &mut Vec<Found>,
    ) {
        // A word that the set has is seldom another one, mistyped.
        let known = |token: &Token| token.little || token.is_said();
        let tokens = self.question.tokens.iter();
        if tokens.clone().all(|token| known(token)) {
            return;
        }
        let tokens =
            tokens.map(|token| if known(token) { token.clone() } else { heard.forgiving(set, token) });
        self.question = Question::new(tokens.collect());
        self.strictly(set, desk, answers);
    }

    /// Too few lines hold every word: those that lack one, two or three follow.
    pub fn loosely(&self, set: &CodeSet, want: usize, desk: &mut Desk, answers: &mut Vec<Found>) {
        let holding: Vec<&Bits> = self.holding(set, |_| true).collect();
        desk.marks.put(&self.question);
        let lines = set.node_count() as usize;
        let mut levels = lacking_some::<2>(&holding, lines);
        for lacking in 1..holding.len().min(LEVELS) {
            // Where hardly anything answers, even a line with one of the words is better than none.
            if lacking >= 4 && answers.len() >= FEW {
                break;
            }
            if lacking == levels.len() {
                levels = lacking_some::<LEVELS>(&holding, lines);
            }
            let mut lines = levels[lacking].clone();
            lines.leave_out(&levels[lacking - 1]);
            self.keep_in_scope(&mut lines);
            for (place, rank) in self.select(set, &lines, OF_A_LEVEL, |_| true).into_iter().enumerate() {
                self.take(set, rank, desk, answers);
                if place < LOOKED_BELOW {
                    self.descend(set, rank, desk, answers);
                }
            }
            if answers.len() >= want {
                break;
            }
        }
        desk.marks.clear(&self.question);
    }

    /// Lines that hold every word but those of side and visit, which not every code tells apart.
    pub fn aside(&mut self, set: &CodeSet, desk: &mut Desk, answers: &mut Vec<Found>) {
        let (mut firm, mut sides) = (false, false);
        for token in self.question.wanted() {
            firm |= !token.side;
            sides |= token.side;
        }
        if !firm || !sides || self.broad {
            return;
        }
        desk.marks.put(&self.question);
        let lines = self.all(set, |token| !token.side);
        for rank in self.select(set, &lines, WEIGHED / 4, |token| !token.side) {
            self.take(set, rank, desk, answers);
            self.descend(set, rank, desk, answers);
        }
        desk.marks.clear(&self.question);
    }

    /// A heading goes by the asked name and the codes below it by the asked side: `fibroadenoma right breast`.
    fn descend(&self, set: &CodeSet, rank: u32, desk: &mut Desk, answers: &mut Vec<Found>) {
        let lines = set.lines();
        let Some((held, node)) = lines.get(rank).and_then(|held| Some((held, set.node(held.node)?))) else {
            return;
        };
        if node.end - held.node < 2 || node.end - held.node > MOST_BELOW {
            return;
        }
        let answer = weigh(set, &self.question, &desk.marks, &held, &mut desk.met);
        let side = |(t, token): (usize, &Rc<Token>)| if token.side { 1 << t } else { 0 };
        let sides =
            answer.missing & self.question.tokens.iter().enumerate().map(side).fold(0, |all, bit| all | bit);
        if sides == 0 || answer.unasked > CLOSE {
            return;
        }
        for line in held.node + 1..node.end {
            let rank = set.rank(line);
            let title =
                lines.get(rank).and_then(|line| line.phrases().next()).filter(|_| self.scope.has(rank));
            let Some((_, words)) = title else { continue };
            let has = asked_in(&desk.marks, words) & answer.missing;
            if has & sides == sides {
                let cost = answer.cost - self.question.lack(has) + self.more + BELOW;
                let (at, why) = (line.into(), Why::Name(answer.phrase));
                answers.push(Found { cost, at, reading: self.number, why });
            }
        }
    }

    /// The most general lines that say one of the rarest words, each word's told as another reading's: what is asked
    /// for may be known by that word alone.
    pub fn by_rarest(&mut self, set: &CodeSet, reading: usize, desk: &mut Desk, answers: &mut Vec<Found>) {
        let count = |token: &Rc<Token>| token.lines(set, set.index()).count;
        let rarest = self.question.wanted().filter(|token| !token.side && count(token) > 0);
        let mut rarest: Vec<Rc<Token>> = rarest.cloned().collect();
        rarest.sort_by_key(count);
        let own = self.number;
        desk.marks.put(&self.question);
        for (place, token) in rarest.iter().take(RAREST).enumerate() {
            let held = token.lines(set, set.index());
            let mut lines = held.said.clone().unwrap_or_else(|| held.holding.clone());
            self.keep_in_scope(&mut lines);
            self.number = reading + place;
            for rank in lines.iter().take(OF_RAREST) {
                self.take(set, rank, desk, answers);
            }
        }
        desk.marks.clear(&self.question);
        self.number = own;
    }

    /// The lines of each word insisted on that any line holds.
    fn holding<'a>(&'a self, set: &'a CodeSet, fits: fn(&Token) -> bool) -> impl Iterator<Item = &'a Bits> {
        let tokens = self.question.wanted().filter(move |token| fits(token));
        let lines = tokens.map(|token| token.lines(set, set.index()));
        lines.filter(|lines| lines.count > 0).map(|lines| &lines.holding)
    }

    /// Lines that hold every word that any line holds.
    fn all(&self, set: &CodeSet, fits: fn(&Token) -> bool) -> Bits {
        let mut sets = self.holding(set, fits);
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
    fn select(&self, set: &CodeSet, lines: &Bits, most: usize, fits: fn(&Token) -> bool) -> Vec<u32> {
        let mut chosen: Vec<u32> = lines.iter().take(most + 1).collect();
        if chosen.len() <= most {
            return chosen;
        }
        let mut said = lines.clone();
        for token in self.question.wanted().filter(|token| fits(token)) {
            if let Some(lines) = &token.lines(set, set.index()).said {
                said.keep(lines);
            }
        }
        let general = chosen;
        chosen = said.iter().take(most * 3 / 4).collect();
        let last = chosen.last().copied();
        let left = most - chosen.len();
        let twice = |rank: &u32| said.has(*rank) && last.is_some_and(|last| *rank <= last);
        chosen.extend(general.into_iter().take(left).filter(|rank| !twice(rank)));
        chosen
    }

    /// Weighs a line and keeps it, with the codes its seventh characters make where the asked words call for them.
    fn take(&self, set: &CodeSet, rank: u32, desk: &mut Desk, answers: &mut Vec<Found>) {
        let (index, question) = (set.index(), &self.question);
        let Some(held) = set.lines().get(rank) else { return };
        let answer = weigh(set, question, &desk.marks, &held, &mut desk.met);
        let line = held.node;
        let why = if answer.phrase == held.from { Why::Title } else { Why::Name(answer.phrase) };
        let mut keep = |at: At, cost: u32| {
            answers.push(Found { cost: cost + self.more, at, reading: self.number, why });
        };
        let table = index.tables.get(usize::from(held.table));
        let (Some(table), Some(node)) = (table, table.and_then(|_| set.node(line))) else {
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
            let words = table.get(usize::from(place)).map_or(&[][..], Vec::as_slice);
            let (asked, unasked) = meaning(&desk.marks, words);
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

/// Words a line may lack and still be looked at, and one more: no word.
const LEVELS: usize = 5;

/// Lines that lack at most so many of the sets, from none on.
fn lacking_some<const LEVELS: usize>(sets: &[&Bits], lines: usize) -> Vec<Bits> {
    let mut levels = vec![Bits::none(lines); LEVELS];
    let rows: Vec<&[u64]> = sets.iter().map(|set| set.0.as_slice()).collect();
    for word in 0..lines.div_ceil(64) {
        // Level `n` holds the lines that lack at most `n` of the sets so far.
        let mut here = [u64::MAX; LEVELS];
        for row in &rows {
            let has = row.get(word).copied().unwrap_or_default();
            for level in (1..LEVELS).rev() {
                here[level] = here[level] & has | here[level - 1];
            }
            here[0] &= has;
        }
        for (level, lines) in levels.iter_mut().zip(here) {
            level.0[word] = lines;
        }
    }
    levels
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
    let within = |at: &At| scope.lines.is_none() || scope.has(set.rank(at.node));
    places.retain(|at| seen.insert(*at) && within(at));
    places
}

/// A code typed up to its padding, `W00.0X`: the codes its seventh characters make.
fn padded(set: &CodeSet, bare: &str) -> Vec<At> {
    let stem = bare.trim_end_matches('X');
    let Some(at) = (stem.len() < bare.len()).then(|| set.find(stem)).flatten() else { return Vec::new() };
    let Some(node) = set.node(at.node) else { return Vec::new() };
    set.sevenths(&node).map(|place| At { node: at.node, seventh: Some(place) }).collect()
}
