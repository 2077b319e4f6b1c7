//! A Medicare claim of nothing but imaging and laboratory tests names nobody in item 17.
//!
//! 73562 alone: somebody wanted that film. Medicare asks who, even when it was the clinician who read it.
//! Source: Medicare Claims Processing Manual, chapter 26, item 17.

use super::super::{Edit, Scrutiny, is_cpt};
use crate::base::Finding;
use crate::practice::claim::FormLine;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.ordering-provider", title: "Tests have someone who ordered them", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let all_tests = !it.form.lines.is_empty() && it.form.lines.iter().all(is_test);
    if it.plan.insurance_kind == "medicare" && all_tests && it.form.referring.is_none() {
        let what = "Only tests are billed, and item 17 does not say who ordered them.";
        out.push(EDIT.warning("17", what, "Enter the ordering clinician with qualifier DK and the NPI."));
    }
}

/// Radiology and laboratory, by their series.
fn is_test(line: &FormLine) -> bool {
    is_cpt(line) && line.procedure.as_str().starts_with(['7', '8'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Plan;
    use crate::practice::payer::sample::{form, plan};
    use crate::practice::scrub::tests::places_under;

    #[test]
    fn a_film_that_nobody_ordered_is_found() {
        let medicare = Plan { insurance_kind: "medicare".into(), ..plan(Vec::new()) };
        let film = form(&["M17.11"], &["73562-RT"]);
        assert_eq!(places_under(&EDIT, &film, &medicare), ["17"]);
        let visit = form(&["M17.11"], &["99213", "73562-RT"]);
        assert!(places_under(&EDIT, &visit, &medicare).is_empty());
    }
}
