//! The plan's days for filing are over, or nearly.
//!
//! A plan of 90 days: on the 80th the claim is urgent (a warning), on the 91st late (an error). Replacements have days of
//! their own and are not asked.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::base::us_date;
use crate::practice::claim::Frequency;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit = Edit { code: "scrub.filing-limit", title: "Within the filing limit", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let limit = it.plan.rules.iter().find_map(|rule| match rule {
        RuleSpec::TimelyFiling { days, .. } => Some(i64::from(*days)),
        _ => None,
    });
    let first = it.form.lines.iter().map(|line| line.from).min();
    let (Some(limit), Some(first), Frequency::Original) = (limit, first, it.form.frequency) else { return };
    let taken = first.until(it.today).map_or(0, |span| i64::from(span.get_days()));
    let what = format!("Seen on {}, {taken} days ago; the plan takes claims for {limit}.", us_date(first));
    if taken > limit {
        out.push(EDIT.error("24A", what, "Look for proof of an earlier, timely submission before sending."));
    } else if taken > limit - NEAR_DAYS {
        out.push(EDIT.warning("24A", what, "Send it today."));
    }
}

/// How many days before the limit a claim becomes urgent.
const NEAR_DAYS: i64 = 14;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Severity;
    use crate::practice::coding::sample::SampleBook;
    use crate::practice::payer::sample::{TODAY, all_rules, plan};
    use crate::practice::scrub::scrub;
    use crate::practice::scrub::tests::clean;

    #[test]
    fn near_and_past_the_limit_are_told_apart() {
        let on = |y, m, d| {
            let mut form = clean();
            form.lines.iter_mut().for_each(|line| line.from = jiff::civil::date(y, m, d));
            let found = scrub(&form, &plan(all_rules()), &SampleBook, TODAY);
            found.into_iter().find(|finding| finding.code == EDIT.code).map(|finding| finding.severity)
        };
        assert_eq!(on(2026, 1, 19), Some(Severity::Error));
        assert_eq!(on(2026, 1, 20), Some(Severity::Warning));
        assert_eq!(on(2026, 2, 3), None);
    }
}
