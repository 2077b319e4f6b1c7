//! Coinsurance: the patient's share of what is allowed after the deductible (PR 2).
//!
//! Allowed 68.00, deductible met, 20%: 13.60 are the patient's.

use super::super::case::{Case, read_whole};
use super::{Price, Step, Verdict, percent, step};

pub(super) fn take(case: &Case<'_>, at: usize, price: &mut Price, trace: &mut Vec<Step>) {
    let share = case.plan.benefits.coinsurance_bp;
    let base = price.allowed - price.deductible;
    price.coinsurance = base.share(share);
    if price.coinsurance.is_zero() {
        return;
    }
    let reads = vec![read_whole("contract", &format!("coinsurance {}", percent(share)))];
    let words = format!("{} of {base} are the patient's: {}.", percent(share), price.coinsurance);
    trace.push(step("coinsurance", "Coinsurance", at, reads, Verdict::Adjusted, words));
}
