//! Two lines bill the same service: code, modifiers, date and clinician.
//!
//! 20610 RT twice is one injection written twice, unless a modifier (76, 59) says otherwise.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.duplicate-lines", title: "No line twice", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let first = it.form.lines[..number - 1].iter().position(|other| {
            other.procedure == line.procedure
                && other.modifiers == line.modifiers
                && other.from == line.from
                && other.rendering.npi == line.rendering.npi
        });
        if let Some(first) = first {
            let what = format!("The line repeats line {}.", first + 1);
            let fix = "Put the units on one line, or add the modifier that tells them apart.";
            out.push(EDIT.error(place("24D", number), what, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn the_second_of_two_equal_lines_is_found() {
        let form = form(&["M17.11"], &["20610-RT", "20610-LT", "20610-RT"]);
        assert_eq!(places(&EDIT, &form), ["24D line 3"]);
    }
}
