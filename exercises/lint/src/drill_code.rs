//! An answer key is a promise: each code stands on the drill's day, each page is there, and each note says what the
//! drill says it says.

use crate::code::Codes;
use crate::drill::Tried;
use exercises_format::drill::{Asks, Proof};

pub(crate) fn check(tried: &mut Tried<'_>, codes: &dyn Codes) {
    if tried.it.answers.is_empty() || tried.it.answers.iter().any(|answer| answer.accept.is_empty()) {
        let next = "Name at least one code for each answer.";
        tried.found("exercise.drill-answer", "answers", "An answer accepts no code.", next);
    }
    answers(tried, codes);
    pages(tried, codes);
    if tried.it.asks == Asks::Note && tried.it.proof.is_empty() {
        let next = "Name the heading and the kind of the note that answers the question.";
        tried.found("exercise.drill-proof-none", "proof", "A question for a note names no note.", next);
    }
    for (i, proof) in tried.it.proof.iter().enumerate() {
        note(tried, codes, &format!("proof[{i}]"), proof);
    }
}

fn answers(tried: &mut Tried<'_>, codes: &dyn Codes) {
    let it = tried.it;
    let listed = it.answers.iter().enumerate().flat_map(|(i, answer)| {
        answer.accept.iter().enumerate().map(move |(k, code)| (format!("answers[{i}].accept[{k}]"), code))
    });
    for (place, code) in listed {
        match codes.line(&it.set, code, it.on) {
            None => {
                let message = format!("{code} does not stand in {} on {}.", it.set, it.on);
                tried.found(
                    "exercise.drill-code",
                    &place,
                    message,
                    "Look it up and correct the code or the day.",
                );
            }
            Some(line) if line.extrapolated => {
                let message = format!("{} is after everything the release of {} covers.", it.on, it.set);
                tried.found("exercise.drill-day", "on", message, "Choose a day that the release covers.");
                return;
            }
            Some(line) if !line.billable && it.asks != Asks::Note => {
                let message = format!("{code} is a heading on {}: longer codes stand below it.", it.on);
                let next = "Use the code below it that the question leads to.";
                tried.found("exercise.drill-heading", &place, message, next);
            }
            Some(_) => {}
        }
    }
}

/// Every page of the way is there, and the last one holds the first answer or the note.
fn pages(tried: &mut Tried<'_>, codes: &dyn Codes) {
    let it = tried.it;
    for (i, step) in it.path.iter().enumerate() {
        let Some(page) = &step.page else { continue };
        if codes.line(&it.set, page, it.on).is_none() {
            let message = format!("There is no page {page} in {} on {}.", it.set, it.on);
            let next = "Name a code or heading of the drill's set.";
            tried.found("exercise.drill-page", &format!("path[{i}].page"), message, next);
            return;
        }
    }
    let Some(last) = it.path.iter().rev().find_map(|step| step.page.as_ref()) else { return };
    let reaches = |code: &String| {
        code == last || codes.line(&it.set, code, it.on).is_some_and(|line| line.above.contains(last))
    };
    let goals: Vec<&String> = match it.asks {
        Asks::Note => it.proof.iter().map(|proof| &proof.at).collect(),
        Asks::Code | Asks::Row => it.answers.iter().flat_map(|answer| &answer.accept).collect(),
    };
    let known = goals.iter().all(|goal| codes.line(&it.set, goal, it.on).is_some());
    if known && !goals.is_empty() && !goals.into_iter().any(reaches) {
        let message = format!("The way ends at {last}, where the answer does not stand.");
        let next = "End it at the page that verifies the answer.";
        tried.found("exercise.drill-way", "path", message, next);
    }
}

fn note(tried: &mut Tried<'_>, codes: &dyn Codes, place: &str, proof: &Proof) {
    let it = tried.it;
    let stands = codes.notes_at(&it.set, &proof.at, it.on).into_iter().any(|note| {
        note.kind == proof.kind
            && proof.names.as_ref().is_none_or(|code| codes.note_names(&note, code))
            && proof.words.as_ref().is_none_or(|words| note.text.contains(words))
    });
    if !stands {
        let message = format!("No note of kind {} at {} says so on {}.", proof.kind, proof.at, it.on);
        let next = "Read the notes at the code, and name the heading where the note itself stands.";
        tried.found("exercise.drill-note", place, message, next);
    }
}
