//! A code that names nothing in particular stands without a description in item 19.
//!
//! 64999 is some service on some nerve; the payer asks which, and prices it by hand.

use super::super::{Edit, Scrutiny, is_cpt};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.unlisted-described", title: "Unlisted services described", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let unlisted = it.lines().find(|(_, line, _)| {
        let code = line.procedure.as_str();
        ["J3490", "J3590", "J9999", "A9999", "E1399"].contains(&code)
            || (is_cpt(line) && code.ends_with("99"))
    });
    if let Some((number, line, _)) = unlisted.filter(|_| it.form.additional.trim().is_empty()) {
        let what = format!("{} on line {number} names no service; item 19 is blank.", line.procedure);
        out.push(EDIT.error("19", what, "Say in item 19 what was done or given."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_unlisted_service_without_words_is_found() {
        let mut form = form(&["I10"], &["64999"]);
        assert_eq!(places(&EDIT, &form), ["19"]);
        form.additional = "Injection at the lesser occipital nerve".into();
        assert!(places(&EDIT, &form).is_empty());
    }
}
