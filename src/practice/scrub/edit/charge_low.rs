//! A line charges less than the plan would pay.
//!
//! A payer pays the lesser of charge and rate: 50.00 charged where 68.00 is contracted gives 18.00 away.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;

pub(super) const EDIT: Edit = Edit { code: "scrub.charge-low", title: "Charge covers the rate", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines().filter(|(_, line, _)| line.charge.0 > 0) {
        let Some(rate) = it.plan.fees.allowed.get(&line.procedure) else { continue };
        let due = *rate * i64::from(line.units);
        if line.charge < due {
            let what = format!("{} is charged, {due} is contracted for {}.", line.charge, line.procedure);
            out.push(EDIT.warning(
                place("24F", number),
                what,
                "Check units and fee; the plan pays the lesser.",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::{all_rules, plan};
    use crate::practice::scrub::tests::{clean, places_under};

    #[test]
    fn a_charge_below_the_contract_is_found() {
        let mut plan = plan(all_rules());
        plan.fees.allowed.insert("20610".into(), crate::base::Cents(16_000));
        assert_eq!(places_under(&EDIT, &clean(), &plan), ["24F line 2"]);
    }
}
