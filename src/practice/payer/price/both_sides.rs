//! Both sides on one line: modifier 50 on a paired organ pays more than one side, less than two.
//!
//! 20610-50 with a schedule of 68.00 and 15,000 basis points allows 102.00.

use super::super::case::{Case, read_whole};
use super::{Step, Verdict, percent, step};
use crate::base::Cents;

pub(super) fn raise(case: &Case<'_>, at: usize, plain: Cents, trace: &mut Vec<Step>) -> Cents {
    let line = case.line(at);
    let both = line.modifiers.iter().any(|modifier| modifier.as_str() == "50");
    if !both || !case.facts[at].as_ref().is_some_and(|facts| facts.bilateral) {
        return plain;
    }
    let share = case.plan.fees.both_sides_bp;
    let raised = plain.share(share);
    let reads = vec![case.read_service(at), read_whole("contract", &percent(share))];
    let words = format!(
        "Modifier 50: both sides on one line. {} of {plain} makes {raised}, before the charge is compared.",
        percent(share)
    );
    trace.push(step("both-sides", "Both sides on one line", at, reads, Verdict::Adjusted, words));
    raised
}
