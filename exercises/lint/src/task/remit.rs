//! Remittances: every line balances, its codes are in use, and a posting puts every cent somewhere.

use super::Tasked;
use crate::code::Codes;
use exercises_format::task::{Bucket, PostingLine, PostingTask, RemitLine};
use practicum_base::Cents;

/// Proves the lines of a remittance.
pub(super) fn lines<'a>(
    tasked: &mut Tasked<'_>,
    place: &str,
    lines: impl Iterator<Item = &'a RemitLine>,
    codes: &dyn Codes,
) {
    let on = tasked.it.on;
    for (i, line) in lines.enumerate() {
        let place = format!("{place}[{i}]");
        if !codes.procedure(&line.code, line.dos) {
            let message = format!("{} is no valid procedure on {}.", line.code, line.dos);
            let next = "Correct the code or the day, or add it to the teaching set.";
            tasked.found("exercise.procedure-unknown", &place, message, next);
        }
        for code in line.modifiers.iter().filter(|code| !codes.modifier(code, line.dos)) {
            let message = format!("{code} is no modifier on {}.", line.dos);
            let next = "Correct it, or add it to the modifiers' data.";
            tasked.found("exercise.modifier-unknown", &place, message, next);
        }
        let adjusted: Cents = line.adjustments.iter().map(|one| one.amount).sum();
        if line.charge - line.paid != adjusted {
            let message = format!(
                "Charge {} less payment {} is not the adjustments, {adjusted}.",
                line.charge, line.paid
            );
            tasked.found("exercise.remit-balance", &place, message, "Let each line balance.");
        }
        for (k, one) in line.adjustments.iter().enumerate() {
            let place = format!("{place}.adjustments[{k}]");
            let needs = codes.adjustment(&one.group, &one.carc, on);
            let remarks: Vec<Option<bool>> = one.rarcs.iter().map(|code| codes.remark(code, on)).collect();
            if needs.is_none() || remarks.contains(&None) {
                let message =
                    format!("Group {}, reason {} or a remark is not in use on {on}.", one.group, one.carc);
                let next = "Use codes of codesets/sources/adjustment-reasons and remark-codes.";
                tasked.found("exercise.remit-code", &place, message, next);
            } else if needs == Some(true) && !remarks.contains(&Some(false)) {
                let message = format!("Reason {} stands beside a remark that is no alert.", one.carc);
                tasked.found("exercise.remit-remark", &place, message, "Add the remark that explains it.");
            }
        }
    }
}

/// Proves a posting.
pub(super) fn posting(tasked: &mut Tasked<'_>, task: &PostingTask, codes: &dyn Codes) {
    lines(tasked, "task.posting.lines", task.lines.iter().map(|line| &line.remit), codes);
    for (i, line) in task.lines.iter().enumerate() {
        of_line(tasked, &format!("task.posting.lines[{i}]"), line);
    }
}

fn of_line(tasked: &mut Tasked<'_>, place: &str, line: &PostingLine) {
    let sum = |fits: &dyn Fn(Bucket) -> bool| -> Cents {
        line.key.iter().filter(|cell| fits(cell.bucket)).map(|cell| cell.amount).sum()
    };
    let posted = sum(&|bucket| bucket != Bucket::Allowed);
    if posted != line.remit.charge || sum(&|bucket| bucket == Bucket::Paid) != line.remit.paid {
        let message =
            format!("The key posts {posted} of a charge of {}, or another payment.", line.remit.charge);
        let next = "Let all buckets but allowed add up to the charge, and paid be what was paid.";
        tasked.found("exercise.posting-balance", place, message, next);
    }
    let twice = line.key.iter().enumerate().any(|(i, cell)| {
        cell.amount.is_zero() || line.key[..i].iter().any(|earlier| earlier.bucket == cell.bucket)
    });
    if twice {
        let message = "A bucket stands twice, or holds nothing.";
        tasked.found("exercise.posting-amount", place, message, "List each bucket with money once.");
    }
    let owed: Cents =
        line.remit.adjustments.iter().filter(|one| one.group == "PR").map(|one| one.amount).sum();
    if sum(&Bucket::is_patient) > owed {
        let message = format!("The patient is posted more than the {owed} under group PR.");
        let next = "Only group PR is the patient's.";
        tasked.found("exercise.posting-patient", place, message, next);
    }
}
