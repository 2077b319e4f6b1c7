//! 25 stands on the only service of the day.
//!
//! 25 tells a visit apart from a procedure of that day; where nothing else was done there is nothing to tell apart.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.modifier-25-alone", title: "25 beside something", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| carries(line, "25")) {
        let beside = it.lines().any(|(other, its, _)| other != number && its.from == line.from);
        if !beside {
            let what = format!("{} carries 25, and nothing else was billed that day.", line.procedure);
            out.push(EDIT.warning(
                place("24D", number),
                what,
                "Remove 25, or add the procedure that was done.",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_lone_visit_with_25_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["99213-25"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["I10"], &["99213-25", "93000"])).is_empty());
    }
}
