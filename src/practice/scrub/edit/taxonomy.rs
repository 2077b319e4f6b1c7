//! A taxonomy code has ten letters and digits, the last an X.
//!
//! `207Q00000X` is family medicine; `207Q` alone is nothing. A blank is not asked about: not every plan wants one.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.taxonomy", title: "Taxonomy codes whole", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let whole = |code: &str| {
        code.len() == 10
            && code.ends_with('X')
            && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let rendering = it.lines().map(|(number, line, _)| (place("24J", number), &line.rendering.taxonomy));
    for (at, code) in rendering.chain([("33b".to_owned(), &it.form.billing.taxonomy)]) {
        if !code.is_empty() && !whole(code) {
            let what = format!("{code} is not a taxonomy code.");
            out.push(EDIT.error(at, what, "Copy the ten characters from the office file."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn half_a_taxonomy_code_is_found() {
        let mut form = clean();
        assert!(places(&EDIT, &form).is_empty());
        form.lines[1].rendering.taxonomy = "207Q".into();
        assert_eq!(places(&EDIT, &form), ["24J line 2"]);
    }
}
