//! The clinician was enrolled with the plan, and entitled to the service, on its date.
//!
//! Hired on 04/01, enrolled from 05/01: what was done in April is not paid (185). A certificate that ran out works the
//! same way for the services it is for (B7).

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::{Interval, us_date};
use crate::practice::chart::Npi;
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Enrolments with a beginning or an end that matters; whoever is not listed is enrolled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolled {
    /// Entries.
    pub entries: Vec<Enrolment>,
}

/// One clinician's enrolment or certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// Individual NPI.
    pub npi: Npi,
    /// Days in force.
    pub force: Interval,
    /// Services it is needed for; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Procedure>,
    /// The answer (CARC 185, B7).
    pub answer: Answer,
}

impl Consult for Enrolled {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let concerns = |entry: &&Enrolment| {
            entry.npi == line.rendering.npi
                && (entry.codes.is_empty() || entry.codes.contains(&line.procedure))
        };
        let mut looked = None;
        for entry in self.entries.iter().filter(concerns) {
            let until = entry.force.to.map_or_else(String::new, |to| format!(" to {}", us_date(to)));
            let file = format!("{} enrolled from {}{until}", entry.npi, us_date(entry.force.from));
            let npi = case.read("24J", at, entry.npi.to_string());
            let reads = vec![npi, case.read_date(at), read_whole("contract", &file)];
            if !entry.force.contains(line.from) {
                let words = format!("Done on {}. {file}.", us_date(line.from));
                return Judgment::denied(&entry.answer, reads, words);
            }
            looked.get_or_insert(reads);
        }
        looked.map_or_else(Judgment::not_applicable, |reads| Judgment::passed(reads, ""))
    }

    fn answers(&self) -> Vec<&Answer> {
        self.entries.iter().map(|entry| &entry.answer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn a_service_before_the_enrolment_is_denied_and_on_its_first_day_paid() {
        for (from, lines) in [(DOS.tomorrow().unwrap(), vec![1]), (DOS, vec![])] {
            let entry = Enrolment {
                npi: NPI.into(),
                force: Interval { from, to: None },
                codes: vec![],
                answer: co("185", &[]),
            };
            let rule = RuleSpec::Enrolled(Enrolled { entries: vec![entry] });
            assert_eq!(denied(&decide(rule, &["I10"], &["99213"])), lines);
        }
    }
}
