//! The mastery map: what of a blueprint's sections was seen, was right, and is still remembered.

use super::memory::{Subject, recall_hundredths};
use crate::base::Day;
use crate::learn::exam::{records, seen};
use crate::learn::learner::LearnerState;
use exercises_format::blueprint::{Blueprint, Form};
use exercises_format::question::Question;
use std::collections::BTreeMap;

/// A section of the map; shares in hundredths of a percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mastery {
    /// Its slug.
    pub section: String,
    /// Its name.
    pub name: String,
    /// What an exam takes from it.
    pub items: u32,
    /// Questions the bank has.
    pub pool: u32,
    /// Of these, put to the learner at least once.
    pub seen: u32,
    /// First answers.
    pub answers: u32,
    /// Of these, right.
    pub right: u32,
    /// How much of what was reviewed would be known today; none before the first review.
    pub recall_hundredths: Option<u32>,
}

/// The map of an exam, in the blueprint's order.
pub fn mastery(
    blueprint: &Blueprint,
    bank: &BTreeMap<String, Question>,
    state: &LearnerState,
    today: Day,
) -> Vec<Mastery> {
    let (times, first) = (seen(state), records(state, &blueprint.exam, bank));
    let sections = blueprint.sections.iter().filter(|section| section.form == Form::Choice);
    sections
        .map(|section| {
            let pool: Vec<&Question> = bank
                .values()
                .filter(|one| one.section(&blueprint.exam) == Some(section.slug.as_str()))
                .collect();
            let mine = || first.iter().filter(|record| record.section == section.slug);
            let recalls: Vec<u32> = pool
                .iter()
                .filter_map(|one| state.reviews.get(&Subject::Question(&one.id).name()))
                .map(|memory| recall_hundredths(memory, today))
                .collect();
            let sum: u64 = recalls.iter().map(|share| u64::from(*share)).sum();
            Mastery {
                section: section.slug.clone(),
                name: section.name.clone(),
                items: section.items.value,
                pool: count(pool.len()),
                seen: count(pool.iter().filter(|one| times.contains_key(&one.id)).count()),
                answers: count(mine().count()),
                right: count(mine().filter(|record| record.right).count()),
                recall_hundredths: sum
                    .checked_div(recalls.len() as u64)
                    .and_then(|share| u32::try_from(share).ok()),
            }
        })
        .collect()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
