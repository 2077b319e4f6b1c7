use super::*;
use crate::practice::coding::sample::SampleBook;
use crate::practice::payer::sample::{TODAY, all_rules, form, plan};
use std::collections::BTreeSet;

/// Where one edit finds something on a form.
pub(super) fn places(edit: &Edit, form: &Cms1500) -> Vec<String> {
    places_under(edit, form, &plan(all_rules()))
}

/// Where one edit finds something on a form for a plan.
pub(super) fn places_under(edit: &Edit, form: &Cms1500, plan: &Plan) -> Vec<String> {
    let found = scrub(form, plan, &SampleBook, TODAY);
    found.into_iter().filter(|finding| finding.code == edit.code).map(|finding| finding.at).collect()
}

/// A clean visit with an injection.
pub(super) fn clean() -> Cms1500 {
    form(&["M17.11", "I10"], &["99214-25 B", "20610-RT A", "J3301 x4 A"])
}

#[test]
fn a_clean_claim_draws_no_finding() {
    assert_eq!(scrub(&clean(), &plan(all_rules()), &SampleBook, TODAY), []);
}

#[test]
fn every_edit_has_a_name_of_its_own() {
    let names: BTreeSet<&str> = edits().iter().map(|edit| edit.code).collect();
    assert_eq!(names.len(), edits().len());
    assert!(edits().len() >= 64);
    assert!(edits().iter().all(|edit| edit.code.starts_with("scrub.") && !edit.title.is_empty()));
}

#[test]
fn errors_stand_before_warnings() {
    let mut form = form(&["M17.11"], &["99214", "20610-RT"]);
    form.tax_id.clear();
    form.lines[1].charge = crate::base::Cents::ZERO;
    let found = scrub(&form, &plan(all_rules()), &SampleBook, TODAY);
    assert!(found.len() >= 3 && found.is_sorted_by(|a, b| a.severity >= b.severity));
}
