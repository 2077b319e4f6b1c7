//! A service that the plan authorizes beforehand stands on a claim whose item 23 is blank.
//!
//! 72148 for a plan that lists it: find the approval in the chart and copy its number.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.authorization-missing", title: "Authorization number present", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if !it.form.prior_authorization.trim().is_empty() {
        return;
    }
    let listed = it.plan.rules.iter().filter_map(|rule| match rule {
        RuleSpec::AuthorizationRequired { codes, .. } => Some(codes),
        _ => None,
    });
    let codes: Vec<_> = listed.flatten().collect();
    if let Some((number, line, _)) = it.lines().find(|(_, line, _)| codes.contains(&&line.procedure)) {
        let what = format!("{} on line {number} needs an authorization; item 23 is blank.", line.procedure);
        out.push(EDIT.error("23", what, "Enter the number of the approval, or ask for one."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_blank_item_23_is_found() {
        let mut form = form(&["I10"], &["99213", "72148"]);
        assert_eq!(places(&EDIT, &form), ["23"]);
        form.prior_authorization = "A-100".into();
        assert!(places(&EDIT, &form).is_empty());
    }
}
