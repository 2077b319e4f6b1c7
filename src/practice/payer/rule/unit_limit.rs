//! No more units of a service than the plan pays on a day.
//!
//! The plan pays at most 8 units of J3301 on a day: a line of 9, or the second of two lines of 5, is denied whole.
//! Units paid on other claims of that day count first.

use super::super::case::{Case, read_whole};
use super::{Answer, Judgment};
use crate::base::us_date;
use crate::practice::coding::Procedure;
use std::collections::BTreeMap;

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    limits: &BTreeMap<Procedure, u32>,
    answer: &'a Answer,
) -> Judgment<'a> {
    let line = case.line(at);
    let Some(limit) = limits.get(&line.procedure) else { return Judgment::not_applicable() };
    let lines = case.claim.form.lines[..at].iter().enumerate();
    let claimed = lines
        .filter(|(i, other)| !case.denied[*i] && other.procedure == line.procedure && other.from == line.from)
        .map(|(_, other)| other.units);
    let paid = case
        .paid_history()
        .filter(|(_, old)| old.procedure == line.procedure && old.dos == line.from)
        .map(|(_, old)| old.units);
    let before = claimed.chain(paid).fold(0, u32::saturating_add);
    let mut reads = vec![case.read("24G", at, line.units.to_string()), case.read_service(at)];
    if before > 0 {
        reads.push(read_whole("history", &format!("{before} units before on {}", us_date(line.from))));
    }
    if before.saturating_add(line.units) <= *limit {
        return Judgment::passed(reads, "");
    }
    let words = format!(
        "Read line {}: {} units of {}, {before} before it that day. The plan pays at most {limit} on a day.",
        at + 1,
        line.units,
        line.procedure
    );
    Judgment::denied(answer, reads, words)
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;

    #[test]
    fn a_line_above_the_limit_is_denied_whole() {
        let decision = decide(all_rules().remove(13), &["M17.11"], &["J3301 x9"]);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "151"));
        assert!(denied(&decide(all_rules().remove(13), &["M17.11"], &["J3301 x8"])).is_empty());
    }

    #[test]
    fn lines_and_claims_of_one_day_add_up() {
        assert_eq!(denied(&decide(all_rules().remove(13), &["M17.11"], &["J3301 x5", "J3301-JZ x5"])), [2]);
        let mut member = member();
        member.decided.push(decided("OLD", 900, "J3301 x4", false));
        let form = form(&["M17.11"], &["J3301 x5"]);
        assert_eq!(denied(&decide_form(all_rules().remove(13), form, &member)), [1]);
    }
}
