//! Not more often than the benefit allows.
//!
//! One preventive visit a calendar year (119), a bone scan every 23 months, one course in a lifetime (149). Services paid
//! before the sandbox count with those it has seen.

use super::super::case::{Case, days_between, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Limits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrequencyLimit {
    /// Entries; the first that names the code and is exceeded decides.
    pub limits: Vec<Limit>,
}

/// One limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Services counted together.
    pub codes: Vec<Procedure>,
    /// At most so many …
    pub most: u32,
    /// … in this time.
    pub span: Span,
    /// Why, in the plan's own words.
    pub why: String,
    /// The answer (CARC 119, 149, 272, 273).
    pub answer: Answer,
}

/// The time a limit counts over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// The calendar year of the service.
    Year,
    /// So many days up to the service.
    Days(i32),
    /// Ever.
    Lifetime,
}

impl Consult for FrequencyLimit {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let mut looked = None;
        for limit in self.limits.iter().filter(|limit| limit.codes.contains(&line.procedure)) {
            let counts = |old: &super::super::case::Past<'_>| {
                limit.codes.contains(old.procedure)
                    && match limit.span {
                        Span::Year => old.dos.year() == line.from.year() && old.dos <= line.from,
                        Span::Days(days) => (0..=days).contains(&days_between(old.dos, line.from)),
                        Span::Lifetime => old.dos <= line.from,
                    }
            };
            let before = case.past_services().filter(counts).count();
            let above = case.claim.form.lines[..at].iter().enumerate();
            let above =
                above.filter(|(i, other)| !case.denied[*i] && limit.codes.contains(&other.procedure)).count();
            let used = u32::try_from(before + above).unwrap_or(u32::MAX);
            let file = format!("{used} of {} used", limit.most);
            let reads = vec![case.read_service(at), case.read_date(at), read_whole("history", &file)];
            if used >= limit.most {
                return Judgment::denied(&limit.answer, reads, format!("{} {file}.", limit.why));
            }
            looked.get_or_insert(reads);
        }
        looked.map_or_else(Judgment::not_applicable, |reads| Judgment::passed(reads, ""))
    }

    fn answers(&self) -> Vec<&Answer> {
        self.limits.iter().map(|limit| &limit.answer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::practice::payer::RuleSpec;

    fn sent(span: Span, days_ago: i32) -> Vec<u32> {
        let limit = Limit {
            codes: vec!["99395".into(), "99397".into()],
            most: 1,
            span,
            why: "One a year.".into(),
            answer: co("119", &[]),
        };
        let rule = RuleSpec::FrequencyLimit(FrequencyLimit { limits: vec![limit] });
        denied(&decide_form(rule, form(&["I10"], &["99397"]), &seen_before("99395", days_ago)))
    }

    #[test]
    fn a_limit_counts_over_its_time_and_no_longer() {
        assert_eq!([sent(Span::Year, 100), sent(Span::Year, 104)], [vec![1], vec![]]);
        assert_eq!([sent(Span::Days(30), 30), sent(Span::Days(30), 31)], [vec![1], vec![]]);
        assert_eq!(sent(Span::Lifetime, 900), [1]);
    }
}
