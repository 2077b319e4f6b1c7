//! A code that only adds to another stands first: a germ, resistance to drugs, severe sepsis, weeks of pregnancy, outcome of
//! delivery, body mass.
//!
//! Z68.41 at 21 A weighs the patient and does not say what was treated. Source: ICD-10-CM guidelines, chapters 1, 15, 18, 21.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.never-first", title: "Codes that only ever add", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let Some((at, code)) = it.diagnoses().next() else { return };
    if ADDING.iter().any(|category| code.as_str().starts_with(category)) {
        let what = format!("{code} adds to another diagnosis; it cannot be the first.");
        out.push(EDIT.error(at, what, "Put the condition it belongs to first."));
    }
}

const ADDING: [&str; 8] = ["B95", "B96", "B97", "R65.2", "Z16", "Z37", "Z3A", "Z68"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn body_mass_at_letter_a_is_found() {
        assert_eq!(places(&EDIT, &form(&["Z68.41"], &["99213"])), ["21 A"]);
        assert!(places(&EDIT, &form(&["I10", "Z68.41"], &["99213"])).is_empty());
    }
}
