//! A modifier stands on a line once.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.modifier-twice", title: "No modifier twice", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let again = line.modifiers.iter().enumerate().find(|(at, one)| line.modifiers[..*at].contains(one));
        if let Some((_, modifier)) = again {
            let what = format!("Modifier {modifier} stands on the line twice.");
            out.push(EDIT.error(place("24D", number), what, "Remove one of the two."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn rt_and_rt_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["20610-RT-RT"])), ["24D line 1"]);
    }
}
