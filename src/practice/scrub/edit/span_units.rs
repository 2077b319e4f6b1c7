//! A line runs over several days with another number of units.
//!
//! 04/12 to 04/14 is three days: three units, or a line a day.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.span-units", title: "Days and units agree", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.from < line.to) {
        let days = i64::from((line.to - line.from).get_days()) + 1;
        if i64::from(line.units) != days {
            let what = format!("The line runs {days} days with {} units.", line.units);
            out.push(EDIT.warning(place("24G", number), what, "Count again, or give each day its line."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn three_days_with_one_unit_are_found() {
        let mut form = clean();
        assert!(places(&EDIT, &form).is_empty());
        form.lines[1].from = jiff::civil::date(2026, 4, 12);
        assert_eq!(places(&EDIT, &form), ["24G line 2"]);
        form.lines[1].units = 3;
        assert!(places(&EDIT, &form).is_empty());
    }
}
