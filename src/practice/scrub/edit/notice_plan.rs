//! A modifier about Medicare’s advance notice stands on a claim to another plan.
//!
//! A commercial plan has its own waiver, or none; many return GA and GZ as not understood.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.notice-plan", title: "Notices are Medicare’s", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if it.plan.insurance_kind == "medicare" {
        return;
    }
    for (number, line, _) in it.lines() {
        if let Some(modifier) = ["GA", "GX", "GZ"].into_iter().find(|one| carries(line, one)) {
            let what = format!("{modifier} speaks of Medicare’s notice; {} is not Medicare.", it.plan.name);
            out.push(EDIT.warning(place("24D", number), what, "Remove it, unless the contract asks for it."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Plan;
    use crate::practice::payer::sample::{form, plan};
    use crate::practice::scrub::tests::{places, places_under};

    #[test]
    fn a_notice_to_a_commercial_plan_is_found() {
        let form = form(&["I10"], &["93000-GA"]);
        assert_eq!(places(&EDIT, &form), ["24D line 1"]);
        let medicare = Plan { insurance_kind: "medicare".into(), ..plan(Vec::new()) };
        assert!(places_under(&EDIT, &form, &medicare).is_empty());
    }
}
