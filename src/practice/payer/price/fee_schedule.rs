//! The plan's schedule: its contracted amount for the code, or a share of the reference amount, times units.
//!
//! Charged 150.00 for 20610, schedule 68.00: allowed 68.00, and 82.00 above it is the practice's to carry (CO 45).
//! Charged less than the schedule: the charge is allowed.

use super::super::case::{Case, read_whole};
use super::{Price, Step, Verdict, both_sides, step};
use crate::base::Cents;

/// What the schedule allows for the line's units, not above the charge.
pub(super) fn allowed(case: &Case<'_>, at: usize) -> Cents {
    let line = case.line(at);
    let unit = unit(case, at).unwrap_or_default();
    (unit * i64::from(line.units)).min(line.charge).max(Cents::ZERO)
}

fn unit(case: &Case<'_>, at: usize) -> Option<Cents> {
    let fees = &case.plan.fees;
    let reference = || case.facts[at].as_ref().map(|facts| facts.allowed.share(fees.reference_bp));
    fees.allowed.get(&case.line(at).procedure).copied().or_else(reference)
}

pub(super) fn allow(case: &Case<'_>, at: usize, trace: &mut Vec<Step>) -> Price {
    let line = case.line(at);
    let unit = unit(case, at);
    let plain = unit.unwrap_or_default() * i64::from(line.units);
    let schedule = both_sides::raise(case, at, plain, trace);
    let allowed = schedule.min(line.charge).max(Cents::ZERO);
    let contract = match unit {
        Some(unit) => format!("{} {unit}", line.procedure),
        None => format!("no amount for {}", line.procedure),
    };
    let reads = vec![
        case.read("24F", at, line.charge.to_string()),
        case.read("24G", at, line.units.to_string()),
        read_whole("contract", &contract),
    ];
    let above = line.charge - allowed;
    let (verdict, words) = match above.is_zero() {
        true => {
            (Verdict::Passed, format!("Charged {}, the schedule allows {schedule}: allowed.", line.charge))
        }
        false => (
            Verdict::Adjusted,
            format!(
                "Charged {}, the schedule allows {schedule}. The {above} above it is written off.",
                line.charge
            ),
        ),
    };
    trace.push(step("fee-schedule", "Contract rate", at, reads, verdict, words));
    Price { above, allowed, ..Price::default() }
}
