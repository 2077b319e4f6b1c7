//! 59, or one of its finer words, stands on a visit.
//!
//! A visit is told apart by 25 (or 24, or 57).

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.distinct-visit", title: "59 is for procedures", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.known().filter(|(.., facts)| facts.visit) {
        if let Some(modifier) = ["59", "XE", "XP", "XS", "XU"].into_iter().find(|one| carries(line, one)) {
            let what = format!("{modifier} tells procedures apart; {} is a visit.", line.procedure);
            out.push(EDIT.error(place("24D", number), what, "Take 25, if the note bears it out."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_visit_with_59_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["99214-59", "20610-RT"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["M17.11"], &["99214-25", "20610-RT"])).is_empty());
    }
}
