//! The most a patient carries in a calendar year: beyond it the plan pays what would have been the patient's.
//!
//! 8,000.00 a year, 7,950.00 carried: of a coinsurance of 80.00 the patient owes 50.00 and the plan pays 30.00 more.
//! Coinsurance gives way first, then the copay, then the deductible.

use super::super::case::{Case, read_whole};
use super::{Price, Step, Verdict, step};
use crate::base::Cents;
use std::collections::BTreeMap;

/// What is carried by calendar year, counted on as lines are priced.
pub(super) struct Carried(BTreeMap<i16, Cents>);

impl Carried {
    pub fn open(case: &Case<'_>) -> Self {
        let Some(member) = case.member else { return Self(BTreeMap::new()) };
        let mut carried = member.patient_paid.clone();
        for old in member.decided.iter().filter(|old| case.set_aside(old)).flat_map(|old| &old.lines) {
            let year = carried.entry(old.dos.year()).or_default();
            *year = (*year - old.patient).max(Cents::ZERO);
        }
        Self(carried)
    }
}

pub(super) fn cap(
    case: &Case<'_>,
    at: usize,
    price: &mut Price,
    carried: &mut Carried,
    trace: &mut Vec<Step>,
) {
    let benefits = &case.plan.benefits;
    let Some(most) = benefits.out_of_pocket else { return };
    let year = case.line(at).from.year();
    let before = benefits.out_of_pocket_before + carried.0.get(&year).copied().unwrap_or_default();
    let share = price.patient();
    let left = (most - before).max(Cents::ZERO);
    let mut over = (share - left).max(Cents::ZERO);
    *carried.0.entry(year).or_default() += share - over;
    if over.is_zero() {
        return;
    }
    let words =
        format!("{left} of the year's {most} were left to the patient; {over} of {share} are the plan's.");
    for part in [&mut price.coinsurance, &mut price.copay, &mut price.deductible] {
        let given = over.min(*part);
        *part -= given;
        over -= given;
    }
    let reads = vec![read_whole("history", &format!("{before} of {most} carried in {year}"))];
    trace.push(step("out-of-pocket", "Yearly most for the patient", at, reads, Verdict::Adjusted, words));
}
