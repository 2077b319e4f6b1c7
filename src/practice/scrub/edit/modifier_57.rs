//! A visit stands beside, or on the day before, an operation with 90 days of follow-up without modifier 57.
//!
//! 99214 beside 49505: 57 says that surgery was decided on at that visit.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;
use crate::practice::coding::Global;
use jiff::ToSpan;

pub(super) const EDIT: Edit = Edit { code: "scrub.modifier-57", title: "Visit beside an operation", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, facts) in it.known() {
        if !facts.visit || carries(line, "57") {
            continue;
        }
        let next = line.from.saturating_add(1.day());
        let major = it.known().find(|(_, other, facts)| {
            facts.global == Global::Ninety
                && (other.from == line.from || other.from == next)
                && other.rendering.npi == line.rendering.npi
        });
        if let Some((beside, other, _)) = major {
            let what = format!(
                "{} stands beside the operation {} of line {beside} without modifier 57.",
                line.procedure, other.procedure
            );
            let fix =
                "Add 57 if surgery was decided on at this visit; otherwise it belongs to the operation.";
            out.push(EDIT.warning(place("24D", number), what, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn a_bare_visit_beside_an_operation_is_found() {
        assert_eq!(places(&EDIT, &form(&["K40.90"], &["99214-25", "49505-RT"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["K40.90"], &["99214-57", "49505-RT"])).is_empty());
    }
}
