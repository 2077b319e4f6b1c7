//! Work did not cause it; or, for a workers' compensation plan, it did.
//!
//! Item 10a says yes, or a diagnosis says that it happened at work (Y99.0): a health plan sends the claim to the
//! workers' carrier (19). A workers' carrier asks the opposite, and denies what neither says was work (P2).

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use serde::{Deserialize, Serialize};

/// Which way the plan asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkRelated {
    /// The plan pays for work only.
    #[serde(default)]
    pub wanted: bool,
    /// Beginnings of diagnoses (without dot) that say it happened at work.
    pub diagnoses: Vec<String>,
    /// The answer (CARC 19 or P2).
    pub answer: Answer,
}

impl Consult for WorkRelated {
    fn judge<'a>(&'a self, case: &Case<'_>, _at: usize) -> Judgment<'a> {
        let form = &case.claim.form;
        let at_work = form
            .diagnoses
            .iter()
            .map(|code| code.undotted())
            .find(|code| self.diagnoses.iter().any(|start| code.starts_with(start.as_str())));
        let item = form.related_to_accident[0];
        let reads = vec![
            read_whole("10a", if item { "yes" } else { "no" }),
            read_whole("21", &form.diagnoses.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(" ")),
        ];
        let told = item || at_work.is_some();
        if told == self.wanted {
            return Judgment::passed(reads, "");
        }
        let words = match (told, at_work) {
            (false, _) => "Item 10a says no and no diagnosis says that it happened at work.".to_owned(),
            (true, Some(code)) if !item => format!("{code} in item 21 says that it happened at work."),
            _ => "Item 10a says that it happened at work.".to_owned(),
        };
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
    use super::WorkRelated;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn a_health_plan_wants_no_work_and_a_workers_plan_nothing_else() {
        for (wanted, at_work, lines) in
            [(false, false, vec![]), (false, true, vec![1]), (true, true, vec![]), (true, false, vec![1])]
        {
            let mut form = form(&["M17.11"], &["99213"]);
            form.related_to_accident[0] = at_work;
            let answer = co(if wanted { "P2" } else { "19" }, &[]);
            let rule = RuleSpec::WorkRelated(WorkRelated { wanted, diagnoses: vec!["Y990".into()], answer });
            assert_eq!(denied(&decide_form(rule, form, &member())), lines);
        }
    }
}
