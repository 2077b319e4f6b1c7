//! A line points to diagnoses that the claim has, each once.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for claim in set.root.all("2300") {
        let count = diagnoses(claim);
        for sv1 in claim.inners("2400").filter_map(|line| line.segment("SV1")) {
            let pointers: Vec<&str> = (1..=4).map(|c| sv1.part(7, c)).filter(|p| !p.is_empty()).collect();
            for (index, pointer) in pointers.iter().enumerate() {
                let known = pointer.parse::<usize>().is_ok_and(|p| (1..=count).contains(&p));
                if !known {
                    let message =
                        format!("The line points to diagnosis {}; the claim has {count}.", shown(pointer));
                    bench.error(sv1, 7, "x12.pointer", message);
                } else if pointers.iter().take(index).any(|earlier| earlier == pointer) {
                    let message = format!("The line points to diagnosis {pointer} twice.");
                    bench.warning(sv1, 7, "x12.pointer.twice", message);
                }
            }
        }
    }
}

fn diagnoses(claim: &Loop<'_>) -> usize {
    claim
        .every("HI")
        .filter(|hi| matches!(hi.part(1, 1), "ABK" | "BK"))
        .map(|hi| (1..=12).filter(|e| !hi.part(*e, 2).is_empty()).count())
        .sum()
}
