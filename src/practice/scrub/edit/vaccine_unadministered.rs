//! A vaccine is billed without its giving.
//!
//! 90686 is the vial; 90471 (or G0008 for Medicare’s influenza shot) is the shot. Often forgotten money.

use super::super::{Edit, Scrutiny, gives_vaccine, is_vaccine, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.vaccine-unadministered", title: "Vaccines are given by somebody", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| is_vaccine(line)) {
        let given = it.form.lines.iter().any(|other| gives_vaccine(other) && other.from == line.from);
        if !given {
            let what = format!("{} is a vaccine; nobody gave it on this claim.", line.procedure);
            out.push(EDIT.warning(place("24D", number), what, "Add the code of its administration."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_vial_without_a_shot_is_found() {
        assert_eq!(places(&EDIT, &form(&["Z23"], &["90686"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["Z23"], &["90686", "90471"])).is_empty());
    }
}
