//! An operation within another's follow-up days by the same clinician says why it is one of its own.
//!
//! 10060 five weeks after 27447: a return to the operating room carries 78, an unrelated operation 79, a planned second
//! step 58. Without one it is part of the first (97). Source: Medicare's global surgery rules.

use super::super::case::{Case, any_of, days_between, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::us_date;
use crate::practice::coding::{Global, Modifier};
use serde::{Deserialize, Serialize};

/// What sets a later operation apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpSurgery {
    /// Modifiers that do (58, 78, 79).
    pub modifiers: Vec<Modifier>,
    /// The answer (CARC 97).
    pub answer: Answer,
}

impl Consult for FollowUpSurgery {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let operation = |facts: &crate::practice::coding::ProcedureFacts| {
            matches!(facts.global, Global::Ten | Global::Ninety)
        };
        if !case.facts[at].as_ref().is_some_and(operation) {
            return Judgment::not_applicable();
        }
        let covering = case.past_services().find(|old| {
            let since = days_between(old.dos, line.from);
            let days = match case.codes.procedure(old.procedure, old.dos).map(|facts| facts.global) {
                Some(Global::Ten) => 10,
                Some(Global::Ninety) => 90,
                _ => 0,
            };
            *old.npi == line.rendering.npi && (1..=days).contains(&since)
        });
        let Some(old) = covering else { return Judgment::not_applicable() };
        let file = format!("{} of {}", old.procedure, us_date(old.dos));
        let reads = vec![case.read_service(at), case.read_date(at), read_whole("history", &file)];
        if self.modifiers.iter().any(|one| line.modifiers.contains(one)) {
            return Judgment::passed(reads, "");
        }
        let words = format!(
            "{} falls into the follow-up days of {file}. Modifier {} would say why it is another operation.",
            line.procedure,
            any_of(&self.modifiers)
        );
        Judgment::denied(&self.answer, reads, words)
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::FollowUpSurgery;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn an_operation_in_follow_up_days_says_why_or_is_part_of_the_first() {
        let rule = FollowUpSurgery {
            modifiers: vec!["58".into(), "78".into(), "79".into()],
            answer: co("97", &["N525"]),
        };
        let sent = |days, line: &str| {
            let rule = RuleSpec::FollowUpSurgery(rule.clone());
            denied(&decide_form(rule, form(&["I10"], &[line]), &seen_before("27447", days)))
        };
        assert_eq!([sent(90, "10060"), sent(91, "10060"), sent(30, "10060-79")], [vec![1], vec![], vec![]]);
    }
}
