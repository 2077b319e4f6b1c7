//! Anaesthesia goes to Medicare without the modifier that says who gave and who directed it.
//!
//! AA a physician alone, QK, QY or AD one who directs, QX and QZ a nurse anaesthetist, with direction or without.

use super::super::{Edit, Scrutiny, carries, is_anesthesia, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.anesthesia-who", title: "Anaesthesia says by whom", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    if it.plan.insurance_kind != "medicare" {
        return;
    }
    for (number, line, _) in it.lines().filter(|(_, line, _)| is_anesthesia(line)) {
        if !["AA", "AD", "QK", "QX", "QY", "QZ"].iter().any(|one| carries(line, one)) {
            let what = format!("{} does not say who gave the anaesthesia.", line.procedure);
            out.push(EDIT.error(place("24D", number), what, "Add AA, AD, QK, QX, QY or QZ."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Plan;
    use crate::practice::payer::sample::{form, plan};
    use crate::practice::scrub::tests::places_under;

    #[test]
    fn anaesthesia_by_nobody_is_found() {
        let medicare = Plan { insurance_kind: "medicare".into(), ..plan(Vec::new()) };
        let places = |line: &str| places_under(&EDIT, &form(&["K40.90"], &[line]), &medicare);
        assert_eq!(places("00830 x75"), ["24D line 1"]);
        assert!(places("00830-AA x75").is_empty());
    }
}
