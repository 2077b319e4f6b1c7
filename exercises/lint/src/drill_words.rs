//! A drill's words: they can be read in one breath, give nothing away, and are not the book's own.

use crate::code::Codes;
use crate::drill::Tried;
use crate::words::{LONGEST, longest};
use exercises_format::drill::Asks;

/// A title of fewer words may well stand in a question: there is only one way to say it.
const COPIED: usize = 4;

pub(crate) fn check(tried: &mut Tried<'_>, codes: &dyn Codes) {
    readable(tried);
    gives_nothing_away(tried);
    own_words(tried, codes);
}

fn readable(tried: &mut Tried<'_>) {
    let it = tried.it;
    let mut texts: Vec<(String, &String)> = vec![
        ("title".into(), &it.title),
        ("question".into(), &it.question),
        ("rationale".into(), &it.rationale),
    ];
    texts.extend(it.answers.iter().enumerate().map(|(i, answer)| (format!("answers[{i}].why"), &answer.why)));
    texts.extend(it.path.iter().enumerate().map(|(i, step)| (format!("path[{i}].words"), &step.words)));
    for (place, text) in texts {
        if text.trim().is_empty() {
            tried.found("exercise.reason-missing", &place, "The text is empty.", "Say it in a sentence.");
        }
        if let Some(words) = longest(text).filter(|words| *words > LONGEST) {
            let next = format!("Split it; {LONGEST} is the most.");
            tried.found("exercise.sentence-long", &place, format!("A sentence has {words} words."), next);
        }
    }
}

/// Neither title nor question shows a code that is the answer.
fn gives_nothing_away(tried: &mut Tried<'_>) {
    let it = tried.it;
    let shown = |code: &&String| it.title.contains(code.as_str()) || it.question.contains(code.as_str());
    if let Some(code) = it.answers.iter().flat_map(|answer| &answer.accept).find(shown) {
        let message = format!("Title or question shows {code}, which is the answer.");
        tried.found("exercise.drill-shown", "question", message, "Describe what is looked for instead.");
    }
}

/// A question that repeats the title of its answer is found by its letters, not by knowing the book.
fn own_words(tried: &mut Tried<'_>, codes: &dyn Codes) {
    let it = tried.it;
    if it.asks == Asks::Note {
        return;
    }
    let question = it.question.to_lowercase();
    let copied = it.answers.iter().flat_map(|answer| &answer.accept).find(|code| {
        let title = codes.line(&it.set, code, it.on).map(|line| line.title.to_lowercase());
        title.is_some_and(|title| title.split_whitespace().count() >= COPIED && question.contains(&title))
    });
    if let Some(code) = copied {
        let message = format!("The question repeats the title of {code}.");
        tried.found("exercise.drill-copied", "question", message, "Say it as a chart would say it.");
    }
}
