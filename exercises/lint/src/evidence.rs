//! Evidence: each code points at words that stand exactly once in the document it names.

use crate::chart::Chart;
use exercises_format::chart::{Document, Evidence};

pub(crate) fn check(chart: &mut Chart<'_>) {
    let key = &chart.it.key;
    for (i, line) in key.diagnoses.iter().enumerate() {
        of_line(chart, &format!("key.diagnoses[{i}]"), &line.code, &line.evidence);
    }
    for (i, line) in key.services.iter().enumerate() {
        of_line(chart, &format!("key.services[{i}]"), &line.code, &line.evidence);
    }
}

fn of_line(chart: &mut Chart<'_>, place: &str, code: &str, evidence: &[Evidence]) {
    if evidence.is_empty() {
        chart.found(
            "exercise.evidence-none",
            &format!("{place}.evidence"),
            format!("{code} points at no words of the chart."),
            "Quote the words that carry it; a code without any is not in the chart.",
        );
    }
    for (i, entry) in evidence.iter().enumerate() {
        quote(chart, &format!("{place}.evidence[{i}]"), entry);
    }
}

fn quote(chart: &mut Chart<'_>, place: &str, entry: &Evidence) {
    let Some(document) = chart.it.documents.iter().find(|document| document.id == entry.doc) else {
        chart.found(
            "exercise.evidence-document",
            &format!("{place}.doc"),
            format!("No document has the id “{}”.", entry.doc),
            "Name the document the words stand in.",
        );
        return;
    };
    match times(document, &entry.quote) {
        1 => {}
        0 => chart.found(
            "exercise.evidence-missing",
            &format!("{place}.quote"),
            format!("“{}” does not stand in “{}”.", entry.quote, entry.doc),
            "Copy the words from one paragraph exactly as written there, tokens unfilled.",
        ),
        count => chart.found(
            "exercise.evidence-ambiguous",
            &format!("{place}.quote"),
            format!("“{}” stands in “{}” {count} times.", entry.quote, entry.doc),
            "Quote more of the sentence, until it stands there once.",
        ),
    }
}

/// How often words stand in a document; a quote never crosses a paragraph.
fn times(document: &Document, quote: &str) -> usize {
    if quote.is_empty() {
        return 0;
    }
    let texts = document.sections.iter().flat_map(|section| &section.text);
    texts
        .map(|text| {
            (0..text.len()).filter(|&at| text.get(at..).is_some_and(|rest| rest.starts_with(quote))).count()
        })
        .sum()
}
