//! Visit modifiers stand on visits, side modifiers on paired organs.
//!
//! 20610 with 25 is denied: 25 speaks about a visit. 93000 with RT is denied: a heart tracing has no side. Supplies
//! and drugs (HCPCS letters) carry side modifiers for reasons of their own and are not asked.

use super::super::case::Case;
use super::{Answer, Judgment};
use crate::practice::coding::Modifier;

/// Modifiers that name a side or both.
const SIDES: [&str; 3] = ["RT", "LT", "50"];

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    visit_only: &[Modifier],
    answer: &'a Answer,
) -> Judgment<'a> {
    let line = case.line(at);
    let Some(facts) = case.facts[at].as_ref().filter(|_| !line.modifiers.is_empty()) else {
        return Judgment::not_applicable();
    };
    let reads = vec![case.read_service(at)];
    let read = format!("Read line {}: {}.", at + 1, reads[0].value);
    if let Some(modifier) = line.modifiers.iter().find(|m| !facts.visit && visit_only.contains(m)) {
        let words = format!("{read} Modifier {modifier} belongs on a visit; {} is none.", line.procedure);
        return Judgment::denied(answer, reads, words);
    }
    let sided = line.procedure.as_str().starts_with(|first: char| first.is_ascii_digit());
    let side = line.modifiers.iter().find(|m| SIDES.contains(&m.as_str()));
    match side.filter(|_| sided && !facts.bilateral) {
        Some(modifier) => {
            let words = format!("{read} Modifier {modifier} names a side; {} has none.", line.procedure);
            Judgment::denied(answer, reads, words)
        }
        None => Judgment::passed(reads, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;

    #[test]
    fn a_visit_modifier_on_a_procedure_is_denied() {
        let decision = decide(all_rules().remove(7), &["M17.11"], &["99213-25", "20610-25-RT"]);
        assert_eq!((denied(&decision), carc(&decision, 1)), (vec![2], "4"));
    }

    #[test]
    fn a_side_belongs_to_a_paired_organ() {
        let lines = ["20610-RT", "93000-RT", "99213-LT", "J3301-RT x4"];
        assert_eq!(denied(&decide(all_rules().remove(7), &["M17.11"], &lines)), [2, 3]);
    }
}
