//! An 835 balances: line, claim, payment, each at its own segment.

use super::{Bench, money};
use crate::base::Cents;
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    let claims = set.root.all("2100");
    claims.iter().for_each(|claim| judge_claim(claim, bench));
    let paid: Cents = claims.iter().map(|claim| money(claim.segment("CLP"), 4)).sum();
    let taken: Cents =
        set.root.every("PLB").flat_map(|plb| (4..=14).step_by(2).map(|e| money(Some(plb), e))).sum();
    let Some(bpr) = set.root.segment("BPR") else { return };
    let said = if bpr.element(3) == "D" { -money(Some(bpr), 2) } else { money(Some(bpr), 2) };
    if said != paid - taken {
        let message =
            format!("The payment is {said}; the claims pay {paid} and provider adjustments take {taken}.");
        bench.error(bpr, 2, "x12.payment.total", message);
    }
}

fn judge_claim(claim: &Loop<'_>, bench: &mut Bench<'_>) {
    let Some(clp) = claim.segment("CLP") else { return };
    let (charged, paid) = (money(Some(clp), 3), money(Some(clp), 4));
    let mut adjusted = adjustments(claim, "");
    let mut share = adjustments(claim, "PR");
    let (agree, said) = (lines_agree(claim, charged, paid), money(Some(clp), 5));
    let share_of_claim = claim.inners("2110").map(|line| adjustments(line, "PR")).sum::<Cents>() + share;
    // A reversal need not tell the patient's share.
    let untold = clp.element(2) == "22" && said.is_zero();
    let missing = (!untold).then_some(said - share_of_claim);
    let (mut line_charges, mut lines) = (Cents::ZERO, 0);
    for line in claim.inners("2110") {
        let Some(svc) = line.segment("SVC") else { continue };
        let (charge, payment, own) = (money(Some(svc), 2), money(Some(svc), 3), adjustments(line, ""));
        if charge - payment != own {
            let message = format!(
                "The line's charge less its payment is {}; its adjustments come to {own}.",
                charge - payment
            );
            let wrong = if agree { wrong_adjustment(line, missing) } else { None };
            let (segment, element) = wrong.unwrap_or((svc, 3));
            bench.error(segment, element, "x12.payment.line", message);
        }
        adjusted += own;
        share += adjustments(line, "PR");
        line_charges += charge;
        lines += 1;
    }
    if charged - paid != adjusted {
        let message = format!(
            "The claim's charge less its payment is {}; its adjustments come to {adjusted}.",
            charged - paid
        );
        bench.error(clp, 4, "x12.payment.claim", message);
    } else if lines > 0 && line_charges != charged {
        let message = format!("The claim's charge is {charged}; its lines come to {line_charges}.");
        bench.error(clp, 3, "x12.payment.claim-charge", message);
    }
    if said != share && !untold {
        let message = format!("The patient's share is {said}; adjustments of group PR come to {share}.");
        bench.warning(clp, 5, "x12.payment.patient-share", message);
    }
}

/// Whether the lines' charges and payments are the claim's, so that only an adjustment can be wrong.
fn lines_agree(claim: &Loop<'_>, charged: Cents, paid: Cents) -> bool {
    let sum = |element| claim.inners("2110").map(|l| money(l.segment("SVC"), element)).sum::<Cents>();
    sum(2) == charged && sum(3) == paid
}

/// The adjustment most likely wrong on a line: the patient's when the claim's share misses, else another.
fn wrong_adjustment<'l, 'a>(line: &'l Loop<'a>, missing: Option<Cents>) -> Option<(&'l Segment<'a>, u32)> {
    // Where the share is not told, what was allowed and not paid is the patient's.
    let allowed = || {
        let allowed = money(Some(line.qualified("AMT", "B6")?), 2);
        Some(allowed - money(line.segment("SVC"), 3) - adjustments(line, "PR"))
    };
    let of_patient = missing.or_else(allowed).is_some_and(|amount| !amount.is_zero());
    let fits = |cas: &&Segment<'a>| (cas.element(1) == "PR") == of_patient;
    let cas = line.every("CAS").find(fits).or_else(|| line.segment("CAS"))?;
    Some((cas, 3))
}

/// Adjustments directly in a loop, of one group or of all.
fn adjustments(l: &Loop<'_>, group: &str) -> Cents {
    l.every("CAS")
        .filter(|cas| group.is_empty() || cas.element(1) == group)
        .flat_map(|cas| (3..=18).step_by(3).map(|e| money(Some(cas), e)))
        .sum()
}
