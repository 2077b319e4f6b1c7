//! A visit stands beside a minor procedure (0 or 10 days of follow-up) without modifier 25.
//!
//! 99214 beside 20610: if the note shows work beyond the procedure, 25 says so; if it does not, there is no visit to
//! bill. A scrubber cannot read the note, so this is a warning.

use super::super::{Edit, Scrutiny, carries, place};
use crate::base::Finding;
use crate::practice::coding::Global;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.modifier-25", title: "Visit beside a minor procedure", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, facts) in it.known() {
        if !facts.visit || carries(line, "25") {
            continue;
        }
        let minor = it.known().find(|(_, other, facts)| {
            matches!(facts.global, Global::Zero | Global::Ten)
                && other.from == line.from
                && other.rendering.npi == line.rendering.npi
        });
        if let Some((beside, other, _)) = minor {
            let what = format!(
                "{} stands beside {} of line {beside} without modifier 25.",
                line.procedure, other.procedure
            );
            let fix =
                "Add 25 if the note shows work of its own; otherwise the visit belongs to the procedure.";
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
    fn a_bare_visit_beside_an_injection_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["99214", "20610-RT"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["M17.11"], &["99214-25", "20610-RT"])).is_empty());
        assert!(places(&EDIT, &form(&["I10"], &["99214", "93000"])).is_empty());
    }
}
