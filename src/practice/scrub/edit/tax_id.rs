//! Item 25 holds nine digits.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.tax-id", title: "Tax id whole", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let id = &it.form.tax_id;
    if id.len() != 9 || !id.bytes().all(|byte| byte.is_ascii_digit()) {
        let what = format!("\"{id}\" is not a tax id of nine digits.");
        out.push(EDIT.error("25", what, "Enter the practice's number without a dash."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_dash_in_it_is_found() {
        let mut form = clean();
        form.tax_id = "99-0000001".into();
        assert_eq!(places(&EDIT, &form), ["25"]);
    }
}
