//! A code of an old injury (seventh character S) stands first.
//!
//! First comes what the injury left behind, then the injury. Source: ICD-10-CM guidelines, section I.B.10.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.sequela-first", title: "Late effect after what it left", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let Some((at, code)) = it.diagnoses().next() else { return };
    let text = code.undotted();
    if text.len() == 7 && text.ends_with('S') && text.starts_with(['S', 'T']) {
        let what = format!("{code} names an injury long past; it cannot be the first diagnosis.");
        out.push(EDIT.error(at, what, "Put what the injury left behind (pain, scar, stiffness) first."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_old_fracture_at_letter_a_is_found() {
        assert_eq!(places(&EDIT, &form(&["S52.501S"], &["99213"])), ["21 A"]);
        assert!(places(&EDIT, &form(&["M25.531", "S52.501S"], &["99213"])).is_empty());
    }
}
