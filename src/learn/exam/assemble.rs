//! Which questions a sitting gets. No question comes twice before the whole pool of its section was used.

use super::sitting::{Item, SitMode, Start};
use crate::base::{Day, Dice, Finding, Seed};
use crate::journal::digest;
use crate::learn::learner::LearnerState;
use exercises_format::blueprint::{Blueprint, Form};
use exercises_format::question::Question;
use std::collections::BTreeMap;

/// How much of a question's hash a sitting keeps.
pub(super) const HASH_DIGITS: usize = 16;

/// A section for which the bank holds too few questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The section's slug.
    pub section: String,
    /// How many questions are missing.
    pub count: u32,
}

/// A sitting put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembled {
    /// What the journal keeps.
    pub start: Start,
    /// What the bank could not fill.
    pub missing: Vec<Missing>,
}

/// How often each question was put to the learner, by id.
pub fn seen(state: &LearnerState) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for item in state.sittings.values().flat_map(|sitting| &sitting.start.items) {
        *counts.entry(item.question.clone()).or_default() += 1;
    }
    counts
}

/// Puts an exam together, section by section as the blueprint orders them. The same blueprint, bank, history and seed
/// give the same sitting. Scenarios are charts and not part of it.
///
/// # Errors
/// `exam.empty` when the bank has no question for the exam; what the canonical form of a question refuses.
pub fn assemble(
    blueprint: &Blueprint,
    bank: &BTreeMap<String, Question>,
    seen: &BTreeMap<String, u32>,
    mode: SitMode,
    day: Day,
    seed: Seed,
) -> Result<Assembled, Finding> {
    let (mut items, mut missing) = (Vec::new(), Vec::new());
    let sections = blueprint.sections.iter().filter(|section| section.form == Form::Choice);
    for section in sections {
        let pool = bank.values().filter(|one| one.section(&blueprint.exam) == Some(section.slug.as_str()));
        let drawn = draw(pool.collect(), seen, seed.of(&section.slug), section.items.value as usize);
        let short = section.items.value.saturating_sub(u32::try_from(drawn.len()).unwrap_or(u32::MAX));
        if short > 0 {
            missing.push(Missing { section: section.slug.clone(), count: short });
        }
        for question in drawn {
            items.push(item(question, &section.slug, seed)?);
        }
    }
    let limit = pace_seconds(blueprint, items.len());
    finished(blueprint, items, missing, limit, mode, day, seed)
}

/// Puts a short practice sitting together: `count` questions of the sections named, the least seen first.
///
/// # Errors
/// As [`assemble`].
pub fn drill(
    blueprint: &Blueprint,
    bank: &BTreeMap<String, Question>,
    seen: &BTreeMap<String, u32>,
    sections: &[String],
    count: usize,
    day: Day,
    seed: Seed,
) -> Result<Assembled, Finding> {
    let fits = |one: &&Question| {
        let section = one.section(&blueprint.exam);
        section.is_some_and(|slug| sections.is_empty() || sections.iter().any(|held| held == slug))
    };
    let drawn = draw(bank.values().filter(fits).collect(), seen, seed, count);
    let items =
        drawn.into_iter().map(|one| item(one, one.section(&blueprint.exam).unwrap_or_default(), seed));
    let items = items.collect::<Result<Vec<_>, _>>()?;
    let limit = pace_seconds(blueprint, items.len());
    finished(blueprint, items, Vec::new(), limit, SitMode::Practice, day, seed)
}

/// Puts the questions chosen into a practice sitting, in their order, each with the subject of review it brings back.
///
/// # Errors
/// As [`assemble`].
pub fn chosen(
    blueprint: &Blueprint,
    questions: &[(&Question, Option<String>)],
    day: Day,
    seed: Seed,
) -> Result<Assembled, Finding> {
    let put = |(question, brings): &(&Question, Option<String>)| {
        let section = question.section(&blueprint.exam).unwrap_or_default();
        Ok(Item { brings: brings.clone(), ..item(question, section, seed)? })
    };
    let items = questions.iter().map(put).collect::<Result<Vec<_>, Finding>>()?;
    let limit = pace_seconds(blueprint, items.len());
    finished(blueprint, items, Vec::new(), limit, SitMode::Practice, day, seed)
}

/// The seconds an exam gives to so many questions.
fn pace_seconds(blueprint: &Blueprint, items: usize) -> u32 {
    let asked = u64::from(blueprint.items.value.max(1));
    let limit = u64::from(blueprint.minutes.value) * 60 * items as u64 / asked;
    u32::try_from(limit).unwrap_or(u32::MAX)
}

fn finished(
    blueprint: &Blueprint,
    items: Vec<Item>,
    missing: Vec<Missing>,
    limit_seconds: u32,
    mode: SitMode,
    day: Day,
    seed: Seed,
) -> Result<Assembled, Finding> {
    if items.is_empty() {
        return Err(Finding::error(
            "exam.empty",
            format!("The bank holds no question for {}.", blueprint.name),
            "Choose another exam, or other sections.",
        ));
    }
    let start = Start { exam: blueprint.exam.clone(), mode, seed, day, limit_seconds, items };
    Ok(Assembled { start, missing })
}

/// Up to `count` of a pool: those seen least, by lot among equals; questions about one text stay side by side.
fn draw<'a>(
    pool: Vec<&'a Question>,
    seen: &BTreeMap<String, u32>,
    seed: Seed,
    count: usize,
) -> Vec<&'a Question> {
    let lot = |name: &str| seed.of(name).dice().draw();
    let times = |one: &Question| seen.get(&one.id).copied().unwrap_or(0);
    // A shared text draws one lot for all its questions, so that they are taken together where there is room.
    let group = |one: &Question| one.case.clone().unwrap_or_else(|| one.id.clone());
    let mut ranked: Vec<(u32, u64, String, &'a Question)> =
        pool.into_iter().map(|one| (times(one), lot(&group(one)), one.id.clone(), one)).collect();
    ranked.sort_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
    ranked.truncate(count);
    // The order of the sitting says nothing about what was seen before.
    ranked.sort_by(|a, b| (a.1, &a.2).cmp(&(b.1, &b.2)));
    ranked.into_iter().map(|(.., one)| one).collect()
}

fn item(question: &Question, section: &str, seed: Seed) -> Result<Item, Finding> {
    let mut order: Vec<u8> = (0..u8::try_from(question.options.len()).unwrap_or(0)).collect();
    shuffle(&mut order, &mut seed.of(&question.id).dice());
    Ok(Item {
        question: question.id.clone(),
        version: question.version,
        hash: short_hash(question)?,
        section: section.to_owned(),
        order,
        brings: None,
    })
}

/// What a sitting keeps of a question's content.
pub(super) fn short_hash(question: &Question) -> Result<String, Finding> {
    let mut hash = digest(question)?;
    hash.truncate(HASH_DIGITS);
    Ok(hash)
}

fn shuffle(order: &mut [u8], dice: &mut Dice) {
    for i in (1..order.len()).rev() {
        let other = usize::try_from(dice.below(i as u64 + 1)).unwrap_or(0);
        order.swap(i, other);
    }
}
