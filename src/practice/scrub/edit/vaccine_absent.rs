//! The giving of a vaccine is billed without a vaccine.
//!
//! 90471 alone: the vial was free (then the plan’s own way of saying so is needed) or forgotten.

use super::super::{Edit, Scrutiny, gives_vaccine, is_vaccine, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.vaccine-absent", title: "A shot is a shot of something", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| gives_vaccine(line)) {
        let vial = it.form.lines.iter().any(|other| is_vaccine(other) && other.from == line.from);
        if !vial {
            let what = format!("{} gives a vaccine, and none is billed.", line.procedure);
            out.push(EDIT.warning(
                place("24D", number),
                what,
                "Add the vaccine, or say that it was supplied free.",
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
    fn a_shot_without_a_vial_is_found() {
        assert_eq!(places(&EDIT, &form(&["Z23"], &["90471"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["Z23"], &["90686", "90471"])).is_empty());
    }
}
