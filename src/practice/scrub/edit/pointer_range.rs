//! 24E points at most four times, each at a diagnosis that item 21 has, none twice.
//!
//! C with two diagnoses in item 21 points past the end.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::coding::MOST_POINTERS;

pub(super) const EDIT: Edit = Edit { code: "scrub.pointer-range", title: "Pointers lead somewhere", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let past = |p: &u8| *p == 0 || usize::from(*p) > it.form.diagnoses.len();
        let twice = line.pointers.iter().enumerate().any(|(at, p)| line.pointers[..at].contains(p));
        let what = match line.pointers.iter().any(past) {
            true => "A pointer leads past the end of item 21.",
            false if twice => "A pointer stands twice.",
            false if line.pointers.len() > MOST_POINTERS => "The line has more than four pointers.",
            false => continue,
        };
        out.push(EDIT.error(place("24E", number), what, "Keep up to four letters that item 21 has."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_pointer_past_the_end_or_twice_is_found() {
        let mut form = clean();
        form.lines[0].pointers = vec![3];
        form.lines[2].pointers = vec![1, 1];
        assert_eq!(places(&EDIT, &form), ["24E line 1", "24E line 3"]);
    }
}
