//! The lines of one day bill more units of a service than the plan's published limit.
//!
//! Nine units of J3301 where eight are paid: 90 mg, or a slip?

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.unit-limit", title: "Units within the plan's limit", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for rule in &it.plan.rules {
        let RuleSpec::UnitLimit { limits, .. } = rule else { continue };
        for (number, line, _) in it.lines() {
            let Some(limit) = limits.get(&line.procedure) else { continue };
            let so_far = it.form.lines[..number].iter();
            let same = so_far.filter(|other| other.procedure == line.procedure && other.from == line.from);
            let units = same.map(|other| other.units).fold(0, u32::saturating_add);
            if units > *limit {
                let what = format!("{units} units of {} on a day; the plan pays {limit}.", line.procedure);
                out.push(EDIT.warning(
                    place("24G", number),
                    what,
                    "Count the dose again by the code's unit.",
                ));
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
    fn nine_units_of_eight_are_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["J3301 x9"])), ["24G line 1"]);
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["J3301 x5", "J3301-JZ x4"])), ["24G line 2"]);
    }
}
