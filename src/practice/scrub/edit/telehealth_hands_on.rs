//! A procedure with a global period is billed at a telehealth place.
//!
//! 20610 at place 10: nobody puts a needle into a knee over a screen.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::coding::Global;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.telehealth-hands-on", title: "No operation from afar", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, facts) in it.known() {
        let afar = ["02", "10"].contains(&line.place_of_service.as_str());
        if afar && !matches!(facts.global, Global::None) {
            let what =
                format!("{} needs hands; place {} is telehealth.", line.procedure, line.place_of_service);
            out.push(EDIT.error(place("24B", number), what, "Enter the place where it was done."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_injection_over_the_screen_is_found() {
        let mut form = form(&["M17.11"], &["20610-RT"]);
        assert!(places(&EDIT, &form).is_empty());
        form.lines[0].place_of_service = "10".into();
        assert_eq!(places(&EDIT, &form), ["24B line 1"]);
    }
}
