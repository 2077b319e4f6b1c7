//! Terms: their sort and folder; and the drawings some of them ask about.

use crate::bank::Bank;
use crate::question::Asked;
use exercises_format::question::{Figure, TermSort};
use std::path::Path;

pub(crate) fn check(asked: &mut Asked<'_>, bank: &Bank) {
    let it = asked.it;
    let folder = Path::new(asked.path).parent().and_then(Path::file_name);
    let folder = folder.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let elsewhere =
        it.kind == "term" && TermSort::ALL.iter().any(|sort| sort.slug() == folder && Some(*sort) != it.sort);
    let drawn = it.sort == Some(TermSort::Drawing);
    if (it.kind == "term") != it.sort.is_some() || elsewhere || drawn != it.figure.is_some() {
        let message = "Sort, folder and figure do not belong together.";
        let next =
            "A term has a sort and lies in its folder; a term of sort drawing, and no other, has a figure.";
        asked.found("exercise.term-sort", "sort", message, next);
    }
    if let Some(figure) = &it.figure {
        drawing(asked, bank, figure);
    }
}

fn drawing(asked: &mut Asked<'_>, bank: &Bank, figure: &Figure) {
    let Some(text) = bank.drawings.get(&figure.drawing) else {
        let message = format!("There is no drawing “{}”.", figure.drawing);
        let next = "Draw it as exercises/drawings/<slug>.svg, or correct the slug.";
        asked.found("exercise.drawing-missing", "figure.drawing", message, next);
        return;
    };
    if !text.contains(&format!("id=\"mark-{}\"", figure.mark)) {
        let message = format!("The drawing has no mark {}.", figure.mark);
        let next = "Give the number's element the id mark-<number>, or correct the mark.";
        asked.found("exercise.drawing-mark", "figure.mark", message, next);
    }
    if figure.alt.trim().is_empty() {
        let next = "Say what is drawn without naming it.";
        asked.found("exercise.reason-missing", "figure.alt", "Nothing is said of the drawing.", next);
    }
    if let Some(words) = shown(text) {
        let message = format!("The drawing holds “{words}”.");
        let next = "Keep to lines and numbers: no words, no style sheet, no script, nothing from elsewhere.";
        asked.found("exercise.drawing-words", "figure.drawing", message, next);
    }
}

/// The first thing in a drawing that is neither line nor number.
fn shown(text: &str) -> Option<String> {
    const FOREIGN: [&str; 7] = ["<script", "<style", "<image", "<foreignObject", "href", "<title", "url("];
    if let Some(found) = FOREIGN.iter().find(|found| text.contains(**found)) {
        return Some((*found).to_owned());
    }
    let texts = text.split('>').map(|part| part.split('<').next().unwrap_or_default().trim());
    texts.filter(|part| part.chars().any(char::is_alphabetic)).map(str::to_owned).next()
}
