//! What there is to read, and quotes from it.

use super::Tasked;
use exercises_format::chart::Evidence;
use exercises_format::task::Paper;

pub(super) fn check(tasked: &mut Tasked<'_>) {
    let it = tasked.it;
    let blank = |paper: &Paper| paper.text.iter().all(|text| text.trim().is_empty());
    if it.papers.is_empty() || it.papers.iter().any(blank) {
        let next = "Give the learner the note, letter, card or remittance that decides.";
        tasked.found("exercise.paper-none", "papers", "There is nothing to read, or a paper is empty.", next);
    }
    for (i, paper) in it.papers.iter().enumerate() {
        if it.papers[..i].iter().any(|earlier| earlier.id == paper.id) {
            let message = format!("Two papers have the id “{}”.", paper.id);
            let next = "Give each its own, so that evidence points at one.";
            tasked.found("exercise.document-duplicate", &format!("papers[{i}].id"), message, next);
        }
    }
}

/// Proves quotes; `needed` where there has to be one.
pub(super) fn quotes(tasked: &mut Tasked<'_>, place: &str, evidence: &[Evidence], needed: bool) {
    if needed && evidence.is_empty() {
        let next = "Quote the words of the paper that carry it.";
        tasked.found("exercise.evidence-none", place, "It points at no words of the papers.", next);
    }
    for (i, entry) in evidence.iter().enumerate() {
        quote(tasked, &format!("{place}.evidence[{i}]"), &entry.doc, &entry.quote);
    }
}

/// Proves that words stand once in a paper.
pub(super) fn quote(tasked: &mut Tasked<'_>, place: &str, paper: &str, words: &str) {
    let Some(held) = tasked.it.paper(paper) else {
        let message = format!("No paper has the id “{paper}”.");
        tasked.found("exercise.evidence-document", place, message, "Name the paper the words stand in.");
        return;
    };
    let times: usize = if words.trim().is_empty() {
        0
    } else {
        held.text.iter().map(|text| text.match_indices(words).count()).sum()
    };
    match times {
        1 => {}
        0 => {
            let message = format!("“{words}” does not stand in “{paper}”.");
            let next = "Copy the words from one paragraph exactly as written there.";
            tasked.found("exercise.evidence-missing", place, message, next);
        }
        _ => {
            let message = format!("“{words}” stands in “{paper}” {times} times.");
            let next = "Quote more of the sentence, until it stands there once.";
            tasked.found("exercise.evidence-ambiguous", place, message, next);
        }
    }
}
