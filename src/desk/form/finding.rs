//! What the edits found, each with the way to its item.

use crate::base::{Finding, Severity};

/// A finding beside the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingRow {
    /// Number in the list, from 1; it stands beside the item, too.
    pub number: usize,
    /// Where, for people: `Item 23`, `Line 2, 24D`.
    pub place: String,
    /// The id of the item on the page; none when the finding is about the whole.
    pub anchor: Option<String>,
    /// Whether the payer would certainly refuse it.
    pub stops: bool,
    /// `Error`, `Warning`, `Note`.
    pub word: &'static str,
    /// What was read and what is wrong with it.
    pub message: String,
    /// What to do next.
    pub next_step: String,
}

/// The findings in their order.
pub fn finding_rows(findings: &[Finding]) -> Vec<FindingRow> {
    let row = |(at, finding): (usize, &Finding)| {
        let place = place_of(&finding.at);
        FindingRow {
            number: at + 1,
            place: place.as_ref().map_or_else(|| "The whole claim".to_owned(), |(words, _)| words.clone()),
            anchor: place.map(|(_, anchor)| anchor),
            stops: finding.severity == Severity::Error,
            word: match finding.severity {
                Severity::Error => "Error",
                Severity::Warning => "Warning",
                Severity::Note => "Note",
            },
            message: finding.message.clone(),
            next_step: finding.next_step.clone(),
        }
    };
    findings.iter().enumerate().map(row).collect()
}

/// Words and page id of a finding's place: `24D line 2` is `Line 2, 24D` at `item-24-2`; `21 B` is at `item-21`.
pub fn place_of(at: &str) -> Option<(String, String)> {
    let first = at.split(',').next()?.trim();
    let (number, rest) = first.split_once(' ').unwrap_or((first, ""));
    if number.is_empty() {
        return None;
    }
    let line = rest.strip_prefix("line ").and_then(|line| line.parse::<usize>().ok());
    match (line, number.strip_prefix("24")) {
        (Some(line), _) => Some((format!("Line {line}, {number}"), format!("item-24-{line}"))),
        (None, Some(_)) => Some((format!("Item {number}"), "item-24-1".to_owned())),
        (None, None) if rest.is_empty() => Some((format!("Item {number}"), format!("item-{number}"))),
        (None, None) => Some((format!("Item {number} {rest}"), format!("item-{number}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_leads_to_its_item() {
        let told = |at: &str| place_of(at).unwrap();
        assert_eq!(told("24D line 2"), ("Line 2, 24D".to_owned(), "item-24-2".to_owned()));
        assert_eq!(told("21 B"), ("Item 21 B".to_owned(), "item-21".to_owned()));
        assert_eq!(told("23").1, "item-23");
        assert_eq!(told("21, 24").1, "item-21");
        assert_eq!(place_of(""), None);
    }
}
