//! A line says by modifier that patient and clinician were apart (95, 93, GT), and by place that they were not.
//!
//! 99213 with 95 at place 11: place 10 is the patient’s home, 02 anywhere else.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.telehealth-place", title: "Telehealth modifier and place agree", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let apart = ["95", "93", "GT"].into_iter().find(|modifier| carries(line, modifier));
        let Some(modifier) = apart else { continue };
        if line.place_of_service == "11" {
            let what = format!("Modifier {modifier} says telehealth; 24B says the office.");
            let fix = "Enter 10 for the patient’s home or 02 for elsewhere, or remove the modifier.";
            out.push(EDIT.warning(place("24B", number), what, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_video_visit_at_the_office_is_found() {
        let mut form = form(&["I10"], &["99213-95"]);
        assert_eq!(places(&EDIT, &form), ["24B line 1"]);
        form.lines[0].place_of_service = "10".into();
        assert!(places(&EDIT, &form).is_empty());
    }
}
