//! The patient saw the primary care clinician on the plan's file, for services the plan keeps for that one.
//!
//! The file names Dr. Lindqvist, Dr. Tran did the check-up: not the patient's own (242). A referral number in item 23
//! opens the way.

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// What is kept for the patient's own clinician.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Services.
    pub codes: Vec<Procedure>,
    /// The answer (CARC 242).
    pub answer: Answer,
}

impl Consult for Network {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let own = case.member.and_then(|member| member.primary_care.as_ref());
        let Some(own) = own.filter(|_| self.codes.contains(&line.procedure)) else {
            return Judgment::not_applicable();
        };
        let reads = vec![
            case.read_service(at),
            case.read("24J", at, line.rendering.npi.to_string()),
            case.read_permit(),
            read_whole("membership", &format!("primary care {own}")),
        ];
        if *own == line.rendering.npi || !case.claim.form.prior_authorization.trim().is_empty() {
            return Judgment::passed(reads, "");
        }
        let words =
            format!("{} is paid to the patient's own clinician {own}; 24J names another.", line.procedure);
        Judgment::denied(&self.answer, reads, words)
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::Network;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn a_visit_to_somebody_elses_clinician_is_denied() {
        for (own, lines) in [(Some("2000000028"), vec![1]), (Some(NPI), vec![]), (None, vec![])] {
            let mut member = member();
            member.primary_care = own.map(Into::into);
            let rule = RuleSpec::Network(Network { codes: vec!["99213".into()], answer: co("242", &[]) });
            assert_eq!(denied(&decide_form(rule, form(&["I10"], &["99213"]), &member)), lines);
        }
    }
}
