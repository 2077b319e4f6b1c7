//! A clinical laboratory test goes to Medicare without assignment.
//!
//! Medicare pays these tests on assignment only; the patient owes nothing. Source: Medicare Claims Processing Manual,
//! chapter 16.

use super::super::{Edit, Scrutiny, is_cpt};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.laboratory-assignment", title: "Laboratory tests on assignment", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let test = it.form.lines.iter().any(|line| is_cpt(line) && line.procedure.as_str().starts_with('8'));
    if it.plan.insurance_kind == "medicare" && test && !it.form.accepts_assignment {
        let what = "A laboratory test is billed without assignment.";
        out.push(EDIT.error("27", what, "Mark item 27 YES."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Plan;
    use crate::practice::payer::sample::{form, plan};
    use crate::practice::scrub::tests::places_under;

    #[test]
    fn a_test_without_assignment_is_found() {
        let medicare = Plan { insurance_kind: "medicare".into(), ..plan(Vec::new()) };
        let mut form = form(&["E11.65"], &["83036-QW"]);
        assert!(places_under(&EDIT, &form, &medicare).is_empty());
        form.accepts_assignment = false;
        assert_eq!(places_under(&EDIT, &form, &medicare), ["27"]);
    }
}
