//! Modifiers: known, each once on a line, and a trap somewhere.

use super::Tasked;
use crate::code::Codes;
use exercises_format::task::{ModifierLine, ModifierTask};

pub(super) fn check(tasked: &mut Tasked<'_>, task: &ModifierTask, codes: &dyn Codes) {
    if task.lines.is_empty() || task.lines.len() > 6 {
        let message = format!("The form carries 1 to 6 lines, the task has {}.", task.lines.len());
        tasked.found("exercise.too-many", "task.modifier.lines", message, "Keep the lines that teach.");
    }
    for (i, line) in task.lines.iter().enumerate() {
        of_line(tasked, &format!("task.modifier.lines[{i}]"), line, codes);
    }
    let trap = |line: &ModifierLine| line.key.is_empty() || !line.misses.is_empty();
    if !task.lines.iter().any(trap) {
        let next = "Name the modifier a candidate would take instead, or add a line that stays bare.";
        tasked.found("exercise.modifier-trap", "task.modifier.lines", "No line has a named slip.", next);
    }
}

fn of_line(tasked: &mut Tasked<'_>, place: &str, line: &ModifierLine, codes: &dyn Codes) {
    let on = tasked.it.on;
    if !codes.procedure(&line.code, on) {
        let message = format!("{} is no valid procedure on {on}.", line.code);
        let next = "Correct the code or the day, or add it to the teaching set.";
        tasked.found("exercise.procedure-unknown", &format!("{place}.code"), message, next);
    }
    if line.key.is_empty() != line.bare_why.is_some() {
        let message = "A line without modifiers says why it stays bare, and no other line does.";
        tasked.found("exercise.modifier-bare", place, message, "Add or remove “bare_why”.");
    }
    if line.units == 0 || line.key.len() > 4 {
        let message = "A line has at least one unit and at most four modifiers.";
        tasked.found("exercise.units", place, message, "Correct units or modifiers.");
    }
    let key = line.key.iter().flat_map(|one| std::iter::once(&one.code).chain(&one.alternates));
    let all: Vec<&String> =
        key.chain(&line.allowed).chain(line.misses.iter().map(|miss| &miss.code)).collect();
    for (i, code) in all.iter().enumerate() {
        if !codes.modifier(code, on) {
            let message = format!("{code} is no modifier on {on}.");
            let next = "Correct it, or add it to the modifiers' data.";
            tasked.found("exercise.modifier-unknown", place, message, next);
        }
        if all[..i].contains(code) {
            let message = format!("{code} stands on this line twice.");
            let next = "Keep it where it belongs: key, alternate, allowed or miss.";
            tasked.found("exercise.key-code-twice", place, message, next);
        }
    }
    for (i, miss) in line.misses.iter().enumerate() {
        let stands = miss.stands_for.as_ref().is_none_or(|code| line.key.iter().any(|one| one.code == *code));
        if !stands || miss.percent > 100 || (miss.stands_for.is_none() && miss.percent > 0) {
            let message = format!("{} stands for no modifier of the key, and earns nothing.", miss.code);
            let next = "Name in “for” a modifier of the key, or give 0 percent.";
            tasked.found("exercise.miss-verdict", &format!("{place}.misses[{i}]"), message, next);
        }
    }
}
