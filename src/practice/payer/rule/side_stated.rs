//! Diagnoses of paired organs name the side.
//!
//! A line that points to M17.10, the knee without a side, is denied: the chart knows which knee it was. The codes
//! that name none are the plan's list.

use super::super::case::Case;
use super::{Answer, Judgment};

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    diagnoses: &[String],
    answer: &'a Answer,
) -> Judgment<'a> {
    let vague = case.pointed(at).find(|(_, code)| diagnoses.iter().any(|listed| same(listed, code.as_str())));
    let reads = vec![case.read_pointed(at)];
    match vague {
        Some((letter, code)) => {
            let words = format!(
                "Line {} points to {letter}, {code}, which names no side. The plan pays for a side it can tell.",
                at + 1
            );
            Judgment::denied(answer, reads, words)
        }
        None => Judgment::passed(reads, ""),
    }
}

/// Equal but for the dot.
fn same(listed: &str, code: &str) -> bool {
    listed.bytes().filter(|b| *b != b'.').eq(code.bytes().filter(|b| *b != b'.'))
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;

    #[test]
    fn a_knee_without_a_side_denies_the_lines_that_point_to_it() {
        let decision = decide(all_rules().remove(12), &["M17.10", "I10"], &["20610-RT A", "99213-25 B"]);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "11"));
        assert!(steps(&decision, "side-stated")[0].words.contains("points to A, M17.10"));
    }

    #[test]
    fn a_stated_side_passes() {
        assert!(denied(&decide(all_rules().remove(12), &["M17.11"], &["20610-RT"])).is_empty());
    }
}
