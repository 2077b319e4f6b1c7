//! JZ (nothing was thrown away) and JW (so much was) speak of one drug on one day.
//!
//! Either the vial was used up or it was not. Source: Medicare’s policy on discarded drugs, 2023.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;
use crate::practice::claim::FormLine;

pub(super) const EDIT: Edit = Edit { code: "scrub.waste-conflict", title: "Some waste or none", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| carries(line, "JZ")) {
        let same = |other: &FormLine| other.procedure == line.procedure && other.from == line.from;
        if it.form.lines.iter().any(|other| same(other) && carries(other, "JW")) {
            let what = format!("{} carries JZ here and JW as well.", line.procedure);
            out.push(EDIT.error(place("24D", number), what, "Read in the note whether any was thrown away."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn none_and_some_waste_are_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["J3301-JZ x3", "J3301-JW"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["M17.11"], &["J3301 x3", "J3301-JW"])).is_empty());
    }
}
