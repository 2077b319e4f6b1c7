//! An 837I back into UB-04s.

use super::codes::read_codes;
use crate::base::{Cents, Day, Finding};
use crate::practice::chart::PlanId;
use crate::practice::claim::{
    Admission, ClaimId, Diagnosis, Frequency, OtherPayer, Party, RevenueCode, RevenueLine, Ub04,
};
use crate::practice::coding::{Icd10Cm, Modifier, Procedure};
use crate::practice::x12::element::read_date;
use crate::practice::x12::model::InstitutionalBatch;
use crate::practice::x12::other_payer::other_payer_of;
use crate::practice::x12::party::{address_of, party_of, telephone_of};
use crate::practice::x12::professional::join_given;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::take::{Taker, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;

/// Reads the 837I sets of a text as one batch; every error of syntax or content is returned.
///
/// What does not travel comes back empty: the plan, clinicians' addresses. Lines with a range of days keep the first.
pub fn read_837i(text: &str) -> Result<InstitutionalBatch, Vec<Finding>> {
    let sets = sets_of(text, "837I")?;
    let mut taker = Taker::default();
    let batch = sets.first().map(|first| {
        let submitter = first.root.inner("1000A");
        let mut batch = InstitutionalBatch {
            envelope: envelope_of(&mut taker, first),
            submitter: submitter.map_or("", |l| l.value("NM1", 3)).to_owned(),
            submitter_phone: submitter.map_or("", telephone_of).to_owned(),
            payer_name: String::new(),
            payer_id: String::new(),
            filing_indicator: String::new(),
            claims: Vec::new(),
        };
        for billing in sets.iter().flat_map(|set| set.root.inners("2000A")) {
            for subscriber in billing.inners("2000B") {
                subscriber_claims(&mut taker, &mut batch, billing, subscriber);
            }
        }
        batch
    });
    taker.done(batch)
}

fn subscriber_claims(
    taker: &mut Taker,
    batch: &mut InstitutionalBatch,
    billing: &Loop<'_>,
    subscriber: &Loop<'_>,
) {
    let empty = Loop::default();
    let payer = subscriber.inner("2010BB").unwrap_or(&empty);
    if batch.claims.is_empty() {
        batch.payer_name = payer.value("NM1", 3).to_owned();
        batch.payer_id = payer.value("NM1", 9).to_owned();
        batch.filing_indicator = subscriber.value("SBR", 9).to_owned();
    }
    let insured = subscriber.inner("2010BA").unwrap_or(&empty);
    for claim in subscriber.inners("2300") {
        let reader = Reader { day: batch.envelope.day, billing, insured, person: insured, claim };
        batch.claims.extend(reader.read(taker));
    }
    for patient in subscriber.inners("2000C") {
        let person = patient.inner("2010CA").unwrap_or(&empty);
        for claim in patient.inners("2300") {
            let reader = Reader { day: batch.envelope.day, billing, insured, person, claim };
            batch.claims.extend(reader.read(taker));
        }
    }
}

struct Reader<'r, 'a> {
    day: Day,
    billing: &'r Loop<'a>,
    insured: &'r Loop<'a>,
    person: &'r Loop<'a>,
    claim: &'r Loop<'a>,
}

impl Reader<'_, '_> {
    fn read(&self, taker: &mut Taker) -> Option<Ub04> {
        let (clm, provider) = (self.claim.segment("CLM")?, self.billing.inner("2010AA")?);
        let (from, to) = taker.days(self.claim.qualified("DTP", "434"), 3, self.day);
        let reference = |qualifier| self.claim.qualified_value("REF", qualifier, 2).to_owned();
        let cl1 = |element| self.claim.value("CL1", element).to_owned();
        let clinician = |id| self.claim.inner(id).map(clinician);
        let mut found = Ub04 {
            plan: PlanId::default(),
            billing: Party {
                phone: telephone_of(provider).to_owned(),
                taxonomy: self.billing.value("PRV", 3).to_owned(),
                address: address_of(provider),
                ..party_of(provider)
            },
            account: account(taker, clm),
            medical_record: reference("EA"),
            facility: clm.part(5, 1).to_owned(),
            frequency: frequency(taker, clm),
            tax_id: provider.qualified_value("REF", "EI", 2).to_owned(),
            from,
            to,
            patient_family: self.person.value("NM1", 3).to_owned(),
            patient_given: join_given(self.person.value("NM1", 4), self.person.value("NM1", 5)),
            patient_address: address_of(self.person),
            patient_born: taker.date(self.person.segment("DMG"), 2, self.day),
            patient_sex: self.person.value("DMG", 3).to_owned(),
            admitted: self.admitted(),
            admission_type: cl1(1),
            admission_source: cl1(2),
            discharge_hour: self.claim.qualified_value("DTP", "096", 3).to_owned(),
            discharge_status: cl1(3),
            conditions: Vec::new(),
            occurrences: Vec::new(),
            spans: Vec::new(),
            values: Vec::new(),
            lines: self.claim.inners("2400").map(|l| line(taker, l)).collect(),
            patient_amount: taker.money(self.claim.qualified("AMT", "F3"), 2),
            insured_id: self.insured.value("NM1", 9).to_owned(),
            prior_authorization: reference("G1"),
            original_ref: reference("F8"),
            principal: Diagnosis { code: Icd10Cm::default(), present: String::new() },
            diagnoses: Vec::new(),
            admitting: None,
            reasons: Vec::new(),
            group: String::new(),
            external_causes: Vec::new(),
            procedures: Vec::new(),
            attending: clinician("2310A"),
            operating: clinician("2310B"),
            referring: clinician("2310F"),
            rendering: clinician("2310D"),
            remarks: self.claim.qualified_value("NTE", "ADD", 2).to_owned(),
            accepts_assignment: clm.element(7) == "A",
            other_payer: other_payer_of(taker, self.claim, self.day)
                .map(|other| Box::new(OtherPayer { medicare_secondary: String::new(), ..other })),
        };
        read_codes(taker, self.claim, &mut found);
        Some(found)
    }

    fn admitted(&self) -> Option<Admission> {
        let value = self.claim.qualified_value("DTP", "435", 3);
        let day = read_date(value.get(..8)?)?;
        Some(Admission { day, hour: value.get(8..).unwrap_or("").to_owned() })
    }
}

fn clinician(l: &Loop<'_>) -> Party {
    Party { taxonomy: l.value("PRV", 3).to_owned(), ..party_of(l) }
}

fn line(taker: &mut Taker, l: &Loop<'_>) -> RevenueLine {
    let sv2 = l.segment("SV2");
    let part = |component| sv2.map_or("", |s| s.part(2, component));
    let dated = l.qualified("DTP", "472");
    RevenueLine {
        revenue: RevenueCode::from(sv2.map_or("", |s| s.element(1))),
        procedure: Some(part(2)).filter(|code| !code.is_empty()).map(Procedure::from),
        modifiers: (3..=6).map(part).filter(|m| !m.is_empty()).map(Modifier::from).collect(),
        dos: dated.map(|dtp| taker.days(Some(dtp), 3, Day::default()).0),
        units: taker.count(sv2, 5),
        charge: taker.money(sv2, 3),
        non_covered: sv2.map_or(Cents::ZERO, |s| taker.money(Some(s), 7)),
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
