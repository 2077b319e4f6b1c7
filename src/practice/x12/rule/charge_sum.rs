//! The claim's charge is the sum of its lines' charges.

use super::{Bench, money};
use crate::base::Cents;
use crate::practice::x12::read::Set;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for claim in set.root.all("2300") {
        let Some(clm) = claim.segment("CLM") else { continue };
        let lines: Cents = claim.inners("2400").map(charge).sum();
        let total = money(Some(clm), 2);
        if total != lines {
            let message = format!("The claim's charge is {total}; its lines come to {lines}.");
            bench.error(clm, 2, "x12.claim.total", message);
        }
    }
}

fn charge(line: &Loop<'_>) -> Cents {
    match line.segment("SV2") {
        Some(sv2) => money(Some(sv2), 3),
        None => money(line.segment("SV1"), 2),
    }
}
