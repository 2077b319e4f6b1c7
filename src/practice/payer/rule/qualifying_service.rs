//! A service that must come first was received and paid.
//!
//! The yearly wellness visit follows an initial one; without any on file it is not paid (B15). Training in a device
//! follows its supply.

use super::super::case::{Case, days_between, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Services that follow others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualifyingService {
    /// Entries.
    pub items: Vec<Qualifying>,
    /// The answer (CARC B15).
    pub answer: Answer,
}

/// Services and what must come first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Qualifying {
    /// Services.
    pub codes: Vec<Procedure>,
    /// One of these must be on file …
    pub after: Vec<Procedure>,
    /// … within so many days before, or on the same claim.
    pub within: i32,
}

impl Consult for QualifyingService {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let Some(item) = self.items.iter().find(|item| item.codes.contains(&line.procedure)) else {
            return Judgment::not_applicable();
        };
        let first = item.after.iter().map(Procedure::as_str).collect::<Vec<_>>().join(", ");
        let beside = case.beside(at).any(|(_, other)| item.after.contains(&other.procedure));
        let before = case.past_services().any(|old| {
            item.after.contains(old.procedure)
                && (0..=item.within).contains(&days_between(old.dos, line.from))
        });
        let found = if beside || before { "on file" } else { "none on file" };
        let reads = vec![case.read_service(at), read_whole("history", &format!("{first}: {found}"))];
        if beside || before {
            return Judgment::passed(reads, "");
        }
        let words = format!("{} is paid after {first}, and none is on file.", line.procedure);
        Judgment::denied(&self.answer, reads, words)
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
    fn a_follower_without_its_first_is_denied() {
        let rule = || {
            let item = Qualifying { codes: vec!["93306".into()], after: vec!["93000".into()], within: 30 };
            RuleSpec::QualifyingService(QualifyingService { items: vec![item], answer: co("B15", &["N674"]) })
        };
        let sent =
            |days: i32| denied(&decide_form(rule(), form(&["I10"], &["93306"]), &seen_before("93000", days)));
        assert_eq!([sent(30), sent(31)], [vec![], vec![1]]);
        assert!(denied(&decide(rule(), &["I10"], &["93306", "93000"])).is_empty());
    }
}
