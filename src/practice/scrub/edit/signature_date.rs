//! Item 31 is dated on or after the last service, and not in the future.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::base::us_date;

pub(super) const EDIT: Edit = Edit { code: "scrub.signature-date", title: "Signed after the service", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let last = it.form.lines.iter().map(|line| line.to).max();
    let signed = it.form.signed;
    if signed > it.today || last.is_some_and(|last| signed < last) {
        let what = format!("Signed on {}, which does not go with the services.", us_date(signed));
        out.push(EDIT.error("31", what, "Date the signature between the last service and today."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_signature_before_the_service_is_found() {
        let mut form = clean();
        form.signed = jiff::civil::date(2026, 4, 13);
        assert_eq!(places(&EDIT, &form), ["31"]);
    }
}
