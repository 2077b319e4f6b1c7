//! What was typed, as the readings it allows.

use super::run::Heard;
use super::synonym::Meanings;
use super::word::{key, words};
use crate::codeset::CodeSet;
use std::rc::Rc;

/// Most readings of one query.
const MOST: usize = 12;
/// Little words looked over in a phrase, at most.
const LITTLE: usize = 1;
/// Words of side, as they are typed.
const SIDES: [&str; 12] =
    ["left", "right", "bilateral", "lt", "rt", "l", "r", "bil", "bilat", "both", "dominant", "nondominant"];
/// How many words of a phrase may stand on either side of a word of side.
const REACH: usize = 4;
/// Most words of a query that are looked at.
const LONGEST: usize = 12;

/// One way to read a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    pub words: Vec<Rc<str>>,
    /// Abbreviations read out: what was typed and what it stands for.
    pub read_out: Vec<(Rc<str>, Rc<str>)>,
    /// The last word is still being typed.
    pub open: bool,
    /// A known abbreviation is taken for the beginning of some other word.
    pub begun: bool,
}

/// All readings of a query, the literal one first.
///
/// `rt hip fx` reads as it stands, and as `right fracture neck femur`.
pub(crate) fn readings(set: &CodeSet, query: &str, heard: &mut Heard) -> Vec<Reading> {
    let mut typed: Vec<&str> = chunks(set, query);
    let mut chunks: Vec<String> = typed.iter().map(|chunk| said(set, chunk)).collect();
    sides_first(set, &mut typed, &mut chunks);
    let chunks = &chunks[..chunks.len().min(LONGEST)];
    let open = !query.ends_with(char::is_whitespace);
    let meant = meant(set, chunks, open, heard);
    let mut readings = vec![Reading { open, ..Reading::default() }];
    let mut place = 0;
    while place < chunks.len() {
        let (length, ways) = ways(set, (chunks, &meant), (typed[place], place), open);
        let read_out =
            |way: &Way| (chunks[place..place + length].join(" ").into(), way.words.join(" ").into());
        let read_out: Vec<_> = ways.iter().map(|way| way.expanded.then(|| read_out(way))).collect();
        let longer = |mut reading: Reading, number: usize| {
            let way: &Way = &ways[number];
            reading.words.extend(way.words.iter().cloned());
            reading.begun |= way.begun;
            reading.read_out.extend(read_out[number].iter().cloned());
            reading
        };
        readings = if ways.len() == 1 {
            readings.into_iter().map(|reading| longer(reading, 0)).collect()
        } else {
            let numbers = (0..ways.len()).flat_map(|number| readings.iter().map(move |held| (held, number)));
            numbers.take(MOST).map(|(held, number)| longer(held.clone(), number)).collect()
        };
        place += length;
    }
    if let Some(last) = chunks.last() {
        for reading in &mut readings {
            reading.open &= reading.words.last().is_some_and(|word| last.ends_with(&**word));
        }
    }
    readings.retain(|reading| !reading.words.is_empty());
    readings
}

/// A chunk as phrases have it: an owner stays in its word where a phrase begins so (`boxer's` in `boxers fracture`).
fn said(set: &CodeSet, chunk: &str) -> String {
    let bare = key(chunk);
    let owner = chunk.to_lowercase();
    if owner.ends_with("'s") || owner.ends_with("’s") {
        let whole = format!("{}s", bare.strip_suffix('s').unwrap_or(&bare));
        if set.phrases().longest(&whole) > 1 {
            return whole;
        }
    }
    bare
}

/// Words of side that part a known phrase step before it: `lazy left eye` reads as `left lazy eye`.
fn sides_first(set: &CodeSet, typed: &mut [&str], chunks: &mut [String]) {
    let phrases = set.phrases();
    let side = |chunk: &String| SIDES.contains(&chunk.as_str());
    let mut place = 1;
    while place + 1 < chunks.len() {
        let run = chunks[place..].iter().take_while(|chunk| side(chunk)).count();
        let after = place + run;
        let known = |(from, to): &(usize, usize)| {
            let around = chunks[*from..place].iter().chain(&chunks[after..*to]);
            let phrase = around.map(String::as_str).collect::<Vec<_>>().join(" ");
            !phrases.meanings(&phrase).is_empty() || !phrases.nearly(&phrase).is_empty()
        };
        let mut spans = (place.saturating_sub(REACH)..place)
            .flat_map(|from| (after + 1..=chunks.len().min(after + REACH)).map(move |to| (from, to)));
        if let Some((from, _)) = spans.find(|span| run > 0 && known(span)) {
            typed[from..after].rotate_right(run);
            chunks[from..after].rotate_right(run);
        }
        place = after.max(place + 1);
    }
}

/// What blanks separate; a chunk that joins an abbreviation to something else (`ibs-d`, `htn/ckd`) comes apart.
fn chunks<'q>(set: &CodeSet, query: &'q str) -> Vec<&'q str> {
    let phrases = set.phrases();
    let known = |text: &str| !phrases.meanings(&key(text)).is_empty();
    let parts = |chunk: &'q str| -> Vec<&'q str> {
        let parts: Vec<&str> = chunk.split(['/', '-', ',', ';', '+']).collect();
        if parts.len() > 1 && !known(chunk) && parts.iter().any(|part| known(part)) {
            parts
        } else {
            vec![chunk]
        }
    };
    query.split_whitespace().flat_map(parts).filter(|chunk| !key(chunk).is_empty()).collect()
}

/// One way to read a few words.
struct Way {
    words: Vec<Rc<str>>,
    expanded: bool,
    begun: bool,
}

/// The chunks, with the word that was meant in the place of each word that no word of the set begins with.
fn meant(set: &CodeSet, chunks: &[String], open: bool, heard: &mut Heard) -> Vec<String> {
    let (index, phrases) = (set.index(), set.phrases());
    let strange = |chunk: &str| {
        chunk.len() >= 4
            && chunk.bytes().all(|byte| byte.is_ascii_lowercase())
            && phrases.meanings(chunk).is_empty()
            && phrases.longest(chunk) == 1
            && compound(set, chunk).is_none()
            && index.vocabulary.with_prefix(chunk.as_bytes()).is_empty()
    };
    let mut meant = chunks.to_vec();
    for (place, chunk) in meant.iter_mut().enumerate().filter(|_| chunks.len() > 1) {
        if strange(chunk) {
            let token = heard.token(set, chunk, open && place + 1 == chunks.len());
            if let Some(word) = token.misread {
                index.vocabulary.text(usize::from(word)).clone_into(chunk);
            }
        }
    }
    meant
}

/// How the words from a place on may be read: as they stand, and as the longest phrase known there.
fn ways(
    set: &CodeSet,
    (chunks, meant): (&[String], &[String]),
    (typed, place): (&str, usize),
    open: bool,
) -> (usize, Vec<Way>) {
    let (index, synonyms) = (set.index(), set.phrases());
    let begins = |place: usize| {
        let longest = |words: &[String]| words.get(place).map_or(1, |word| synonyms.longest(word));
        longest(chunks).max(longest(meant))
    };
    let longest = if begins(place) > 1 { begins(place) + LITTLE } else { begins(place + 1).min(2) };
    let longest = longest.min(chunks.len() - place);
    let longer_next = |length: usize| {
        let room = (chunks.len() - place)
            .saturating_sub(1)
            .min(synonyms.longest(&chunks[(place + 1).min(chunks.len() - 1)]));
        (length + 1..=room)
            .any(|longer| !synonyms.meanings(&chunks[place + 1..place + 1 + longer].join(" ")).is_empty())
    };
    let found = (1..=longest).rev().find_map(|length| {
        let ends = open && place + length == chunks.len();
        let look = |words: &[String]| {
            let phrase = words[place..place + length].join(" ");
            // A last word that stands for something by itself is finished: `hx tb` is not the beginning of `hx tbi`.
            let finished = || !synonyms.meanings(&words[chunks.len() - 1]).is_empty();
            let begun = if ends && !finished() { synonyms.begun(&phrase) } else { Meanings::default() };
            let held = [synonyms.meanings(&phrase), synonyms.nearly(&phrase), begun];
            held.into_iter().find(|meanings| !meanings.is_empty())
        };
        // A longer phrase that begins with the next word says more: `bilateral | knee replacement status`.
        if length > 1 && longer_next(length) {
            return None;
        }
        Some((length, look(chunks).or_else(|| (chunks != meant).then(|| look(meant)).flatten())?))
    });
    let (length, meanings) = found.unwrap_or((1, Meanings::default()));
    let literal: Vec<Rc<str>> = if length == 1 {
        words(typed).into_iter().map(|word| word.text.into()).collect()
    } else {
        chunks[place..place + length].iter().map(|word| word.as_str().into()).collect()
    };
    let last = place + length == chunks.len();
    let begins = |word: &Rc<str>| !index.vocabulary.with_prefix(word.as_bytes()).is_empty();
    let known = literal.iter().all(|word| index.vocabulary.find(word).is_some());
    // A word in the middle may be cut short as well: `chr kid dis`.
    let begun = (last || length == 1) && literal.iter().all(begins);
    let mut ways = Vec::new();
    let unknown_word = meanings.is_empty() && literal.len() == 1 && !literal.iter().any(begins);
    if unknown_word {
        ways.extend(unknown(set, &literal[0]));
    }
    // Two whole words run together are no misspelling of a third.
    let split = unknown_word && compound(set, &literal[0]).is_some();
    if (meanings.is_empty() && !split) || known || begun {
        ways.push(Way { words: literal, expanded: false, begun: !known && !meanings.is_empty() });
    }
    ways.extend(meanings.each().map(|words| Way { words, expanded: true, begun: false }));
    (length, ways)
}

/// Ways to read a word that no word of the set begins with: two words run together (`preeclampsia` for
/// `pre-eclampsia`), or a mistyped abbreviation or lay word (`shingels`).
fn unknown(set: &CodeSet, word: &str) -> Vec<Way> {
    let split = run_together(set, word).map(|(first, second)| vec![first.into(), second.into()]);
    let split = split.into_iter().map(|words| Way { words, expanded: true, begun: false });
    let meant = match forms(set, word) {
        _ if compound(set, word).is_some() => Meanings::default(),
        forms if forms.is_empty() => set.phrases().meant(word),
        forms => forms,
    };
    let meant = meant.each();
    let meant = meant.map(|words| Way { words, expanded: true, begun: false });
    split.chain(meant).collect()
}

/// Two words run together: the one with the longest second part, as a compound has a short head.
fn run_together<'w>(set: &CodeSet, word: &'w str) -> Option<(&'w str, &'w str)> {
    let vocabulary = &set.index().vocabulary;
    let parts = |at: usize| Some((word.get(..at)?, word.get(at..)?));
    let fits = |(first, second): &(&str, &str)| {
        vocabulary.find(first).is_some() && !vocabulary.with_prefix(second.as_bytes()).is_empty()
    };
    (2..word.len().saturating_sub(2)).filter_map(parts).find(fits)
}

/// Two whole words of the set run together, neither of them short, so that no misspelling is meant: `hammertoe`.
fn compound<'w>(set: &CodeSet, word: &'w str) -> Option<(&'w str, &'w str)> {
    let vocabulary = &set.index().vocabulary;
    let parts = |at: usize| Some((word.get(..at)?, word.get(at..)?));
    let whole = |(first, second): &(&str, &str)| {
        vocabulary.find(first).is_some() && vocabulary.find(second).is_some()
    };
    (4..word.len().saturating_sub(2)).filter_map(parts).find(whole)
}

/// What another form of a lay word stands for: `nearsightedness` for `nearsighted`, `cavities` for `cavity`.
fn forms<'s>(set: &'s CodeSet, word: &str) -> Meanings<'s> {
    let phrases = set.phrases();
    let endings = [
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ness", ""),
        ("iness", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
    ];
    let stems = endings.iter().filter_map(|(ending, instead)| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() >= 4)?;
        Some(format!("{stem}{instead}"))
    });
    let mut held = stems.chain([format!("{word}s")]).map(|form| phrases.meanings(&form));
    held.find(|meanings| !meanings.is_empty()).unwrap_or_default()
}
