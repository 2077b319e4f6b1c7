//! UB-04s by seed.

use crate::sample::{address, envelope, npi, pick};
use jiff::civil::date;
use practicum::practice::chart::PlanId;
use practicum::practice::claim::{
    Admission, ClaimId, Diagnosis, Frequency, InpatientProcedure, Occurrence, OccurrenceSpan, Party,
    RevenueCode, RevenueLine, Ub04, ValueAmount,
};
use practicum::practice::coding::{Icd10Cm, Modifier, Procedure};
use practicum::practice::x12::model::InstitutionalBatch;
use practicum_base::{Cents, Day, Dice, Seed};

const OTHERS: [&str; 14] = [
    "I10", "E11.9", "Z79.4", "N39.0", "J45.909", "K21.9", "F41.1", "E78.5", "M54.50", "M17.11", "G47.33",
    "E66.9", "Z87.891", "D64.9",
];

fn diagnosis(code: &str, present: &str) -> Diagnosis {
    Diagnosis { code: Icd10Cm(code.into()), present: present.into() }
}

fn clinician(dice: &mut Dice, taxonomy: &str) -> Party {
    Party {
        name: pick(dice, &["Delgado", "Osei", "Yu"]),
        given: pick(dice, &["Rosa M.", "Kofi"]),
        npi: npi(dice),
        taxonomy: taxonomy.into(),
        ..Party::default()
    }
}

fn line(dice: &mut Dice, from: Day, to: Day, inpatient: bool) -> RevenueLine {
    let (revenue, code) = *dice
        .pick(&[("0450", "99283"), ("0300", "80053"), ("0250", ""), ("0320", "73560"), ("0636", "J3301")])
        .unwrap();
    let coded = !code.is_empty() && !inpatient;
    RevenueLine {
        revenue: RevenueCode::from(revenue),
        procedure: coded.then(|| Procedure::from(code)),
        modifiers: if coded && dice.chance(20) { vec![Modifier::from("25")] } else { Vec::new() },
        dos: (!inpatient).then(|| *dice.pick(&[from, to]).unwrap()),
        units: dice.between(1, 9) as u32,
        charge: Cents(dice.between(100, 300_000)),
        non_covered: Cents(if dice.chance(15) { 100 } else { 0 }),
    }
}

fn outpatient(dice: &mut Dice, account: u32, billing: &Party) -> Ub04 {
    let from = date(2026, 3, 1).checked_add(jiff::Span::new().days(dice.between(0, 90))).unwrap();
    let to = if dice.chance(30) { from.tomorrow().unwrap() } else { from };
    let frequency = *dice.pick(&[Frequency::Original, Frequency::Replacement, Frequency::Void]).unwrap();
    let original = frequency == Frequency::Original;
    Ub04 {
        plan: PlanId::default(),
        billing: billing.clone(),
        account: ClaimId(account),
        medical_record: if dice.chance(50) { "MR00417".into() } else { String::new() },
        facility: "13".into(),
        frequency,
        tax_id: "990001234".into(),
        from,
        to,
        patient_family: "Osei".into(),
        patient_given: "Kofi A".into(),
        patient_address: address(dice),
        patient_born: date(1961, 5, 9),
        patient_sex: pick(dice, &["F", "M"]),
        admitted: None,
        admission_type: pick(dice, &["1", "2", "3"]),
        admission_source: "1".into(),
        discharge_hour: String::new(),
        discharge_status: "01".into(),
        conditions: if dice.chance(30) { vec!["44".into(), "C5".into()] } else { Vec::new() },
        occurrences: if dice.chance(40) {
            vec![Occurrence { code: "11".into(), day: from }]
        } else {
            Vec::new()
        },
        spans: if dice.chance(20) {
            vec![OccurrenceSpan { code: "72".into(), from, to }]
        } else {
            Vec::new()
        },
        values: if dice.chance(30) {
            vec![ValueAmount { code: "A1".into(), amount: Cents(12_345) }]
        } else {
            Vec::new()
        },
        lines: (0..dice.between(1, 7)).map(|_| line(dice, from, to, false)).collect(),
        patient_amount: Cents(if dice.chance(20) { 5_000 } else { 0 }),
        insured_id: format!("W{:08}", dice.below(100_000_000)),
        prior_authorization: if dice.chance(20) { "A771".into() } else { String::new() },
        original_ref: if original { String::new() } else { "2600000321".into() },
        principal: diagnosis("S72.001A", ""),
        diagnoses: OTHERS.iter().take(dice.below(15) as usize).map(|code| diagnosis(code, "")).collect(),
        admitting: None,
        reasons: vec![Icd10Cm("R07.9".into())],
        group: String::new(),
        external_causes: if dice.chance(30) { vec![diagnosis("W01.0XXA", "")] } else { Vec::new() },
        procedures: Vec::new(),
        attending: Some(clinician(dice, "207P00000X")),
        operating: dice.chance(20).then(|| clinician(dice, "")),
        referring: dice.chance(20).then(|| clinician(dice, "")),
        rendering: dice.chance(20).then(|| clinician(dice, "")),
        remarks: if dice.chance(20) { "Seen twice on one day.".into() } else { String::new() },
        accepts_assignment: true,
        other_payer: None,
    }
}

fn inpatient(dice: &mut Dice, account: u32, billing: &Party) -> Ub04 {
    let claim = outpatient(dice, account, billing);
    let to = claim.from.checked_add(jiff::Span::new().days(3)).unwrap();
    Ub04 {
        facility: "11".into(),
        to,
        admitted: Some(Admission { day: claim.from, hour: "0915".into() }),
        discharge_hour: "1400".into(),
        principal: diagnosis("S72.001A", "Y"),
        diagnoses: vec![diagnosis("I10", "Y"), diagnosis("E11.9", "N")],
        external_causes: Vec::new(),
        admitting: Some(Icd10Cm("R07.9".into())),
        reasons: Vec::new(),
        group: "480".into(),
        procedures: vec![
            InpatientProcedure { code: "0QS634Z".into(), day: claim.from },
            InpatientProcedure { code: "30233N1".into(), day: to },
        ],
        occurrences: Vec::new(),
        spans: Vec::new(),
        lines: (0..3).map(|_| line(dice, claim.from, to, true)).collect(),
        ..claim
    }
}

/// A batch of institutional claims.
pub fn bills(seed: u64) -> InstitutionalBatch {
    let mut dice = Seed(seed).of("bills").dice();
    let dice = &mut dice;
    let billing = Party {
        name: "Fairhaven General Hospital".into(),
        npi: npi(dice),
        taxonomy: "282N00000X".into(),
        address: address(dice),
        phone: "5555550121".into(),
        ..Party::default()
    };
    let claims = (1..=dice.between(1, 4) as u32)
        .map(|n| if dice.chance(25) { inpatient(dice, n, &billing) } else { outpatient(dice, n, &billing) });
    let claims: Vec<Ub04> = claims.collect();
    let later = |claim: Ub04| {
        let mut dice = Seed(seed).of("other-payer-bill").dice();
        let other =
            (seed % 4 == 1).then(|| Box::new(crate::sample_other::other_payer_of_bill(&mut dice, &claim)));
        Ub04 { other_payer: other, ..claim }
    };
    InstitutionalBatch {
        envelope: envelope(dice),
        submitter: "Fairhaven General Hospital".into(),
        submitter_phone: "5555550121".into(),
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        filing_indicator: "12".into(),
        claims: claims.into_iter().map(later).collect(),
    }
}
