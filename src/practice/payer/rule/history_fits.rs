//! Nothing in the patient's history makes the service impossible.
//!
//! A gallbladder is taken out once: a second 47562 years later does not fit the history (261).

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::us_date;
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Services that cannot follow others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryFits {
    /// Entries.
    pub items: Vec<Contradiction>,
    /// The answer (CARC 261).
    pub answer: Answer,
}

/// Services, and what makes them impossible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// Services.
    pub codes: Vec<Procedure>,
    /// Done on an earlier day, they rule it out.
    pub after: Vec<Procedure>,
}

impl Consult for HistoryFits {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let Some(item) = self.items.iter().find(|item| item.codes.contains(&line.procedure)) else {
            return Judgment::not_applicable();
        };
        let reads = vec![case.read_service(at), case.read_date(at)];
        let done = case.past_services().find(|old| item.after.contains(old.procedure) && old.dos < line.from);
        let Some(old) = done else { return Judgment::passed(reads, "") };
        let file = format!("{} on {}", old.procedure, us_date(old.dos));
        let words = format!("{} cannot follow {file}.", line.procedure);
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
    use super::*;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn what_was_taken_out_is_not_taken_out_again() {
        let item = Contradiction { codes: vec!["49505".into()], after: vec!["49505".into()] };
        let rule = RuleSpec::HistoryFits(HistoryFits { items: vec![item], answer: co("261", &[]) });
        let sent = |days| {
            denied(&decide_form(rule.clone(), form(&["I10"], &["49505"]), &seen_before("49505", days)))
        };
        assert_eq!([sent(400), sent(0)], [vec![1], vec![]]);
    }
}
