//! A service lacks a modifier that the plan asks for: QW on a waived test, a side, JZ or JW on a drug.
//!
//! The services and their modifiers are the plan's published list.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::coding::Modifier;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.modifier-needed", title: "Modifiers the plan asks for", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for rule in &it.plan.rules {
        let RuleSpec::ModifierRequired { needs } = rule else { continue };
        for (number, line, _) in it.lines() {
            let asked = needs.iter().filter(|need| need.codes.contains(&line.procedure));
            for need in asked.filter(|need| !need.any_of.iter().any(|one| line.modifiers.contains(one))) {
                let names: Vec<&str> = need.any_of.iter().map(Modifier::as_str).collect();
                let what = format!("{} needs modifier {}. {}", line.procedure, names.join(" or "), need.why);
                let fix = "Add the one that the chart bears out.";
                out.push(EDIT.error(place("24D", number), what, fix));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_waived_test_without_qw_is_found() {
        assert_eq!(places(&EDIT, &form(&["E11.65"], &["83036"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["E11.65"], &["83036-QW"])).is_empty());
    }
}
