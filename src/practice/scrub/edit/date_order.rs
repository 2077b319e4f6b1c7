//! The second date of 24A is not before the first.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::base::us_date;

pub(super) const EDIT: Edit = Edit { code: "scrub.date-order", title: "Dates run forward", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.to < line.from) {
        let what = format!("{} to {} runs backwards.", us_date(line.from), us_date(line.to));
        out.push(EDIT.error(place("24A", number), what, "Enter the first day, then the last."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_span_that_runs_backwards_is_found() {
        let mut form = clean();
        form.lines[2].to = jiff::civil::date(2026, 4, 13);
        assert_eq!(places(&EDIT, &form), ["24A line 3"]);
    }
}
