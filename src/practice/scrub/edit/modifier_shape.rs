//! A modifier is two capital letters or digits.
//!
//! `5` for 50 or `rt` for RT: the front end returns the whole claim for it.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.modifier-shape", title: "Modifiers have two characters", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let shaped = |text: &str| {
            text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        };
        if let Some(modifier) = line.modifiers.iter().find(|modifier| !shaped(modifier.as_str())) {
            let what = format!("“{modifier}” is not a modifier.");
            out.push(EDIT.error(place("24D", number), what, "Enter two capital letters or digits."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_modifier_of_one_digit_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["20610-5"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["M17.11"], &["20610-50"])).is_empty());
    }
}
