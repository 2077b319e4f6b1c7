//! What was thrown away (JW) is billed without a line for what was given.
//!
//! The vial’s waste stands on a second line, under the dose.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.waste-alone", title: "Waste beside the dose", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| carries(line, "JW")) {
        let given = it.form.lines.iter().any(|other| {
            other.procedure == line.procedure && other.from == line.from && !carries(other, "JW")
        });
        if !given {
            let what = format!("{} was thrown away, and no line says how much was given.", line.procedure);
            out.push(EDIT.error(place("24D", number), what, "Add the line of the dose without JW."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn waste_without_a_dose_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["J3301-JW"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["M17.11"], &["J3301 x3", "J3301-JW"])).is_empty());
    }
}
