//! The page of the drills: what there is, what is due, what was taken.

use crate::base::{Day, Seed};
use crate::desk::day::long as date;
use crate::learn::Shelf;
use crate::learn::drill::{Before, Drills, Wanted, before, make, pick, standing};
use crate::learn::learner::LearnerState;
use codesets_lookup::SetId;
use exercises_format::Drill;
use exercises_format::drill::Asks;
use std::collections::{BTreeMap, BTreeSet};

/// What a kind of drill is called.
pub fn asks_words(asks: Asks) -> &'static str {
    match asks {
        Asks::Code => "Find the code",
        Asks::Note => "Find the note",
        Asks::Row => "Find the row of a table",
    }
}

/// What the page says about a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Drills that fit.
    pub fitting: usize,
    /// Of these, due again today.
    pub due: usize,
    /// Of these, never taken.
    pub fresh: usize,
    /// The sentence.
    pub words: String,
}

/// Counts the drills of a choice.
pub fn summary(shelf: &Shelf, state: &LearnerState, wanted: &Wanted, today: Day) -> Summary {
    let held = standing(state, drills(shelf));
    let fitting: Vec<&Drill> = shelf.drills.values().filter(|drill| wanted.fits(drill)).collect();
    let due =
        fitting.iter().filter(|drill| held.get(&drill.id).is_some_and(|held| held.due <= today)).count();
    let fresh = fitting.iter().filter(|drill| !held.contains_key(&drill.id)).count();
    let words = match (fitting.len(), due) {
        (0, _) => "No drill fits this choice. Allow more kinds or topics.".to_owned(),
        (all, 0) => format!("{all} drills fit, {fresh} of them new to you. None is due again today."),
        (all, due) => format!("{all} drills fit; {due} due again today come first, then new ones."),
    };
    Summary { fitting: fitting.len(), due, fresh, words }
}

/// Topics by name, with how many drills each has.
pub fn topics(drills: &BTreeMap<String, Drill>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for topic in drills.values().flat_map(|drill| &drill.topics) {
        *counts.entry(topic).or_default() += 1;
    }
    counts.into_iter().map(|(topic, count)| (topic.clone(), count)).collect()
}

/// The sets of the bank that are not on this desk yet, by the name a reader knows.
pub fn left_out(drills: &BTreeMap<String, Drill>, sets: &BTreeSet<String>) -> Vec<&'static str> {
    let asked: BTreeSet<&String> = drills.values().map(|drill| &drill.set).collect();
    let missing = SetId::ALL.into_iter().filter(|set| {
        let name = set.name().to_owned();
        asked.contains(&name) && !sets.contains(&name)
    });
    missing.map(SetId::label).collect()
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// The record's id.
    pub id: u64,
    /// The drill's id.
    pub drill: String,
    /// When.
    pub day: String,
    /// What the drill is called; its id where the bank has it no more.
    pub title: String,
    /// What was answered.
    pub answer: String,
    /// The score computed today; none when the drill has changed since.
    pub points: Option<u32>,
    /// Whether every code was right.
    pub right: bool,
    /// Time and pages.
    pub way: String,
    /// What else is to be said: given up, changed since, kept score differs.
    pub remark: &'static str,
}

/// The last `most` drills taken, the latest first.
pub fn history(state: &LearnerState, shelf: &Shelf, most: usize) -> Vec<HistoryRow> {
    let drills = drills(shelf);
    before(state, drills).into_iter().take(most).map(|before| row(before, drills)).collect()
}

/// Where the drills of a shelf are found again.
pub fn drills(shelf: &Shelf) -> Drills<'_> {
    Drills { bank: &shelf.drills, codes: &shelf.codes }
}

/// The drills of the next round. The seed counts with every drill taken, so that the same draw never comes twice.
/// `made` takes half of them, and whatever the bank cannot fill, fresh from the code set.
pub fn drawn(
    shelf: &Shelf,
    state: &LearnerState,
    wanted: &Wanted,
    today: Day,
    count: usize,
    made: bool,
) -> Vec<Drill> {
    let seed = Seed(7).of(&format!("{today} {}", state.drills.len()));
    let from_bank = if made { count - count / 2 } else { count };
    let held = standing(state, drills(shelf));
    let ids = pick(&shelf.drills, &held, wanted, today, seed, from_bank);
    let mut round: Vec<Drill> = ids.iter().filter_map(|id| shelf.drills.get(id).cloned()).collect();
    if made {
        let on = shelf.drills.values().map(|drill| drill.on).max().unwrap_or(today);
        round.extend(make(&shelf.codes, on, seed, count - round.len()));
    }
    round
}

fn row(before: Before, drills: Drills<'_>) -> HistoryRow {
    let taken = &before.taken;
    let score = before.outcome.score.as_ref();
    let remark = match (score, before.outcome.agrees, taken.gave_up) {
        (None, _, _) => "The drill has changed since",
        (_, false, _) => "The kept score differs; this one was computed again",
        (_, _, true) => "Given up",
        _ => "",
    };
    HistoryRow {
        id: before.id,
        drill: taken.drill.clone(),
        day: date(before.day),
        title: drills.get(&taken.drill).map_or_else(|| taken.drill.clone(), |drill| drill.title.clone()),
        answer: if taken.answer.is_empty() { "none".to_owned() } else { taken.answer.join(" ") },
        points: score.map(|score| score.points),
        right: score.is_some_and(|score| score.right),
        way: format!("{} s, {}", taken.seconds, pages(taken.steps)),
        remark,
    }
}

fn pages(count: u32) -> String {
    if count == 1 { "1 page".to_owned() } else { format!("{count} pages") }
}
