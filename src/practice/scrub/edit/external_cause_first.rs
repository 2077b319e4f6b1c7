//! A code of chapter 20 (how an injury happened, V00 to Y99) never stands first.
//!
//! W10.1XXA at 21 A tells of a fall and not of what was treated. Source: ICD-10-CM guidelines, section I.C.20.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.external-cause-first", title: "External cause never first", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let first = it.diagnoses().next();
    if let Some((at, code)) = first.filter(|(_, code)| code.as_str().starts_with(['V', 'W', 'X', 'Y'])) {
        let what = format!("{code} tells how it happened; it cannot be the first diagnosis.");
        out.push(EDIT.error(at, what, "Put the injury or condition first."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_fall_at_letter_a_is_found() {
        let mut form = clean();
        form.diagnoses[0] = "W10.1XXA".into();
        assert_eq!(places(&EDIT, &form), ["21 A"]);
    }
}
