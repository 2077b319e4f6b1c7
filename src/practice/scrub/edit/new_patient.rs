//! A new-patient visit is billed though the practice's own records show the patient within three years, with a
//! clinician of the same specialty.
//!
//! 99203 on 04/14/2026 after a visit on 05/02/2023: not new. The records are the practice's; see `scrub_with_records`.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::base::us_date;
use jiff::ToSpan;

pub(super) const EDIT: Edit = Edit { code: "scrub.new-patient", title: "New patient is new", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| NEW.contains(&line.procedure.as_str())) {
        let since = line.from.saturating_sub(3.years());
        let before = it.seen.iter().filter(|seen| seen.taxonomy == line.rendering.taxonomy);
        let last = before.map(|seen| seen.dos).filter(|dos| *dos > since && *dos < line.from).max();
        if let Some(last) = last {
            let what =
                format!("{} is for new patients; this one was here on {}.", line.procedure, us_date(last));
            out.push(EDIT.warning(
                place("24D", number),
                what,
                "Take the established patient's code of that level.",
            ));
        }
    }
}

/// Visits of new patients: office, preventive, eye.
const NEW: [&str; 13] = [
    "92002", "92004", "99202", "99203", "99204", "99205", "99381", "99382", "99383", "99384", "99385",
    "99386", "99387",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::coding::sample::SampleBook;
    use crate::practice::payer::sample::{TODAY, all_rules, form, plan};
    use crate::practice::scrub::{Seen, scrub_with_records};

    #[test]
    fn a_patient_seen_within_three_years_is_found() {
        let seen = |dos, taxonomy: &str| {
            let seen = [Seen { dos, taxonomy: taxonomy.into() }];
            let form = form(&["I10"], &["99203"]);
            let found = scrub_with_records(&form, &plan(all_rules()), &SampleBook, TODAY, &seen);
            found.iter().any(|finding| finding.code == EDIT.code)
        };
        assert!(seen(jiff::civil::date(2023, 5, 2), "207Q00000X"));
        assert!(!seen(jiff::civil::date(2023, 4, 14), "207Q00000X"));
        assert!(!seen(jiff::civil::date(2026, 1, 5), "207RC0000X"));
    }
}
