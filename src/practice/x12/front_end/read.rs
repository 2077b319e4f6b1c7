//! A 277CA back into what it says.

use crate::base::{Day, Finding};
use crate::practice::claim::ClaimId;
use crate::practice::x12::element::{read_date, read_range};
use crate::practice::x12::model::{FrontEndReport, FrontEndStatus};
use crate::practice::x12::professional::join_given;
use crate::practice::x12::read::Set;
use crate::practice::x12::take::{Taker, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;

/// Reads the first 277CA of a text. A claim with several dates of service keeps the first; the first STC speaks for it.
pub fn read_277ca(text: &str) -> Result<FrontEndReport, Vec<Finding>> {
    let sets = sets_of(text, "277CA")?;
    let mut taker = Taker::default();
    let report = sets.first().map(|set| report_of(&mut taker, set));
    taker.done(report)
}

fn report_of(taker: &mut Taker, set: &Set<'_>) -> FrontEndReport {
    let (root, empty) = (&set.root, Loop::default());
    let envelope = envelope_of(taker, set);
    let all = |id| root.all(id).into_iter().next().unwrap_or(&empty);
    let (payer, receiver, provider) = (all("2100A"), all("2100B"), all("2100C"));
    let named = if provider.segments.is_empty() { receiver } else { provider };
    let mut claims = Vec::new();
    for patient in root.all("2000D") {
        let name = patient.inner("2100D").unwrap_or(&empty);
        for status in patient.inners("2200D") {
            claims.extend(claim_of(taker, name, status, envelope.day));
        }
    }
    FrontEndReport {
        payer_name: payer.value("NM1", 3).to_owned(),
        payer_id: payer.value("NM1", 9).to_owned(),
        provider_name: named.value("NM1", 3).to_owned(),
        provider_npi: provider.value("NM1", 9).to_owned(),
        claims,
        envelope,
    }
}

fn claim_of(taker: &mut Taker, name: &Loop<'_>, l: &Loop<'_>, day: Day) -> Option<FrontEndStatus> {
    let (trn, stc) = (l.segment("TRN")?, l.segment("STC")?);
    let claim = trn.element(2).parse().map(ClaimId).unwrap_or_else(|_| {
        taker.refuse(trn, 2, "is not an account number of this practice");
        ClaimId::default()
    });
    let served = l.qualified_value("DTP", "472", 3);
    let dos = read_date(served).or_else(|| read_range(served).map(|(from, _)| from)).unwrap_or(day);
    Some(FrontEndStatus {
        claim,
        patient_family: name.value("NM1", 3).to_owned(),
        patient_given: join_given(name.value("NM1", 4), name.value("NM1", 5)),
        member: name.value("NM1", 9).to_owned(),
        category: stc.part(1, 1).to_owned(),
        status: stc.part(1, 2).to_owned(),
        entity: stc.part(1, 3).to_owned(),
        charge: taker.money(Some(stc), 4),
        payer_control: l.qualified_value("REF", "1K", 2).to_owned(),
        dos,
    })
}
