//! Imaging in a hospital is billed whole, without 26.
//!
//! The machine is the hospital’s: the clinician bills the reading (26), the hospital the rest.

use super::super::{Edit, Scrutiny, carries, is_cpt, place};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.hospital-imaging", title: "Reading only, at the hospital", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let hospital = ["19", "21", "22", "23"].contains(&line.place_of_service.as_str());
        let imaging = is_cpt(line) && line.procedure.as_str().starts_with('7');
        if hospital && imaging && !carries(line, "26") {
            let what = format!("{} at place {} stands without 26.", line.procedure, line.place_of_service);
            out.push(EDIT.warning(
                place("24D", number),
                what,
                "Add 26, unless the code names a reading only.",
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
    fn a_whole_film_at_the_hospital_is_found() {
        let mut form = form(&["M17.11"], &["73562-RT"]);
        assert!(places(&EDIT, &form).is_empty());
        form.lines[0].place_of_service = "22".into();
        assert_eq!(places(&EDIT, &form), ["24D line 1"]);
        form.lines[0].modifiers.insert(0, "26".into());
        assert!(places(&EDIT, &form).is_empty());
    }
}
