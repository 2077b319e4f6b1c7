//! Item 21 holds one to twelve diagnoses.
//!
//! A claim without a reason is refused; a thirteenth diagnosis has no letter.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::practice::coding::MOST_DIAGNOSES;

pub(super) const EDIT: Edit = Edit { code: "scrub.diagnosis-count", title: "One to twelve diagnoses", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let many = it.form.diagnoses.len();
    if many == 0 || many > MOST_DIAGNOSES {
        let what = format!("{many} diagnoses stand in item 21; the form takes 1 to {MOST_DIAGNOSES}.");
        out.push(EDIT.error("21", what, "Keep the diagnoses that explain the services."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn none_and_thirteen_are_found() {
        let mut form = clean();
        form.diagnoses = vec!["I10".into(); 13];
        assert_eq!(places(&EDIT, &form), ["21"]);
        form.diagnoses.clear();
        assert_eq!(places(&EDIT, &form), ["21"]);
    }
}
