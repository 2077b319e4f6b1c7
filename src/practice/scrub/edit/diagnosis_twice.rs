//! A diagnosis stands in item 21 once.
//!
//! M17.11 at A and at C says nothing more than at A.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.diagnosis-twice", title: "No diagnosis twice", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (at, (place, code)) in it.diagnoses().enumerate() {
        if it.form.diagnoses[..at].contains(code) {
            let what = format!("{code} stands in item 21 twice.");
            out.push(EDIT.error(place, what, "Remove the second and point to the first."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn the_second_one_is_found() {
        let mut form = clean();
        form.diagnoses.push("M17.11".into());
        assert_eq!(places(&EDIT, &form), ["21 C"]);
    }
}
