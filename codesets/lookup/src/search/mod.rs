//! Finding codes by anything a coder types.
//!
//! A query is read in every way its abbreviations allow ([`query`]); each asked word is met with the set's words
//! ([`token`]: the word, its plural, its synonyms, words it begins, and typing errors when nothing else is met); lines
//! that hold every word are weighed ([`score`]): how each word was met, how many of the line's own words were not
//! asked for, and how general the line is. Where too few lines hold every word, lines that lack one follow.

pub(crate) mod index;
mod query;
mod run;
mod score;
pub mod seek;
pub mod sound;
pub mod synonym;
mod token;
mod typing;
mod vocabulary;
pub mod word;

use crate::codeset::{At, CodeSet};
use crate::library::Library;
use crate::set::SetId;
use crate::span::{Standing, day_number};
use practicum_base::Day;
use query::Reading;
use run::{Asking, Desk, Found, Heard, RAREST, Why};
use seek::{Filter, Scope, Seek};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longer queries are cut: no coder types more.
const LONGEST_QUERY: usize = 200;
/// Answers put in order at least; one place may be among them more than once.
const KEPT: usize = 96;
/// Where so many lines hold every word, lines that lack one are not looked for.
const ENOUGH: usize = 12;
/// Fewer answers to a single word than this are hardly any.
const HARDLY_ANY: usize = 4;
/// Answers that stand as they are weighed, whatever their reading.
const LEADING: usize = 6;
/// Answers a reader sees at once.
const FIRST_SCREEN: usize = 10;
/// What a code match scores at least.
const CODE_SCORE: u32 = 2_000_000;
/// What a perfect match of words scores.
const WORD_SCORE: u32 = 1_000_000;

/// One line a search found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The set.
    pub set: SetId,
    /// The code as a reader writes it.
    pub code: String,
    /// The full title.
    pub title: String,
    /// Whether it can be reported on the asked day.
    pub billable: bool,
    /// What matched, in a few words.
    pub why: String,
    /// Higher is better; comparable within one search only.
    pub score: u32,
    /// The title is this project's own wording.
    pub own_wording: bool,
}

impl Library {
    /// The hits of [`Library::seek`] without a filter. Before coverage begins nothing is found.
    pub fn search(&self, query: &str, sets: &[SetId], on: Day, limit: usize) -> Vec<Hit> {
        let filter = Filter::default();
        self.seek(&Seek { query: query.to_owned(), sets: sets.to_vec(), on, limit, filter }).hits
    }
}

/// No coder types more than the longest query.
fn cut(query: &str) -> &str {
    query.char_indices().nth(LONGEST_QUERY).map_or(query, |(end, _)| &query[..end])
}

/// What one set answers.
#[derive(Debug, Default)]
struct Answered {
    hits: Vec<Hit>,
    words: Vec<String>,
}

/// Answers of one reading may fill the first screen; the best of each other reading stands among the first ten all
/// the same, below the best.
fn hear_each(answers: &mut Vec<Found>, readings: usize) {
    let (mut at, end) = (LEADING.min(answers.len()), FIRST_SCREEN.min(answers.len()));
    for reading in 0..readings {
        let best = answers.iter().position(|found| found.reading == reading);
        if let Some(best) = best.filter(|best| *best >= at && at < end) {
            let moved = answers.remove(best);
            answers.insert(at, moved);
            at += 1;
        }
    }
    // What was moved up counts no less than what it stands before: sets are put together by their scores.
    let mut cost = u32::MAX;
    for found in answers.iter_mut().rev() {
        cost = cost.min(found.cost);
        found.cost = cost;
    }
}

/// Puts the best in order, each place once, and leaves the rest out but for the best of each reading.
fn keep_best(answers: &mut Vec<Found>, kept: usize, readings: usize) {
    if answers.len() > kept {
        answers.select_nth_unstable(kept);
        let rest = answers.split_off(kept);
        let best = |reading: usize| rest.iter().filter(|found| found.reading == reading).min();
        answers.extend((0..readings).filter_map(best));
    }
    answers.sort_unstable();
    if readings > 1 {
        let mut seen = BTreeSet::new();
        answers.retain(|found| seen.insert(found.at));
    }
}

/// What all readings of a query find.
struct Answers {
    /// Best first.
    found: Vec<Found>,
    /// For each reading how it differs from what was typed.
    asides: Vec<String>,
    /// Words that answer the asked ones.
    words: Vec<String>,
}

impl CodeSet {
    fn hits(&self, query: &str, on: Day, limit: usize, scope: &Scope) -> Answered {
        let mut answered = Answered::default();
        let hits = &mut answered.hits;
        let fits = |hit: &Hit| hit.billable || !scope.codes_only;
        let mut seen = BTreeSet::new();
        for (place, at) in run::by_code(self, query, limit, scope).into_iter().enumerate() {
            if hits.len() >= limit {
                return answered;
            }
            seen.insert(at);
            hits.extend(self.hit(at, on, CODE_SCORE - place as u32, "code".to_owned()).filter(fits));
        }
        let mut heard = Heard::default();
        let readings = query::readings(self, query, &mut heard);
        let Answers { found, asides, words } = self.answers(&readings, &mut heard, limit, scope);
        for Found { cost, at, why, reading } in found {
            if hits.len() >= limit {
                break;
            }
            if seen.insert(at) {
                let aside = asides.get(reading).map_or("", String::as_str);
                let why = match why {
                    Why::Title => format!("title{aside}"),
                    Why::Name(phrase) => format!("also: {}{aside}", self.phrase_text(phrase)),
                };
                hits.extend(self.hit(at, on, WORD_SCORE.saturating_sub(cost * 10), why).filter(fits));
            }
        }
        answered.words = words;
        answered
    }

    /// What all readings find.
    fn answers(&self, readings: &[Reading], heard: &mut Heard, want: usize, scope: &Scope) -> Answers {
        let mut answers = Vec::new();
        let mut askings: Vec<Asking> = readings
            .iter()
            .enumerate()
            .map(|(number, reading)| Asking::new(self, (number, readings.len()), reading, scope, heard))
            .collect();
        let mut desk = Desk::new(self);
        for asking in &mut askings {
            asking.strictly(self, &mut desk, &mut answers);
        }
        let enough = want.min(ENOUGH);
        let aside = |askings: &mut [Asking], desk: &mut Desk, answers: &mut Vec<Found>| {
            if answers.len() < enough {
                askings.iter_mut().for_each(|asking| asking.aside(self, desk, answers));
            }
        };
        aside(&mut askings, &mut desk, &mut answers);
        // One word that hardly anything answers may be another one, mistyped.
        let lone = readings.iter().all(|reading| reading.words.len() == 1);
        if answers.is_empty() || (lone && answers.len() < HARDLY_ANY) {
            for asking in &mut askings {
                asking.forgivingly(self, &mut desk, heard, &mut answers);
            }
            aside(&mut askings, &mut desk, &mut answers);
        }
        // Of several readings the one with the best answer is loosened, else the one that reads most out.
        let mut loosened = None;
        if answers.len() < enough {
            let best = answers.iter().min().map(|found| found.reading);
            loosened = Some(best.unwrap_or(askings.len().saturating_sub(1)));
            if let Some(asking) = loosened.and_then(|best| askings.get_mut(best)) {
                asking.loosely(self, enough, &mut desk, &mut answers);
                asking.by_rarest(self, readings.len(), &mut desk, &mut answers);
            }
        }
        let heard_of = readings.len() + loosened.map_or(0, |_| RAREST);
        keep_best(&mut answers, (want * 4).max(KEPT), heard_of);
        hear_each(&mut answers, heard_of);
        let asides = askings.iter().zip(readings).map(|(asking, reading)| {
            let says = |meant: &str| !meant.is_empty() && meant != "with" && meant != "without";
            let read_out = reading.read_out.iter().filter(|(_, meant)| says(meant)).cloned();
            let parts =
                read_out.chain(asking.misread(self)).map(|(typed, meant)| format!("; {typed} = {meant}"));
            parts.collect::<String>()
        });
        let mut asides: Vec<String> = asides.collect();
        let of_rarest = loosened.and_then(|best| asides.get(best).cloned());
        asides.extend(std::iter::repeat_n(of_rarest.unwrap_or_default(), RAREST));
        let used: BTreeSet<usize> = answers.iter().take(want).map(|found| found.reading).collect();
        let words = used.iter().filter_map(|reading| askings.get(*reading)).flat_map(|a| a.words(self));
        Answers { words: words.collect(), asides, found: answers }
    }

    /// The hit of a place that stands on the day: as a code, else as a heading. What [`CodeSet::entry`] says besides
    /// takes longer to find than the hit itself.
    fn hit(&self, at: At, on: Day, score: u32, why: String) -> Option<Hit> {
        let node = self.node(at.node)?;
        let day = day_number(on);
        let stands = |class: u16| matches!(self.class_standing(class, day), Standing::Valid(_));
        let billable = stands(self.class_of(&node, at));
        if !billable && (at.seventh.is_some() || !stands(node.heading_class)) {
            return None;
        }
        let (code, title) = (self.display_code(at), self.full_title(at));
        Some(Hit { set: self.id(), code, title, billable, why, score, own_wording: node.own_wording })
    }
}
