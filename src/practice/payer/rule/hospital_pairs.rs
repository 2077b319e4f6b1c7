//! One service is part of another of the same day, by the national edits for hospitals' outpatient claims.
//!
//! 43235 (a look) beside 43239 (a look with biopsies) on one hospital bill: the look is part of the biopsy. The pairs are the shipped
//! release's in force on the day; a pair says itself whether a modifier may set it apart.

use super::super::case::{Case, any_of, service_text};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::Modifier;
use serde::{Deserialize, Serialize};

/// The rule's data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HospitalPairs {
    /// Modifiers that set a pair apart where it allows one.
    pub modifiers: Vec<Modifier>,
    /// Without (CARC 236 or 97).
    pub answer: Answer,
}

impl Consult for HospitalPairs {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let mut reads = Vec::new();
        for (whole, other) in case.beside(at).filter(|(_, other)| other.from == line.from) {
            let Some(allowed) = case.codes.hospital_pair(&other.procedure, &line.procedure, line.from) else {
                continue;
            };
            if reads.is_empty() {
                reads.push(case.read_service(at));
            }
            reads.push(case.read_service(whole));
            let apart = line
                .modifiers
                .iter()
                .chain(&other.modifiers)
                .any(|modifier| self.modifiers.contains(modifier));
            if allowed && apart {
                continue;
            }
            let rest = match allowed {
                true => format!("Modifier {} would set it apart.", any_of(&self.modifiers)),
                false => "No modifier sets this pair apart.".to_owned(),
            };
            let words = format!(
                "Read line {}: {} beside line {}: {}. By the hospital edits the one is part of the other. {rest}",
                at + 1,
                reads[0].value,
                whole + 1,
                service_text(&other.procedure, &other.modifiers)
            );
            return Judgment::denied(&self.answer, reads, words);
        }
        if reads.is_empty() { Judgment::not_applicable() } else { Judgment::passed(reads, "") }
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::HospitalPairs;
    use crate::practice::payer::RuleSpec;

    fn sent(lines: &[&str]) -> Vec<u32> {
        let answer = co("236", &[]);
        let rule = RuleSpec::HospitalPairs(HospitalPairs { modifiers: vec!["59".into()], answer });
        denied(&decide(rule, &["I10"], lines))
    }

    #[test]
    fn the_part_is_denied_unless_a_modifier_that_the_pair_allows_sets_it_apart() {
        assert_eq!(sent(&["45380", "45385"]), [1]);
        assert!(sent(&["45380-59", "45385"]).is_empty());
        assert_eq!(sent(&["20611", "20610-59"]), [2]);
        assert!(sent(&["45380", "20610"]).is_empty());
    }
}
