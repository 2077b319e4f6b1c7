//! Forms and payments by seed.

use jiff::civil::date;
use practicum::practice::chart::{Address, Npi, PlanId};
use practicum::practice::claim::{ClaimId, Cms1500, FormLine, Frequency, Party};
use practicum::practice::coding::{Icd10Cm, Modifier, Procedure};
use practicum::practice::x12::model::{
    Acknowledgment, Adjustment, Carc, ClaimBatch, Envelope, FrontEndReport, FrontEndStatus, Group,
    ProviderAdjustment, Rarc, RemitClaim, RemitLine, Remittance, SyntaxError,
};
use practicum_base::{Cents, Day, Dice, Seed};

const FAMILIES: [&str; 6] = ["Delgado", "Osei", "Van der Berg", "O'Brien", "Lindqvist-Park", "Yu"];
const GIVENS: [&str; 6] = ["Rosa M.", "Kofi", "Anneke J", "Mary Ann", "Per", "X"];
const CODES: [&str; 12] = [
    "I10", "E11.9", "M17.11", "S72.001A", "Z79.4", "R07.9", "N39.0", "J45.909", "K21.9", "F41.1", "E78.5",
    "M54.50",
];
const SERVICES: [&str; 6] = ["99213", "99214", "20610", "J3301", "93000", "47562"];
const MODIFIERS: [&str; 5] = ["25", "59", "RT", "LT", "QW"];

/// An NPI that begins with 2 and passes the check digit.
pub fn npi(dice: &mut Dice) -> Npi {
    let nine = format!("2{:08}", dice.below(100_000_000));
    let sum: u32 = nine
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0');
            if i % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
        })
        .sum();
    Npi(format!("{nine}{}", (10 - (sum + 24) % 10) % 10))
}

pub fn pick(dice: &mut Dice, of: &[&str]) -> String {
    dice.pick(of).unwrap().to_string()
}

pub fn day(dice: &mut Dice) -> Day {
    let first = date(2025, 10, 1);
    first.checked_add(jiff::Span::new().days(dice.between(0, 300))).unwrap()
}

pub fn address(dice: &mut Dice) -> Address {
    Address {
        street: format!(
            "{} {}",
            dice.between(1, 9_999),
            pick(dice, &["Mill Road", "4th St #2", "Elm Ave, Apt. B"])
        ),
        city: pick(dice, &["Fairhaven", "Port Alder", "St. Croix"]),
        state: pick(dice, &["OH", "NY", "CA", "WA"]),
        zip: format!("{:09}", dice.between(10_000_001, 999_999_998)),
    }
}

pub fn envelope(dice: &mut Dice) -> Envelope {
    Envelope {
        sender: "PRACTICUM01".into(),
        receiver: pick(dice, &["ORCHARD", "MEDICARE01", "HARBORHMO"]),
        control: dice.between(1, 999_999_999) as u32,
        day: date(2026, 8, 1).checked_add(jiff::Span::new().days(dice.between(0, 50))).unwrap(),
        time: "0800".into(),
    }
}

fn clinician(dice: &mut Dice) -> Party {
    Party {
        name: pick(dice, &FAMILIES),
        given: pick(dice, &GIVENS),
        npi: npi(dice),
        taxonomy: if dice.chance(70) { "207Q00000X".into() } else { String::new() },
        ..Party::default()
    }
}

fn organisation(dice: &mut Dice, name: &str) -> Party {
    Party {
        name: name.into(),
        npi: npi(dice),
        address: address(dice),
        phone: if dice.chance(50) { format!("55555501{:02}", dice.below(100)) } else { String::new() },
        ..Party::default()
    }
}

fn line(dice: &mut Dice, diagnoses: usize, rendering: &Party) -> FormLine {
    let from = day(dice);
    let to = if dice.chance(20) { from.checked_add(jiff::Span::new().days(2)).unwrap() } else { from };
    let mut pointers: Vec<u8> = Vec::new();
    for _ in 0..dice.between(1, 4) {
        let pointer = dice.between(1, diagnoses as i64) as u8;
        if !pointers.contains(&pointer) {
            pointers.push(pointer);
        }
    }
    FormLine {
        from,
        to,
        place_of_service: pick(dice, &["11", "11", "22", "21"]),
        procedure: Procedure(pick(dice, &SERVICES)),
        modifiers: (0..dice.below(5)).map(|_| Modifier(pick(dice, &MODIFIERS))).collect(),
        pointers,
        charge: Cents(dice.between(1, 900_000)),
        units: dice.between(1, 12) as u32,
        rendering: if dice.chance(15) { clinician(dice) } else { rendering.clone() },
        revenue: String::new(),
    }
}

/// A form as this practice fills one; `batch_day` is what item 31 comes back as.
pub fn form(dice: &mut Dice, account: u32, billing: &Party, batch_day: Day) -> Cms1500 {
    let count = dice.between(1, 12) as usize;
    let rendering = clinician(dice);
    let referring = dice.chance(50).then(|| Party { taxonomy: String::new(), ..clinician(dice) });
    let qualifier = if referring.is_none() { "" } else { *dice.pick(&["DN", "DK"]).unwrap() };
    let frequency = *dice
        .pick(&[Frequency::Original, Frequency::Original, Frequency::Replacement, Frequency::Void])
        .unwrap();
    Cms1500 {
        plan: PlanId::default(),
        insurance_kind: String::new(),
        insured_id: format!("W{:08}", dice.below(100_000_000)),
        patient_family: pick(dice, &FAMILIES),
        patient_given: pick(dice, &GIVENS),
        patient_born: date(1950, 1, 31).checked_add(jiff::Span::new().days(dice.between(0, 20_000))).unwrap(),
        patient_sex: pick(dice, &["F", "M"]),
        patient_address: address(dice),
        patient_phone: String::new(),
        relationship: "self".into(),
        related_to_accident: [dice.chance(10), false, false],
        referring,
        referring_qualifier: qualifier.into(),
        additional: if dice.chance(30) { "Second visit of the day, see note.".into() } else { String::new() },
        diagnoses: (0..count).map(|i| Icd10Cm(CODES[i % CODES.len()].into())).collect(),
        frequency,
        original_ref: if frequency == Frequency::Original {
            String::new()
        } else {
            format!("ICN{}", dice.below(99_999))
        },
        prior_authorization: match dice.below(3) {
            0 => String::new(),
            1 => format!("A{}", dice.below(99_999)),
            _ => format!("R{}", dice.below(99_999)),
        },
        lines: (0..dice.between(1, 6)).map(|_| line(dice, count, &rendering)).collect(),
        tax_id: "990001234".into(),
        account: ClaimId(account),
        accepts_assignment: dice.chance(90),
        amount_paid: Cents(if dice.chance(40) { dice.between(1, 9_000) } else { 0 }),
        signed: batch_day,
        facility: dice.chance(30).then(|| organisation(dice, "Alder Creek Surgery Center")),
        other_payer: None,
        billing: billing.clone(),
        bill_type: String::new(),
    }
}

/// A batch of claims.
pub fn batch(seed: u64) -> ClaimBatch {
    let mut dice = Seed(seed).of("batch").dice();
    let dice = &mut dice;
    let envelope = envelope(dice);
    let (filing, kind) =
        *dice.pick(&[("MB", "medicare"), ("12", "group"), ("HM", "group"), ("MC", "medicaid")]).unwrap();
    let mut billing = organisation(dice, "Practicum Medical Group");
    billing.taxonomy = "261QM1300X".into();
    let day = envelope.day;
    let claims = (1..=dice.between(1, 4) as u32)
        .map(|n| Cms1500 { insurance_kind: kind.into(), ..form(dice, n, &billing, day) })
        .collect::<Vec<_>>();
    // Every fourth batch goes to a second payer.
    let later = |claim: Cms1500| {
        let mut dice = Seed(seed).of("other-payer").dice();
        let other = (seed % 4 == 1).then(|| Box::new(crate::sample_other::other_payer(&mut dice, &claim)));
        Cms1500 { other_payer: other, ..claim }
    };
    let claims: Vec<Cms1500> = claims.into_iter().map(later).collect();
    ClaimBatch {
        envelope,
        submitter: "Practicum Medical Group".into(),
        submitter_phone: "5555550100".into(),
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        filing_indicator: filing.into(),
        claims,
    }
}

fn adjustment(group: Group, carc: &str, amount: Cents) -> Option<Adjustment> {
    (!amount.is_zero()).then(|| Adjustment { group, carc: Carc::from(carc), amount })
}

fn remit_line(dice: &mut Dice, number: u32, sign: i64) -> RemitLine {
    let charged = Cents(dice.between(1_000, 90_000));
    let denied = dice.chance(25);
    let allowed = if denied { Cents::ZERO } else { Cents(dice.between(500, charged.0)) };
    let copay = allowed.min(Cents(dice.between(0, 500)));
    let adjustments = if denied {
        vec![adjustment(Group::CO, "16", charged)]
    } else {
        vec![adjustment(Group::CO, "45", charged - allowed), adjustment(Group::PR, "3", copay)]
    };
    RemitLine {
        procedure: Procedure(pick(dice, &SERVICES)),
        modifiers: (0..dice.below(3)).map(|_| Modifier(pick(dice, &MODIFIERS))).collect(),
        charged: charged * sign,
        paid: if denied { Cents::ZERO } else { (allowed - copay) * sign },
        units: dice.between(1, 4) as u32,
        dos: day(dice),
        line: number,
        allowed: allowed * sign,
        adjustments: adjustments
            .into_iter()
            .flatten()
            .map(|a| Adjustment { amount: a.amount * sign, ..a })
            .collect(),
        remarks: if denied { vec![Rarc::from("MA130"), Rarc::from("N290")] } else { Vec::new() },
        revenue: String::new(),
    }
}

fn remit_claim(dice: &mut Dice, number: u32) -> RemitClaim {
    let reversal = dice.chance(10);
    let lines: Vec<RemitLine> =
        (1..=dice.between(1, 6) as u32).map(|n| remit_line(dice, n, if reversal { -1 } else { 1 })).collect();
    let paid: Cents = lines.iter().map(|l| l.paid).sum();
    let share =
        lines.iter().flat_map(|l| &l.adjustments).filter(|a| a.group == Group::PR).map(|a| a.amount).sum();
    RemitClaim {
        claim: ClaimId(number),
        status: if reversal {
            "22"
        } else if paid.is_zero() {
            "4"
        } else {
            "1"
        }
        .into(),
        charged: lines.iter().map(|l| l.charged).sum(),
        paid,
        patient_share: if reversal { Cents::ZERO } else { share },
        filing_indicator: "12".into(),
        payer_control: format!("26{:08}", dice.below(100_000_000)),
        frequency: "1".into(),
        patient_family: pick(dice, &FAMILIES),
        patient_given: pick(dice, &GIVENS),
        member: format!("W{:08}", dice.below(100_000_000)),
        adjustments: Vec::new(),
        remarks: if dice.chance(30) { vec![Rarc::from("MA01")] } else { Vec::new() },
        received: day(dice),
        facility: String::new(),
        interest: Cents::ZERO,
        crossover: None,
        lines,
    }
}

/// A payment that balances.
pub fn remittance(seed: u64) -> Remittance {
    let mut dice = Seed(seed).of("remittance").dice();
    let dice = &mut dice;
    let claims: Vec<RemitClaim> = (1..=dice.between(1, 5) as u32).map(|n| remit_claim(dice, n)).collect();
    let claims_paid: Cents = claims.iter().map(|c| c.paid).sum();
    let mut provider_adjustments = Vec::new();
    if claims_paid > Cents::ZERO && dice.chance(30) {
        let amount = Cents(dice.between(1, claims_paid.0));
        provider_adjustments.push(ProviderAdjustment {
            reason: "WO".into(),
            reference: "2600000001".into(),
            amount,
        });
    }
    if claims_paid < Cents::ZERO {
        provider_adjustments.push(ProviderAdjustment {
            reason: "FB".into(),
            reference: "FWD1".into(),
            amount: claims_paid,
        });
    }
    let taken: Cents = provider_adjustments.iter().map(|a| a.amount).sum();
    let envelope = envelope(dice);
    let mut payment = Remittance {
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        payer_address: address(dice),
        payer_phone: "5555550142".into(),
        payee_name: "Practicum Medical Group".into(),
        payee_npi: npi(dice).0,
        payee_tax_id: "990001234".into(),
        trace: format!("CHK{}", dice.below(999_999)),
        paid_on: envelope.day,
        paid: claims_paid - taken,
        claims,
        provider_adjustments,
        envelope,
    };
    if seed % 4 == 1 {
        crate::sample_other::enrich(seed, &mut payment);
    }
    payment
}

/// A front end's report.
pub fn front_end(seed: u64) -> FrontEndReport {
    let mut dice = Seed(seed).of("front-end").dice();
    let dice = &mut dice;
    let claims = (1..=dice.between(1, 5) as u32).map(|n| front_end_claim(dice, n)).collect();
    FrontEndReport {
        envelope: envelope(dice),
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        provider_name: "Practicum Medical Group".into(),
        provider_npi: npi(dice).0,
        claims,
    }
}

fn front_end_claim(dice: &mut Dice, number: u32) -> FrontEndStatus {
    let accepted = dice.chance(70);
    FrontEndStatus {
        claim: ClaimId(number),
        patient_family: pick(dice, &FAMILIES),
        patient_given: pick(dice, &GIVENS),
        member: format!("W{:08}", dice.below(100_000_000)),
        category: if accepted { "A2" } else { "A7" }.into(),
        status: if accepted { "20" } else { "164" }.into(),
        entity: if accepted { "" } else { "IL" }.into(),
        charge: Cents(dice.between(1, 900_000)),
        payer_control: if accepted { format!("26{:08}", dice.below(100_000_000)) } else { String::new() },
        dos: day(dice),
    }
}

/// A syntax answer.
pub fn acknowledgment(seed: u64) -> Acknowledgment {
    let mut dice = Seed(seed).of("acknowledgment").dice();
    let dice = &mut dice;
    let errors: Vec<SyntaxError> = (0..dice.below(4) as u32)
        .map(|n| {
            let element = dice.chance(60).then(|| dice.between(1, 9) as u32);
            SyntaxError {
                segment: pick(dice, &["NM1", "SV1", "N4", "HI"]),
                position: 10 + n * 3,
                element,
                code: if element.is_some() { "7" } else { "3" }.into(),
            }
        })
        .collect();
    Acknowledgment {
        envelope: envelope(dice),
        answers: dice.between(1, 999_999) as u32,
        accepted: errors.is_empty(),
        errors,
    }
}

/// A good file of each of the nine kinds, with its ending.
pub fn every_kind(seed: u64) -> [(&'static str, String); 9] {
    use crate::{sample_bill as bill, sample_enquiry as ask};
    use practicum::practice::x12 as wire;
    [
        ("837p", wire::write_837p(&batch(seed))),
        ("837i", wire::write_837i(&bill::bills(seed))),
        ("835", wire::write_835(&remittance(seed))),
        ("277ca", wire::write_277ca(&front_end(seed))),
        ("999", wire::write_999(&acknowledgment(seed))),
        ("270", wire::write_270(&ask::eligibility_enquiry(seed))),
        ("271", wire::write_271(&ask::eligibility_answer(seed))),
        ("276", wire::write_276(&ask::status_enquiry(seed))),
        ("277", wire::write_277(&ask::status_answer(seed))),
    ]
    .map(|(kind, text)| (kind, text.unwrap_or_else(|f| panic!("{kind} of seed {seed}: {f}"))))
}
