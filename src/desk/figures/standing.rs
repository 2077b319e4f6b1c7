//! A figure's value in a period, and how it stands against its target.

use super::fact::{Fact, First, Stood};
use super::measure::{Measure, Unit};
use super::period::Period;
use super::target::Target;
use crate::base::{Cents, Day};

/// How a figure stands against its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Inside.
    Good,
    /// Just outside.
    Part,
    /// Outside.
    Bad,
    /// Nothing to measure.
    Idle,
}

/// A value with the two amounts it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// In the figure's unit; none where there is nothing to divide by.
    pub value: Option<i64>,
    /// As it is written, or a dash.
    pub shown: String,
    /// The sum in words: `27 of 31 claims`.
    pub sum: String,
    /// How it stands.
    pub state: State,
    /// `In band`, `Short by 1.9`
    pub words: String,
    /// Where it lies, and the target's span.
    pub mark: Option<Mark>,
}

/// A place on a scale from 0 to 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The value.
    pub at: i64,
    /// Where the target begins.
    pub from: i64,
    /// Where it ends.
    pub to: i64,
}

/// Days after which what is owed is old.
pub const OLD: i32 = 90;

/// A figure's value in a period.
pub fn value(
    measure: Measure,
    period: &Period,
    facts: &[Fact],
    stood: &Stood,
    rework: Cents,
    target: Option<&Target>,
) -> Value {
    let (value, sum) = match measure {
        Measure::Days => days(stood),
        Measure::Old => old(period.upto, facts, stood),
        Measure::Collected => collected(period, facts),
        Measure::Mistake => mistake(period, facts, rework),
        _ => counted(measure, period, facts),
    };
    told(measure.unit(), value, sum, target)
}

fn days(stood: &Stood) -> (Option<i64>, String) {
    let owed: Cents = stood.open().map(|(_, payer, patient)| payer + patient).sum();
    let (charged, days) = stood.charged;
    let value = (charged > Cents::ZERO).then(|| owed.0 * 10 * days / charged.0);
    (value, format!("{owed} owed; {charged} charged in {days} days, {} a day", Cents(charged.0 / days)))
}

fn old(day: Day, facts: &[Fact], stood: &Stood) -> (Option<i64>, String) {
    let (mut all, mut old) = (Cents::ZERO, Cents::ZERO);
    for (claim, payer, patient) in stood.open() {
        all += payer + patient;
        if age(facts, claim, day).is_some_and(|age| age > OLD) {
            old += payer + patient;
        }
    }
    (share(old.0, all.0), format!("{old} of {all} owed"))
}

/// The age of a claim on a day, from its service; none when the claim was never sent.
pub fn age(facts: &[Fact], claim: crate::practice::claim::ClaimId, day: Day) -> Option<i32> {
    let at = facts.binary_search_by_key(&claim, |fact| fact.claim).ok()?;
    facts.get(at).map(|fact| (day - fact.dos).get_days())
}

fn counted(measure: Measure, period: &Period, facts: &[Fact]) -> (Option<i64>, String) {
    let answered = facts.iter().filter(|fact| fact.of(period) && fact.answer.is_some());
    let (mut part, mut whole) = (0, 0);
    for fact in answered {
        let (counts, hit) = match measure {
            Measure::Denied => (fact.answer != Some(First::Rejected), fact.answer == Some(First::Denied)),
            Measure::FirstPass => (true, fact.first_pass),
            _ => (true, fact.answer == Some(First::Clean)),
        };
        whole += i64::from(counts);
        part += i64::from(counts && hit);
    }
    let noun = if whole == 1 { "claim" } else { "claims" };
    (share(part, whole), format!("{part} of {whole} {noun}"))
}

fn collected(period: &Period, facts: &[Fact]) -> (Option<i64>, String) {
    let settled = facts.iter().filter(|fact| fact.of(period) && fact.settled);
    let (mut got, mut could) = (Cents::ZERO, Cents::ZERO);
    for fact in settled {
        got += fact.collected;
        could += fact.collectable;
    }
    (share(got.0, could.0), format!("{got} of {could}"))
}

fn mistake(period: &Period, facts: &[Fact], rework: Cents) -> (Option<i64>, String) {
    let wrong: Vec<&Fact> = facts.iter().filter(|fact| fact.of(period) && fact.mistaken()).collect();
    let given_up: Cents = wrong.iter().map(|fact| fact.lost).sum();
    let again: i64 = wrong.iter().map(|fact| fact.again).sum();
    let count = i64::try_from(wrong.len()).unwrap_or(i64::MAX);
    let total = given_up + rework * again;
    let sum = format!("{given_up} given up and {again} × {rework}, over {count} claims");
    (total.0.checked_div(count), sum)
}

fn told(unit: Unit, value: Option<i64>, sum: String, target: Option<&Target>) -> Value {
    let (Some(value), Some(target)) = (value, target) else {
        let words = "Nothing to measure yet".to_owned();
        return Value { value: None, shown: "–".to_owned(), sum, state: State::Idle, words, mark: None };
    };
    let off = if value < target.from { value - target.from } else { (value - target.to).max(0) };
    let state = match off.abs() {
        0 => State::Good,
        near if near <= target.close => State::Part,
        _ => State::Bad,
    };
    let words = match off {
        0 => "In band".to_owned(),
        short if short < 0 => format!("Short by {}", unit.write_plain(-short)),
        over => format!("Over by {}", unit.write_plain(over)),
    };
    let place = |value: i64| value.clamp(0, target.scale) * 1_000 / target.scale.max(1);
    let mark = Mark { at: place(value), from: place(target.from), to: place(target.to) };
    Value { value: Some(value), shown: unit.write(value), sum, state, words, mark: Some(mark) }
}

fn share(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 10_000 + whole / 2) / whole)
}
