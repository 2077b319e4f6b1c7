//! A visit whose code belongs to a place is billed at another.
//!
//! 99283 is an emergency visit and happens at 23; 99232 is a hospital day and does not happen in the office (CARC 5).

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.visit-place", title: "Visits fit their place", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let own = PLACES.iter().find(|(from, to, _)| (*from..=*to).contains(&line.procedure.as_str()));
        let Some((.., places)) = own.filter(|_| line.procedure.as_str().len() == 5) else { continue };
        if !places.contains(&line.place_of_service.as_str()) {
            let what = format!("{} is not given at place {}.", line.procedure, line.place_of_service);
            out.push(EDIT.error(place("24B", number), what, "Correct the place, or take that place’s code."));
        }
    }
}

/// First and last code of visits bound to places, and the places.
const PLACES: [(&str, &str, &[&str]); 3] = [
    ("99221", "99239", &["02", "10", "19", "21", "22", "23", "51", "52", "61"]),
    ("99281", "99285", &["23"]),
    ("99304", "99316", &["02", "10", "31", "32", "54", "56"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_emergency_visit_in_the_office_is_found() {
        let mut form = form(&["R07.9"], &["99283"]);
        assert_eq!(places(&EDIT, &form), ["24B line 1"]);
        form.lines[0].place_of_service = "23".into();
        assert!(places(&EDIT, &form).is_empty());
    }
}
