//! 24B holds two digits.
//!
//! `11` is an office; blank or `1` is nothing.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.place-of-service", title: "Place of service given", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let place_code = &line.place_of_service;
        if place_code.len() != 2 || !place_code.bytes().all(|byte| byte.is_ascii_digit()) {
            let what = format!("\"{place_code}\" is not a place of service.");
            out.push(EDIT.error(place("24B", number), what, "Enter the two digits, 11 for the office."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_single_digit_is_found() {
        let mut form = clean();
        form.lines[0].place_of_service = "1".into();
        assert_eq!(places(&EDIT, &form), ["24B line 1"]);
    }
}
