//! Procedures were codes in force on the date of service.
//!
//! 99201 ended with 2020.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::base::us_date;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.procedure-valid", title: "Procedures valid that day", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(.., facts)| facts.is_none()) {
        let what = format!("{} is not a code in force on {}.", line.procedure, us_date(line.from));
        out.push(EDIT.error(place("24D", number), what, "Look the service up on that date."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_ended_code_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["99201", "99213"])), ["24D line 1"]);
    }
}
