//! An earlier payer's decision adds up: a line's charge is what was paid and adjusted, the claim's payment is its lines'.

use super::{Bench, money};
use crate::base::Cents;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for subscriber in set.root.all("2000B") {
        let holders = std::iter::once(subscriber).chain(subscriber.inners("2000C"));
        for claim in holders.flat_map(|holder| holder.inners("2300")) {
            orders(subscriber, claim, bench);
            for other in claim.inners("2320") {
                decision(claim, other, bench);
            }
            known(claim, bench);
        }
    }
}

/// No two payers of a claim stand at the same place in the order.
fn orders(subscriber: &Loop<'_>, claim: &Loop<'_>, bench: &mut Bench<'_>) {
    let mut seen = vec![subscriber.value("SBR", 1)];
    for sbr in claim.inners("2320").filter_map(|other| other.segment("SBR")) {
        let order = sbr.element(1);
        if seen.contains(&order) && order != "U" {
            let message = format!("Two payers of the claim have place {} in the order.", shown(order));
            bench.error(sbr, 1, "x12.other-payer.order", message);
        }
        seen.push(order);
    }
}

fn adjusted(l: &Loop<'_>) -> Cents {
    l.every("CAS").flat_map(|cas| (3..=18).step_by(3).map(|e| money(Some(cas), e))).sum()
}

fn decision(claim: &Loop<'_>, other: &Loop<'_>, bench: &mut Bench<'_>) {
    let payer = other.inner("2330B").map_or("", |l| l.value("NM1", 9));
    let (mut paid, mut lines) = (Cents::ZERO, 0);
    for line in claim.inners("2400") {
        let charge = match line.segment("SV2") {
            Some(sv2) => money(Some(sv2), 3),
            None => money(line.segment("SV1"), 2),
        };
        let mut own = line.inners("2430").filter(|l| l.value("SVD", 1) == payer).peekable();
        let Some(svd) = own.peek().and_then(|l| l.segment("SVD")) else { continue };
        let (mut line_paid, mut line_adjusted) = (Cents::ZERO, Cents::ZERO);
        for decided in own {
            line_paid += money(decided.segment("SVD"), 2);
            line_adjusted += adjusted(decided);
        }
        lines += 1;
        paid += line_paid;
        if line_paid + line_adjusted != charge {
            let message = format!(
                "The line's charge is {charge}; the other payer paid {line_paid} and adjusted {line_adjusted}."
            );
            bench.error(svd, 2, "x12.other-payer.line", message);
        }
    }
    let Some(amt) = other.qualified("AMT", "D") else { return };
    let said = money(Some(amt), 2);
    let whole = adjusted(other);
    if lines > 0 && said != paid - whole {
        let message = format!("The other payer paid {said}; its lines come to {}.", paid - whole);
        bench.error(amt, 2, "x12.other-payer.paid", message);
    }
    let total = money(claim.segment("CLM"), 2);
    if lines == 0 && !whole.is_zero() && said + whole != total {
        let message =
            format!("The claim's charge is {total}; the other payer paid {said} and adjusted {whole}.");
        bench.error(amt, 2, "x12.other-payer.paid", message);
    }
}

/// Each line decision names a payer of the claim.
fn known(claim: &Loop<'_>, bench: &mut Bench<'_>) {
    let payers: Vec<&str> =
        claim.inners("2320").filter_map(|o| o.inner("2330B")).map(|l| l.value("NM1", 9)).collect();
    for decided in claim.inners("2400").flat_map(|line| line.inners("2430")) {
        let Some(svd) = decided.segment("SVD") else { continue };
        if !payers.contains(&svd.element(1)) {
            let message = format!("“{}” is no other payer of this claim.", shown(svd.element(1)));
            bench.error(svd, 1, "x12.other-payer.unknown", message);
        }
    }
}
