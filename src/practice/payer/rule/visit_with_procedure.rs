//! A visit beside a procedure with a global period needs a modifier that sets it apart.
//!
//! 99214 beside 20610 (0 days) on one day: the visit is part of the procedure unless 25 says it was work of its own.
//! Beside or on the day before a 90-day operation the modifier is 57: the visit at which surgery was decided on. A
//! procedure that an earlier rule has denied takes no visit with it. Source: Medicare's global surgery rules.

use super::super::case::{Case, any_of, read_whole, service_text};
use super::{Answer, Judgment};
use crate::base::{Day, us_date};
use crate::practice::coding::{Global, Modifier};
use crate::practice::payer::Read;
use jiff::ToSpan;

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    minor: &[Modifier],
    major: &[Modifier],
    answer: &'a Answer,
) -> Judgment<'a> {
    let line = case.line(at);
    if !case.facts[at].as_ref().is_some_and(|facts| facts.visit) {
        return Judgment::not_applicable();
    }
    let procedures = procedures(case, at);
    if procedures.is_empty() {
        return Judgment::not_applicable();
    }
    let mut reads = vec![case.read_service(at)];
    reads.extend(procedures.iter().map(|other| other.read.clone()));
    let unmet = procedures.iter().find(|other| {
        let apart = if other.major { major } else { minor };
        !apart.iter().any(|modifier| line.modifiers.contains(modifier))
    });
    let Some(other) = unmet else { return Judgment::passed(reads, "") };
    let need = any_of(if other.major { major } else { minor });
    let why = match other.major {
        true => format!(
            "A visit on the day of a 90-day operation or the day before is paid only when modifier {need} says that surgery was decided there."
        ),
        false => format!(
            "A visit is paid beside a procedure only when modifier {need} says it was work of its own."
        ),
    };
    let words = format!("Read line {}: {} beside {}. {why}", at + 1, reads[0].value, other.words);
    Judgment::denied(answer, reads, words)
}

struct Beside {
    major: bool,
    read: Read,
    words: String,
}

fn procedures(case: &Case<'_>, at: usize) -> Vec<Beside> {
    let line = case.line(at);
    let claimed = case.beside(at).filter_map(|(i, other)| {
        let major = weight(case.facts[i].as_ref().map(|facts| facts.global)?, line.from, other.from)?;
        let words = format!("line {}: {}", i + 1, service_text(&other.procedure, &other.modifiers));
        Some(Beside { major, read: case.read_service(i), words })
    });
    let paid = case.paid_history().filter_map(|(claim, old)| {
        let near = old.npi == line.rendering.npi && (old.dos == line.from || old.dos == next(line.from));
        let facts = near.then(|| case.codes.procedure(&old.procedure, old.dos)).flatten()?;
        let major = weight(facts.global, line.from, old.dos)?;
        let words = format!("{} of {}, paid before", old.procedure, us_date(old.dos));
        let file = format!("{} on claim {}", old.procedure, claim.payer_control);
        Some(Beside { major, read: read_whole("history", &file), words })
    });
    claimed.chain(paid).collect()
}

/// Whether a procedure of that day takes the visit with it: as a major one, as a minor one, or not at all.
fn weight(global: Global, visit: Day, procedure: Day) -> Option<bool> {
    match global {
        Global::Zero | Global::Ten if procedure == visit => Some(false),
        Global::Ninety if procedure == visit || procedure == next(visit) => Some(true),
        _ => None,
    }
}

fn next(day: Day) -> Day {
    day.saturating_add(1.day())
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::practice::payer::{RuleSpec, Verdict};

    fn rule() -> RuleSpec {
        all_rules().remove(8)
    }

    #[test]
    fn a_visit_beside_an_injection_needs_25() {
        let decision = decide(rule(), &["M17.11"], &["99214", "20610"]);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "97"));
        assert_eq!(decision.lines[0].remarks[0].as_str(), "M15");
        let step = steps(&decision, "visit-with-procedure")[0];
        assert_eq!(
            step.words,
            "Read line 1: 99214, no modifier beside line 2: 20610. A visit is paid beside a procedure only when modifier 25 says it was work of its own."
        );
        let read = &step.reads[0];
        assert_eq!(
            (read.item.as_str(), read.line, read.value.as_str()),
            ("24D", Some(1), "99214, no modifier")
        );
    }

    #[test]
    fn modifier_25_sets_the_visit_apart() {
        let decision = decide(rule(), &["M17.11"], &["99214-25", "20610"]);
        assert!(denied(&decision).is_empty());
        assert_eq!(steps(&decision, "visit-with-procedure")[0].verdict, Verdict::Passed);
    }

    #[test]
    fn a_visit_beside_an_operation_needs_57() {
        assert_eq!(denied(&decide(rule(), &["K40.90"], &["99214-25", "49505"])), [1]);
        assert!(denied(&decide(rule(), &["K40.90"], &["99214-57", "49505"])).is_empty());
    }

    #[test]
    fn tests_drugs_and_other_clinicians_take_no_visit_with_them() {
        assert!(denied(&decide(rule(), &["I10"], &["99214", "93000", "J3301 x4"])).is_empty());
        let mut form = form(&["M17.11"], &["99214", "20610"]);
        form.lines[1].rendering.npi = "2000000028".into();
        assert!(denied(&decide_form(rule(), form, &member())).is_empty());
    }

    #[test]
    fn a_procedure_paid_on_another_claim_counts_too() {
        let mut member = member();
        member.decided.push(decided("OLD", 900, "20610-RT", false));
        assert_eq!(denied(&decide_form(rule(), form(&["M17.11"], &["99214"]), &member)), [1]);
    }
}
