//! A plan that comes second pays what its benefit covers of the first plan's patient shares.
//!
//! Charged 150.00; Medicare allowed 100.00, paid 78.40 and left 20.00 coinsurance. A Medigap plan pays the 20.00; the
//! remittance shows 130.00 as what the first plan did (OA 23). What it does not cover stays the patient's (PR 275), or
//! nobody's where the patient is protected (CO 303). Source: coordination of benefits as the 835 reports it.

use super::super::case::{Case, number, read_whole};
use super::{Price, Step, Verdict, fee_schedule, percent, step};
use crate::base::Cents;
use crate::practice::claim::OtherPayerLine;

/// Prices a line by the earlier payer's answer; says whether the plan does so at all.
pub(super) fn take(case: &Case<'_>, at: usize, price: &mut Price, trace: &mut Vec<Step>) -> bool {
    let prior = case.claim.form.other_payer.as_deref();
    let Some(benefit) = case.plan.benefits.secondary else { return false };
    let Some(line) = prior.and_then(|prior| prior.line(number(at))) else { return false };
    let shares = [
        ("deductible", line.patient("1"), benefit.deductible_bp),
        ("coinsurance", line.patient("2"), benefit.coinsurance_bp),
        ("copay", line.patient("3"), benefit.copay_bp),
    ];
    let left: Cents = shares.iter().map(|(_, amount, _)| *amount).sum();
    let mut pays: Cents = shares.iter().map(|(_, amount, share)| amount.share(*share)).sum();
    if benefit.lesser_of {
        let own = fee_schedule::allowed(case, at);
        pays = pays.min((own - line.paid).max(Cents::ZERO));
    }
    let charged = case.line(at).charge;
    *price = Price { prior: charged - left, allowed: left, uncovered: left - pays, ..Price::default() };
    price.protected = benefit.patient_protected;
    record(case, at, line, &shares, pays, trace);
    true
}

fn record(
    case: &Case<'_>,
    at: usize,
    line: &OtherPayerLine,
    shares: &[(&str, Cents, i64)],
    pays: Cents,
    trace: &mut Vec<Step>,
) {
    let told: Vec<String> = shares
        .iter()
        .filter(|(_, amount, _)| !amount.is_zero())
        .map(|(name, amount, share)| format!("{} of the {name} of {amount}", percent(*share)))
        .collect();
    let covered = if told.is_empty() { "nothing: no share was left".to_owned() } else { told.join(", ") };
    let reads = vec![case.read("9", at, format!("paid {}", line.paid)), read_whole("contract", &covered)];
    let words = format!("The first plan paid {}. This one covers {covered}: {pays}.", line.paid);
    trace.push(step("secondary", "Share left by the first plan", at, reads, Verdict::Adjusted, words));
}
