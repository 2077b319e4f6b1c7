//! One visit a day by one clinician, unless a modifier says that the second was something else.
//!
//! 99213 in the morning, 99214 in the afternoon: the second is denied (B14). Modifier 25 sets it apart.

use super::super::case::{Case, any_of, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::Modifier;
use serde::{Deserialize, Serialize};

/// What sets a second visit apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneVisit {
    /// Modifiers that do.
    pub modifiers: Vec<Modifier>,
    /// The answer (CARC B14).
    pub answer: Answer,
}

impl Consult for OneVisit {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let visit = |at: usize| case.facts[at].as_ref().is_some_and(|facts| facts.visit);
        if !visit(at) {
            return Judgment::not_applicable();
        }
        let reads = vec![case.read_service(at), case.read_date(at)];
        if self.modifiers.iter().any(|one| line.modifiers.contains(one)) {
            return Judgment::passed(reads, "");
        }
        let above = case.beside(at).filter(|(i, other)| *i < at && visit(*i) && other.from == line.from);
        let above = above.map(|(i, other)| format!("{} on line {}", other.procedure, i + 1)).next();
        let before = || {
            case.paid_history()
                .find(|(_, old)| {
                    old.dos == line.from
                        && old.npi == line.rendering.npi
                        && case.codes.procedure(&old.procedure, old.dos).is_some_and(|facts| facts.visit)
                })
                .map(|(claim, old)| format!("{} on claim {}", old.procedure, claim.payer_control))
        };
        let Some(first) = above.or_else(before) else { return Judgment::passed(reads, "") };
        let words = format!(
            "A visit of that day is paid already: {first}. Modifier {} would set this one apart.",
            any_of(&self.modifiers)
        );
        Judgment::denied(
            &self.answer,
            reads.into_iter().chain([read_whole("history", &first)]).collect(),
            words,
        )
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::OneVisit;
    use crate::practice::payer::RuleSpec;

    fn rule() -> RuleSpec {
        RuleSpec::OneVisit(OneVisit { modifiers: vec!["25".into()], answer: co("B14", &[]) })
    }

    #[test]
    fn the_second_visit_of_a_day_is_denied_unless_set_apart() {
        assert_eq!(denied(&decide(rule(), &["I10"], &["99213", "99214"])), [2]);
        assert!(denied(&decide(rule(), &["I10"], &["99213", "99214-25"])).is_empty());
    }

    #[test]
    fn one_paid_on_another_claim_counts() {
        let mut member = member();
        member.decided.push(decided("OLD", 900, "99213", false));
        assert_eq!(denied(&decide_form(rule(), form(&["I10"], &["99214"]), &member)), [1]);
    }
}
