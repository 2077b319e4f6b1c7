//! The member number and the given name belong to one person.
//!
//! Two sisters on one family's plan: the number is Ana's, the claim says Rosa. The front end compares family name and
//! birth date; a twin or a wrong card gets as far as this.

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use serde::{Deserialize, Serialize};

/// What is said when they are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameMatches {
    /// The answer (CARC 140).
    pub answer: Answer,
}

impl Consult for NameMatches {
    fn judge<'a>(&'a self, case: &Case<'_>, _at: usize) -> Judgment<'a> {
        let form = &case.claim.form;
        let Some(on_file) = case.member.map(|member| member.given.as_str()).filter(|name| !name.is_empty())
        else {
            return Judgment::not_applicable();
        };
        let first = |name: &str| name.split_whitespace().next().unwrap_or_default().to_uppercase();
        let reads = vec![
            read_whole("1a", &form.insured_id),
            read_whole("2", &form.patient_given),
            read_whole("membership", on_file),
        ];
        if first(on_file) == first(&form.patient_given) {
            return Judgment::passed(reads, "");
        }
        let words =
            format!("{} is the number of {on_file}; item 2 says {}.", form.insured_id, form.patient_given);
        Judgment::denied(&self.answer, reads, words)
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }

    fn whole_claim(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::NameMatches;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn another_given_name_on_file_denies_and_an_initial_does_not() {
        for (on_file, lines) in [("Ana", vec![1]), ("ROSA", vec![]), ("", vec![])] {
            let mut member = member();
            member.given = on_file.into();
            let rule = RuleSpec::NameMatches(NameMatches { answer: co("140", &[]) });
            assert_eq!(denied(&decide_form(rule, form(&["I10"], &["99213"]), &member)), lines, "{on_file}");
        }
    }
}
