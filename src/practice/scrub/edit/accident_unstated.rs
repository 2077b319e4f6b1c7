//! An injury is on the claim, but item 10 says that no accident happened.
//!
//! S83.206A with three times NO in item 10: a payer may hold the claim to ask who else should pay.

use super::super::{Edit, Scrutiny};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.accident-unstated", title: "Injury and accident agree", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let injury = it.diagnoses().find(|(_, code)| code.as_str().starts_with('S'));
    if let Some((at, code)) = injury.filter(|_| it.form.related_to_accident == [false; 3]) {
        let what = format!("{code} is an injury, yet item 10 names no accident.");
        out.push(EDIT.note(
            at,
            what,
            "Ask the chart how it happened, and mark item 10 when it was an accident.",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn an_injury_without_an_accident_is_noted() {
        let mut form = clean();
        form.diagnoses[1] = "S83.206A".into();
        assert_eq!(places(&EDIT, &form), ["21 B"]);
        form.related_to_accident[2] = true;
        assert!(places(&EDIT, &form).is_empty());
    }
}
