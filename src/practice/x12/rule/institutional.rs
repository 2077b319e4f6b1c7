//! An institutional claim: type of bill, statement period, revenue codes, admission data for a stay.

use super::Bench;
use crate::base::us_date;
use crate::practice::x12::element::{read_date, read_range, shown};
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::tree::Loop;

/// Frequencies of institutional claims: 1 whole, 2 to 4 parts of a stay, 5 late charges, 7 and 8, 9 final, 0 no payment.
const FREQUENCIES: &str = "012345789";

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for claim in set.root.all("2300") {
        let Some(clm) = claim.segment("CLM") else { continue };
        bill(clm, claim, bench);
        stay(clm, claim, bench);
        for line in claim.inners("2400") {
            let Some(sv2) = line.segment("SV2") else { continue };
            let revenue = sv2.element(1);
            if revenue.len() != 4 || !revenue.bytes().all(|b| b.is_ascii_digit()) || revenue == "0001" {
                let message = format!("“{}” is no revenue code of a line.", shown(revenue));
                bench.error(sv2, 1, "x12.code.revenue", message);
            }
            within(claim, line, bench);
        }
    }
}

fn bill(clm: &Segment<'_>, claim: &Loop<'_>, bench: &mut Bench<'_>) {
    let (facility, frequency) = (clm.part(5, 1), clm.part(5, 3));
    let coded = facility.len() == 2 && facility.bytes().all(|b| b.is_ascii_digit() && b != b'0');
    if !coded {
        let message = format!("“{}” is no facility and care of a type of bill.", shown(facility));
        bench.error(clm, 5, "x12.code.bill", message);
    }
    let letter = frequency.len() == 1 && frequency.bytes().all(|b| b.is_ascii_uppercase());
    if frequency.len() != 1 || !(letter || FREQUENCIES.contains(frequency)) {
        let message = format!("“{}” is no frequency of an institutional claim.", shown(frequency));
        bench.error(clm, 5, "x12.claim.frequency", message);
    } else if matches!(frequency, "7" | "8") && claim.qualified("REF", "F8").is_none() {
        let message =
            format!("Frequency {frequency} needs the payer's number of the earlier claim (REF with F8).");
        bench.error(clm, 5, "x12.claim.original-ref", message);
    }
}

/// A stay (third digit 1 or 2 in facility 1x) tells when it began and what brought the patient in.
fn stay(clm: &Segment<'_>, claim: &Loop<'_>, bench: &mut Bench<'_>) {
    if clm.part(5, 1) != "11" {
        return;
    }
    if claim.qualified("DTP", "435").is_none() {
        let message = "An inpatient claim tells when the patient was admitted (DTP with 435).".to_owned();
        bench.error(clm, 5, "x12.stay.admission", message);
    }
    let told = claim.every("HI").any(|hi| matches!(hi.part(1, 1), "ABJ" | "BJ"));
    if !told {
        let message = "An inpatient claim names the admitting diagnosis (HI with ABJ).".to_owned();
        bench.error(clm, 5, "x12.stay.diagnosis", message);
    }
    if let Some(hi) = claim.every("HI").find(|hi| hi.part(1, 1) == "ABK")
        && hi.part(1, 9).is_empty()
    {
        let message = "An inpatient claim says whether the principal diagnosis was present on admission.";
        bench.warning(hi, 1, "x12.stay.present", message.to_owned());
    }
}

fn within(claim: &Loop<'_>, line: &Loop<'_>, bench: &mut Bench<'_>) {
    let covers = read_range(claim.qualified_value("DTP", "434", 3));
    let (Some((from, to)), Some(dtp)) = (covers, line.qualified("DTP", "472")) else { return };
    let served = read_date(dtp.element(3)).map(|day| (day, day)).or_else(|| read_range(dtp.element(3)));
    let Some((first, last)) = served else { return };
    if first < from || last > to {
        let message = format!(
            "The service of {} lies outside of the statement's period, {} to {}.",
            us_date(first),
            us_date(from),
            us_date(to)
        );
        bench.error(dtp, 3, "x12.statement.period", message);
    }
}
