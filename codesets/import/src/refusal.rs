//! How a file is refused: what was read, where, and what to do.

use practicum_base::Finding;

const AGAIN: &str = "Download the official file again and import it unchanged; the release in use stays.";

/// A finding at a line.
pub fn at_line(code: &str, line: usize, message: impl Into<String>) -> Finding {
    Finding::error(code, message, AGAIN).at(format!("line {line}"))
}

/// A finding about the whole file.
pub fn whole(code: &str, message: impl Into<String>) -> Finding {
    Finding::error(code, message, AGAIN)
}

/// A text from a file as a message may show it: short, without control characters.
pub fn shown(text: &str) -> String {
    let short: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect();
    if text.chars().count() > 60 { format!("{short}...") } else { short }
}
