//! Modifiers were in force on the date of service.
//!
//! CS waived a patient's share during the public health emergency and means nothing since 05/12/2023 (182).

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::{Day, us_date};
use crate::practice::coding::Modifier;
use serde::{Deserialize, Serialize};

/// Modifiers the plan takes no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifierValid {
    /// Ended ones.
    pub ended: Vec<EndedModifier>,
    /// The answer (CARC 182).
    pub answer: Answer,
}

/// A modifier and its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndedModifier {
    /// The modifier.
    pub modifier: Modifier,
    /// Its last day.
    pub last: Day,
}

impl Consult for ModifierValid {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        if line.modifiers.is_empty() {
            return Judgment::not_applicable();
        }
        let reads = vec![case.read_service(at), case.read_date(at)];
        let ended =
            self.ended.iter().find(|end| line.modifiers.contains(&end.modifier) && line.from > end.last);
        match ended {
            None => Judgment::passed(reads, ""),
            Some(end) => {
                let words = format!("Modifier {} ended with {}.", end.modifier, us_date(end.last));
                let file = read_whole("contract", &words);
                Judgment::denied(&self.answer, reads.into_iter().chain([file]).collect(), words)
            }
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
    fn a_modifier_counts_to_its_last_day() {
        for (last, lines) in [(DOS.yesterday().unwrap(), vec![1]), (DOS, vec![])] {
            let ended = vec![EndedModifier { modifier: "CS".into(), last }];
            let rule = RuleSpec::ModifierValid(ModifierValid { ended, answer: co("182", &["N56"]) });
            assert_eq!(denied(&decide(rule, &["I10"], &["99213-CS"])), lines);
        }
    }
}
