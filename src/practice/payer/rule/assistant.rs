//! The plan pays for an assistant at this operation.
//!
//! 20610-80: nobody assists at an injection (54). Operations for which the plan pays one are listed.

use super::super::case::Case;
use super::{Answer, Consult, Judgment};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

/// When an assistant is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assistant {
    /// Modifiers that claim for an assistant (80, 81, 82, AS).
    pub modifiers: Vec<Modifier>,
    /// Operations at which one is paid.
    pub codes: Vec<Procedure>,
    /// The answer (CARC 54).
    pub answer: Answer,
}

impl Consult for Assistant {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        if !self.modifiers.iter().any(|one| line.modifiers.contains(one)) {
            return Judgment::not_applicable();
        }
        let reads = vec![case.read_service(at)];
        if self.codes.contains(&line.procedure) {
            return Judgment::passed(reads, "");
        }
        let words =
            format!("{} is not an operation at which the plan pays for an assistant.", line.procedure);
        Judgment::denied(&self.answer, reads, words)
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::Assistant;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn an_assistant_is_paid_at_listed_operations_only() {
        let rule = || {
            RuleSpec::Assistant(Assistant {
                modifiers: vec!["80".into(), "AS".into()],
                codes: vec!["27447".into()],
                answer: co("54", &[]),
            })
        };
        assert_eq!(denied(&decide(rule(), &["I10"], &["20610-AS"])), [1]);
        assert!(denied(&decide(rule(), &["I10"], &["27447-80", "20610"])).is_empty());
    }
}
