//! A modifier that speaks about a visit stands on something else.
//!
//! 20610 with 25: the 25 belongs on the visit's line. Which modifiers these are, the plan says.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.modifier-on-visit", title: "Visit modifiers on visits", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for rule in &it.plan.rules {
        let RuleSpec::ModifierFits { visit_only, .. } = rule else { continue };
        for (number, line, _) in it.known().filter(|(.., facts)| !facts.visit) {
            if let Some(modifier) = line.modifiers.iter().find(|modifier| visit_only.contains(modifier)) {
                let what = format!("Modifier {modifier} belongs on a visit; {} is none.", line.procedure);
                out.push(EDIT.error(place("24D", number), what, "Move it to the visit's line."));
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
    fn a_25_on_the_injection_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["99214", "20610-RT-25"])), ["24D line 2"]);
    }
}
