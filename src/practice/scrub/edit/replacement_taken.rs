//! The plan takes replacements or voids at all.
//!
//! Medicare Part B takes frequency 1 only: clerical errors go by reopening.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::practice::claim::Frequency;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.replacement-taken", title: "The plan takes the frequency", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let routes = &it.plan.routes;
    let taken = match it.form.frequency {
        Frequency::Original => true,
        Frequency::Replacement => routes.replacement,
        Frequency::Void => routes.void,
    };
    if !taken {
        let what = format!("{} takes no frequency {}.", it.plan.name, it.form.frequency.code());
        let fix = match routes.reopening_days {
            Some(_) => "Ask for a reopening of the decision instead.",
            None => "Call the plan for its way to correct a claim.",
        };
        out.push(EDIT.error("22", what, fix));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::{all_rules, plan};
    use crate::practice::scrub::tests::{clean, places_under};

    #[test]
    fn a_plan_that_takes_none_is_known() {
        let (mut form, mut plan) = (clean(), plan(all_rules()));
        form.frequency = Frequency::Replacement;
        assert!(places_under(&EDIT, &form, &plan).is_empty());
        plan.routes.replacement = false;
        assert_eq!(places_under(&EDIT, &form, &plan), ["22"]);
    }
}
