//! 99417 goes to Medicare, which counts prolonged office time by G2212.
//!
//! The two start at different minutes, so the units must be counted again.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.prolonged-medicare", title: "Medicare’s own prolonged time", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if it.plan.insurance_kind != "medicare" {
        return;
    }
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.procedure.as_str() == "99417") {
        let what = format!("{} does not take {}.", it.plan.name, line.procedure);
        out.push(EDIT.error(place("24D", number), what, "Count the time again by G2212."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Plan;
    use crate::practice::payer::sample::{form, plan};
    use crate::practice::scrub::tests::{places, places_under};

    #[test]
    fn the_other_plans_prolonged_time_is_found() {
        let medicare = Plan { insurance_kind: "medicare".into(), ..plan(Vec::new()) };
        assert_eq!(places_under(&EDIT, &form(&["I10"], &["99215", "99417"]), &medicare), ["24D line 2"]);
        assert!(places_under(&EDIT, &form(&["I10"], &["99215", "G2212"]), &medicare).is_empty());
        assert!(places(&EDIT, &form(&["I10"], &["99215", "99417"])).is_empty());
    }
}
