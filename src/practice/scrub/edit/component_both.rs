//! 26 (reading the test) and TC (making it) stand on one line.
//!
//! Together they are the whole test, and the whole test carries neither.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.component-both", title: "Whole test without 26 and TC", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        if carries(line, "26") && carries(line, "TC") {
            let what = "26 and TC stand on one line; together they are the whole test.";
            out.push(EDIT.error(place("24D", number), what, "Remove both, or keep the part that was yours."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn both_parts_on_one_line_are_found() {
        assert_eq!(places(&EDIT, &form(&["R07.9"], &["93306-26-TC"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["R07.9"], &["93306-26"])).is_empty());
    }
}
