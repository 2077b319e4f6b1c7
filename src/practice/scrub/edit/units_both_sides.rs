//! Modifier 50 stands with two units.
//!
//! 50 already says both sides; the unit is one.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.units-both-sides", title: "Both sides count once", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.units > 1 && carries(line, "50")) {
        let what = format!("Modifier 50 means both sides; {} units would be more.", line.units);
        out.push(EDIT.error(place("24G", number), what, "Enter 1 unit."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn two_units_with_50_are_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["20610-50 x2"])), ["24G line 1"]);
        assert!(places(&EDIT, &form(&["M17.11"], &["20610-50"])).is_empty());
    }
}
