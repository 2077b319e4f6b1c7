//! A claim to workers’ compensation leaves 10a, employment, at NO.
//!
//! The carrier answers only for what the job did; without the mark it sends the claim back.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.work-box", title: "Employment marked for workers’ compensation", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if it.plan.filing_indicator == "WC" && !it.form.related_to_accident[0] {
        let what = format!("{} pays for work injuries only, and 10a says NO.", it.plan.name);
        out.push(EDIT.error("10a", what, "Mark 10a YES, or register the patient’s own health plan."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Plan;
    use crate::practice::payer::sample::plan;
    use crate::practice::scrub::tests::{clean, places_under};

    #[test]
    fn a_compensation_claim_without_employment_is_found() {
        let carrier = Plan { filing_indicator: "WC".into(), ..plan(Vec::new()) };
        let mut form = clean();
        assert_eq!(places_under(&EDIT, &form, &carrier), ["10a"]);
        form.related_to_accident[0] = true;
        assert!(places_under(&EDIT, &form, &carrier).is_empty());
    }
}
