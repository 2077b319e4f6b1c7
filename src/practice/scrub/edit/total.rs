//! Item 29, what the patient paid, is not above item 28, the sum of the lines, nor below zero.
//!
//! Lines of 435.00 with 4,350.00 paid: a slip of the decimal point.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.total", title: "Total and payment agree", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let (total, paid) = (it.form.total(), it.form.amount_paid);
    if paid > total || paid.0 < 0 {
        let what = format!("{paid} in item 29 does not go with a total of {total}.");
        out.push(EDIT.error("29", what, "Enter what the patient has paid for these services."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn more_paid_than_charged_is_found() {
        let mut form = clean();
        form.amount_paid = form.total();
        assert!(places(&EDIT, &form).is_empty());
        form.amount_paid += crate::base::Cents(1);
        assert_eq!(places(&EDIT, &form), ["29"]);
    }
}
