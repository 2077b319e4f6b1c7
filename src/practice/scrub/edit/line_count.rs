//! Item 24 holds one to six lines.
//!
//! A seventh service goes on a second claim.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::practice::coding::MOST_SERVICES;

pub(super) const EDIT: Edit = Edit { code: "scrub.line-count", title: "One to six lines", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let many = it.form.lines.len();
    if many == 0 || many > MOST_SERVICES {
        let what = format!("Item 24 has {many} lines; the form takes 1 to {MOST_SERVICES}.");
        out.push(EDIT.error("24", what, "Bring the services onto as many claims as they need."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::line;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn none_and_seven_are_found() {
        let mut form = clean();
        form.lines.clear();
        assert_eq!(places(&EDIT, &form), ["24"]);
        form.lines = vec![line("99213"); 7];
        assert_eq!(places(&EDIT, &form), ["24"]);
    }
}
