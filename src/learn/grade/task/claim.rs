//! Corrections of a claim form.

use super::row::{Sheet, TaskRow, TaskVerdict};
use crate::learn::grade::Points;
use exercises_format::task::{ClaimTask, Correction, Planted};

/// Points in hundredths for naming an item.
const NAMED: i64 = 100;
/// For the right value.
const VALUE: i64 = 200;
/// What changing an item that was right costs.
const FALSE_ALARM: i64 = 100;

pub(super) fn mark(task: &ClaimTask, corrections: &[Correction], sheet: &mut Sheet) {
    sheet.answered = !corrections.is_empty();
    sheet.section();
    let mut left: Vec<Option<&Correction>> = corrections.iter().map(Some).collect();
    for error in &task.errors {
        let best = best(error, &left);
        let (named, value) = rows(error, best.and_then(|at| left[at]));
        sheet.put(named);
        sheet.put(value);
        if let Some(at) = best {
            left[at] = None;
        }
    }
    for correction in left.into_iter().flatten() {
        sheet.put(alarm(task, correction));
    }
}

/// Where a correction is, as the form names it.
fn place(item: &str, line: Option<u32>) -> String {
    line.map_or_else(|| item.to_owned(), |line| format!("{item} line {line}"))
}

fn at(correction: &Correction, item: &str, line: Option<u32>) -> bool {
    correction.item.trim().eq_ignore_ascii_case(item) && correction.line == line
}

/// What an item's value is compared by: letters and digits in upper case.
fn bare(value: &str) -> String {
    value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// Points that a correction's value earns for an error; none when it is about another item.
fn worth(error: &Planted, correction: &Correction) -> Option<i64> {
    let own = at(correction, &error.item, error.line).then_some(&error.right);
    let other = error.or.iter().find(|one| at(correction, &one.item, one.line)).map(|one| &one.right);
    let right = own.or(other)?;
    let Some(value) = &correction.value else { return Some(0) };
    if right.iter().any(|held| bare(held) == bare(value)) {
        return Some(VALUE);
    }
    let miss = error.misses.iter().find(|miss| own.is_some() && bare(&miss.value) == bare(value));
    Some(miss.map_or(0, |miss| VALUE * i64::from(miss.percent) / 100))
}

/// The first correction that earns most for an error.
fn best(error: &Planted, left: &[Option<&Correction>]) -> Option<usize> {
    let mut best: Option<(i64, usize)> = None;
    for (i, correction) in left.iter().enumerate() {
        if let Some(worth) = correction.and_then(|one| worth(error, one))
            && best.is_none_or(|(most, _)| worth > most)
        {
            best = Some((worth, i));
        }
    }
    best.map(|(_, at)| at)
}

fn rows(error: &Planted, correction: Option<&Correction>) -> (TaskRow, TaskRow) {
    let place =
        correction.map_or_else(|| place(&error.item, error.line), |one| place(one.item.trim(), one.line));
    let named = TaskRow {
        place: place.clone(),
        yours: correction.map(|_| "named".to_owned()).unwrap_or_default(),
        expected: "named as wrong".into(),
        verdict: if correction.is_some() { TaskVerdict::Right } else { TaskVerdict::Missing },
        why: error.why.clone(),
        consequence: if correction.is_some() { String::new() } else { error.consequence.clone() },
        got: Points(if correction.is_some() { NAMED } else { 0 }),
        of: Points(NAMED),
        ..TaskRow::default()
    };
    let mut value = TaskRow {
        place: format!("{place}, value"),
        expected: shown(error, correction),
        why: error.why.clone(),
        consequence: error.consequence.clone(),
        of: Points(VALUE),
        ..TaskRow::default()
    };
    let Some(entered) = correction.and_then(|one| Some((one, one.value.as_ref()?))) else {
        return (named, value);
    };
    value.yours.clone_from(entered.1);
    value.got = Points(worth(error, entered.0).unwrap_or_default());
    value.verdict = match value.got.0 {
        VALUE => TaskVerdict::Right,
        0 => TaskVerdict::Wrong,
        _ => TaskVerdict::Partly,
    };
    if value.got.0 == VALUE {
        value.consequence.clear();
    } else if let Some(miss) = error.misses.iter().find(|miss| bare(&miss.value) == bare(entered.1)) {
        value.why = format!("{} {}", miss.why, error.why);
        value.consequence.clone_from(&miss.consequence);
    }
    (named, value)
}

/// The value that is shown as right at the place that was corrected.
fn shown(error: &Planted, correction: Option<&Correction>) -> String {
    let other = correction.and_then(|one| error.or.iter().find(|held| at(one, &held.item, held.line)));
    let right = other.map_or(&error.right, |one| &one.right);
    match right.first() {
        Some(value) if !value.is_empty() => value.clone(),
        _ => "nothing".to_owned(),
    }
}

fn alarm(task: &ClaimTask, correction: &Correction) -> TaskRow {
    let tempting = task.tempting.iter().find(|one| at(correction, &one.item, one.line));
    // The same error mended at its other place as well is no false alarm.
    let other = task.errors.iter().any(|error| worth(error, correction) == Some(VALUE));
    TaskRow {
        place: place(correction.item.trim(), correction.line),
        yours: correction.value.clone().unwrap_or_else(|| "named".to_owned()),
        verdict: if other { TaskVerdict::Acceptable } else { TaskVerdict::Extra },
        why: match (tempting, other) {
            (_, true) => "It is put right already.".into(),
            (Some(one), _) => one.why.clone(),
            (None, _) => "Nothing is wrong there.".into(),
        },
        consequence: if other { String::new() } else { "A right item goes out wrong.".into() },
        got: Points(if other { 0 } else { -FALSE_ALARM }),
        ..TaskRow::default()
    }
}
