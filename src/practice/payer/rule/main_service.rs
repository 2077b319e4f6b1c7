//! An add-on service has a main service beside it.
//!
//! 17003 without 17000 on the claim or in the day's history: the qualifying service is missing (107).

use super::super::case::Case;
use super::{Answer, Consult, Judgment};
use serde::{Deserialize, Serialize};

/// What is said of an add-on that stands alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MainService {
    /// The answer (CARC 107).
    pub answer: Answer,
}

impl Consult for MainService {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        if !case.facts[at].as_ref().is_some_and(|facts| facts.add_on) {
            return Judgment::not_applicable();
        }
        let reads = vec![case.read_service(at), case.read_date(at)];
        let main = |i: usize| case.facts[i].as_ref().is_some_and(|facts| !facts.add_on);
        let beside = case.beside(at).any(|(i, other)| main(i) && other.from == line.from);
        let before =
            case.paid_history().any(|(_, old)| old.dos == line.from && old.npi == line.rendering.npi);
        if beside || before {
            return Judgment::passed(reads, "");
        }
        let words =
            format!("{} is an addition to another service, and none of that day is paid.", line.procedure);
        Judgment::denied(&self.answer, reads, words)
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::MainService;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn an_add_on_alone_is_denied_and_beside_its_main_service_paid() {
        let rule = || RuleSpec::MainService(MainService { answer: co("107", &["N122"]) });
        assert_eq!(denied(&decide(rule(), &["I10"], &["17003"])), [1]);
        assert!(denied(&decide(rule(), &["I10"], &["17000", "17003"])).is_empty());
    }
}
