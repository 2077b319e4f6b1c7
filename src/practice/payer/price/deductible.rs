//! The yearly deductible, by the calendar year of the service (PR 1).
//!
//! 500.00 a year, 420.00 met: the first 80.00 of what is allowed are the patient's. What the plan counts as met before
//! the first claim of the sandbox is met anew each year. What a decision now set aside had used is given back.

use super::super::case::{Case, read_whole};
use super::{Price, Step, Verdict, step};
use crate::base::{Cents, us_date};
use std::collections::BTreeMap;

/// What is met by calendar year, counted on as lines are priced.
pub(super) struct Met(BTreeMap<i16, Cents>);

impl Met {
    pub fn open(case: &Case<'_>) -> Self {
        let Some(member) = case.member else { return Self(BTreeMap::new()) };
        let mut met = member.deductible_met.clone();
        for old in member.decided.iter().filter(|old| case.set_aside(old)).flat_map(|old| &old.lines) {
            let year = met.entry(old.dos.year()).or_default();
            *year = (*year - old.deductible).max(Cents::ZERO);
        }
        Self(met)
    }
}

pub(super) fn take(case: &Case<'_>, at: usize, price: &mut Price, met: &mut Met, trace: &mut Vec<Step>) {
    let benefits = &case.plan.benefits;
    let year = case.line(at).from.year();
    let before = benefits.deductible_met_before + met.0.get(&year).copied().unwrap_or_default();
    let left = (benefits.deductible - before).max(Cents::ZERO);
    price.deductible = left.min(price.allowed);
    if price.deductible.is_zero() {
        return;
    }
    *met.0.entry(year).or_default() += price.deductible;
    let file = format!("{before} of {} met in {year}", benefits.deductible);
    let date = case.read("24A", at, us_date(case.line(at).from));
    let words = format!(
        "{left} of the {year} deductible were still open; {} of this line go to it.",
        price.deductible
    );
    let reads = vec![date, read_whole("history", &file)];
    trace.push(step("deductible", "Deductible", at, reads, Verdict::Adjusted, words));
}
