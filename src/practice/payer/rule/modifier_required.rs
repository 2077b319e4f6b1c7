//! Named services need one of some modifiers.
//!
//! 83036 in an office laboratory under a certificate of waiver needs QW; without it the line is denied. The list of
//! services and modifiers, and the reason, are the plan's.

use super::super::ModifierNeed;
use super::super::case::{Case, any_of};
use super::Judgment;

pub(super) fn judge<'a>(case: &Case<'_>, at: usize, needs: &'a [ModifierNeed]) -> Judgment<'a> {
    let line = case.line(at);
    let mut asked = needs.iter().filter(|need| need.codes.contains(&line.procedure)).peekable();
    if asked.peek().is_none() {
        return Judgment::not_applicable();
    }
    let reads = vec![case.read_service(at)];
    match asked.find(|need| !need.any_of.iter().any(|modifier| line.modifiers.contains(modifier))) {
        Some(need) => {
            let words = format!(
                "Read line {}: {}. It needs modifier {}. {}",
                at + 1,
                reads[0].value,
                any_of(&need.any_of),
                need.why
            );
            Judgment::denied(&need.answer, reads, words)
        }
        None => Judgment::passed(reads, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::practice::payer::Verdict;

    #[test]
    fn a_waived_test_without_qw_is_denied() {
        let decision = decide(all_rules().remove(6), &["E11.65"], &["83036", "83036-QW", "99213"]);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "4"));
        let words = &steps(&decision, "modifier-required")[0].words;
        assert!(words.starts_with("Read line 1: 83036, no modifier. It needs modifier QW."), "{words}");
    }

    #[test]
    fn a_claim_without_such_a_service_is_not_looked_at() {
        let decision = decide(all_rules().remove(6), &["I10"], &["99213", "93000"]);
        let all = steps(&decision, "modifier-required");
        assert_eq!((all.len(), all[0].line, all[0].verdict), (1, None, Verdict::NotApplicable));
    }
}
