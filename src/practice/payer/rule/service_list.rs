//! Services that a plan singles out, and what on the line would set one apart.
//!
//! Fourteen rules of a plan are such lists: not covered, routine, unproven, for counting only, never paid apart … Each
//! entry names its codes, what lets a line pass (a modifier, a pointed diagnosis, a place, words in item 19), the plan's
//! reason in plain words, and the answer on the remittance.

use super::super::case::{Case, any_of, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

/// A list of singled-out services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceList {
    /// Entries in the order they are tried; the first that names the code and lets it not pass decides.
    pub items: Vec<Listed>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Services.
    pub codes: Vec<Procedure>,
    /// One of these modifiers lets the line pass.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless_modifiers: Vec<Modifier>,
    /// A pointed diagnosis that begins so (without dot) lets it pass.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless_diagnoses: Vec<String>,
    /// The entry speaks only when every pointed diagnosis begins so; empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_diagnoses: Vec<String>,
    /// One of these places of service lets it pass.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless_places: Vec<String>,
    /// Why, in the plan's own words.
    pub why: String,
    /// What the remittance says.
    pub answer: Answer,
}

impl Consult for ServiceList {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let mut looked = None;
        for item in self.items.iter().filter(|item| item.codes.contains(&case.line(at).procedure)) {
            let judgment = item.judge(case, at);
            if judgment.answer.is_some() {
                return judgment;
            }
            looked.get_or_insert(judgment);
        }
        looked.unwrap_or_else(Judgment::not_applicable)
    }

    fn answers(&self) -> Vec<&Answer> {
        self.items.iter().map(|item| &item.answer).collect()
    }
}

impl Listed {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let begins = |list: &[String], code: &str| list.iter().any(|start| code.starts_with(start.as_str()));
        let pointed: Vec<String> = case.pointed(at).map(|(_, code)| code.undotted()).collect();
        let mut reads = vec![case.read_service(at)];
        if !self.unless_diagnoses.is_empty() || !self.only_diagnoses.is_empty() {
            reads.push(case.read_pointed(at));
        }
        if !self.unless_places.is_empty() {
            reads.push(case.read("24B", at, line.place_of_service.clone()));
        }
        let speaks =
            self.only_diagnoses.is_empty() || pointed.iter().all(|code| begins(&self.only_diagnoses, code));
        let lets_pass = self.unless_modifiers.iter().any(|one| line.modifiers.contains(one))
            || pointed.iter().any(|code| begins(&self.unless_diagnoses, code))
            || self.unless_places.contains(&line.place_of_service);
        if !speaks || lets_pass {
            return Judgment::passed(reads, "");
        }
        let way = match self.unless_modifiers.as_slice() {
            [] => String::new(),
            some => format!(" Modifier {} would set it apart.", any_of(some)),
        };
        reads.push(read_whole("contract", &self.why));
        let words = format!("Read line {}: {}. {}{way}", at + 1, reads[0].value, self.why);
        Judgment::denied(&self.answer, reads, words)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::practice::payer::RuleSpec;

    fn listed() -> Listed {
        Listed {
            codes: vec!["93000".into()],
            unless_modifiers: vec!["59".into()],
            unless_diagnoses: vec!["I50".into()],
            only_diagnoses: vec![],
            unless_places: vec!["22".into()],
            why: "The plan leaves it out.".into(),
            answer: co("96", &["N130"]),
        }
    }

    fn sent(item: Listed, diagnosis: &str, line: &str) -> Vec<u32> {
        let rule = RuleSpec::NotCovered(ServiceList { items: vec![item] });
        denied(&decide(rule, &[diagnosis], &[line]))
    }

    #[test]
    fn a_listed_service_is_denied_until_modifier_diagnosis_or_place_sets_it_apart() {
        assert_eq!(sent(listed(), "I10", "93000"), [1]);
        assert!(sent(listed(), "I10", "93000-59").is_empty());
        assert!(sent(listed(), "I50.22", "93000").is_empty());
        assert!(sent(Listed { unless_places: vec!["11".into()], ..listed() }, "I10", "93000").is_empty());
        assert!(sent(listed(), "I10", "93306").is_empty());
    }

    #[test]
    fn an_entry_for_some_diagnoses_is_silent_about_the_others() {
        let only = || Listed { only_diagnoses: vec!["I10".into()], ..listed() };
        assert_eq!(sent(only(), "I10", "93000"), [1]);
        assert!(sent(only(), "R07.9", "93000").is_empty());
    }

    #[test]
    fn the_trace_names_the_list_the_code_and_the_reason() {
        let rule = RuleSpec::Experimental(ServiceList { items: vec![listed()] });
        let decision = decide(rule, &["I10"], &["93000"]);
        let step = steps(&decision, "experimental")[0];
        assert_eq!((step.reads[0].item.as_str(), step.words.contains("leaves it out")), ("24D", true));
    }
}
