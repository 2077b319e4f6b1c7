//! Everything we can say against a text: syntax and guide first, then what guides cannot hold.

use super::MOST_FINDINGS;
use super::located::Located;
use super::read::read;
use super::rule;
use crate::practice::coding::Codes;

/// Checks every set of a text. Findings come in order of the text; a good file gives none that is an error.
pub fn check(text: &str) -> Vec<Located> {
    judged(text, None)
}

/// The same, and whether each code is in force on its day.
pub fn check_with(text: &str, codes: &Codes) -> Vec<Located> {
    judged(text, Some(codes))
}

fn judged(text: &str, codes: Option<&Codes>) -> Vec<Located> {
    let reading = read(text);
    let mut findings = reading.findings;
    for set in &reading.sets {
        rule::judge(set, &mut findings);
        if let Some(codes) = codes {
            rule::judge_codes(set, codes, &mut findings);
        }
    }
    findings.sort_by_key(|f| f.segment_position);
    findings.truncate(MOST_FINDINGS);
    findings
}
