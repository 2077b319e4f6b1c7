//! A replacement or void names the payer's control number of the claim it is about; an original names none.
//!
//! Frequency 7 with the right half of item 22 blank replaces nothing.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::practice::claim::Frequency;

pub(super) const EDIT: Edit = Edit { code: "scrub.replacement-reference", title: "Item 22 whole", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let original = it.form.frequency == Frequency::Original;
    match (original, it.form.original_ref.trim().is_empty()) {
        (false, true) => out.push(EDIT.error(
            "22",
            format!("Frequency {} names no claim.", it.form.frequency.code()),
            "Copy the payer's control number from the remittance.",
        )),
        (true, false) => out.push(EDIT.warning(
            "22",
            "An original claim refers to another one.",
            "Clear the reference, or send a replacement.",
        )),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_replacement_of_nothing_is_found() {
        let mut form = clean();
        form.frequency = Frequency::Replacement;
        assert_eq!(places(&EDIT, &form), ["22"]);
        form.original_ref = "OM2604010001".into();
        assert!(places(&EDIT, &form).is_empty());
        form.frequency = Frequency::Original;
        assert_eq!(places(&EDIT, &form), ["22"]);
    }
}
