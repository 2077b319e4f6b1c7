//! A claim form with planted errors: items that the form has, errors that stand there, values that are better.

use super::Tasked;
use crate::code::{Codes, is_diagnosis};
use exercises_format::task::{ClaimTask, Planted};

/// Items of the form besides 21A to 21L and 24A to 24J.
const ITEMS: [&str; 50] = [
    "1", "1a", "2", "3", "4", "5", "6", "7", "8", "9", "9a", "9b", "9c", "9d", "10a", "10b", "10c", "10d",
    "11", "11a", "11b", "11c", "11d", "12", "13", "14", "15", "16", "17", "17a", "17b", "18", "19", "20",
    "21", "22", "23", "25", "26", "27", "28", "29", "30", "31", "32", "32a", "32b", "33", "33a", "33b",
];

pub(super) fn check(tasked: &mut Tasked<'_>, task: &ClaimTask, codes: &dyn Codes) {
    let filled = task.items.iter().map(|one| (&one.item, one.line));
    let wrong = task.errors.iter().map(|one| (&one.item, one.line));
    let other = task.errors.iter().flat_map(|one| &one.or).map(|one| (&one.item, one.line));
    let tempting = task.tempting.iter().map(|one| (&one.item, one.line));
    for (item, line) in filled.chain(wrong).chain(other).chain(tempting) {
        if !is_item(item, line) {
            let message = format!("The form has no item {item}{}.", told(line));
            let next = "Write 1a, 17b, 21A, or 24B with its line from 1 to 6.";
            tasked.found("exercise.claim-item", "task.claim", message, next);
        }
    }
    if task.errors.is_empty() || task.errors.len() > 6 {
        let message = format!("It has {} errors.", task.errors.len());
        tasked.found("exercise.too-many", "task.claim.errors", message, "Plant one to six.");
    }
    for (i, error) in task.errors.iter().enumerate() {
        let place = format!("task.claim.errors[{i}]");
        stands(tasked, task, &place, error);
        values(tasked, &place, error, codes);
    }
    traps(tasked, task);
    npis(tasked, task);
}

fn told(line: Option<u32>) -> String {
    line.map(|line| format!(" line {line}")).unwrap_or_default()
}

fn is_item(item: &str, line: Option<u32>) -> bool {
    let lettered = |stem: &str, last: u8| {
        let letter = item.strip_prefix(stem).map(str::as_bytes);
        matches!(letter, Some([letter]) if (b'A'..=last).contains(letter))
    };
    match line {
        Some(line) => (1..=6).contains(&line) && lettered("24", b'J'),
        None => ITEMS.contains(&item) || lettered("21", b'L'),
    }
}

/// The wrong value stands on the form, and is none of the right ones; a place is wrong once.
fn stands(tasked: &mut Tasked<'_>, task: &ClaimTask, place: &str, error: &Planted) {
    let held = task.items.iter().find(|one| one.item == error.item && one.line == error.line);
    let value = held.map(|one| one.value.as_str()).unwrap_or_default();
    let same = |other: &&Planted| other.item == error.item && other.line == error.line;
    let twice = task.errors.iter().filter(same).count() > 1;
    if value != error.wrong || error.right.is_empty() || error.right.contains(&error.wrong) || twice {
        let message =
            format!("“{}” does not stand there, or is right as well, or stands twice.", error.wrong);
        let next = "Copy the value from “items”, and give at least one better one.";
        tasked.found("exercise.claim-value", place, message, next);
    }
    let misses = error.misses.iter().map(|miss| (&miss.value, miss.percent));
    for (value, percent) in misses {
        if percent > 100 || error.right.contains(value) {
            let message = format!("“{value}” is right already, or earns more than everything.");
            let next = "Give 0 to 100 percent to a value that is not right.";
            tasked.found("exercise.miss-verdict", &format!("{place}.misses"), message, next);
        }
    }
}

/// Codes that belong in items 21 and 24D are valid.
fn values(tasked: &mut Tasked<'_>, place: &str, error: &Planted, codes: &dyn Codes) {
    let on = tasked.it.on;
    for value in error.right.iter().filter(|value| !value.is_empty()) {
        if error.item.starts_with("21") && error.item.len() == 3 {
            let fits = is_diagnosis(value) && codes.diagnosis(value, on).is_some_and(|held| held.billable);
            if !fits {
                let message = format!("{value} is no valid diagnosis on {on}.");
                tasked.found("exercise.code-unknown", place, message, "Look it up and correct it.");
            }
        }
        if error.item == "24D" {
            let code = value.split([' ', '-']).next().unwrap_or_default();
            if !codes.procedure(code, on) {
                let message = format!("{code} is no valid procedure on {on}.");
                let next = "Correct the code or the day, or add it to the teaching set.";
                tasked.found("exercise.procedure-unknown", place, message, next);
            }
        }
    }
}

fn traps(tasked: &mut Tasked<'_>, task: &ClaimTask) {
    let wrong = task
        .tempting
        .iter()
        .any(|one| task.errors.iter().any(|error| error.item == one.item && error.line == one.line));
    if task.tempting.is_empty() || wrong {
        let message = "No item only looks wrong, or one of them is wrong.";
        let next = "Name an item that looks wrong and is right, with the reason.";
        tasked.found("exercise.claim-tempting", "task.claim.tempting", message, next);
    }
}

/// Provider numbers are invented: ten digits that begin with 2 and pass the check digit, unless that is the error.
fn npis(tasked: &mut Tasked<'_>, task: &ClaimTask) {
    let is_npi = |item: &str| matches!(item, "17b" | "24J" | "32a" | "33a");
    let planted = |item: &str, line: Option<u32>| {
        task.errors.iter().any(|error| error.item == item && error.line == line)
    };
    let filled = task.items.iter().filter(|one| is_npi(&one.item) && !planted(&one.item, one.line));
    let filled = filled.map(|one| one.value.as_str());
    let right = task.errors.iter().filter(|one| is_npi(&one.item)).flat_map(|one| &one.right);
    let all = filled.chain(right.map(String::as_str));
    for value in all.filter(|value| !value.is_empty() && !npi(value)).collect::<Vec<_>>() {
        let message = format!("{value} is no invented provider number.");
        let next = "Use ten digits that begin with 2 and pass the check digit.";
        tasked.found("exercise.claim-npi", "task.claim", message, next);
    }
}

/// Ten digits, the first 2, the last the Luhn check digit behind the prefix 80840.
fn npi(value: &str) -> bool {
    let digits: Vec<u32> = value.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 10 || value.len() != 10 || digits.first() != Some(&2) {
        return false;
    }
    let weigh = |(i, digit): (usize, &u32)| match (i % 2, digit * 2) {
        (0, _) => *digit,
        (_, twice) if twice > 9 => twice - 9,
        (_, twice) => twice,
    };
    // 24 is what the constant prefix adds to the sum.
    (digits.iter().rev().enumerate().map(weigh).sum::<u32>() + 24).is_multiple_of(10)
}
