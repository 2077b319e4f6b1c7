//! A claim is an original (1), a replacement (7) or a void (8); the last two name the payer's number of the first.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for claim in set.root.all("2300") {
        let Some(clm) = claim.segment("CLM") else { continue };
        match clm.part(5, 3) {
            "1" => {}
            "7" | "8" if claim.qualified("REF", "F8").is_some() => {}
            frequency @ ("7" | "8") => {
                let message = format!(
                    "Frequency {frequency} needs the payer's number of the earlier claim (REF with F8)."
                );
                bench.error(clm, 5, "x12.claim.original-ref", message);
            }
            other => {
                let message = format!("“{}” is not a frequency of a professional claim.", shown(other));
                bench.error(clm, 5, "x12.claim.frequency", message);
            }
        }
    }
}
