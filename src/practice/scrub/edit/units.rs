//! 24G runs from 1 to 999, and a visit has one unit.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.units", title: "Units given", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, facts) in it.lines() {
        let at = place("24G", number);
        if line.units == 0 || line.units > 999 {
            let what = format!("{} units are not possible.", line.units);
            out.push(EDIT.error(at, what, "Enter the units of service, 1 to 999."));
        } else if line.units > 1 && facts.is_some_and(|facts| facts.visit) {
            let what = format!("A visit has one unit; {} stand there.", line.units);
            out.push(EDIT.error(at, what, "Enter 1."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn no_units_and_two_visits_are_found() {
        let mut form = clean();
        form.lines[0].units = 2;
        form.lines[2].units = 0;
        assert_eq!(places(&EDIT, &form), ["24G line 1", "24G line 3"]);
    }
}
