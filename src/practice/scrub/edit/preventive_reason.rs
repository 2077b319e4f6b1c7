//! A preventive visit points first to a disease.
//!
//! 99396 for I10: the plan pays check-ups as such only with a Z code of examination first.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.preventive-reason", title: "A check-up’s reason is a check-up", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let preventive = ("99381"..="99397").contains(&line.procedure.as_str());
        let Some(reason) = it.pointed(line).next().filter(|_| preventive) else { continue };
        if !["Z00", "Z01", "Z02", "Z12", "Z30"].iter().any(|one| reason.as_str().starts_with(one)) {
            let what = format!("{} is a check-up, and {reason} is its first reason.", line.procedure);
            out.push(EDIT.warning(
                place("24E", number),
                what,
                "Point first to the Z code of the examination.",
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
    fn a_check_up_for_a_disease_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10", "Z00.00"], &["99396"])), ["24E line 1"]);
        assert!(places(&EDIT, &form(&["I10", "Z00.00"], &["99396 B"])).is_empty());
    }
}
