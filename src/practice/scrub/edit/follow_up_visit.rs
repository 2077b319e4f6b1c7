//! A visit falls into the follow-up days of an operation on the same claim, by the same clinician, without 24.
//!
//! 10060 on the 4th, 99213 on the 14th: the ten days after are paid with the operation, unless the visit is about
//! something else.

use super::super::{Edit, Scrutiny, carries, follow_up, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.follow-up-visit", title: "Visits after an operation", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.known().filter(|(_, line, facts)| facts.visit && !carries(line, "24")) {
        let operation = it.known().find(|(_, other, facts)| {
            let days = (line.from - other.from).get_days();
            other.rendering.npi == line.rendering.npi && (1..=follow_up(facts.global)).contains(&days)
        });
        if let Some((_, other, _)) = operation {
            let what = format!("{} falls into the days after {}.", line.procedure, other.procedure);
            let fix = "Add 24 if the visit was about something else; otherwise it is paid already.";
            out.push(EDIT.warning(place("24D", number), what, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_visit_in_the_days_after_is_found() {
        let mut form = form(&["I10"], &["10060", "99213"]);
        form.lines[0].from = jiff::civil::date(2026, 4, 4);
        assert_eq!(places(&EDIT, &form), ["24D line 2"]);
        form.lines[0].from = jiff::civil::date(2026, 4, 3);
        assert!(places(&EDIT, &form).is_empty());
    }
}
