//! Sequestration: a share withheld from what the plan would pay, never from what the patient owes (CO 253).
//!
//! Medicare would pay 80.00 and withholds 2%: 78.40 are paid, 1.60 the practice carries.

use super::super::case::{Case, read_whole};
use super::{Price, Step, Verdict, percent, step};

pub(super) fn withhold(case: &Case<'_>, at: usize, price: &mut Price, trace: &mut Vec<Step>) {
    let share = case.plan.fees.sequestration_bp;
    let due = price.due();
    price.withheld = due.share(share);
    if price.withheld.is_zero() {
        return;
    }
    let reads = vec![read_whole("contract", &format!("withheld {}", percent(share)))];
    let words =
        format!("{} of the payment of {due} are withheld by law: {}.", percent(share), price.withheld);
    trace.push(step("sequestration", "Sequestration", at, reads, Verdict::Adjusted, words));
}
