//! A beginner's slips on a sheet, one at the most.

use crate::base::Dice;
use crate::practice::coding::{Service, Sheet};
use exercises_format::ChartExercise;

/// One slip at the most on a sheet for a plan; whether there was one.
pub(super) fn slip(sheet: &mut Sheet, chart: &ChartExercise, plan: &str, dice: &mut Dice) -> bool {
    let before = sheet.clone();
    match dice.below(32) {
        0..=4 => drop_modifier(sheet, dice),
        5 | 6 => link_elsewhere(sheet, dice),
        7 | 8 => add_rejected(sheet, chart, dice),
        9 => too_many_units(sheet, dice),
        10 => miss_diagnosis(sheet, chart, dice),
        11 => miss_service(sheet, chart, dice),
        12 => say_twice(sheet, dice),
        13 => highest_level(sheet),
        14 => by_habit(sheet, plan, dice),
        15 => for_another_plan(sheet, plan),
        16 => say_not_covered(sheet, plan, dice),
        17 => forget_line(sheet),
        18 => new_for_known(sheet),
        _ => {}
    }
    *sheet != before
}

fn drop_modifier(sheet: &mut Sheet, dice: &mut Dice) {
    let with: Vec<usize> =
        sheet.services.iter().enumerate().filter(|(_, s)| !s.modifiers.is_empty()).map(|(i, _)| i).collect();
    if let Some(line) = dice.pick(&with).and_then(|i| sheet.services.get_mut(*i)) {
        line.modifiers.pop();
    }
}

/// The key slipped, or the dose was taken for the units.
fn too_many_units(sheet: &mut Sheet, dice: &mut Dice) {
    let lines = sheet.services.len() as u64;
    if let Some(line) = sheet.services.get_mut(dice.below(lines) as usize) {
        line.units *= 10;
    }
}

/// A named near miss stands where the key's diagnosis should, everywhere it is pointed at.
fn miss_diagnosis(sheet: &mut Sheet, chart: &ChartExercise, dice: &mut Dice) {
    let Some(line) = dice.pick(&chart.key.diagnoses) else { return };
    let Some(miss) = dice.pick(&line.misses).filter(|miss| miss.code.len() > 3) else { return };
    let (right, wrong) = (line.code.as_str(), miss.code.as_str());
    let pointers = sheet.services.iter_mut().flat_map(|service| service.pointers.iter_mut());
    for code in sheet.diagnoses.iter_mut().chain(pointers).filter(|code| code.as_str() == right) {
        *code = wrong.into();
    }
}

/// A named near miss stands where the key's service should.
fn miss_service(sheet: &mut Sheet, chart: &ChartExercise, dice: &mut Dice) {
    let Some(line) = dice.pick(&chart.key.services) else { return };
    let Some(miss) = dice.pick(&line.misses) else { return };
    if let Some(service) = sheet.services.iter_mut().find(|service| service.procedure.as_str() == line.code) {
        service.procedure = miss.code.as_str().into();
    }
}

/// A line is entered twice.
fn say_twice(sheet: &mut Sheet, dice: &mut Dice) {
    if let (Some(line), true) = (dice.pick(&sheet.services).cloned(), sheet.services.len() < 6) {
        sheet.services.push(line);
    }
}

fn link_elsewhere(sheet: &mut Sheet, dice: &mut Dice) {
    let Some(wrong) = dice.pick(&sheet.diagnoses).cloned() else { return };
    let lines = sheet.services.len() as u64;
    if let Some(line) = sheet.services.get_mut(dice.below(lines) as usize) {
        line.pointers = vec![wrong];
    }
}

fn add_rejected(sheet: &mut Sheet, chart: &ChartExercise, dice: &mut Dice) {
    // Whole procedure codes only; a category stands for many, and a diagnosis begins with a letter and a digit.
    let procedure = |code: &&str| code.len() == 5 && code.bytes().skip(1).all(|b| b.is_ascii_digit());
    let tempting: Vec<&str> = chart.key.rejected.iter().map(|r| r.code.as_str()).filter(procedure).collect();
    if let Some(code) = dice.pick(&tempting) {
        add(sheet, code);
    }
}

fn add(sheet: &mut Sheet, code: &str) {
    if let (Some(first), true) = (sheet.diagnoses.first().cloned(), sheet.services.len() < 6) {
        let pointers = vec![first];
        sheet.services.push(Service { procedure: code.into(), pointers, units: 1, ..Service::default() });
    }
}

/// The highest level, because there was so much to write.
fn highest_level(sheet: &mut Sheet) {
    for service in &mut sheet.services {
        let highest = match service.procedure.as_str() {
            "99212" | "99213" | "99214" => "99215",
            "99202" | "99203" | "99204" => "99205",
            _ => continue,
        };
        service.procedure = highest.into();
        return;
    }
}

/// Something the last office always put on: handling, a count, a prick, a drug without its own code.
fn by_habit(sheet: &mut Sheet, plan: &str, dice: &mut Dice) {
    let drug = sheet.services.iter_mut().find(|service| service.procedure.as_str().starts_with('J'));
    match (drug, dice.below(3)) {
        (Some(drug), 0 | 1) => {
            drug.procedure = "J3490".into();
            drug.modifiers.clear();
        }
        (_, 0) => add(sheet, if plan == "tidewater-hmo" { "36416" } else { "99000" }),
        (_, 1) => add(sheet, "99000"),
        _ => add(sheet, "G8427"),
    }
}

/// A check-up coded as every other plan has it, for a plan with visits of its own.
fn for_another_plan(sheet: &mut Sheet, plan: &str) {
    let medicare = matches!(plan, "medicare" | "halyard-advantage");
    for service in &mut sheet.services {
        if medicare && matches!(service.procedure.as_str(), "G0438" | "G0439") {
            service.procedure = "99397".into();
            return;
        }
    }
    // Where nothing of the kind is on the sheet, an office rule of another plan shows elsewhere: the operation report.
    let operation = sheet.services.iter_mut().find(|service| {
        let code = service.procedure.as_str();
        ("10004"..="69990").contains(&code) && code.len() == 5 && service.modifiers.len() < 4
    });
    if let Some(service) = operation {
        service.modifiers.push("22".into());
    }
}

/// Medicare's word for what the law leaves out, on something it pays.
fn say_not_covered(sheet: &mut Sheet, plan: &str, dice: &mut Dice) {
    let lines = sheet.services.len() as u64;
    if plan == "medicare"
        && let Some(line) = sheet.services.get_mut(dice.below(lines) as usize)
        && line.modifiers.len() < 4
    {
        line.modifiers.push("GY".into());
    }
}

/// The first line was not ticked off.
fn forget_line(sheet: &mut Sheet) {
    if sheet.services.len() > 1 {
        sheet.services.remove(0);
    }
}

/// A patient long known goes down as new.
fn new_for_known(sheet: &mut Sheet) {
    for service in &mut sheet.services {
        let new = match service.procedure.as_str() {
            "99212" => "99202",
            "99213" => "99203",
            "99214" => "99204",
            "99215" => "99205",
            _ => continue,
        };
        service.procedure = new.into();
        return;
    }
}
