//! The clinician's specialty does this service.
//!
//! Cataract surgery by a family physician: the taxonomy code in 24J is not one the plan pays for it.

use super::super::case::Case;
use super::{Answer, Consult, Judgment};
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Who does what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialtyFits {
    /// Services kept for some specialties.
    pub items: Vec<Specialty>,
}

/// Services kept for some specialties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Specialty {
    /// Services.
    pub codes: Vec<Procedure>,
    /// Beginnings of the taxonomy codes that may do them.
    pub taxonomies: Vec<String>,
    /// The answer (CARC 8, 170).
    pub answer: Answer,
}

impl Consult for SpecialtyFits {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let taxonomy = line.rendering.taxonomy.as_str();
        let Some(item) = self.items.iter().find(|item| item.codes.contains(&line.procedure)) else {
            return Judgment::not_applicable();
        };
        let reads = vec![case.read_service(at), case.read("24J", at, taxonomy.to_owned())];
        if item.taxonomies.iter().any(|start| taxonomy.starts_with(start.as_str())) {
            return Judgment::passed(reads, "");
        }
        let words = format!("{} is not a service of taxonomy {taxonomy} in this plan.", line.procedure);
        Judgment::denied(&item.answer, reads, words)
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
    fn a_service_of_another_specialty_is_denied() {
        let rule = |taxonomy: &str| {
            let item = Specialty {
                codes: vec!["93306".into()],
                taxonomies: vec![taxonomy.into()],
                answer: co("8", &["N95"]),
            };
            RuleSpec::SpecialtyFits(SpecialtyFits { items: vec![item] })
        };
        assert_eq!(denied(&decide(rule("207RC"), &["I10"], &["93306", "99213"])), [1]);
        assert!(denied(&decide(rule("207Q"), &["I10"], &["93306"])).is_empty());
    }
}
