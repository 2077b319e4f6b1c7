//! Item 2 holds a family and a given name.
//!
//! A front end looks a member up by name and birth date too; half a name finds nobody.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.patient-name", title: "Patient named", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if it.form.patient_family.trim().is_empty() || it.form.patient_given.trim().is_empty() {
        out.push(EDIT.error("2", "The patient's name is not complete.", "Enter family and given name."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn half_a_name_is_found() {
        let mut form = clean();
        form.patient_given = " ".into();
        assert_eq!(places(&EDIT, &form), ["2"]);
    }
}
