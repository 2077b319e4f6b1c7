//! A rate of the contract was in force on the date of service.
//!
//! The contract for sleep studies ended on 03/31 and the new one was not loaded: no rate for 04/14 (147).

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::{Interval, us_date};
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Rates with an end or a beginning that matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractRate {
    /// Services priced by this part of the contract.
    pub codes: Vec<Procedure>,
    /// Days in force.
    pub force: Interval,
    /// The answer (CARC 147).
    pub answer: Answer,
}

impl Consult for ContractRate {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        if !self.codes.contains(&line.procedure) {
            return Judgment::not_applicable();
        }
        let until = self.force.to.map_or_else(String::new, |to| format!(" to {}", us_date(to)));
        let file = format!("rate from {}{until}", us_date(self.force.from));
        let reads = vec![case.read_service(at), case.read_date(at), read_whole("contract", &file)];
        if self.force.contains(line.from) {
            return Judgment::passed(reads, "");
        }
        let words = format!("{} on {}: {file}.", line.procedure, us_date(line.from));
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
    fn a_rate_that_ended_yesterday_is_no_rate() {
        for (to, lines) in [(DOS.yesterday().unwrap(), vec![1]), (DOS, vec![])] {
            let force = Interval { from: DOS.yesterday().unwrap(), to: Some(to) };
            let rule = ContractRate { codes: vec!["93306".into()], force, answer: co("147", &[]) };
            assert_eq!(denied(&decide(RuleSpec::ContractRate(rule), &["I10"], &["93306"])), lines);
        }
    }
}
