//! The arithmetic of an 835: line, claim, payment.

use crate::base::{Cents, Finding};
use crate::practice::x12::model::{Adjustment, Remittance};

/// Checks the three sums of an 835; an empty answer means that it balances.
///
/// Line: charge less paid is its adjustments. Claim: charge less paid is its own and all its lines' adjustments, and its
/// lines' charges and payments add up to its own. Payment: BPR02 is the claims' payments less the provider adjustments.
pub fn balance(remittance: &Remittance) -> Vec<Finding> {
    let mut findings = Vec::new();
    for claim in &remittance.claims {
        let place = |line: u32| format!("claim {} line {line}", claim.claim);
        for line in &claim.lines {
            let due = line.charged - line.paid;
            unequal(
                &mut findings,
                "835.line",
                place(line.line),
                "charge less paid",
                due,
                sum(&line.adjustments),
            );
        }
        let at = || format!("claim {}", claim.claim);
        let lines_adjust: Cents = claim.lines.iter().map(|l| sum(&l.adjustments)).sum();
        let due = claim.charged - claim.paid;
        let adjusted = sum(&claim.adjustments) + lines_adjust;
        unequal(&mut findings, "835.claim", at(), "charge less paid", due, adjusted);
        if !claim.lines.is_empty() {
            let (charged, paid) = (
                claim.lines.iter().map(|l| l.charged).sum(),
                claim.lines.iter().map(|l| l.paid).sum::<Cents>(),
            );
            unequal(&mut findings, "835.claim-charge", at(), "the claim's charge", claim.charged, charged);
            let own = sum(&claim.adjustments);
            unequal(&mut findings, "835.claim-paid", at(), "the claim's payment", claim.paid, paid - own);
        }
    }
    let claims: Cents = remittance.claims.iter().map(|c| c.paid).sum();
    let taken: Cents = remittance.provider_adjustments.iter().map(|a| a.amount).sum();
    unequal(&mut findings, "835.payment", "BPR02".to_owned(), "the payment", remittance.paid, claims - taken);
    findings
}

fn sum(adjustments: &[Adjustment]) -> Cents {
    adjustments.iter().map(|a| a.amount).sum()
}

fn unequal(findings: &mut Vec<Finding>, code: &str, at: String, what: &str, said: Cents, reckoned: Cents) {
    if said != reckoned {
        let message = format!("At {at}, {what} is {said}, but its parts come to {reckoned}.");
        let next = "Do not post this remittance; ask the payer for a corrected one.";
        findings.push(Finding::error(code, message, next).at(at));
    }
}
