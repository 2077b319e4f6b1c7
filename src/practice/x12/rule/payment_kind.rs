//! A payment's parts fit its kind: reversals turn signs, passed-on claims name the next payer, interest is paid out, and no
//! date lies after the payment.

use super::enquiry::past;
use super::npi::is_npi;
use super::{Bench, money};
use crate::base::Cents;
use crate::practice::x12::element::read_date;
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    let root = &set.root;
    let paid_on = read_date(root.value("BPR", 16)).max(read_date(set.gs.element(4)));
    let mut interest = Cents::ZERO;
    for claim in root.all("2100") {
        let Some(clp) = claim.segment("CLP") else { continue };
        let (status, charge) = (clp.element(2), money(Some(clp), 3));
        if (status == "22") == (charge > Cents::ZERO) && !charge.is_zero() {
            let message =
                format!("Status {status} does not go with a charge of {charge}: reversals turn every sign.");
            bench.error(clp, 3, "x12.payment.reversal", message);
        }
        if matches!(status, "19" | "20" | "21" | "23") && claim.qualified("NM1", "TT").is_none() {
            let message =
                format!("Status {status} passes the claim on; the next payer (NM1 with TT) is missing.");
            bench.error(clp, 2, "x12.payment.crossover", message);
        }
        interest += money(claim.qualified("AMT", "I"), 2);
        claim.every("DTM").for_each(|dtm| past(dtm, 2, paid_on, bench));
        for line in claim.inners("2110") {
            line.every("DTM").for_each(|dtm| past(dtm, 2, paid_on, bench));
        }
    }
    provider(set, interest, bench);
}

fn provider(set: &Set<'_>, interest: Cents, bench: &mut Bench<'_>) {
    let mut paid = Cents::ZERO;
    let mut last = None;
    for plb in set.root.every("PLB") {
        let provider = plb.element(1);
        if provider.len() == 10 && provider.starts_with(['1', '2']) && !is_npi(provider) {
            let message = format!("“{provider}” is not an NPI: its check digit does not agree.");
            bench.error(plb, 1, "x12.npi", message);
        }
        for element in (3..=13).step_by(2).filter(|e| plb.part(*e, 1) == "L6") {
            paid -= money(Some(plb), element + 1);
            last = Some((plb, element + 1));
        }
    }
    if let Some((plb, element)) = last
        && !interest.is_zero()
        && paid != interest
    {
        let message = format!("PLB pays interest of {paid}; the claims (AMT with I) come to {interest}.");
        bench.error(plb, element as u32, "x12.payment.interest", message);
    }
}
