//! Second and further surgical procedures of one day by one clinician are paid at a share (CO 59).
//!
//! 45385 at 480.00 and 10060 at 130.00: the dearer in full, the other at half. Surgical here means a procedure with
//! a global period of its own (0, 10 or 90 days); visits, tests, drugs and add-ons are never reduced. The rank goes
//! by allowed amount, and by line where two are equal.

use super::super::case::{Case, read_whole, service_text};
use super::{Price, Step, Verdict, percent, step};
use crate::practice::coding::Global;

pub(super) fn reduce(case: &Case<'_>, prices: &mut [Price], trace: &mut Vec<Step>) {
    let share = case.plan.fees.further_procedure_bp;
    if share >= 10_000 {
        return;
    }
    let mut ranked: Vec<usize> =
        (0..prices.len()).filter(|at| !case.denied[*at] && surgical(case, *at)).collect();
    ranked.sort_by_key(|at| (std::cmp::Reverse(prices[*at].allowed), *at));
    for (rank, at) in ranked.iter().enumerate() {
        let line = case.line(*at);
        let before = ranked[..rank].iter().find(|first| {
            let first = case.line(**first);
            first.from == line.from && first.rendering.npi == line.rendering.npi
        });
        let Some(first) = before else { continue };
        let full = prices[*at].allowed;
        let left = full.share(share.max(0));
        let price = &mut prices[*at];
        (price.allowed, price.reduced) = (left, full - left);
        let reads = vec![
            case.read_service(*at),
            case.read_service(*first),
            read_whole("contract", &format!("further procedures {}", percent(share))),
        ];
        let dearest = case.line(*first);
        let words = format!(
            "Not the dearest procedure of the day: line {} ({}) is paid in full, this one at {}, {left} of {full}.",
            first + 1,
            service_text(&dearest.procedure, &dearest.modifiers),
            percent(share)
        );
        trace.push(step(
            "multiple-procedures",
            "Several procedures on one day",
            *at,
            reads,
            Verdict::Adjusted,
            words,
        ));
    }
}

fn surgical(case: &Case<'_>, at: usize) -> bool {
    case.facts[at].as_ref().is_some_and(|facts| facts.global != Global::None && !facts.add_on && !facts.visit)
}
