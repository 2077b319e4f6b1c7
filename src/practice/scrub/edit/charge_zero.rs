//! 24F is above zero.
//!
//! A line of 0.00 comes back from the front end.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.charge-zero", title: "Every line has a charge", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.charge.0 <= 0) {
        let what = format!("{} is charged at {}.", line.procedure, line.charge);
        out.push(EDIT.error(place("24F", number), what, "Enter the practice's fee."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_free_line_is_found() {
        let mut form = clean();
        form.lines[0].charge = crate::base::Cents::ZERO;
        assert_eq!(places(&EDIT, &form), ["24F line 1"]);
    }
}
