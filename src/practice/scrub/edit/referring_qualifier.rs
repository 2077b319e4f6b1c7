//! A name in item 17 carries DN (referred), DK (ordered) or DQ (supervised).
//!
//! Without the two letters the payer cannot tell a referral from an order.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.referring-qualifier", title: "Item 17 says which part was played", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let known = ["DN", "DK", "DQ"].contains(&it.form.referring_qualifier.as_str());
    if it.form.referring.is_some() && !known {
        let what = format!("“{}” beside item 17 is no qualifier.", it.form.referring_qualifier);
        out.push(EDIT.error("17", what, "Enter DN, DK or DQ."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_name_without_its_part_is_found() {
        let mut form = clean();
        form.referring = Some(form.lines[0].rendering.clone());
        assert_eq!(places(&EDIT, &form), ["17"]);
        form.referring_qualifier = "DN".into();
        assert!(places(&EDIT, &form).is_empty());
    }
}
