//! A visit's level: family, basis and cells lead to the code; levels above nothing have evidence.

use super::{Tasked, paper};
use crate::bank::Bank;
use crate::code::Codes;
use exercises_format::task::{Basis, Cell, EmTask, Level};

const VERDICTS: [&str; 5] = ["less-specific", "upcoded", "downcoded", "equivalent", "other"];

pub(super) fn check(tasked: &mut Tasked<'_>, task: &EmTask, bank: &Bank, codes: &dyn Codes) {
    for (name, cell) in [("problems", &task.mdm.problems), ("data", &task.mdm.data), ("risk", &task.mdm.risk)]
    {
        of_cell(tasked, &format!("task.em.mdm.{name}"), cell);
    }
    if let Some(time) = &task.time {
        paper::quotes(tasked, "task.em.time", &time.evidence, true);
    }
    time(tasked, task);
    code(tasked, task, bank);
    let on = tasked.it.on;
    let all = std::iter::once(&task.code).chain(task.misses.iter().map(|miss| &miss.code));
    for code in all.filter(|code| !codes.procedure(code, on)) {
        let message = format!("{code} is no valid procedure on {on}.");
        let next = "Correct the code or the day, or add it to the teaching set.";
        tasked.found("exercise.procedure-unknown", "task.em.code", message, next);
    }
    misses(tasked, task);
}

fn of_cell(tasked: &mut Tasked<'_>, place: &str, cell: &Cell) {
    paper::quotes(tasked, place, &cell.evidence, cell.level > Level::Straightforward);
    for (i, one) in cell.accept.iter().enumerate() {
        let twice = cell.accept[..i].iter().any(|earlier| earlier.level == one.level);
        if one.level == cell.level || twice || one.percent > 100 {
            let message =
                format!("{} is the key's level, or stands twice, or earns too much.", one.level.slug());
            let next = "Name each other level once, with 0 to 100 percent.";
            tasked.found("exercise.em-cell", &format!("{place}.accept[{i}]"), message, next);
        }
    }
}

fn time(tasked: &mut Tasked<'_>, task: &EmTask) {
    if task.basis == Basis::Time && task.time.is_none() {
        let next = "State the minutes with their words, or let decision making decide.";
        tasked.found("exercise.em-time", "task.em.time", "Time decides, and no minutes are stated.", next);
    }
    if task.family == "emergency" && task.basis == Basis::Time {
        let next = "Emergency visits go by decision making alone.";
        tasked.found("exercise.em-time", "task.em.basis", "Time never decides an emergency visit.", next);
    }
}

fn code(tasked: &mut Tasked<'_>, task: &EmTask, bank: &Bank) {
    let Some(levels) = bank.levels.get(&task.family) else {
        let known: Vec<&str> = bank.levels.keys().map(String::as_str).collect();
        let message = format!("There is no family “{}”.", task.family);
        let next = format!("Name one of {}.", known.join(", "));
        tasked.found("exercise.em-family", "task.em.family", message, next);
        return;
    };
    let minutes = task.time.as_ref().map(|time| time.minutes);
    let step = match (task.basis, minutes) {
        (Basis::Mdm, _) => levels.of_level(task.mdm.level()),
        (Basis::Time, Some(minutes)) => levels.of_minutes(minutes),
        (Basis::Time, None) => return,
    };
    if step.is_none_or(|step| step.code != task.code) {
        let led = step.map_or("no code", |step| step.code.as_str());
        let message = format!("Family and basis lead to {led}, the key says {}.", task.code);
        let next = "Correct the cells, the minutes or the code; two of three cells decide.";
        tasked.found("exercise.em-code", "task.em.code", message, next);
    }
}

fn misses(tasked: &mut Tasked<'_>, task: &EmTask) {
    for (i, miss) in task.misses.iter().enumerate() {
        let place = format!("task.em.misses[{i}]");
        if miss.percent > 100 || !VERDICTS.contains(&miss.verdict.as_str()) {
            let message = format!("“{}” at {} percent is no verdict.", miss.verdict, miss.percent);
            let next = format!("Give 0 to 100 percent and one of {}.", VERDICTS.join(", "));
            tasked.found("exercise.miss-verdict", &place, message, next);
        }
        if miss.code == task.code || task.misses[..i].iter().any(|earlier| earlier.code == miss.code) {
            let message = format!("{} stands there already.", miss.code);
            tasked.found("exercise.miss-twice", &place, message, "Keep one entry for each code.");
        }
    }
}
