//! Diagnoses the plan never pays for: cosmetic reasons (167), activities it excludes (160).

use super::super::case::Case;
use super::{Answer, Consult, Judgment};
use serde::{Deserialize, Serialize};

/// Excluded diagnoses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiagnosisExcluded {
    /// Entries.
    pub items: Vec<ExcludedDiagnosis>,
}

/// One kind of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExcludedDiagnosis {
    /// Beginnings without dot.
    pub diagnoses: Vec<String>,
    /// Anywhere in item 21; otherwise only where the line points first.
    #[serde(default)]
    pub anywhere: bool,
    /// Why, in the plan's own words.
    pub why: String,
    /// The answer (CARC 167, 160).
    pub answer: Answer,
}

impl Consult for DiagnosisExcluded {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let pointed: Vec<String> = case.pointed(at).map(|(_, code)| code.undotted()).collect();
        let all: Vec<String> = case.claim.form.diagnoses.iter().map(|code| code.undotted()).collect();
        let reads = vec![case.read_pointed(at)];
        for item in &self.items {
            let range = if item.anywhere { &all[..] } else { pointed.get(..1).unwrap_or_default() };
            let begins = |code: &&String| item.diagnoses.iter().any(|start| code.starts_with(start.as_str()));
            if let Some(code) = range.iter().find(begins) {
                return Judgment::denied(&item.answer, reads, format!("{code}: {}", item.why));
            }
        }
        Judgment::passed(reads, "")
    }

    fn answers(&self) -> Vec<&Answer> {
        self.items.iter().map(|item| &item.answer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn an_excluded_diagnosis_counts_first_or_anywhere() {
        for (anywhere, diagnoses, lines) in [
            (false, ["R07.9", "I10"], vec![1]),
            (false, ["I10", "R07.9"], vec![]),
            (true, ["I10", "R07.9"], vec![1]),
        ] {
            let item = ExcludedDiagnosis {
                diagnoses: vec!["R07".into()],
                anywhere,
                why: "The plan leaves it out.".into(),
                answer: co("167", &[]),
            };
            let rule = RuleSpec::DiagnosisExcluded(DiagnosisExcluded { items: vec![item] });
            assert_eq!(denied(&decide(rule, &diagnoses, &["99213 AB"])), lines);
        }
    }
}
