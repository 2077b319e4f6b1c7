//! Two services stand together of which the plan's published pairs call one a part of the other.
//!
//! 45380 beside 45385: paid only with a modifier, and only when the note shows another place. A warning, since the note
//! decides.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit = Edit { code: "scrub.bundled-pair", title: "Parts of other services", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for rule in &it.plan.rules {
        let RuleSpec::BundledPairs { pairs, modifiers, .. } = rule else { continue };
        for (number, line, _) in it.lines() {
            let marked = line.modifiers.iter().any(|one| modifiers.contains(one));
            let whole = pairs.iter().filter(|pair| pair.part == line.procedure).find(|pair| {
                let beside = |other: &crate::practice::claim::FormLine| {
                    other.procedure == pair.pays
                        && other.from == line.from
                        && other.rendering.npi == line.rendering.npi
                };
                !(pair.modifier_allowed && marked) && it.form.lines.iter().any(beside)
            });
            if let Some(pair) = whole {
                let what = format!("{} is part of {} on the same day.", pair.part, pair.pays);
                let fix = match pair.modifier_allowed {
                    true => {
                        "Keep it only if the note shows a separate service, with the modifier that says so."
                    }
                    false => "Remove it; no modifier sets the two apart.",
                };
                out.push(EDIT.warning(place("24D", number), what, fix));
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
    fn a_part_beside_its_whole_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["45385", "45380"])), ["24D line 2"]);
        assert!(places(&EDIT, &form(&["I10"], &["45385", "45380-59"])).is_empty());
    }
}
