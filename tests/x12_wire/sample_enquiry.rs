//! Enquiries and their answers by seed.

use crate::sample::{address, day, envelope, npi, pick};
use jiff::civil::date;
use practicum::practice::chart::Address;
use practicum::practice::claim::ClaimId;
use practicum::practice::coding::{Modifier, Procedure};
use practicum::practice::x12::model::{
    Benefit, BenefitDate, BenefitParty, EligibilityAnswer, EligibilityEnquiry, EligibilityQuestion,
    EligibilityReply, InsuredPerson, Refusal, StatusAnswer, StatusCode, StatusEnquiry, StatusLine,
    StatusQuestion, StatusReply,
};
use practicum_base::{Cents, Dice, Seed};

fn person(dice: &mut Dice, member: bool) -> InsuredPerson {
    InsuredPerson {
        member: if member { format!("W{:08}", dice.below(100_000_000)) } else { String::new() },
        family: pick(dice, &["Delgado", "Osei", "O'Brien", "Yu"]),
        given: pick(dice, &["Rosa M.", "Kofi", "Per"]),
        born: Some(date(1950, 1, 31).checked_add(jiff::Span::new().days(dice.between(0, 20_000))).unwrap()),
        sex: pick(dice, &["F", "M"]),
    }
}

fn dependent(dice: &mut Dice) -> Option<InsuredPerson> {
    dice.chance(25).then(|| person(dice, false))
}

/// Questions about coverage.
pub fn eligibility_enquiry(seed: u64) -> EligibilityEnquiry {
    let mut dice = Seed(seed).of("270").dice();
    let dice = &mut dice;
    let patients = (1..=dice.between(1, 4)).map(|n| eligibility_question(dice, n)).collect();
    EligibilityEnquiry {
        envelope: envelope(dice),
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        provider_name: "Practicum Medical Group".into(),
        provider_npi: npi(dice).0,
        patients,
    }
}

fn eligibility_question(dice: &mut Dice, number: i64) -> EligibilityQuestion {
    let from = day(dice);
    EligibilityQuestion {
        trace: format!("ELG{number:06}"),
        insured: person(dice, true),
        dependent: dependent(dice),
        from,
        to: if dice.chance(20) { from.tomorrow().unwrap() } else { from },
        services: (0..dice.between(1, 3)).map(|n| ["30", "98", "5"][n as usize].to_owned()).collect(),
        procedure: dice.chance(20).then(|| Procedure::from("47562")),
    }
}

/// Answers about coverage.
pub fn eligibility_answer(seed: u64) -> EligibilityAnswer {
    let mut dice = Seed(seed).of("271").dice();
    let dice = &mut dice;
    let refused = dice.chance(8);
    let patients = if refused {
        Vec::new()
    } else {
        (1..=dice.between(1, 3)).map(|n| eligibility_reply(dice, n)).collect()
    };
    EligibilityAnswer {
        envelope: envelope(dice),
        answers: format!("{}", dice.between(1, 999_999)),
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        payer_phone: if dice.chance(50) { "5555550142".into() } else { String::new() },
        provider_name: "Practicum Medical Group".into(),
        provider_npi: npi(dice).0,
        refusals: if refused { vec![refusal("51")] } else { Vec::new() },
        patients,
    }
}

fn refusal(reason: &str) -> Refusal {
    Refusal { reason: reason.into(), follow_up: "C".into() }
}

fn eligibility_reply(dice: &mut Dice, number: i64) -> EligibilityReply {
    let unknown = dice.chance(15);
    let covered_from = day(dice);
    let dependent = dependent(dice);
    let missing = if dependent.is_some() { "67" } else { "75" };
    EligibilityReply {
        trace: format!("ELG{number:06}"),
        insured: person(dice, true),
        address: if dice.chance(50) { address(dice) } else { Address::default() },
        group: if dice.chance(50) { "G4410".into() } else { String::new() },
        dependent,
        covered_from: (!unknown).then_some(covered_from),
        covered_to: (!unknown && dice.chance(20)).then(|| covered_from.tomorrow().unwrap()),
        refusals: if unknown { vec![refusal(missing)] } else { Vec::new() },
        benefits: if unknown { Vec::new() } else { benefits(dice) },
    }
}

fn benefits(dice: &mut Dice) -> Vec<Benefit> {
    let mut found = vec![Benefit {
        kind: "1".into(),
        services: vec!["30".into()],
        insurance: "PR".into(),
        plan: "Orchard Choice".into(),
        ..Benefit::default()
    }];
    for (kind, period) in [("C", "23"), ("C", "29"), ("G", "23")] {
        found.push(Benefit {
            kind: kind.into(),
            level: pick(dice, &["IND", "FAM"]),
            services: vec!["30".into()],
            period: period.into(),
            amount: Some(Cents(dice.between(0, 900_000))),
            network: "Y".into(),
            ..Benefit::default()
        });
    }
    found.push(Benefit {
        kind: "B".into(),
        level: "IND".into(),
        services: vec!["98".into(), "A0".into()],
        period: "27".into(),
        amount: Some(Cents(2_500)),
        authorization: "N".into(),
        network: pick(dice, &["Y", "N", "W", "U"]),
        messages: vec!["Copayment per visit".into()],
        ..Benefit::default()
    });
    found.push(Benefit {
        kind: "A".into(),
        procedure: Some(Procedure::from("47562")),
        modifiers: vec![Modifier::from("RT")],
        percent: Some(dice.between(0, 10_000) as u32),
        references: vec![("18".into(), "PLAN7".into())],
        dates: vec![BenefitDate { kind: "292".into(), from: date(2026, 1, 1), to: date(2026, 12, 31) }],
        ..Benefit::default()
    });
    found.push(Benefit {
        kind: "F".into(),
        services: vec!["PT".into()],
        period: "23".into(),
        counted: "VS".into(),
        quantity: Some(dice.between(1, 60) as u32),
        ..Benefit::default()
    });
    if dice.chance(40) {
        found.push(Benefit {
            kind: "R".into(),
            services: vec!["30".into()],
            parties: vec![payer(), clinician()],
            ..Benefit::default()
        });
    }
    found
}

fn payer() -> BenefitParty {
    BenefitParty {
        entity: "PRP".into(),
        name: "Medicare".into(),
        given: String::new(),
        id_kind: "PI".into(),
        id: "MEDICARE01".into(),
        phone: "5555550177".into(),
    }
}

fn clinician() -> BenefitParty {
    BenefitParty {
        entity: "P3".into(),
        name: "Lindqvist".into(),
        given: "Anneke J".into(),
        id_kind: String::new(),
        id: String::new(),
        phone: String::new(),
    }
}

/// Questions about claims.
pub fn status_enquiry(seed: u64) -> StatusEnquiry {
    let mut dice = Seed(seed).of("276").dice();
    let dice = &mut dice;
    let claims = (1..=dice.between(1, 5) as u32).map(|n| status_question(dice, n)).collect();
    StatusEnquiry {
        envelope: envelope(dice),
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        provider_name: "Practicum Medical Group".into(),
        provider_npi: npi(dice).0,
        claims,
    }
}

fn status_question(dice: &mut Dice, number: u32) -> StatusQuestion {
    let from = day(dice);
    let (mut insured, dependent) = (person(dice, true), dependent(dice));
    if dependent.is_some() {
        insured = InsuredPerson { born: None, sex: String::new(), ..insured };
    }
    StatusQuestion {
        trace: format!("STA{number:06}"),
        claim: ClaimId(number),
        payer_control: if dice.chance(50) { "2600000077".into() } else { String::new() },
        type_of_bill: if dice.chance(20) { "131".into() } else { String::new() },
        insured,
        dependent,
        charge: Cents(dice.between(1, 900_000)),
        from,
        to: if dice.chance(30) { from.tomorrow().unwrap() } else { from },
    }
}

/// Answers about claims.
pub fn status_answer(seed: u64) -> StatusAnswer {
    let mut dice = Seed(seed).of("277").dice();
    let dice = &mut dice;
    let claims = (1..=dice.between(1, 5) as u32).map(|n| status_reply(dice, n)).collect();
    StatusAnswer {
        envelope: envelope(dice),
        answers: format!("{}", dice.between(1, 999_999)),
        payer_name: "Orchard Mutual PPO".into(),
        payer_id: "88012".into(),
        payer_phone: if dice.chance(50) { "5555550142".into() } else { String::new() },
        provider_name: "Practicum Medical Group".into(),
        provider_npi: npi(dice).0,
        claims,
    }
}

fn status_code(category: &str, status: &str, entity: &str) -> StatusCode {
    StatusCode { category: category.into(), status: status.into(), entity: entity.into() }
}

fn status_reply(dice: &mut Dice, number: u32) -> StatusReply {
    let question = status_question(dice, number);
    let paid = dice.chance(50);
    let charge = question.charge;
    let since = question.to.tomorrow().unwrap();
    StatusReply {
        trace: question.trace,
        claim: question.claim,
        payer_control: "2600000077".into(),
        type_of_bill: question.type_of_bill,
        insured: InsuredPerson { born: None, sex: String::new(), ..question.insured },
        dependent: question.dependent.map(|d| InsuredPerson { born: None, sex: String::new(), ..d }),
        status: if paid {
            vec![status_code("F1", "65", "")]
        } else {
            vec![status_code("F2", "88", "QC"), status_code("F2", "109", "IL")]
        },
        since,
        charge,
        paid: if paid { Cents(charge.0 / 2) } else { Cents::ZERO },
        decided: Some(since),
        paid_on: paid.then_some(since),
        check: if paid { "CHK4411".into() } else { String::new() },
        from: question.from,
        to: question.to,
        lines: if dice.chance(40) {
            vec![status_line(dice, charge, since, question.from)]
        } else {
            Vec::new()
        },
    }
}

fn status_line(
    dice: &mut Dice,
    charge: Cents,
    since: practicum_base::Day,
    dos: practicum_base::Day,
) -> StatusLine {
    StatusLine {
        line: 1,
        procedure: Procedure::from("99213"),
        modifiers: vec![Modifier::from("25")],
        charge,
        paid: Cents::ZERO,
        units: dice.between(1, 4) as u32,
        status: vec![status_code("F2", "88", "")],
        since,
        dos,
    }
}
