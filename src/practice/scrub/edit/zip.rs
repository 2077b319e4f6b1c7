//! The billing address has a ZIP code of nine digits, the patient's of five or nine.
//!
//! `43001` in item 33 is refused electronically; the four digits after it are asked for.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.zip-length", title: "ZIP codes whole", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let digits = |zip: &str, lengths: &[usize]| {
        lengths.contains(&zip.len()) && zip.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (home, billing) = (&it.form.patient_address.zip, &it.form.billing.address.zip);
    if !digits(home, &[5, 9]) {
        out.push(EDIT.error("5", format!("\"{home}\" is not a ZIP code."), "Enter five or nine digits."));
    }
    if !digits(billing, &[9]) {
        let what = format!("\"{billing}\" is not a ZIP code of nine digits.");
        out.push(EDIT.error("33", what, "Enter all nine digits without a dash."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_short_zip_is_found() {
        let mut form = clean();
        form.patient_address.zip = "4300".into();
        form.billing.address.zip = "43001".into();
        assert_eq!(places(&EDIT, &form), ["5", "33"]);
    }
}
