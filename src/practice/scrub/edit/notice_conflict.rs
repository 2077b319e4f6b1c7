//! Modifiers that contradict each other about an advance notice stand on one line.
//!
//! GA: a denial as not necessary is expected and the patient signed. GZ: expected, and not signed. GY: never covered at
//! all. GX: signed of free will for what is never covered, and so goes with GY alone.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.notice-conflict", title: "One word on the notice", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let stands: Vec<&str> =
            ["GA", "GX", "GY", "GZ"].into_iter().filter(|one| carries(line, one)).collect();
        if stands.len() > 1 && stands != ["GX", "GY"] {
            let what = format!("{} contradict each other.", stands.join(" and "));
            out.push(EDIT.error(
                place("24D", number),
                what,
                "Look for the notice in the chart and keep one.",
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
    fn signed_and_not_signed_are_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["93000-GA-GZ"])), ["24D line 1"]);
        assert_eq!(places(&EDIT, &form(&["I10"], &["93000-GA-GY"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["I10"], &["93000-GX-GY"])).is_empty());
    }
}
