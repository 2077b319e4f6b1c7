//! Anaesthesia is billed with fewer than five units.
//!
//! 24G counts minutes for 00100 to 01999; one unit is one minute of sleep.

use super::super::{Edit, Scrutiny, is_anesthesia, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.anesthesia-minutes", title: "Anaesthesia in minutes", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| is_anesthesia(line)) {
        if line.units < 5 {
            let what = format!("{} is billed for {} minutes.", line.procedure, line.units);
            out.push(EDIT.warning(place("24G", number), what, "Enter the minutes from start to hand-over."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_minute_of_anaesthesia_is_found() {
        assert_eq!(places(&EDIT, &form(&["K40.90"], &["00830-AA"])), ["24G line 1"]);
        assert!(places(&EDIT, &form(&["K40.90"], &["00830-AA x75"])).is_empty());
    }
}
