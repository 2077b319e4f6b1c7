//! Items 17b, 24J and 33a hold numbers that pass the check digit.
//!
//! `2000000010` passes, `2000000011` does not: a digit was mistyped.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::chart::Npi;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.npi-check-digit", title: "NPIs hold their check digit", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let mut ask = |at: String, npi: &Npi| {
        if !npi.check_digit_holds() {
            let what = match npi.as_str().is_empty() {
                true => "The NPI is missing.".to_owned(),
                false => format!("{npi} is not an NPI; its check digit does not hold."),
            };
            out.push(EDIT.error(at, what, "Look the number up in the office file."));
        }
    };
    if let Some(party) = &it.form.referring {
        ask("17b".to_owned(), &party.npi);
    }
    for (number, line, _) in it.lines() {
        ask(place("24J", number), &line.rendering.npi);
    }
    ask("33a".to_owned(), &it.form.billing.npi);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_mistyped_or_missing_number_is_found() {
        let mut form = clean();
        form.lines[1].rendering.npi = "2000000011".into();
        form.billing.npi = "".into();
        assert_eq!(places(&EDIT, &form), ["24J line 2", "33a"]);
    }
}
