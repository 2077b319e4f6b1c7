//! No service lies before the patient's birth.
//!
//! Usually the year in item 3 or in 24A was mistyped.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::base::us_date;

pub(super) const EDIT: Edit = Edit { code: "scrub.date-before-birth", title: "Service after birth", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let born = it.form.patient_born;
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.from < born) {
        let what = format!("{} lies before the birth date, {}.", us_date(line.from), us_date(born));
        out.push(EDIT.error(place("24A", number), what, "Compare items 3 and 24A with the chart."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::TODAY;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_service_before_birth_is_found() {
        let mut form = clean();
        form.patient_born = TODAY;
        assert_eq!(places(&EDIT, &form), ["24A line 1", "24A line 2", "24A line 3"]);
    }
}
