//! A repeated laboratory test carries 91, a repeated procedure 76 or 77; here the wrong one stands.
//!
//! 20610 with 91: 91 is for laboratory results taken again on purpose.

use super::super::{Edit, Scrutiny, carries, is_cpt, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.repeat-modifier", title: "Repeats by their own modifier", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| is_cpt(line)) {
        let laboratory = line.procedure.as_str().starts_with('8');
        let wrong: &[&str] = if laboratory { &["76", "77"] } else { &["91"] };
        if let Some(modifier) = wrong.iter().find(|modifier| carries(line, modifier)) {
            let right = if laboratory { "91" } else { "76 or 77" };
            let what = format!("{modifier} is not the repeat of {}.", line.procedure);
            let fix = format!("Take {right} if it was repeated, or none.");
            out.push(EDIT.warning(place("24D", number), what, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_repeat_by_the_wrong_modifier_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["93000-91"])), ["24D line 1"]);
        assert_eq!(places(&EDIT, &form(&["E11.65"], &["83036-76"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["I10"], &["93000-76"])).is_empty());
    }
}
