//! What goes wrong around a visit before it is coded: the wrong cover on file, an approval that does not fit, a history
//! nobody asked for. A careful desk hears of it in time; a beginner hears of it from the remittance.

use super::circumstance::add;
use crate::base::{Day, Dice, Interval, Seed};
use crate::learn::Shelf;
use crate::practice::chart::{Clinician, Earlier, Encounter, Hold, Npi, Permit, PermitKind, PlanId};
use crate::practice::payer::RuleSpec;
use exercises_format::ChartExercise;
use std::collections::BTreeMap;

/// Of a hundred visits of a beginner's desk, so many have some trouble.
const TROUBLED: u64 = 22;
/// Of a hundred injuries at work, so many are registered to the health plan all the same.
const WORK_UNSAID: u64 = 50;
/// An old number of somebody outside, for what other practices did.
const ELSEWHERE: &str = "2084551714";

/// Puts one trouble into the registration of a generated visit, or none.
pub fn trouble(
    shelf: &Shelf,
    clinicians: &BTreeMap<String, Clinician>,
    chart: &ChartExercise,
    encounter: &mut Encounter,
    seed: Seed,
) {
    let mut dice = seed.of("trouble").dice();
    if encounter.at_work {
        if dice.chance(WORK_UNSAID) {
            encounter.registered = 0;
        }
        return;
    }
    if !dice.chance(TROUBLED) {
        return;
    }
    let codes: Vec<&str> = chart.key.services.iter().map(|line| line.code.as_str()).collect();
    match dice.below(12) {
        0 | 1 => other_plan(shelf, encounter, &mut dice, seed),
        2 => stands_against(shelf, encounter, &mut dice),
        3 => old_injury(shelf, encounter, seed),
        4 => spouse(encounter, shelf, seed),
        5 | 6 => approval(encounter, &mut dice),
        7 => referred_by(clinicians, encounter, &mut dice),
        8 | 9 => history(encounter, &codes, &mut dice),
        10 => thin_record(encounter, &codes),
        _ if dice.chance(20) => encounter.died = Some(before(encounter.dos, 25)),
        _ => {}
    }
}

fn before(day: Day, days: i32) -> Day {
    day.saturating_sub(jiff::Span::new().days(days))
}

fn after(day: Day, days: i32) -> Day {
    day.saturating_add(jiff::Span::new().days(days))
}

/// The plan on file is not the one that pays: it ended, has not begun, pays second, or was given up for a managed plan.
fn other_plan(shelf: &Shelf, encounter: &mut Encounter, dice: &mut Dice, seed: Seed) {
    let Some(plan) = encounter.coverage().map(|one| one.plan.clone()) else { return };
    let (at, dos) = (encounter.registered, encounter.dos);
    let alone = encounter.coverages.len() == 1;
    match (plan.as_str(), dice.below(3)) {
        ("self-pay", _) => {}
        ("medicare", 0) if alone => {
            encounter.coverages[at].holds.push(around("managed-plan", dos, 200));
            add(shelf, encounter, "halyard-advantage", None, seed);
        }
        ("medicaid", 0) if alone => {
            if add(shelf, encounter, "orchard-ppo", None, seed).is_some() {
                encounter.coverages[at].pays_after = Some(PlanId::from("orchard-ppo"));
            }
        }
        (_, which) if alone => {
            let other = if plan.as_str() == "orchard-ppo" { "medicaid" } else { "orchard-ppo" };
            let Some(real) = add(shelf, encounter, other, None, seed) else { return };
            if which == 1 {
                encounter.coverages[at].force = Interval { from: after(dos, 9), to: None };
                encounter.coverages[real].force.to = Some(after(dos, 8));
            } else {
                encounter.coverages[at].force.to = Some(before(dos, 6));
                encounter.coverages[real].force.from = before(dos, 5);
            }
        }
        _ => {}
    }
}

fn around(kind: &str, dos: Day, days: i32) -> Hold {
    Hold { kind: kind.to_owned(), force: Interval { from: before(dos, days), to: Some(after(dos, days)) } }
}

/// An entry in the membership file that stands against payment that day.
fn stands_against(shelf: &Shelf, encounter: &mut Encounter, dice: &mut Dice) {
    let (at, dos) = (encounter.registered, encounter.dos);
    let plan = encounter.coverages.get(at).and_then(|one| shelf.plans.get(&one.plan));
    let held = plan.into_iter().flat_map(|plan| &plan.rules).find_map(|rule| match rule {
        RuleSpec::MembershipHold(rule) => Some(&rule.kinds),
        _ => None,
    });
    let kinds: Vec<&str> = held
        .into_iter()
        .flatten()
        .map(|kind| kind.kind.as_str())
        .filter(|kind| *kind != "managed-plan")
        .collect();
    if let Some(kind) = dice.pick(&kinds) {
        encounter.coverages[at].holds.push(around(kind, dos, 20));
    }
}

/// Workers' compensation is still on file from an injury that healed.
fn old_injury(shelf: &Shelf, encounter: &mut Encounter, seed: Seed) {
    let young = encounter
        .coverage()
        .is_some_and(|one| matches!(one.plan.as_str(), "orchard-ppo" | "tidewater-hmo" | "medicaid"));
    if young
        && encounter.place_of_service == "11"
        && let Some(at) = add(shelf, encounter, "keel-workers", None, seed)
    {
        encounter.registered = at;
    }
}

/// The number typed is that of somebody else in the family, whose card lay on top.
fn spouse(encounter: &mut Encounter, shelf: &Shelf, seed: Seed) {
    let Some(own) = encounter.coverage().cloned() else { return };
    // Only where a replacement mends it; Medicare's reopening keeps to the member it knows.
    let Some(plan) = shelf.plans.get(&own.plan).filter(|plan| plan.routes.replacement) else { return };
    let knows = plan.rules.iter().any(|rule| matches!(rule, RuleSpec::NameMatches(_)));
    if !knows || encounter.coverages.len() != 1 {
        return;
    }
    let mut other = own;
    other.member = plan.member_id(seed.of("spouse"));
    other.given_on_file = if encounter.patient.sex == "F" { "Walter" } else { "Ingrid" }.to_owned();
    other.card = None;
    encounter.coverages.push(other);
    encounter.registered = 1;
}

/// The approval on file was refused, ran out, came too late, or there are two and the wrong one was written down.
fn approval(encounter: &mut Encounter, dice: &mut Dice) {
    let dos = encounter.dos;
    let found = encounter.permits.iter_mut().find(|permit| permit.kind == PermitKind::Authorization);
    let Some(permit) = found else {
        encounter.registered_authorization.clear();
        return;
    };
    encounter.registered_authorization.clone_from(&permit.number);
    match dice.below(4) {
        0 => permit.refused = true,
        1 => permit.force = Interval { from: before(dos, 60), to: Some(before(dos, 2)) },
        2 => permit.force = Interval { from: after(dos, 2), to: Some(after(dos, 60)) },
        _ => {
            let number = format!("{}9", permit.number);
            let other = Permit { number: number.clone(), codes: vec!["97110".into()], ..permit.clone() };
            encounter.permits.push(other);
            encounter.registered_authorization = number;
        }
    }
}

/// Nobody is named who sent the patient, or somebody who may not.
fn referred_by(clinicians: &BTreeMap<String, Clinician>, encounter: &mut Encounter, dice: &mut Dice) {
    encounter.referring = if dice.chance(50) { clinicians.get("abernathy").cloned() } else { None };
}

/// What the payer paid before and the practice does not know, or the other way round.
fn history(encounter: &mut Encounter, codes: &[&str], dice: &mut Dice) {
    let npi = encounter.clinician.npi.clone();
    let mut paid = |code: &str, days: i32, npi: Npi| {
        encounter.earlier.push(Earlier {
            procedure: code.into(),
            modifiers: Vec::new(),
            dos: before(encounter.dos, days),
            npi,
        });
    };
    let has = |wanted: &[&str]| codes.iter().copied().find(|code| wanted.contains(code));
    if let Some(code) = has(&["G0438", "G0439"]) {
        match dice.chance(50) {
            true => paid(code, 120, ELSEWHERE.into()),
            false => encounter.earlier.clear(),
        }
    } else if let Some(code) = codes.iter().find(|code| code.starts_with("9938") || code.starts_with("9939"))
    {
        match dice.chance(50) {
            true => paid(code, 20, ELSEWHERE.into()),
            false => encounter.coverages[encounter.registered].primary_care = Some(ELSEWHERE.into()),
        }
    } else if has(&["99202", "99203", "99204", "99205"]).is_some() {
        paid("99213", 400, npi);
    } else if has(&["93306", "71046", "73030", "73110", "73562", "73610", "93880"]).is_some() {
        let code = has(&["93306", "71046", "73030", "73110", "73562", "73610", "93880"]).unwrap_or_default();
        paid(code, 0, ELSEWHERE.into());
    } else {
        // A small operation of a week ago, whose payment looks after what follows.
        paid("11602", 6, npi);
    }
}

/// The note is signed but does not bear out what the plan looks at again.
fn thin_record(encounter: &mut Encounter, codes: &[&str]) {
    const AUDITED: [&str; 4] = ["99215", "99205", "20610", "20611"];
    let thin = codes.iter().filter(|code| AUDITED.contains(code));
    encounter.record_lacks = thin.map(|code| (*code).into()).collect();
}
