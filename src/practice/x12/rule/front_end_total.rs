//! A 277CA's counts and totals are those of its claims.

use super::{Bench, money};
use crate::base::Cents;
use crate::practice::x12::read::Set;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for receiver in set.root.all("2000B") {
        if let Some(totals) = receiver.inner("2200B") {
            compare(totals, receiver, ["90", "AA"], bench);
        }
        for provider in receiver.inners("2000C") {
            if let Some(totals) = provider.inner("2200C") {
                compare(totals, provider, ["QA", "QC"], bench);
            }
        }
    }
}

fn compare(totals: &Loop<'_>, holder: &Loop<'_>, counts: [&str; 2], bench: &mut Bench<'_>) {
    for (accepted, quantity, amount) in [(true, counts[0], "YU"), (false, counts[1], "YY")] {
        let claims: Vec<Cents> = holder
            .all("2200D")
            .into_iter()
            .filter_map(|claim| claim.segment("STC"))
            .filter(|stc| (stc.element(3) == "WQ") == accepted)
            .map(|stc| money(Some(stc), 4))
            .collect();
        if claims.is_empty() && holder.all("2200D").is_empty() {
            continue;
        }
        if let Some(qty) = totals.qualified("QTY", quantity)
            && qty.element(2).parse() != Ok(claims.len())
        {
            let message = format!("QTY02 says {}; {} such claims follow.", qty.element(2), claims.len());
            bench.error(qty, 2, "x12.front-end.count", message);
        }
        let total: Cents = claims.into_iter().sum();
        if let Some(amt) = totals.qualified("AMT", amount)
            && money(Some(amt), 2) != total
        {
            let message = format!("AMT02 says {}; such claims come to {total}.", money(Some(amt), 2));
            bench.error(amt, 2, "x12.front-end.total", message);
        }
    }
}
