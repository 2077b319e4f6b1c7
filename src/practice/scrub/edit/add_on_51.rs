//! 51, a further procedure of the session, stands on an add-on.
//!
//! An add-on is priced as a further service already; 51 would cut it twice.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.add-on-51", title: "No 51 on add-ons", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.known().filter(|(_, line, facts)| facts.add_on && carries(line, "51")) {
        let what = format!("{} is an add-on and is never reduced by 51.", line.procedure);
        out.push(EDIT.error(place("24D", number), what, "Remove 51."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_add_on_with_51_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["17000", "17003-51 x3"])), ["24D line 2"]);
        assert!(places(&EDIT, &form(&["I10"], &["17000", "17003 x3"])).is_empty());
    }
}
