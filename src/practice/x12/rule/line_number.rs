//! A claim's lines are numbered from 1 without gaps.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for claim in set.root.all("2300") {
        for (index, lx) in claim.inners("2400").filter_map(|line| line.segment("LX")).enumerate() {
            if lx.element(1).parse() != Ok(index + 1) {
                let message = format!("LX01 is “{}”; this is line {}.", shown(lx.element(1)), index + 1);
                bench.error(lx, 1, "x12.line.number", message);
            }
        }
    }
}
