//! A line names one side, and the only sided diagnosis it points to the other; or it names both sides one by one.
//!
//! 20610 LT for M17.11, the right knee: one of the two is wrong.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.side-conflict", title: "Sides agree", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let (right, left) = (carries(line, "RT"), carries(line, "LT"));
        if right && left {
            let what = "RT and LT stand on one line.";
            let fix = "Write 50 for both sides on one line, or a line for each side.";
            out.push(EDIT.warning(place("24D", number), what, fix));
            continue;
        }
        let titles: Vec<String> = it.pointed(line).filter_map(|c| it.codes.diagnosis(c, line.from)).collect();
        let says = |side: &str| titles.iter().any(|title| title.split([' ', ',']).any(|word| word == side));
        let (said_right, said_left) = (says("right"), says("left"));
        if (right && said_left && !said_right) || (left && said_right && !said_left) {
            let what = "The modifier and the diagnosis name different sides.";
            out.push(EDIT.error(
                place("24D", number),
                what,
                "Take the side from the note and correct the other.",
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
    fn left_for_a_right_knee_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["20610-LT"])), ["24D line 1"]);
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["20610-LT-RT"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["I10"], &["20610-LT"])).is_empty());
    }
}
