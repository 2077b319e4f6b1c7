//! A waived test (QW) goes to Medicare without the laboratory’s CLIA number in item 23.
//!
//! Ten characters, a D in third place. When item 23 is taken by an authorization, the test goes on a claim of its own.
//! Source: Medicare Claims Processing Manual, chapter 16.

use super::super::{Edit, Scrutiny, carries};
use crate::base::Finding;

pub(super) const EDIT: Edit =
    Edit { code: "scrub.clia", title: "Laboratory number beside waived tests", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    let waived = it.lines().find(|(_, line, _)| carries(line, "QW"));
    let Some((number, line, _)) = waived.filter(|_| it.plan.insurance_kind == "medicare") else { return };
    let written = it.form.prior_authorization.trim().as_bytes();
    if written.len() != 10 || written[2] != b'D' {
        let what =
            format!("{} on line {number} is a waived test; item 23 holds no CLIA number.", line.procedure);
        out.push(EDIT.warning("23", what, "Enter the number of the office’s certificate."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Plan;
    use crate::practice::payer::sample::{form, plan};
    use crate::practice::scrub::tests::places_under;

    #[test]
    fn a_waived_test_without_its_certificate_is_found() {
        let medicare = Plan { insurance_kind: "medicare".into(), ..plan(Vec::new()) };
        let mut form = form(&["E11.65"], &["83036-QW"]);
        assert_eq!(places_under(&EDIT, &form, &medicare), ["23"]);
        form.prior_authorization = "00D0000000".into();
        assert!(places_under(&EDIT, &form, &medicare).is_empty());
    }
}
