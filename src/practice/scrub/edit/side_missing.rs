//! A procedure on a paired organ names no side.
//!
//! 20610 without RT, LT or 50: which knee? Visits and supplies are not asked, nor what the plan itself wants a side
//! for: that is an error of its own (`modifier_needed`).

use super::super::{Edit, Scrutiny, carries, is_cpt, place};
use crate::base::Finding;
use crate::practice::claim::FormLine;
use crate::practice::payer::RuleSpec;

pub(super) const EDIT: Edit = Edit { code: "scrub.side-missing", title: "Side on paired organs", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, facts) in it.known() {
        let sided = SIDED.iter().any(|modifier| carries(line, modifier));
        if facts.bilateral && is_cpt(line) && !sided && !plan_asks(it, line) {
            let what = format!("{} is done on one side or both; the line names neither.", line.procedure);
            out.push(EDIT.warning(place("24D", number), what, "Add RT, LT or 50 from the procedure note."));
        }
    }
}

fn plan_asks(it: &Scrutiny<'_>, line: &FormLine) -> bool {
    it.plan.rules.iter().any(|rule| match rule {
        RuleSpec::ModifierRequired { needs } => needs.iter().any(|need| {
            need.codes.contains(&line.procedure)
                && need.any_of.iter().any(|one| SIDED.contains(&one.as_str()))
        }),
        _ => false,
    })
}

/// Sides, and the fingers, toes and eyelids that imply one.
const SIDED: [&str; 27] = [
    "RT", "LT", "50", "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9",
    "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_injection_without_a_side_is_found() {
        assert_eq!(places(&EDIT, &form(&["M17.11"], &["20610", "73562-LT"])), ["24D line 1"]);
    }
}
