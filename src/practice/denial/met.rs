//! Which reasons of the catalogue a practice has met.

use super::reason::reason_of;
use crate::practice::office::State;
use crate::practice::payer::{Adjudication, LineDecision, Step, Verdict};
use crate::practice::x12::model::{Adjustment, Group};
use std::collections::BTreeMap;

/// Every reason of the catalogue that some decision of the practice's claims was made for, with how many lines met it.
pub fn reasons_met(state: &State) -> BTreeMap<&'static str, u32> {
    let mut met = BTreeMap::new();
    let decisions = state.claims.values().flat_map(|file| &file.submissions);
    for decision in decisions.filter_map(|round| round.decision.as_ref()) {
        for line in &decision.1.lines {
            if let Some(slug) = reason(&decision.1, line) {
                *met.entry(slug).or_default() += 1;
            }
        }
    }
    met
}

fn reason(decision: &Adjudication, line: &LineDecision) -> Option<&'static str> {
    let of_line = |step: &&Step| step.line.is_none_or(|number| number == line.line);
    if line.denied {
        // A later look stands last and overrules what was decided first.
        let audit = decision.trace.iter().rev().filter(of_line).find(|step| step.rule == "audit");
        let fired = || decision.trace.iter().filter(of_line).find(|step| step.verdict == Verdict::Denied);
        let remarks: Vec<_> = line.remarks.iter().chain(&decision.remarks).cloned().collect();
        return reason_of(&line.adjustments, &remarks, audit.or_else(fired)).map(|reason| reason.slug);
    }
    // What a second plan leaves of the first one's deductible is told on a line that was paid.
    let left = |one: &&Adjustment| one.group == Group::PR && one.carc.as_str() == "275";
    let left: Vec<Adjustment> = line.adjustments.iter().filter(left).cloned().collect();
    reason_of(&left, &[], None).map(|reason| reason.slug)
}
