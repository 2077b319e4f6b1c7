//! A diagnosis names no side though a code with one exists.
//!
//! M17.10 is the knee without a side; its sibling M17.11 has the same title but for the word right. The edit finds
//! siblings by title, so no list needs keeping.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;
use crate::practice::coding::Icd10Cm;

pub(super) const EDIT: Edit = Edit { code: "scrub.side-unspecified", title: "Side of the body named", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let Some(dos) = it.dos() else { return };
    for (at, code) in it.diagnoses() {
        let Some(title) = it.codes.diagnosis(code, dos) else { continue };
        if let Some(sided) = sided_sibling(it, code, &title) {
            let what = format!("{code} names no side; {sided} would, for the right.");
            out.push(EDIT.warning(at, what, "Take the side from the note and code it."));
        }
    }
}

/// A code that differs in one character and whose title says right where this one says unspecified.
fn sided_sibling(it: &Scrutiny<'_>, code: &Icd10Cm, title: &str) -> Option<Icd10Cm> {
    let dos = it.dos()?;
    let wanted: Vec<String> = title
        .match_indices("unspecified ")
        .map(|(at, found)| format!("{}right {}", &title[..at], &title[at + found.len()..]))
        .collect();
    if wanted.is_empty() {
        return None;
    }
    let bare = code.undotted();
    let siblings = (3..bare.len()).filter(|at| bare.as_bytes()[*at] != b'1');
    siblings
        .map(|at| Icd10Cm::display_form(&format!("{}1{}", &bare[..at], &bare[at + 1..])))
        .find(|sibling| it.codes.diagnosis(sibling, dos).is_some_and(|title| wanted.contains(&title)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_knee_or_ear_without_a_side_is_found() {
        let mut form = clean();
        form.diagnoses = vec!["M17.10".into(), "H66.90".into()];
        assert_eq!(places(&EDIT, &form), ["21 A", "21 B"]);
        form.diagnoses = vec!["M17.11".into(), "R07.9".into()];
        assert!(places(&EDIT, &form).is_empty());
    }
}
