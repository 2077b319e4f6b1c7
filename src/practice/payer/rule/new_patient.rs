//! A new patient is new: nobody of the clinician's group has seen the patient within three years.
//!
//! 99203 on 04/14/2026 with a visit to the same clinician in 2024: not a new patient (B16). Source: the definition of a
//! new patient that payers use for office visits; this payer's file shows who it paid.

use super::super::case::{Case, days_between, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::us_date;
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Which visits are for new patients.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPatient {
    /// New-patient visits.
    pub codes: Vec<Procedure>,
    /// Days within which an earlier visit makes the patient established (1,095).
    pub days: i32,
    /// The answer (CARC B16).
    pub answer: Answer,
}

impl Consult for NewPatient {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        if !self.codes.contains(&line.procedure) {
            return Judgment::not_applicable();
        }
        let seen = case.past_services().find(|old| {
            *old.npi == line.rendering.npi
                && (1..=self.days).contains(&days_between(old.dos, line.from))
                && case.codes.procedure(old.procedure, old.dos).is_some_and(|facts| facts.visit)
        });
        let reads = vec![case.read_service(at), case.read_date(at)];
        let Some(old) = seen else { return Judgment::passed(reads, "") };
        let file = format!("{} on {}", old.procedure, us_date(old.dos));
        let words =
            format!("{} is for new patients. The same clinician was paid for {file}.", line.procedure);
        Judgment::denied(
            &self.answer,
            reads.into_iter().chain([read_whole("history", &file)]).collect(),
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
    use super::NewPatient;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn a_visit_within_three_years_makes_the_patient_established() {
        for (before, lines) in [(1_095, vec![1]), (1_096, vec![])] {
            let rule = NewPatient { codes: vec!["99203".into()], days: 1_095, answer: co("B16", &[]) };
            let member = seen_before("99213", before);
            assert_eq!(
                denied(&decide_form(RuleSpec::NewPatient(rule), form(&["I10"], &["99203"]), &member)),
                lines
            );
        }
    }
}
