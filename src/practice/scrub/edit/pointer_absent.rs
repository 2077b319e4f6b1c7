//! 24E points to at least one diagnosis.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.pointer-absent", title: "Every line has a reason", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.pointers.is_empty()) {
        let what = format!("{} points to no diagnosis.", line.procedure);
        out.push(EDIT.error(place("24E", number), what, "Point to the diagnosis that explains the service."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_line_without_pointer_is_found() {
        let mut form = clean();
        form.lines[1].pointers.clear();
        assert_eq!(places(&EDIT, &form), ["24E line 2"]);
    }
}
