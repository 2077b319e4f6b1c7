//! The list of exercises that stand alone, by kind, with filters and how each stands.

use super::{KINDS, kind_words};
use crate::base::Day;
use crate::desk::day::long as date;
use crate::desk::exam::percent;
use crate::learn::Shelf;
use crate::learn::learner::LearnerState;
use crate::learn::review::Subject;
use crate::learn::task::{Alone, standing};
use std::collections::BTreeMap;

/// What the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskFilter {
    /// A kind; none for all.
    pub kind: Option<String>,
    /// A topic; none for all.
    pub topic: Option<String>,
    /// The hardest that is shown, 1 to 5; none for all.
    pub hardest: Option<u8>,
    /// Only those that were never handed in.
    pub fresh: bool,
    /// Only those that are due for review.
    pub due: bool,
}

/// A kind and how far the learner is with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindRow {
    /// The kind.
    pub kind: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How many there are.
    pub count: usize,
    /// Of these, handed in at least once.
    pub done: usize,
    /// Of these, due for review.
    pub due: usize,
    /// `12, 3 done, 1 due`.
    pub words: String,
}

/// One exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskListRow {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: &'static str,
    /// What its kind is called.
    pub kind_name: &'static str,
    /// Its title.
    pub title: String,
    /// 1 to 5.
    pub difficulty: u8,
    /// Its topics.
    pub topics: Vec<String>,
    /// `84 % on Apr 14, 2026`; `not yet done` before the first time.
    pub last: String,
    /// The record it was handed in as last.
    pub record: Option<u64>,
    /// Whether it is due for review.
    pub due: bool,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskList {
    /// Kinds that have exercises, in their order, whatever the filter.
    pub kinds: Vec<KindRow>,
    /// The exercises that fit the filter: those due first, then new ones, then the rest; easy before hard.
    pub rows: Vec<TaskListRow>,
    /// The sentence above the rows.
    pub words: String,
}

/// The exercises of a filter.
pub fn list(shelf: &Shelf, state: &LearnerState, filter: &TaskFilter, today: Day) -> TaskList {
    let last = standing(state);
    let mut rows: Vec<TaskListRow> = Vec::new();
    let mut kinds: BTreeMap<&'static str, (usize, usize, usize)> = BTreeMap::new();
    for alone in Alone::all(shelf) {
        let held = last.get(alone.id());
        let memory = state.reviews.get(&Subject::Task(alone.id()).name());
        let due = memory.is_some_and(|memory| memory.due <= today);
        let counts = kinds.entry(alone.kind()).or_default();
        counts.0 += 1;
        counts.1 += usize::from(held.is_some());
        counts.2 += usize::from(due);
        if !fits(alone, filter, held.is_some(), due) {
            continue;
        }
        rows.push(TaskListRow {
            id: alone.id().to_owned(),
            kind: alone.kind(),
            kind_name: kind_words(alone.kind()),
            title: alone.title().to_owned(),
            difficulty: alone.difficulty(),
            topics: alone.topics().to_vec(),
            last: held.map_or_else(
                || "not yet done".to_owned(),
                |(_, day, share)| format!("{} on {}", percent(*share), date(*day)),
            ),
            record: held.map(|(id, ..)| *id),
            due,
        });
    }
    rows.sort_by(|a, b| {
        let rank = |row: &TaskListRow| (!row.due, row.record.is_some(), row.difficulty);
        (rank(a), &a.title, &a.id).cmp(&(rank(b), &b.title, &b.id))
    });
    TaskList { words: words(&rows, filter), kinds: kind_rows(&kinds), rows }
}

fn fits(alone: Alone<'_>, filter: &TaskFilter, done: bool, due: bool) -> bool {
    filter.kind.as_ref().is_none_or(|kind| kind == alone.kind())
        && filter.topic.as_ref().is_none_or(|topic| alone.topics().contains(topic))
        && filter.hardest.is_none_or(|most| alone.difficulty() <= most)
        && !(filter.fresh && done)
        && (!filter.due || due)
}

fn kind_rows(kinds: &BTreeMap<&'static str, (usize, usize, usize)>) -> Vec<KindRow> {
    let row = |kind: &&'static str| {
        let (count, done, due) = *kinds.get(kind)?;
        let mut words = format!("{count}, {done} done");
        if due > 0 {
            words = format!("{words}, {due} due");
        }
        Some(KindRow { kind, name: kind_words(kind), count, done, due, words })
    };
    KINDS.iter().filter_map(row).collect()
}

fn words(rows: &[TaskListRow], filter: &TaskFilter) -> String {
    let due = rows.iter().filter(|row| row.due).count();
    let fresh = rows.iter().filter(|row| row.record.is_none()).count();
    match (rows.len(), due) {
        (0, _) if filter.due => "Nothing is due today in this choice.".to_owned(),
        (0, _) => "No exercise fits this choice. Allow more kinds, topics or difficulties.".to_owned(),
        (1, _) => "1 exercise fits.".to_owned(),
        (all, 0) => format!("{all} exercises fit, {fresh} of them new to you."),
        (all, due) => format!("{all} exercises fit; {due} due today come first, then new ones."),
    }
}

/// Topics by name, with how many exercises of a kind each has; of all kinds where none is named.
pub fn topics(shelf: &Shelf, kind: Option<&str>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for alone in Alone::all(shelf).into_iter().filter(|one| kind.is_none_or(|kind| kind == one.kind())) {
        alone.topics().iter().for_each(|topic| *counts.entry(topic).or_default() += 1);
    }
    counts.into_iter().map(|(topic, count)| (topic.clone(), count)).collect()
}
