//! A service that the plan wants referred stands on a claim whose item 23 is blank.
//!
//! The cardiologist's echocardiogram for a plan with a gatekeeper: the referral's number belongs in item 23.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.referral-missing", title: "Referral number present", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if !it.form.prior_authorization.trim().is_empty() {
        return;
    }
    for rule in &it.plan.rules {
        let RuleSpec::ReferralRequired { codes, taxonomies, .. } = rule else { continue };
        let asked = it.lines().find(|(_, line, _)| {
            codes.contains(&line.procedure) || taxonomies.contains(&line.rendering.taxonomy)
        });
        if let Some((number, line, _)) = asked {
            let what = format!("{} on line {number} needs a referral; item 23 is blank.", line.procedure);
            out.push(EDIT.error("23", what, "Enter the referral's number, or ask for one."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_specialist_without_referral_is_found() {
        let mut form = clean();
        form.lines[0].rendering.taxonomy = "207RC0000X".into();
        assert_eq!(places(&EDIT, &form), ["23"]);
        form.prior_authorization = "R-1".into();
        assert!(places(&EDIT, &form).is_empty());
    }
}
