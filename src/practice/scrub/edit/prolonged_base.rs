//! Prolonged time is billed without the visit it prolongs, the longest of its kind.
//!
//! 99417 stands on 99205 or 99215; beside 99214 the time was not full yet.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.prolonged-base", title: "Prolonged time on the longest visit", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let own = BASES.iter().find(|(codes, _)| codes.contains(&line.procedure.as_str()));
        let Some((_, bases)) = own else { continue };
        let stands = it
            .form
            .lines
            .iter()
            .any(|other| other.from == line.from && bases.contains(&other.procedure.as_str()));
        if !stands {
            let what = format!("{} has no visit to prolong: {}.", line.procedure, bases.join(", "));
            out.push(EDIT.error(
                place("24D", number),
                what,
                "Code the visit by its time, or remove the line.",
            ));
        }
    }
}

/// Prolonged services and the visits they prolong.
const BASES: [(&[&str], &[&str]); 2] = [
    (&["99417"], &["99205", "99215", "99245", "99345", "99350", "99483"]),
    (&["G2212"], &["99205", "99215", "99483"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn prolonged_time_beside_a_shorter_visit_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["99214", "99417"])), ["24D line 2"]);
        assert!(places(&EDIT, &form(&["I10"], &["99215", "99417"])).is_empty());
    }
}
