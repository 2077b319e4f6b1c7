//! The JSON document of `practicum check`.

use super::{Basis, Checked, Point, Weight};
use crate::base::Day;
use serde_json::{Value, json};

/// A checked set as `practicum check --json` prints it, and the exit code: 1 when something is to be put right.
pub fn check_json(checked: &Checked, on: Day) -> (Value, u8) {
    let lines: Vec<Value> = checked
        .lines
        .iter()
        .map(|line| {
            json!({ "code": line.code(), "set": line.set(), "title": line.title(), "found": line.entry.is_ok(),
                "modifiers": line.modifiers })
        })
        .collect();
    let points: Vec<Value> = checked.points.iter().map(point).collect();
    let stopped = checked.points.iter().any(|point| point.weight == Weight::Stop);
    (json!({ "on": on, "lines": lines, "points": points, "said": checked.said }), u8::from(stopped))
}

fn point(point: &Point) -> Value {
    let weight = match point.weight {
        Weight::Stop => "stop",
        Weight::Look => "look",
        Weight::Know => "know",
    };
    let basis: Vec<Value> = point.basis.iter().map(basis).collect();
    json!({ "rule": point.rule, "weight": weight, "lines": point.lines, "message": point.words,
        "next_step": point.next_step, "basis": basis })
}

fn basis(basis: &Basis) -> Value {
    match basis {
        Basis::Note { label, code, text } => json!({ "note": label, "code": code, "text": text }),
        Basis::Guideline(section) => json!({ "guideline": section }),
        Basis::Fact { set, code, text } => json!({ "fact": text, "set": set, "code": code }),
        Basis::Edit(text) => json!({ "edit": text }),
    }
}
