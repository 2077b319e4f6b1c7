//! Diagnoses were billable codes on the date of service.
//!
//! G35 was one until 2025-09-30; on a claim of 2026 it is a heading.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::base::us_date;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.diagnosis-valid", title: "Diagnoses valid that day", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let Some(dos) = it.dos() else { return };
    for (at, code) in it.diagnoses().filter(|(_, code)| it.codes.diagnosis(code, dos).is_none()) {
        let what = format!("{code} is not a billable code on {}.", us_date(dos));
        out.push(EDIT.error(at, what, "Look the code up on that date and take a finer or newer one."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn an_ended_code_is_found() {
        let mut form = clean();
        form.diagnoses[1] = "G35".into();
        assert_eq!(places(&EDIT, &form), ["21 B"]);
        form.lines.iter_mut().for_each(|line| line.from = jiff::civil::date(2025, 9, 30));
        assert!(places(&EDIT, &form).is_empty());
    }
}
