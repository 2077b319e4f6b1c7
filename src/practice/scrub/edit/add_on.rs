//! An add-on code stands without any other procedure of that day that could be its primary.
//!
//! 17003 alone is denied: it counts further lesions after 17000.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.add-on", title: "Add-on beside its primary", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.known().filter(|(.., facts)| facts.add_on) {
        let primary = it.known().any(|(_, other, facts)| !facts.add_on && other.from == line.from);
        if !primary {
            let what = format!("{} is an add-on; no primary service stands beside it.", line.procedure);
            out.push(EDIT.error(place("24D", number), what, "Add the service it belongs to, or remove it."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::places;

    #[test]
    fn an_add_on_alone_is_found() {
        assert_eq!(places(&EDIT, &form(&["I10"], &["17003 x3"])), ["24D line 1"]);
        assert!(places(&EDIT, &form(&["I10"], &["17000", "17003 x3"])).is_empty());
    }
}
