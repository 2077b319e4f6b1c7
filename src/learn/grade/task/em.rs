//! A visit's level, cell by cell.

use super::row::{Sheet, TaskRow, TaskVerdict};
use crate::learn::grade::Points;
use exercises_format::task::{Answer, Basis, Cell, EmTask, Level};

/// Points in hundredths.
const FAMILY: i64 = 200;
const BASIS: i64 = 100;
const CELL: i64 = 200;
const MINUTES: i64 = 200;
const CODE: i64 = 400;
/// Percent of what one step off earns.
const A_STEP: i64 = 25;
/// What an overstated level costs on the compliance figure.
const OVERSTATED: u32 = 25;

pub(super) fn mark(task: &EmTask, answer: &Answer, sheet: &mut Sheet) {
    let Answer::Em { family, basis, problems, data, risk, minutes, code } = answer else { return };
    let code = code.as_deref().map(str::trim).filter(|code| !code.is_empty());
    sheet.answered = family.is_some()
        || basis.is_some()
        || problems.or(*data).or(*risk).is_some()
        || minutes.is_some()
        || code.is_some();
    sheet.section();
    sheet.put(plain("Family", family.as_deref(), &task.family, &task.family_why, FAMILY));
    for (place, cell, level) in [
        ("Problems", &task.mdm.problems, problems),
        ("Data", &task.mdm.data, data),
        ("Risk", &task.mdm.risk, risk),
    ] {
        sheet.put(of_cell(place, cell, *level));
    }
    if let Some(row) = of_minutes(task, *minutes) {
        sheet.put(row);
    }
    sheet.put(plain("Basis", basis.map(basis_words), basis_words(task.basis), &task.basis_why, BASIS));
    sheet.put(of_code(task, code));
}

/// What a basis is called.
fn basis_words(basis: Basis) -> &'static str {
    match basis {
        Basis::Mdm => "decision making",
        Basis::Time => "time",
    }
}

fn plain(place: &str, yours: Option<&str>, expected: &str, why: &str, of: i64) -> TaskRow {
    let right = yours == Some(expected);
    TaskRow {
        place: place.into(),
        yours: yours.unwrap_or_default().into(),
        expected: expected.into(),
        verdict: match yours {
            None => TaskVerdict::Missing,
            Some(_) if right => TaskVerdict::Right,
            Some(_) => TaskVerdict::Wrong,
        },
        why: why.into(),
        got: Points(if right { of } else { 0 }),
        of: Points(of),
        ..TaskRow::default()
    }
}

fn of_cell(place: &str, cell: &Cell, level: Option<Level>) -> TaskRow {
    let mut row = plain(place, level.map(Level::slug), cell.level.slug(), &cell.why, CELL);
    row.evidence.clone_from(&cell.evidence);
    let Some(level) = level.filter(|level| *level != cell.level) else { return row };
    let off = (level as i32 - cell.level as i32).abs();
    let named = cell.accept.iter().find(|one| one.level == level);
    let percent = named.map_or(if off == 1 { A_STEP } else { 0 }, |one| i64::from(one.percent));
    row.verdict = match (named.map(|one| one.percent), level > cell.level) {
        (Some(100..), _) => TaskVerdict::Acceptable,
        (_, true) => TaskVerdict::Upcoded,
        (_, false) => TaskVerdict::Downcoded,
    };
    if let Some(named) = named {
        row.why = format!("{} {}", named.why, cell.why);
    }
    row.got = Points(CELL * percent / 100);
    row
}

fn of_minutes(task: &EmTask, minutes: Option<u32>) -> Option<TaskRow> {
    let Some(time) = &task.time else {
        return minutes.map(|minutes| TaskRow {
            place: "Minutes".into(),
            yours: minutes.to_string(),
            verdict: TaskVerdict::Extra,
            why: "The papers state no minutes that count.".into(),
            ..TaskRow::default()
        });
    };
    let yours = minutes.map(|minutes| minutes.to_string());
    let mut row = plain("Minutes", yours.as_deref(), &time.minutes.to_string(), &time.why, MINUTES);
    row.evidence.clone_from(&time.evidence);
    Some(row)
}

fn of_code(task: &EmTask, code: Option<&str>) -> TaskRow {
    let mut row = plain("Code", code, &task.code, &task.why, CODE);
    let Some(code) = code.filter(|code| *code != task.code) else { return row };
    if let Some(miss) = task.misses.iter().find(|miss| miss.code == code) {
        row.got = Points(CODE * i64::from(miss.percent) / 100);
        row.verdict = match miss.verdict.as_str() {
            "upcoded" => TaskVerdict::Upcoded,
            "downcoded" => TaskVerdict::Downcoded,
            _ => TaskVerdict::of_percent(miss.percent),
        };
        row.why = format!("{} {}", miss.why, task.why);
        row.consequence.clone_from(&miss.consequence);
    } else if let Some(step) = steps(code, &task.code) {
        row.verdict = if step > 0 { TaskVerdict::Upcoded } else { TaskVerdict::Downcoded };
        row.got = Points(if step.abs() == 1 { CODE * A_STEP / 100 } else { 0 });
    }
    if row.verdict == TaskVerdict::Upcoded {
        row.compliance_cost = OVERSTATED;
    }
    row
}

/// How many codes one stands above another of the same four digits.
fn steps(code: &str, key: &str) -> Option<i32> {
    let ((stem, last), (held, at)) = (code.split_at_checked(4)?, key.split_at_checked(4)?);
    let number = |text: &str| text.parse::<i32>().ok();
    if stem != held { None } else { Some(number(last)? - number(at)?) }
}
