//! The member was covered on the date of service.
//!
//! Seen on 04/14/2026 by a member whose coverage ended on 03/31/2026: denied, whatever else the claim says. The
//! date that counts is the service's, never the day the claim came.

use super::super::case::{Case, read_whole};
use super::{Answer, Judgment};
use crate::base::us_date;

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    ended: &'a Answer,
    not_begun: &'a Answer,
) -> Judgment<'a> {
    let dos = case.line(at).from;
    let id = read_whole("1a", &case.claim.form.insured_id);
    let Some(member) = case.member else {
        let reads = vec![id, case.read_date(at), read_whole("membership", "no such member")];
        let words = format!("{} has no member with the id in 1a.", case.plan.name);
        return Judgment::denied(not_begun, reads, words);
    };
    let (from, to) = (us_date(member.force.from), member.force.to.map(us_date));
    let file = match &to {
        Some(to) => format!("covered {from} to {to}"),
        None => format!("covered from {from}"),
    };
    let reads = vec![id, case.read_date(at), read_whole("membership", &file)];
    if dos < member.force.from {
        let words = format!("Seen on {}. Coverage began on {from}, after the service.", us_date(dos));
        return Judgment::denied(not_begun, reads, words);
    }
    match to {
        Some(to) if !member.force.contains(dos) => {
            let words = format!("Seen on {}. Coverage had ended on {to}.", us_date(dos));
            Judgment::denied(ended, reads, words)
        }
        _ => Judgment::passed(reads, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::base::Interval;
    use crate::practice::payer::Verdict;
    use jiff::civil::date;

    fn covered(from: (i16, i8, i8), to: Option<(i16, i8, i8)>) -> crate::practice::payer::Adjudication {
        let day = |(y, m, d)| date(y, m, d);
        let mut member = member();
        member.force = Interval { from: day(from), to: to.map(day) };
        decide_form(all_rules().remove(0), form(&["I10"], &["99213", "93000"]), &member)
    }

    #[test]
    fn coverage_that_ended_the_day_before_denies_every_line() {
        let decision = covered((2024, 1, 1), Some((2026, 4, 13)));
        assert_eq!((denied(&decision), carc(&decision, 1)), (vec![1, 2], "27"));
        let step = steps(&decision, "coverage-in-force")[0];
        assert_eq!((step.line, step.verdict), (None, Verdict::Denied));
        assert_eq!(step.words, "Seen on 04/14/2026. Coverage had ended on 04/13/2026.");
    }

    #[test]
    fn the_last_day_of_coverage_still_counts() {
        assert!(denied(&covered((2024, 1, 1), Some((2026, 4, 14)))).is_empty());
    }

    #[test]
    fn coverage_that_begins_the_day_after_has_not_begun() {
        assert_eq!(carc(&covered((2026, 4, 15), None), 0), "26");
    }
}
