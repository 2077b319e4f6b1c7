//! 59 stands beside XE, XP, XS or XU, which say the same more finely.
//!
//! 11102 with 59 and XS: one of the two, and where the plan takes the finer word, that one.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.distinct-twice", title: "59 or its finer word", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| carries(line, "59")) {
        if let Some(finer) = ["XE", "XP", "XS", "XU"].into_iter().find(|finer| carries(line, finer)) {
            let what = format!("59 and {finer} say the same on one line.");
            out.push(EDIT.error(place("24D", number), what, format!("Keep {finer}, remove 59.")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn the_same_said_twice_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["45380-59-XS"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["I10"], &["45380-XS"])).is_empty());
    }
}
