//! A 999 out of what the reader found.

use crate::practice::x12::located::{Located, syntax_code};
use crate::practice::x12::model::{Acknowledgment, Envelope, SyntaxError};
use crate::practice::x12::read::read;
use crate::practice::x12::segment::Lexer;

/// Syntax errors that one 999 tells; the sender mends and sends again.
const MOST_ERRORS: usize = 100;

/// Answers the first group of a text with a 999 in the given envelope. It judges syntax and guide only; what the payer's
/// front end or its claims system thinks of the content comes later (277CA, 835). Errors of the envelope itself, outside
/// of any set, reject the group without naming a segment.
pub fn acknowledge(text: &str, envelope: &Envelope) -> Acknowledgment {
    let reading = read(text);
    let errors: Vec<SyntaxError> =
        reading.findings.iter().filter(|f| f.is_error()).filter_map(syntax_error).take(MOST_ERRORS).collect();
    Acknowledgment {
        envelope: envelope.clone(),
        answers: group_control(text),
        accepted: reading.is_clean(),
        errors,
    }
}

fn group_control(text: &str) -> u32 {
    Lexer::new(text).find(|s| s.id == "GS").and_then(|gs| gs.element(6).parse().ok()).unwrap_or(0)
}

fn syntax_error(found: &Located) -> Option<SyntaxError> {
    let code = syntax_code(found.code)?;
    // IK401 has two digits.
    let element = found.element.filter(|e| *e <= 99);
    let named =
        (2..=3).contains(&found.segment.len()) && found.segment.bytes().all(|b| b.is_ascii_alphanumeric());
    (found.in_set > 0 && named).then(|| SyntaxError {
        segment: found.segment.clone(),
        position: found.in_set,
        element,
        code: if element == found.element { code } else { "8" }.to_owned(),
    })
}
