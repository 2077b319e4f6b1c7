//! A side modifier stands on a service of an unpaired organ.
//!
//! 93000 with RT: a heart tracing has no side.

use super::super::{Edit, Scrutiny, carries, is_cpt, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.side-without-pair", title: "No side without a pair", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, facts) in it.known() {
        let side = ["RT", "LT", "50"].into_iter().find(|modifier| carries(line, modifier));
        if let Some(modifier) = side.filter(|_| is_cpt(line) && !facts.bilateral) {
            let what = format!("Modifier {modifier} names a side; {} has none.", line.procedure);
            out.push(EDIT.error(place("24D", number), what, "Remove it."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_heart_tracing_on_the_right_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["93000-RT"])), ["24D line 1"]);
    }
}
