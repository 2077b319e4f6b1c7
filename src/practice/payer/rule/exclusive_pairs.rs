//! Two services that cannot both have been done in one session by one clinician.
//!
//! An operation through the scope and the same operation open: one of them was not done (231). No modifier helps but the
//! one that says it was another session.

use super::super::case::{Case, any_of, service_text};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

/// Pairs that exclude each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExclusivePairs {
    /// Pairs.
    pub pairs: Vec<ExclusivePair>,
    /// Modifiers that say it was another session.
    pub modifiers: Vec<Modifier>,
    /// The answer (CARC 231).
    pub answer: Answer,
}

/// The first is paid, the second denied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExclusivePair {
    /// Paid.
    pub pays: Procedure,
    /// Denied beside it.
    pub not: Procedure,
}

impl Consult for ExclusivePairs {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let mut ours = self.pairs.iter().filter(|pair| pair.not == line.procedure).peekable();
        if ours.peek().is_none() {
            return Judgment::not_applicable();
        }
        let reads = vec![case.read_service(at)];
        let apart = self.modifiers.iter().any(|one| line.modifiers.contains(one));
        let other = ours.find_map(|pair| {
            case.beside(at).find(|(_, other)| other.procedure == pair.pays && other.from == line.from)
        });
        match other {
            Some((i, other)) if !apart => {
                let words = format!(
                    "{} and {} cannot both be done in one session. Modifier {} would say it was another.",
                    line.procedure,
                    service_text(&other.procedure, &other.modifiers),
                    any_of(&self.modifiers)
                );
                Judgment::denied(
                    &self.answer,
                    reads.into_iter().chain([case.read_service(i)]).collect(),
                    words,
                )
            }
            _ => Judgment::passed(reads, ""),
        }
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn one_of_two_that_exclude_each_other_is_denied() {
        let rule = || {
            RuleSpec::ExclusivePairs(ExclusivePairs {
                pairs: vec![ExclusivePair { pays: "29881".into(), not: "27447".into() }],
                modifiers: vec!["59".into()],
                answer: co("231", &[]),
            })
        };
        assert_eq!(denied(&decide(rule(), &["I10"], &["27447", "29881"])), [1]);
        assert!(denied(&decide(rule(), &["I10"], &["27447-59", "29881"])).is_empty());
    }
}
