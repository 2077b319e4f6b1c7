//! No service lies in the future.
//!
//! A claim sent on 04/20/2026 for 04/21/2026 bills what has not happened.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::base::us_date;

pub(super) const EDIT: Edit = Edit { code: "scrub.date-future", title: "Service not in the future", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.from.max(line.to) > it.today) {
        let what = format!("{} lies after today, {}.", us_date(line.from.max(line.to)), us_date(it.today));
        out.push(EDIT.error(place("24A", number), what, "Correct the date, or wait for the service."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::TODAY;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn tomorrow_is_found_and_today_is_not() {
        let mut form = clean();
        form.lines[0].to = TODAY;
        form.lines[1].to = jiff::civil::date(2026, 4, 21);
        assert_eq!(places(&EDIT, &form), ["24A line 2"]);
    }
}
