//! How ready a learner is: the share of a whole exam that would be right today, with an interval, and what would narrow it.
//!
//! Each section's share is a beta distribution: the first answers given to its questions (a repeated question tells of
//! memory), older ones counting less, on top of two answers' worth of the learner's own average. The number right in an
//! exam's section is then beta-binomial; sections add up, and the average's own uncertainty is added for what rests on it.
//! Nothing of this is kept: floats stay outside the journal. It is an estimate in raw shares, and never on an official scale.

use super::result::{Outcome, result};
use crate::base::Day;
use crate::learn::learner::LearnerState;
use exercises_format::blueprint::{Blueprint, Form, Pass};
use exercises_format::question::Question;
use std::collections::{BTreeMap, BTreeSet};

/// Days after which an answer counts half.
const HALF_LIFE: f64 = 90.0;
/// How many answers the learner's average is worth in a section.
const PRIOR: f64 = 2.0;
/// Half the width of the interval in standard deviations: nine of ten.
const NINE_OF_TEN: f64 = 1.645;
/// How many more questions are tried out for narrowing.
const MORE: u32 = 10;

/// An answer that tells of readiness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The blueprint's section.
    pub section: String,
    /// Whether it was right.
    pub right: bool,
    /// When the sitting began.
    pub day: Day,
}

/// What is known of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRecord {
    /// Its slug.
    pub section: String,
    /// First answers to its questions.
    pub answers: u32,
    /// Of these, right.
    pub right: u32,
    /// The share that is expected, in hundredths of a percent.
    pub expected_hundredths: u32,
}

/// What would narrow the interval most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrower {
    /// The section to answer more questions of.
    pub section: String,
    /// How many more.
    pub questions: u32,
    /// The interval's width then, in hundredths of a percent.
    pub width_hundredths: u32,
}

/// A readiness estimate; shares in hundredths of a percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// The share of the exam expected to be right.
    pub expected_hundredths: u32,
    /// Nine of ten such exams would come out above this …
    pub low_hundredths: u32,
    /// … and below this.
    pub high_hundredths: u32,
    /// How likely the pass mark is reached; none where the pass mark stands on a scale that is not public.
    pub pass_hundredths: Option<u32>,
    /// First answers it rests on.
    pub answers: u32,
    /// By section, in the blueprint's order.
    pub sections: Vec<SectionRecord>,
    /// What would narrow it most; none where nothing would by a tenth of a percent.
    pub narrower: Option<Narrower>,
}

/// The first answer to each question of an exam, from finished sittings, the oldest first. An item left unanswered in a
/// finished sitting was wrong; a void one says nothing.
pub fn records(state: &LearnerState, exam: &str, bank: &BTreeMap<String, Question>) -> Vec<Record> {
    let (mut seen, mut all) = (BTreeSet::new(), Vec::new());
    for sitting in state.sittings.values().filter(|sitting| sitting.finish.is_some()) {
        for item in result(sitting, bank).items {
            let section = bank.get(&item.question).and_then(|one| one.section(exam)).map(str::to_owned);
            let Some(section) = section.filter(|_| item.outcome != Outcome::Void) else { continue };
            if seen.insert(item.question) {
                all.push(Record { section, right: item.outcome == Outcome::Right, day: sitting.start.day });
            }
        }
    }
    all
}

/// A section's beta distribution and how many items the exam takes from it.
#[derive(Clone, Copy)]
struct Share {
    right: f64,
    wrong: f64,
    items: f64,
    prior: f64,
}

/// The estimate for a day.
pub fn readiness(blueprint: &Blueprint, records: &[Record], today: Day) -> Readiness {
    let weight = |record: &Record| {
        let days = today.since(record.day).map_or(0, |span| span.get_days());
        0.5_f64.powf(f64::from(days.max(0)) / HALF_LIFE)
    };
    let sum = |of: &dyn Fn(&Record) -> bool| records.iter().filter(|one| of(one)).map(weight).sum::<f64>();
    let (all, right) = (sum(&|_| true), sum(&|one| one.right));
    let (a, b) = (right + 1.0, all - right + 1.0);
    let average = a / (a + b);
    let of_average = a * b / ((a + b) * (a + b) * (a + b + 1.0));
    let sections: Vec<_> = blueprint.sections.iter().filter(|one| one.form == Form::Choice).collect();
    let shares: Vec<Share> = sections
        .iter()
        .map(|section| {
            let got = sum(&|one| one.section == section.slug && one.right);
            let lost = sum(&|one| one.section == section.slug && !one.right);
            Share {
                right: got + PRIOR * average,
                wrong: lost + PRIOR * (1.0 - average),
                items: f64::from(section.items.value),
                prior: PRIOR / (PRIOR + got + lost),
            }
        })
        .collect();
    let (mean, deviation) = exam(&shares, of_average);
    let told = sections.iter().zip(&shares).map(|(section, share)| {
        let mine = || records.iter().filter(|one| one.section == section.slug);
        SectionRecord {
            section: section.slug.clone(),
            answers: count(mine().count()),
            right: count(mine().filter(|one| one.right).count()),
            expected_hundredths: hundredths(share.right / (share.right + share.wrong)),
        }
    });
    let slugs: Vec<&str> = sections.iter().map(|section| section.slug.as_str()).collect();
    Readiness {
        expected_hundredths: hundredths(mean),
        low_hundredths: hundredths(mean - NINE_OF_TEN * deviation),
        high_hundredths: hundredths(mean + NINE_OF_TEN * deviation),
        pass_hundredths: passes(blueprint, &shares, mean, deviation),
        answers: count(records.len()),
        sections: told.collect(),
        narrower: narrower(&shares, &slugs, of_average, deviation),
    }
}

/// Mean and standard deviation of the share right in a whole exam.
fn exam(shares: &[Share], of_average: f64) -> (f64, f64) {
    let whole: f64 = shares.iter().map(|share| share.items).sum::<f64>().max(1.0);
    let (mut mean, mut spread, mut leaning) = (0.0, 0.0, 0.0);
    for Share { right, wrong, items, prior } in shares.iter().copied() {
        let n = right + wrong;
        let p = right / n;
        mean += items * p / whole;
        spread += items * p * (1.0 - p) * (n + items) / (n + 1.0) / (whole * whole);
        leaning += items * prior / whole;
    }
    (mean, (spread + leaning * leaning * of_average).sqrt())
}

fn passes(blueprint: &Blueprint, shares: &[Share], mean: f64, deviation: f64) -> Option<u32> {
    let Pass::Percent { least } = &blueprint.pass else { return None };
    let whole: f64 = shares.iter().map(|share| share.items).sum::<f64>().max(1.0);
    // Half an item of continuity: reaching the mark is enough.
    let mark = f64::from(least.value) / 100.0 - 0.5 / whole;
    Some(hundredths(below((mean - mark) / deviation.max(1e-9))))
}

fn narrower(shares: &[Share], slugs: &[&str], of_average: f64, deviation: f64) -> Option<Narrower> {
    let mut best: Option<(f64, usize)> = None;
    for at in 0..shares.len() {
        let mut more = shares.to_vec();
        let one = &mut more[at];
        let n = one.right + one.wrong;
        let grown = (n + f64::from(MORE)) / n;
        (one.right, one.wrong, one.prior) = (one.right * grown, one.wrong * grown, one.prior / grown);
        let (_, then) = exam(&more, of_average);
        if best.is_none_or(|(least, _)| then < least) {
            best = Some((then, at));
        }
    }
    let (then, at) = best?;
    let width_hundredths = hundredths(2.0 * NINE_OF_TEN * then);
    let now = hundredths(2.0 * NINE_OF_TEN * deviation);
    let section = (*slugs.get(at)?).to_owned();
    (now >= width_hundredths + 10).then_some(Narrower { section, questions: MORE, width_hundredths })
}

/// The share of a normal distribution below a point (Abramowitz and Stegun 7.1.26; off by less than 0.0000002).
fn below(z: f64) -> f64 {
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let poly = ((((1.061_405_429 * t - 1.453_152_027) * t + 1.421_413_741) * t - 0.284_496_736) * t
        + 0.254_829_592)
        * t;
    let erf = 1.0 - poly * (-x * x).exp();
    if z >= 0.0 { f64::midpoint(1.0, erf) } else { f64::midpoint(1.0, -erf) }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is held between 0 and 10,000")]
fn hundredths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 10_000.0).round() as u32
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
