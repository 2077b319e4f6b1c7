use super::super::sample::*;
use super::super::{Adjudication, Copay, Member, Plan, adjudicate};
use crate::base::{Cents, Dice, Interval, Seed};
use crate::practice::chart::PermitKind;
use crate::practice::claim::{Cms1500, Frequency};
use crate::practice::coding::sample::SampleBook;
use crate::practice::x12::model::Group;
use jiff::civil::date;

fn priced(plan: &Plan, member: &Member, form: Cms1500) -> Adjudication {
    adjudicate(&received(form), plan, Some(member), &SampleBook, TODAY, Seed(1))
}

fn adjustments(decision: &Adjudication, line: usize) -> Vec<(Group, &str, i64)> {
    let each = decision.lines[line].adjustments.iter();
    each.map(|one| (one.group, one.carc.as_str(), one.amount.0)).collect()
}

use Group::{CO, PR};

#[test]
fn the_schedule_then_the_coinsurance() {
    let decision = priced(&plan(vec![]), &member(), form(&["M17.11"], &["20610-RT", "J3301 x4"]));
    assert_eq!(adjustments(&decision, 0), [(CO, "45", 8_200), (PR, "2", 1_360)]);
    assert_eq!((decision.lines[0].allowed, decision.lines[0].paid), (Cents(6_800), Cents(5_440)));
    assert_eq!(adjustments(&decision, 1), [(CO, "45", 3_040), (PR, "2", 192)]);
    assert_eq!(steps(&decision, "coinsurance")[0].words, "20% of 68.00 are the patient's: 13.60.");
}

#[test]
fn a_contracted_amount_stands_before_the_reference_share() {
    let mut plan = plan(vec![]);
    plan.fees.reference_bp = 11_000;
    plan.fees.allowed.insert("20610".into(), Cents(7_000));
    let decision = priced(&plan, &member(), form(&["M17.11"], &["20610-RT", "99213-25"]));
    assert_eq!((decision.lines[0].allowed, decision.lines[1].allowed), (Cents(7_000), Cents(9_900)));
}

#[test]
fn a_charge_below_the_schedule_is_the_allowed_amount() {
    let mut form = form(&["M17.11"], &["20610-RT"]);
    form.lines[0].charge = Cents(5_000);
    let decision = priced(&plan(vec![]), &member(), form);
    assert_eq!(
        (decision.lines[0].allowed, adjustments(&decision, 0)),
        (Cents(5_000), vec![(PR, "2", 1_000)])
    );
}

#[test]
fn the_dearest_procedure_of_a_day_is_paid_in_full_and_the_next_at_half() {
    let decision = priced(&plan(vec![]), &member(), form(&["I10"], &["10060", "45385", "99213-25"]));
    assert_eq!(adjustments(&decision, 0), [(CO, "45", 13_000), (CO, "59", 6_500), (PR, "2", 1_300)]);
    assert_eq!(decision.lines[1].allowed, Cents(48_000));
    assert_eq!(decision.lines[2].allowed, Cents(9_000));
}

#[test]
fn both_sides_on_one_line_pay_one_and_a_half() {
    let mut both = form(&["M17.11"], &["20610-50", "93000-50"]);
    both.lines[0].charge = Cents(30_000);
    let decision = priced(&plan(vec![]), &member(), both);
    assert_eq!((decision.lines[0].allowed, decision.lines[1].allowed), (Cents(10_200), Cents(1_500)));
}

#[test]
fn the_deductible_runs_over_lines_and_years() {
    let mut plan = plan(vec![]);
    plan.benefits.deductible_met_before = Cents(30_000);
    let mut member = member();
    member.deductible_met.insert(2026, Cents(15_000));
    member.deductible_met.insert(2025, Cents(20_000));
    let decision = priced(&plan, &member, form(&["M17.11"], &["20610-RT", "99213-25"]));
    assert_eq!(adjustments(&decision, 0), [(CO, "45", 8_200), (PR, "1", 5_000), (PR, "2", 360)]);
    assert_eq!(adjustments(&decision, 1), [(CO, "45", 6_000), (PR, "2", 1_800)]);
}

#[test]
fn a_replacement_gives_back_the_deductible_its_original_used() {
    let mut plan = plan(vec![]);
    plan.benefits.deductible_met_before = Cents(43_200);
    let mut member = member();
    member.deductible_met.insert(2026, Cents(6_800));
    let mut old = decided("OLD", 1038, "20610-RT", false);
    old.lines[0].deductible = Cents(6_800);
    member.decided.push(old);
    let mut form = form(&["M17.11"], &["20610-RT"]);
    (form.frequency, form.original_ref) = (Frequency::Replacement, "OLD".into());
    assert_eq!(adjustments(&priced(&plan, &member, form), 0), [(CO, "45", 8_200), (PR, "1", 6_800)]);
}

#[test]
fn a_copay_stands_instead_and_only_once_a_day() {
    let mut plan = plan(vec![]);
    plan.benefits.deductible_met_before = Cents::ZERO;
    plan.benefits.copays = vec![Copay { codes: vec!["99213".into(), "99395".into()], amount: Cents(3_000) }];
    plan.benefits.free = vec!["36415".into()];
    let decision = priced(&plan, &member(), form(&["I10"], &["99395", "99213-25", "36415"]));
    assert_eq!(adjustments(&decision, 0), [(CO, "45", 10_000), (PR, "3", 3_000)]);
    assert_eq!(adjustments(&decision, 1), [(CO, "45", 6_000)]);
    assert_eq!(adjustments(&decision, 2), [(CO, "45", 600)]);
}

#[test]
fn sequestration_comes_off_the_payment_alone() {
    let mut plan = plan(vec![]);
    plan.fees.sequestration_bp = 200;
    let decision = priced(&plan, &member(), form(&["M17.11"], &["20610-RT"]));
    assert_eq!(adjustments(&decision, 0), [(CO, "45", 8_200), (CO, "253", 109), (PR, "2", 1_360)]);
    assert_eq!(decision.lines[0].paid, Cents(5_331));
}

/// A claim, plan and member drawn at random from small pools.
fn drawn(dice: &mut Dice) -> (Plan, Member, Cms1500) {
    const DIAGNOSES: [&str; 6] = ["I10", "M17.11", "M17.10", "I50.22", "G35", "R07.9"];
    const LINES: [&str; 14] = [
        "99214",
        "99213-25",
        "20610-RT",
        "20610-50",
        "J3301 x4",
        "J3301 x9",
        "83036",
        "83036-QW B",
        "93306 AB",
        "45380",
        "45385",
        "49505-RT",
        "72148",
        "99999",
    ];
    let pick = |pool: &[&'static str], dice: &mut Dice| *dice.pick(pool).unwrap();
    let diagnoses: Vec<&str> = (0..dice.between(1, 4)).map(|_| pick(&DIAGNOSES, dice)).collect();
    let lines: Vec<&str> = (0..dice.between(1, 6)).map(|_| pick(&LINES, dice)).collect();
    let mut form = form(&diagnoses, &lines);
    for line in &mut form.lines {
        line.charge = Cents(dice.between(0, 60_000));
    }
    let mut plan = plan(if dice.chance(70) { all_rules() } else { Vec::new() });
    plan.benefits.deductible_met_before = Cents(dice.between(0, 50_000));
    plan.benefits.coinsurance_bp = dice.between(0, 5_000);
    plan.fees.sequestration_bp = dice.between(0, 300);
    plan.fees.reference_bp = dice.between(5_000, 20_000);
    plan.fees.further_procedure_bp = dice.between(0, 10_000);
    if dice.chance(40) {
        plan.benefits.copays =
            vec![Copay { codes: vec!["99213".into()], amount: Cents(dice.between(0, 20_000)) }];
    }
    let mut member = member();
    if dice.chance(10) {
        member.force = Interval { from: date(2024, 1, 1), to: Some(date(2026, 4, 1)) };
    }
    if dice.chance(50) {
        form.prior_authorization = "A-1".into();
        member.permits.push(permit(PermitKind::Authorization, "A-1", &["72148"]));
    }
    if dice.chance(30) {
        member.decided.push(decided("OLD", 900, pick(&LINES, dice), dice.chance(50)));
    }
    (plan, member, form)
}

#[test]
fn every_line_of_three_thousand_claims_reconciles() {
    let mut dice = Seed(20_260_414).dice();
    for round in 0..3_000 {
        let (plan, member, form) = drawn(&mut dice);
        let decision = priced(&plan, &member, form.clone());
        assert_eq!(decision.lines.len(), form.lines.len());
        for (line, asked) in decision.lines.iter().zip(&form.lines) {
            let adjusted: Cents = line.adjustments.iter().map(|one| one.amount).sum();
            assert_eq!(line.charged, asked.charge);
            assert_eq!(line.charged - line.paid, adjusted, "claim {round}: {line:?}");
            assert!(Cents::ZERO <= line.paid && line.paid <= line.allowed && line.allowed <= line.charged);
            assert!(line.adjustments.iter().all(|one| line.denied || one.amount > Cents::ZERO));
        }
        assert_eq!(decision, priced(&plan, &member, form));
    }
}
