//! The claim came in time, counted from the date of service to the day of receipt.
//!
//! A plan takes claims for 90 days; seen on 01/10/2026 and received on 04/20/2026 makes 100 days: denied. A
//! replacement is as timely as the first claim of its chain, so that a correction is not late by itself; the plan's
//! own window for replacements, counted from the latest remittance, is asked as well.

use super::super::case::{Case, days_between, read_whole};
use super::{Answer, Judgment};
use crate::base::us_date;

pub(super) fn judge<'a>(case: &Case<'_>, at: usize, days: u32, answer: &'a Answer) -> Judgment<'a> {
    let dos = case.line(at).from;
    let replaced = case.replaced();
    let filed = replaced.map_or(case.claim.received, |first| first.first_received.unwrap_or(first.received));
    let taken = days_between(dos, filed);
    let reads = vec![case.read_date(at), read_whole("received", &us_date(filed))];
    if i64::from(taken) > i64::from(days) {
        let words = format!(
            "Seen on {}, received on {}: {taken} days. The plan takes claims for {days} days.",
            us_date(dos),
            us_date(filed)
        );
        return Judgment::denied(answer, reads, words);
    }
    match (replaced, case.plan.routes.replacement_days) {
        (Some(earlier), Some(window)) => {
            let after = days_between(earlier.answered, case.claim.received);
            if i64::from(after) <= i64::from(window) {
                return Judgment::passed(reads, "");
            }
            let reads = vec![
                read_whole("22", &case.claim.form.original_ref),
                read_whole("received", &us_date(case.claim.received)),
                read_whole("history", &format!("answered {}", us_date(earlier.answered))),
            ];
            let words = format!(
                "The replacement came {after} days after the remittance of {}. The plan takes one for {window} days.",
                us_date(earlier.answered)
            );
            Judgment::denied(answer, reads, words)
        }
        _ => Judgment::passed(reads, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::base::{Day, Seed};
    use crate::practice::claim::Frequency;
    use crate::practice::coding::sample::SampleBook;
    use crate::practice::payer::{Adjudication, Member, adjudicate};
    use jiff::ToSpan;

    fn came(received_on: Day, frequency: Frequency, member: &Member) -> Adjudication {
        let mut claim = received(form(&["I10"], &["99213"]));
        claim.received = received_on;
        claim.form.frequency = frequency;
        claim.form.original_ref = "OLD".into();
        let rule = all_rules().remove(1);
        adjudicate(&claim, &plan(vec![rule]), Some(member), &SampleBook, received_on, Seed(1))
    }

    fn after(days: i32) -> Day {
        DOS + days.days()
    }

    #[test]
    fn the_ninetieth_day_is_in_time_and_the_next_is_late() {
        assert!(denied(&came(after(90), Frequency::Original, &member())).is_empty());
        let late = came(after(91), Frequency::Original, &member());
        assert_eq!(carc(&late, 0), "29");
        assert!(
            steps(&late, "timely-filing")[0].words.contains("91 days. The plan takes claims for 90 days.")
        );
    }

    #[test]
    fn a_replacement_counts_from_the_first_claim_of_its_chain() {
        let mut member = member();
        member.decided.push(decided("OLD", 1038, "99213", true));
        assert!(denied(&came(after(94), Frequency::Replacement, &member)).is_empty());
        member.decided[0].first_received = Some(after(91));
        assert_eq!(denied(&came(after(92), Frequency::Replacement, &member)), [1]);
    }

    #[test]
    fn a_replacement_after_the_plans_window_is_late() {
        let mut member = member();
        member.decided.push(decided("OLD", 1038, "99213", true));
        let decision = came(after(95), Frequency::Replacement, &member);
        assert_eq!(denied(&decision), [1]);
        assert!(steps(&decision, "timely-filing")[0].words.contains("91 days after the remittance"));
    }
}
