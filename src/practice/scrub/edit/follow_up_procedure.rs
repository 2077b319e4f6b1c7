//! An operation falls into the follow-up days of another on the same claim, by the same clinician, without 58, 78 or 79.
//!
//! Planned (58), back to theatre for a complication (78), or about something else (79): the payer asks which.

use super::super::{Edit, Scrutiny, carries, follow_up, place};
use crate::base::Finding;
use crate::practice::claim::FormLine;
use crate::practice::coding::Global;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.follow-up-procedure", title: "Operations after an operation", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let told = |line: &FormLine| ["58", "78", "79"].iter().any(|one| carries(line, one));
    let operates = |global: Global| matches!(global, Global::Ten | Global::Ninety);
    for (number, line, _) in it.known().filter(|(_, line, facts)| operates(facts.global) && !told(line)) {
        let earlier = it.known().find(|(_, other, facts)| {
            let days = (line.from - other.from).get_days();
            other.rendering.npi == line.rendering.npi && (1..=follow_up(facts.global)).contains(&days)
        });
        if let Some((_, other, _)) = earlier {
            let what = format!("{} falls into the days after {}.", line.procedure, other.procedure);
            let fix = "Add 58 if it was planned, 78 if a complication, 79 if something else.";
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
    fn a_second_operation_in_the_days_after_is_found() {
        let mut form = form(&["M17.11"], &["29881-RT", "10060"]);
        assert!(places(&EDIT, &form).is_empty());
        form.lines[0].from = jiff::civil::date(2026, 2, 14);
        assert_eq!(places(&EDIT, &form), ["24D line 2"]);
        form.lines[1].modifiers.push("79".into());
        assert!(places(&EDIT, &form).is_empty());
    }
}
