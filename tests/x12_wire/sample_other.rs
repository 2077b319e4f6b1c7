//! Earlier payers' decisions, crossovers, corrections and interest, laid onto samples by seed.

use crate::sample::{day, pick};
use jiff::civil::date;
use practicum::practice::claim::{Cms1500, FormLine, OtherPayer, OtherPayerLine, RevenueLine, Ub04};
use practicum::practice::coding::{Modifier, Procedure};
use practicum::practice::x12::model::{
    Adjustment, Carc, Crossover, Group, ProviderAdjustment, Rarc, RemitClaim, RemitLine, Remittance,
};
use practicum_base::{Cents, Dice, Seed};

fn adjustment(group: Group, carc: &str, amount: Cents) -> Option<Adjustment> {
    (!amount.is_zero()).then(|| Adjustment { group, carc: Carc::from(carc), amount })
}

/// What a decision is about: procedure, modifiers, revenue code, units and charge of each line.
type Lines = Vec<(Procedure, Vec<Modifier>, String, u32, Cents)>;

/// A Medicare decision on every line of a form, or on the claim as a whole.
pub fn other_payer(dice: &mut Dice, form: &Cms1500) -> OtherPayer {
    let line = |l: &FormLine| (l.procedure.clone(), l.modifiers.clone(), String::new(), l.units, l.charge);
    let lines = form.lines.iter().map(line).collect();
    OtherPayer {
        medicare_secondary: if dice.chance(20) { "12".into() } else { String::new() },
        ..decision(dice, lines, &form.patient_family, &form.patient_given)
    }
}

/// The same on a UB-04.
pub fn other_payer_of_bill(dice: &mut Dice, bill: &Ub04) -> OtherPayer {
    let line = |l: &RevenueLine| {
        (l.procedure.clone().unwrap_or_default(), l.modifiers.clone(), l.revenue.0.clone(), l.units, l.charge)
    };
    let lines = bill.lines.iter().map(line).collect();
    decision(dice, lines, &bill.patient_family, &bill.patient_given)
}

fn decision(dice: &mut Dice, of: Lines, family: &str, given: &str) -> OtherPayer {
    let total: Cents = of.iter().map(|l| l.4).sum();
    let whole = dice.chance(20);
    let decided = date(2026, 7, 30);
    let decide = |dice: &mut Dice, charge: Cents| {
        let paid = Cents(dice.between(0, charge.0));
        let share = Cents(dice.between(0, charge.0 - paid.0));
        let adjustments =
            [adjustment(Group::CO, "45", charge - paid - share), adjustment(Group::PR, "2", share)];
        (paid, share, adjustments.into_iter().flatten().collect::<Vec<_>>())
    };
    let mut lines: Vec<OtherPayerLine> = Vec::new();
    if !whole {
        for (index, (procedure, modifiers, revenue, units, charge)) in of.into_iter().enumerate() {
            let (paid, share, adjustments) = decide(dice, charge);
            lines.push(OtherPayerLine {
                line: index as u32 + 1,
                procedure,
                modifiers,
                revenue,
                units,
                paid,
                adjustments,
                decided,
                left: Some(share),
            });
        }
    }
    let (paid, left, adjustments) = if whole {
        let (paid, share, adjustments) = decide(dice, total);
        (paid, Some(share), adjustments)
    } else {
        (lines.iter().map(|l| l.paid).sum(), None, Vec::new())
    };
    OtherPayer {
        order: "P".into(),
        medicare_secondary: String::new(),
        payer_name: "Medicare".into(),
        payer_id: "MEDICARE01".into(),
        filing_indicator: "MB".into(),
        insured_id: "1EG4TE5MK73".into(),
        group: if dice.chance(30) { "G77".into() } else { String::new() },
        insured_family: family.into(),
        insured_given: given.into(),
        payer_control: "2600000123".into(),
        decided,
        paid,
        left,
        adjustments,
        remarks: vec![Rarc::from("MA18")],
        lines,
    }
}

/// Turns the first claim of a payment into a crossover with interest, and adds a reversal with its correction.
pub fn enrich(seed: u64, payment: &mut Remittance) {
    let mut dice = Seed(seed).of("remittance-more").dice();
    let dice = &mut dice;
    let number = payment.claims.len() as u32;
    let first = corrected(dice, number + 1, "1");
    let second = RemitClaim { status: pick(dice, &["2", "3"]), ..corrected(dice, number + 2, "2") };
    payment.claims.push(reversal(&first));
    payment.claims.push(RemitClaim { paid: Cents::ZERO, ..denied(&first) });
    payment.claims.push(RemitClaim {
        status: "19".into(),
        interest: Cents(217),
        crossover: Some(Crossover { payer_name: "Juniper Supplement".into(), payer_id: "JUNI01".into() }),
        ..corrected(dice, number + 3, "1")
    });
    payment.claims.push(second);
    let paid: Cents = payment.claims.iter().map(|c| c.paid).sum();
    let mut plb =
        vec![ProviderAdjustment { reason: "L6".into(), reference: String::new(), amount: Cents(-217) }];
    if paid < Cents::ZERO {
        plb.push(ProviderAdjustment {
            reason: "FB".into(),
            reference: "FWD2".into(),
            amount: paid - Cents(1),
        });
    } else {
        plb.push(ProviderAdjustment { reason: "72".into(), reference: "RFD7".into(), amount: Cents(-100) });
        plb.push(ProviderAdjustment {
            reason: "CS".into(),
            reference: "ADJ9".into(),
            amount: Cents(paid.0.min(50)),
        });
    }
    let taken: Cents = plb.iter().map(|a| a.amount).sum();
    payment.provider_adjustments = plb;
    payment.paid = paid - taken;
}

fn corrected(dice: &mut Dice, number: u32, status: &str) -> RemitClaim {
    let (charged, share) = (Cents(dice.between(5_000, 40_000)), Cents(500));
    let paid = Cents(dice.between(1_000, charged.0 - 500));
    let line = RemitLine {
        procedure: "99214".into(),
        modifiers: Vec::new(),
        charged,
        paid,
        units: 1,
        dos: day(dice),
        line: 1,
        allowed: paid + share,
        adjustments: [adjustment(Group::CO, "45", charged - paid - share), adjustment(Group::PR, "2", share)]
            .into_iter()
            .flatten()
            .collect(),
        remarks: Vec::new(),
        revenue: String::new(),
    };
    RemitClaim {
        claim: practicum::practice::claim::ClaimId(number),
        status: status.into(),
        charged,
        paid,
        patient_share: share,
        filing_indicator: "12".into(),
        payer_control: format!("26{:08}", dice.below(100_000_000)),
        frequency: "1".into(),
        patient_family: "Osei".into(),
        patient_given: "Kofi".into(),
        member: "W00000077".into(),
        adjustments: Vec::new(),
        remarks: Vec::new(),
        received: day(dice),
        facility: String::new(),
        interest: Cents::ZERO,
        crossover: None,
        lines: vec![line],
    }
}

fn reversal(of: &RemitClaim) -> RemitClaim {
    let mut claim = of.clone();
    claim.status = "22".into();
    (claim.charged, claim.paid, claim.patient_share) = (-of.charged, -of.paid, Cents::ZERO);
    for line in &mut claim.lines {
        (line.charged, line.paid, line.allowed) = (-line.charged, -line.paid, -line.allowed);
        line.adjustments.iter_mut().for_each(|a| a.amount = -a.amount);
    }
    claim
}

fn denied(of: &RemitClaim) -> RemitClaim {
    let mut claim = RemitClaim { status: "4".into(), patient_share: Cents::ZERO, ..of.clone() };
    for line in &mut claim.lines {
        (line.paid, line.allowed) = (Cents::ZERO, Cents::ZERO);
        line.adjustments = adjustment(Group::CO, "16", line.charged).into_iter().collect();
        line.remarks = vec![Rarc::from("N290")];
    }
    claim
}
