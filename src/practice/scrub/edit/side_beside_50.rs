//! 50 says both sides; RT or LT beside it says one.
//!
//! 20610 50 RT cannot be priced: one line, one statement.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.side-beside-50", title: "50 or a side, not both", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| carries(line, "50")) {
        if let Some(side) = ["RT", "LT"].into_iter().find(|side| carries(line, side)) {
            let what = format!("50 says both sides, {side} says one.");
            out.push(EDIT.error(place("24D", number), what, "Keep 50 for both sides, or the side for one."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn both_sides_and_the_right_one_are_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["20610-50-RT"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["M17.11"], &["20610-50"])).is_empty());
    }
}
