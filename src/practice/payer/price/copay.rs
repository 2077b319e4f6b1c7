//! A copay stands instead of deductible and coinsurance for its codes, once a day (PR 3); free codes owe neither.
//!
//! A visit allowed at 131.40 with a copay of 30.00: the patient owes 30.00, the plan pays 101.40. A second code of
//! the same copay that day owes nothing more. A copay never exceeds what is allowed.

use super::super::case::{Case, read_whole};
use super::{Price, Step, Verdict, step};
use crate::base::Day;

/// Takes the copay; says whether the line's code has one.
pub(super) fn take(
    case: &Case<'_>,
    at: usize,
    price: &mut Price,
    charged: &mut Vec<(usize, Day)>,
    trace: &mut Vec<Step>,
) -> bool {
    let line = case.line(at);
    let copays = &case.plan.benefits.copays;
    let Some(which) = copays.iter().position(|copay| copay.codes.contains(&line.procedure)) else {
        return false;
    };
    let amount = copays[which].amount;
    let reads = vec![case.read_service(at), read_whole("contract", &format!("copay {amount}"))];
    let (verdict, words) = if charged.contains(&(which, line.from)) {
        (Verdict::Passed, "The day's copay is on another line; nothing more is owed.".to_owned())
    } else {
        charged.push((which, line.from));
        price.copay = amount.min(price.allowed);
        let words = format!(
            "The patient owes a copay of {}, and neither deductible nor coinsurance for this service.",
            price.copay
        );
        (Verdict::Adjusted, words)
    };
    trace.push(step("copay", "Copay", at, reads, verdict, words));
    true
}

/// Whether the plan pays the code without any patient share.
pub(super) fn free(case: &Case<'_>, at: usize, trace: &mut Vec<Step>) -> bool {
    let free = case.plan.benefits.free.contains(&case.line(at).procedure);
    if free {
        let reads = vec![case.read_service(at), read_whole("contract", "no patient share")];
        let words = "The plan pays this service without deductible or coinsurance.".to_owned();
        trace.push(step("free", "No patient share", at, reads, Verdict::Passed, words));
    }
    free
}
