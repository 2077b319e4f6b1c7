//! A 999 onto the wire.

use crate::base::Finding;
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::{Acknowledgment, SyntaxError};
use crate::practice::x12::writer::Writer;

/// Writes a 999 that answers one 837P group with one set.
///
/// Errors at the same segment go under one IK3. Accepted with errors is `E`, without `A`; rejected is `R`.
pub fn write_999(answer: &Acknowledgment) -> Result<String, Finding> {
    let (Some(guide), Some(claims)) = (guide("999"), guide("837P")) else {
        return Err(Finding::error("x12.guide", "The 999 guide is missing.", "Report this."));
    };
    let mut w = Writer::begin(guide, &answer.envelope);
    w.put("AK1", &[claims.group, &answer.answers.to_string(), claims.version]);
    w.put("AK2", &[claims.set, "0001", claims.version]);
    for errors in answer.errors.chunk_by(same_place) {
        segment_errors(&mut w, errors);
    }
    let word = match (answer.accepted, answer.errors.is_empty()) {
        (true, true) => "A",
        (true, false) => "E",
        (false, _) => "R",
    };
    w.put("IK5", &[word, if answer.accepted { "" } else { set_reason(&answer.errors) }]);
    w.put("AK9", &[word, "1", "1", if answer.accepted { "1" } else { "0" }]);
    w.end()
}

fn same_place(a: &SyntaxError, b: &SyntaxError) -> bool {
    (&a.segment, a.position, a.element.is_some()) == (&b.segment, b.position, b.element.is_some())
}

/// IK502: 3 when the control numbers differ, 4 when the count is wrong, else 5: segments are in error.
fn set_reason(errors: &[SyntaxError]) -> &'static str {
    match errors.iter().find(|e| e.segment == "SE").and_then(|e| e.element) {
        Some(1) => "4",
        Some(2) => "3",
        _ => "5",
    }
}

fn segment_errors(w: &mut Writer<'_>, errors: &[SyntaxError]) {
    for error in errors.iter().filter(|e| e.element.is_none()) {
        w.put("IK3", &[&error.segment, &error.position.to_string(), "", &error.code]);
    }
    let mut elements = errors.iter().filter_map(|e| e.element.map(|element| (element, e))).peekable();
    if let Some((_, first)) = elements.peek() {
        w.put("IK3", &[&first.segment, &first.position.to_string(), "", "8"]);
    }
    for (element, error) in elements {
        w.put("IK4", &[&element.to_string(), "", &error.code]);
    }
}
