//! Item 10a says that the job caused it, and the claim goes to a health plan.
//!
//! Workers’ compensation pays first for what the job did; a health plan answers such a claim with CARC 19.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.work-injury-elsewhere", title: "Work injuries go to workers’ compensation", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if it.form.related_to_accident[0] && it.plan.filing_indicator != WORKERS_COMPENSATION {
        let what = format!("Item 10a says the job caused it; {} does not pay for that.", it.plan.name);
        out.push(EDIT.error("10a", what, "Register the employer’s workers’ compensation, or unmark 10a."));
    }
}

/// SBR09 of a workers’ compensation carrier.
const WORKERS_COMPENSATION: &str = "WC";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_work_injury_billed_to_a_health_plan_is_found() {
        let mut form = clean();
        assert!(places(&EDIT, &form).is_empty());
        form.related_to_accident[0] = true;
        assert_eq!(places(&EDIT, &form), ["10a"]);
    }
}
