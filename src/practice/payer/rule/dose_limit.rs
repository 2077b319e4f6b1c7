//! The dose is within the label's.
//!
//! 24 units of a drug labelled to 16 a day: the dose is not supported (153). One line is looked at; the day's total is
//! the unit limit's concern.

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Greatest doses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoseLimit {
    /// Most units of a drug on a line.
    pub doses: BTreeMap<Procedure, u32>,
    /// The answer (CARC 153).
    pub answer: Answer,
}

impl Consult for DoseLimit {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let Some(most) = self.doses.get(&line.procedure) else { return Judgment::not_applicable() };
        let reads = vec![
            case.read_service(at),
            case.read("24G", at, line.units.to_string()),
            read_whole("contract", &format!("{most} units at most")),
        ];
        if line.units <= *most {
            return Judgment::passed(reads, "");
        }
        let words = format!("{} units of {}; the label goes to {most}.", line.units, line.procedure);
        Judgment::denied(&self.answer, reads, words)
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
    fn the_greatest_dose_is_paid_and_one_unit_more_is_not() {
        let rule = || {
            RuleSpec::DoseLimit(DoseLimit {
                doses: BTreeMap::from([("J3301".into(), 8)]),
                answer: co("153", &[]),
            })
        };
        assert!(denied(&decide(rule(), &["I10"], &["J3301 x8"])).is_empty());
        assert_eq!(denied(&decide(rule(), &["I10"], &["J3301 x9"])), [1]);
    }
}
