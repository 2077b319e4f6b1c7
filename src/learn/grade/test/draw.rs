//! Keys and sheets drawn by dice.

use crate::base::Dice;
use crate::learn::grade::full_sheet;
use crate::practice::coding::{Modifier, Service, Sheet};
use exercises_format::chart::{Acceptable, Key, KeyDiagnosis, KeyModifier, KeyService, Miss, Rejected};

pub const PLANS: [&str; 2] = ["medicare", "orchard-ppo"];
/// Crowded on purpose: kin, seventh characters and headings collide.
pub const DIAGNOSES: [&str; 22] = [
    "E11.65", "E11.9", "E11.42", "E11.22", "E11.40", "M17.11", "M17.12", "M17.10", "M17", "M17.9",
    "S72.001A", "S72.001D", "S72.002A", "S72.009A", "I10", "Z79.84", "Z79.4", "J44.1", "J44.9", "R51.9",
    "N18.31", "N18.9",
];
pub const SERVICES: [&str; 12] = [
    "99212", "99213", "99214", "99215", "20610", "20611", "20605", "J3301", "J3300", "73562", "73564",
    "36415",
];
const MODIFIERS: [&str; 7] = ["25", "59", "RT", "LT", "XS", "JZ", "QW"];
const VERDICTS: [&str; 5] = ["less-specific", "upcoded", "downcoded", "unbundled", "equivalent"];

pub fn some<'a>(dice: &mut Dice, from: &[&'a str], most: i64) -> Vec<&'a str> {
    let mut rest = from.to_vec();
    (0..dice.between(1, most)).map(|_| rest.remove(dice.below(rest.len() as u64) as usize)).collect()
}

fn misses(dice: &mut Dice, from: &[&str], key: &[&str]) -> Vec<Miss> {
    let free: Vec<&str> = from.iter().copied().filter(|code| !key.contains(code)).collect();
    if dice.chance(50) {
        return Vec::new();
    }
    some(dice, &free, 2)
        .into_iter()
        .map(|code| Miss {
            code: code.into(),
            percent: [0, 25, 50, 75, 100][dice.below(5) as usize],
            verdict: VERDICTS[dice.below(5) as usize].into(),
            why: "half right".into(),
            consequence: "held".into(),
        })
        .collect()
}

fn modifier(dice: &mut Dice, code: &str) -> KeyModifier {
    KeyModifier {
        code: code.into(),
        points: dice.between(1, 3) as u32,
        why: "asked for".into(),
        consequence: "denied".into(),
        plans: if dice.chance(30) { vec![PLANS[0].into()] } else { Vec::new() },
        alternates: if code == "59" { vec!["XS".into()] } else { Vec::new() },
    }
}

fn service(dice: &mut Dice, code: &str, all: &[&str], diagnoses: &[&str]) -> KeyService {
    let modifiers = if dice.chance(50) { some(dice, &MODIFIERS, 2) } else { Vec::new() };
    let units = if dice.chance(30) { dice.between(2, 5) as u32 } else { 1 };
    KeyService {
        code: code.into(),
        points: dice.between(1, 4) as u32,
        modifiers_allowed: if dice.chance(20) { vec!["LT".into()] } else { Vec::new() },
        units,
        units_points: if units > 1 { 1 } else { 0 },
        links: some(dice, diagnoses, diagnoses.len().min(3) as i64).into_iter().map(Into::into).collect(),
        links_points: dice.between(0, 2) as u32,
        links_allowed: Vec::new(),
        evidence: Vec::new(),
        why: "done".into(),
        rests_on: "a rule".into(),
        misses: misses(dice, &SERVICES, all),
        modifiers: modifiers.into_iter().map(|code| modifier(dice, code)).collect(),
    }
}

pub fn key(dice: &mut Dice) -> Key {
    let diagnoses = some(dice, &DIAGNOSES, 6);
    let services = some(dice, &SERVICES, 4);
    let free: Vec<&str> = DIAGNOSES.iter().copied().filter(|code| !diagnoses.contains(code)).collect();
    let twice = if dice.chance(30) { services.first().copied() } else { None };
    Key {
        diagnoses: diagnoses
            .iter()
            .map(|code| KeyDiagnosis {
                code: (*code).into(),
                points: dice.between(1, 4) as u32,
                evidence: Vec::new(),
                why: "said".into(),
                rests_on: "a rule".into(),
                misses: misses(dice, &DIAGNOSES, &diagnoses),
            })
            .collect(),
        first: if dice.chance(50) { vec![diagnoses[0].into()] } else { Vec::new() },
        first_why: "the reason for the visit".into(),
        order: match diagnoses.as_slice() {
            [_, a, b, ..] if dice.chance(50) => vec![[(*a).into(), (*b).into()]],
            _ => Vec::new(),
        },
        services: services
            .iter()
            .copied()
            .chain(twice)
            .map(|code| service(dice, code, &services, &diagnoses))
            .collect(),
        acceptable: [free[0], SERVICES[dice.below(12) as usize]]
            .into_iter()
            .filter(|code| !services.contains(code))
            .map(|code| Acceptable { code: code.into(), why: "may be there".into() })
            .collect(),
        rejected: vec![Rejected {
            code: free[1][..3].into(),
            why: "ruled out".into(),
            consequence: "stays".into(),
            compliance: dice.chance(50),
        }],
    }
}

fn line(dice: &mut Dice, diagnoses: &[&str]) -> Service {
    Service {
        procedure: (*dice.pick(&SERVICES).unwrap()).into(),
        modifiers: some(dice, &MODIFIERS, 3).into_iter().map(Modifier::from).collect(),
        pointers: some(dice, diagnoses, diagnoses.len().min(4) as i64).into_iter().map(Into::into).collect(),
        units: dice.between(1, 4) as u32,
        charge: None,
    }
}

/// Either the key spoilt in a few places, or a guess.
pub fn sheet(dice: &mut Dice, key: &Key, plan: &str) -> Sheet {
    if dice.chance(30) {
        let diagnoses = some(dice, &DIAGNOSES, 8);
        let services = (0..dice.between(0, 6)).map(|_| line(dice, &diagnoses)).collect();
        return Sheet { diagnoses: diagnoses.into_iter().map(Into::into).collect(), services };
    }
    let mut sheet = full_sheet(key, plan);
    for _ in 0..dice.between(1, 6) {
        spoil(dice, &mut sheet);
    }
    sheet
}

fn spoil(dice: &mut Dice, sheet: &mut Sheet) {
    let code = *dice.pick(&DIAGNOSES).unwrap();
    let at = dice.below(sheet.diagnoses.len().max(1) as u64) as usize;
    let line = dice.below(sheet.services.len().max(1) as u64) as usize;
    let fresh = !sheet.diagnoses.contains(&code.into());
    let known: Vec<&str> = DIAGNOSES.to_vec();
    match (dice.below(8), sheet.services.get_mut(line)) {
        (0, _) if fresh && at < sheet.diagnoses.len() => {
            let old = sheet.diagnoses[at].clone();
            super::mend::rename(sheet, old.as_str(), code);
        }
        (1, _) if fresh => sheet.diagnoses.insert(at, code.into()),
        (2, _) if at < sheet.diagnoses.len() => {
            let old = sheet.diagnoses[at].clone();
            super::mend::drop_diagnosis(sheet, old.as_str());
        }
        (3, _) if at < sheet.diagnoses.len() => sheet.diagnoses.swap(0, at),
        (4, Some(line)) => line.procedure = (*dice.pick(&SERVICES).unwrap()).into(),
        (5, Some(line)) => line.modifiers = vec![(*dice.pick(&MODIFIERS).unwrap()).into()],
        (6, Some(line)) => line.units = dice.between(1, 4) as u32,
        (7, _) => sheet.services.push(self::line(dice, &known[..3])),
        _ => {}
    }
}
