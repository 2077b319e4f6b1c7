//! An 837P back into CMS-1500s.

use super::join_given;
use crate::base::{Day, Finding};
use crate::practice::chart::{Address, PlanId};
use crate::practice::claim::{ClaimId, Cms1500, FormLine, Frequency, OtherPayer, Party};
use crate::practice::coding::{Icd10Cm, Modifier, Procedure};
use crate::practice::x12::element::{read_date, read_range};
use crate::practice::x12::model::ClaimBatch;
use crate::practice::x12::other_payer::other_payer_of;
use crate::practice::x12::party::{address_of, party_of, telephone_of};
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::take::{Taker, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;

/// Reads the 837P sets of a text as one batch; every error of syntax or content is returned.
///
/// What does not travel comes back empty: carrier block, patient's telephone_of, clinicians' addresses. Item 31's date comes
/// back as the day the batch was made. Lines without their own clinician get the claim's, else the billing provider.
pub fn read_837p(text: &str) -> Result<ClaimBatch, Vec<Finding>> {
    let sets = sets_of(text, "837P")?;
    let mut taker = Taker::default();
    let batch = sets.first().map(|set| batch_of(&mut taker, set, &sets));
    taker.done(batch)
}

fn batch_of(taker: &mut Taker, first: &Set<'_>, sets: &[Set<'_>]) -> ClaimBatch {
    let envelope = envelope_of(taker, first);
    let submitter = first.root.inner("1000A");
    let mut batch = ClaimBatch {
        submitter: submitter.map_or("", |l| l.value("NM1", 3)).to_owned(),
        submitter_phone: submitter.map_or("", telephone_of).to_owned(),
        payer_name: String::new(),
        payer_id: String::new(),
        filing_indicator: String::new(),
        claims: Vec::new(),
        envelope,
    };
    for set in sets {
        for billing in set.root.inners("2000A") {
            for subscriber in billing.inners("2000B") {
                subscriber_claims(taker, &mut batch, billing, subscriber);
            }
        }
    }
    batch
}

fn subscriber_claims(taker: &mut Taker, batch: &mut ClaimBatch, billing: &Loop<'_>, subscriber: &Loop<'_>) {
    let empty = Loop::default();
    let payer = subscriber.inner("2010BB").unwrap_or(&empty);
    if batch.claims.is_empty() {
        batch.payer_name = payer.value("NM1", 3).to_owned();
        batch.payer_id = payer.value("NM1", 9).to_owned();
        batch.filing_indicator = subscriber.value("SBR", 9).to_owned();
    }
    let insured = subscriber.inner("2010BA").unwrap_or(&empty);
    let mut claims = |person: &Loop<'_>, holder: &Loop<'_>, relationship: &str| {
        for claim in holder.inners("2300") {
            let reader = ClaimReader { day: batch.envelope.day, billing, subscriber, insured, person, claim };
            batch.claims.extend(reader.read(taker, relationship));
        }
    };
    claims(insured, subscriber, "self");
    for patient in subscriber.inners("2000C") {
        let relationship = match patient.value("PAT", 1) {
            "01" => "spouse",
            "19" => "child",
            _ => "other",
        };
        claims(patient.inner("2010CA").unwrap_or(&empty), patient, relationship);
    }
}

struct ClaimReader<'r, 'a> {
    day: Day,
    billing: &'r Loop<'a>,
    subscriber: &'r Loop<'a>,
    insured: &'r Loop<'a>,
    person: &'r Loop<'a>,
    claim: &'r Loop<'a>,
}

impl ClaimReader<'_, '_> {
    fn read(&self, taker: &mut Taker, relationship: &str) -> Option<Cms1500> {
        let clm = self.claim.segment("CLM")?;
        let provider = self.billing.inner("2010AA")?;
        let billing = Party {
            phone: telephone_of(provider).to_owned(),
            taxonomy: self.billing.value("PRV", 3).to_owned(),
            address: address_of(provider),
            ..party_of(provider)
        };
        let rendering = self.claim.inner("2310B").map_or_else(|| clinician(&billing), rendering);
        let lines = self.claim.inners("2400").map(|line| self.line(taker, clm, line, &rendering)).collect();
        let (referring, qualifier) = self.referring();
        Some(Cms1500 {
            plan: PlanId::default(),
            insurance_kind: insurance_kind(self.subscriber.value("SBR", 9)).to_owned(),
            insured_id: self.insured.value("NM1", 9).to_owned(),
            patient_family: self.person.value("NM1", 3).to_owned(),
            patient_given: join_given(self.person.value("NM1", 4), self.person.value("NM1", 5)),
            patient_born: taker.date(self.person.segment("DMG"), 2, self.day),
            patient_sex: self.person.value("DMG", 3).to_owned(),
            patient_address: address_of(self.person),
            patient_phone: String::new(),
            relationship: relationship.to_owned(),
            related_to_accident: ["EM", "AA", "OA"]
                .map(|code| (1..=3).any(|part| clm.part(11, part) == code)),
            referring,
            referring_qualifier: qualifier,
            additional: self.claim.qualified_value("NTE", "ADD", 2).to_owned(),
            diagnoses: diagnoses(self.claim),
            frequency: frequency(taker, clm),
            original_ref: self.claim.qualified_value("REF", "F8", 2).to_owned(),
            prior_authorization: self.permit(),
            lines,
            tax_id: ["EI", "SY"]
                .iter()
                .map(|q| provider.qualified_value("REF", q, 2))
                .find(|v| !v.is_empty())
                .unwrap_or("")
                .to_owned(),
            account: account(taker, clm),
            accepts_assignment: clm.element(7) == "A",
            amount_paid: taker.money(self.claim.qualified("AMT", "F5"), 2),
            signed: self.day,
            facility: self.claim.inner("2310C").map(facility),
            other_payer: self.other_payer(taker),
            billing,
            bill_type: String::new(),
        })
    }

    fn other_payer(&self, taker: &mut Taker) -> Option<Box<OtherPayer>> {
        let found = other_payer_of(taker, self.claim, self.day)?;
        let medicare_secondary = self.subscriber.value("SBR", 5).to_owned();
        Some(Box::new(OtherPayer { medicare_secondary, ..found }))
    }

    fn permit(&self) -> String {
        let authorization = self.claim.qualified_value("REF", "G1", 2);
        let number =
            if authorization.is_empty() { self.claim.qualified_value("REF", "9F", 2) } else { authorization };
        number.to_owned()
    }

    fn referring(&self) -> (Option<Party>, String) {
        let ordering = || self.claim.inners("2400").find_map(|line| line.inner("2420E"));
        let found = match self.claim.inners("2310A").find(|l| l.value("NM1", 1) == "DN") {
            Some(referring) => Some(("DN", referring)),
            None => ordering().map(|l| ("DK", l)),
        };
        match found {
            Some((qualifier, l)) => (Some(party_of(l)), qualifier.to_owned()),
            None => (None, String::new()),
        }
    }

    fn line(&self, taker: &mut Taker, clm: &Segment<'_>, line: &Loop<'_>, claims: &Party) -> FormLine {
        let (from, to) = service_dates(taker, line, self.day);
        let sv1 = line.segment("SV1");
        let part = |element, component| sv1.map_or("", |s| s.part(element, component));
        let own_place = part(5, 1);
        FormLine {
            from,
            to,
            place_of_service: if own_place.is_empty() { clm.part(5, 1) } else { own_place }.to_owned(),
            procedure: Procedure::from(part(1, 2)),
            modifiers: (3..=6).map(|c| part(1, c)).filter(|m| !m.is_empty()).map(Modifier::from).collect(),
            pointers: (1..=4).map(|c| part(7, c)).filter_map(|p| p.parse().ok()).collect(),
            charge: taker.money(sv1, 2),
            units: taker.count(sv1, 4),
            rendering: line.inner("2420A").map_or_else(|| claims.clone(), rendering),
            revenue: String::new(),
        }
    }
}

fn service_dates(taker: &mut Taker, line: &Loop<'_>, day: Day) -> (Day, Day) {
    let Some(dtp) = line.qualified("DTP", "472") else { return (day, day) };
    let value = dtp.element(3);
    match read_date(value).map(|d| (d, d)).or_else(|| read_range(value)) {
        Some(days) => days,
        None => {
            taker.refuse(dtp, 3, "is not a date of service");
            (day, day)
        }
    }
}

fn frequency(taker: &mut Taker, clm: &Segment<'_>) -> Frequency {
    Frequency::from_code(clm.part(5, 3)).unwrap_or_else(|| {
        taker.refuse(clm, 5, "names a frequency other than 1, 7 and 8");
        Frequency::Original
    })
}

fn account(taker: &mut Taker, clm: &Segment<'_>) -> ClaimId {
    clm.element(1).parse().map(ClaimId).unwrap_or_else(|_| {
        taker.refuse(clm, 1, "is not an account number of this practice");
        ClaimId::default()
    })
}

fn diagnoses(claim: &Loop<'_>) -> Vec<Icd10Cm> {
    let codes = claim.every("HI").filter(|hi| matches!(hi.part(1, 1), "ABK" | "BK"));
    codes
        .flat_map(|hi| (1..=12).map(|e| hi.part(e, 2)))
        .filter(|code| !code.is_empty())
        .map(Icd10Cm::display_form)
        .collect()
}

fn rendering(l: &Loop<'_>) -> Party {
    Party { taxonomy: l.value("PRV", 3).to_owned(), ..party_of(l) }
}

fn facility(l: &Loop<'_>) -> Party {
    Party { address: address_of(l), phone: telephone_of(l).to_owned(), ..party_of(l) }
}

fn clinician(billing: &Party) -> Party {
    Party { address: Address::default(), phone: String::new(), ..billing.clone() }
}

/// Item 1 from the claim filing indicator.
pub(crate) fn insurance_kind(filing_indicator: &str) -> &'static str {
    match filing_indicator {
        "MA" | "MB" => "medicare",
        "MC" => "medicaid",
        "12" | "13" | "14" | "15" | "16" | "BL" | "CI" | "HM" => "group",
        _ => "other",
    }
}
