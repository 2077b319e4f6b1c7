//! A visit within another service's follow-up days by the same clinician.
//!
//! A knee replaced on 03/02/2026 pays for the surgeon's visits through 05/31/2026, an abscess opened on 04/08 for ten
//! days; a visit then is denied unless a modifier (24) says it was for something else. The day of the procedure
//! itself belongs to the rule on visits with procedures. Source: Medicare's global surgery rules.

use super::super::case::{Case, any_of, days_between, read_whole};
use super::{Answer, Judgment};
use crate::base::{Day, us_date};
use crate::practice::coding::{Global, Modifier, Procedure};

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    modifiers: &[Modifier],
    answer: &'a Answer,
) -> Judgment<'a> {
    let line = case.line(at);
    if !case.facts[at].as_ref().is_some_and(|facts| facts.visit) {
        return Judgment::not_applicable();
    }
    let Some((procedure, dos, days)) = covering(case, at) else { return Judgment::not_applicable() };
    let file = format!("{procedure} of {}, {days} days", us_date(dos));
    let reads = vec![case.read_service(at), case.read_date(at), read_whole("history", &file)];
    if modifiers.iter().any(|modifier| line.modifiers.contains(modifier)) {
        return Judgment::passed(reads, "");
    }
    let words = format!(
        "Read line {}: {}, {} days after {procedure} of {}. Its payment covers follow-up for {days} days; modifier {} would say the visit was for something else.",
        at + 1,
        reads[0].value,
        days_between(dos, line.from),
        us_date(dos),
        any_of(modifiers)
    );
    Judgment::denied(answer, reads, words)
}

/// The service in the payer's history whose follow-up days hold the visit.
fn covering<'c>(case: &Case<'c>, at: usize) -> Option<(&'c Procedure, Day, i32)> {
    let line = case.line(at);
    let earlier = case.member.map_or(&[][..], |member| &member.earlier);
    let before = earlier.iter().map(|old| (&old.procedure, old.dos, &old.npi));
    let decided = case.paid_history().map(|(_, old)| (&old.procedure, old.dos, &old.npi));
    before.chain(decided).find_map(|(procedure, dos, npi)| {
        let since = days_between(dos, line.from);
        if *npi != line.rendering.npi || !(1..=90).contains(&since) {
            return None;
        }
        let facts = case.codes.procedure(procedure, dos)?;
        let days = match facts.global {
            Global::Ten => 10,
            Global::Ninety => 90,
            Global::Zero | Global::None => return None,
        };
        (since <= days).then_some((procedure, dos, days))
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::base::Day;
    use crate::practice::chart::Earlier;
    use jiff::civil::date;

    fn after(procedure: &str, dos: Day, npi: &str, visit: &str) -> Vec<u32> {
        let mut member = member();
        member.earlier.push(Earlier { procedure: procedure.into(), modifiers: vec![], dos, npi: npi.into() });
        denied(&decide_form(all_rules().remove(9), form(&["I10"], &[visit]), &member))
    }

    #[test]
    fn a_visit_on_the_ninetieth_day_after_an_operation_is_part_of_it() {
        assert_eq!(after("27447", date(2026, 1, 14), NPI, "99213"), [1]);
        assert!(after("27447", date(2026, 1, 13), NPI, "99213").is_empty());
    }

    #[test]
    fn ten_day_procedures_have_ten_days() {
        assert_eq!(after("10060", date(2026, 4, 4), NPI, "99213"), [1]);
        assert!(after("10060", date(2026, 4, 3), NPI, "99213").is_empty());
    }

    #[test]
    fn another_clinician_or_modifier_24_is_paid() {
        assert!(after("27447", date(2026, 4, 1), "2000000028", "99213").is_empty());
        assert!(after("27447", date(2026, 4, 1), NPI, "99213-24").is_empty());
    }

    #[test]
    fn a_service_decided_in_the_sandbox_counts_as_well() {
        let mut member = member();
        member.decided.push(decided("OLD", 900, "10060", false));
        member.decided[0].lines[0].dos = date(2026, 4, 10);
        let decision = decide_form(all_rules().remove(9), form(&["I10"], &["99213"]), &member);
        assert_eq!(denied(&decision), [1]);
        assert!(steps(&decision, "follow-up-days")[0].words.contains("4 days after 10060 of 04/10/2026"));
    }
}
