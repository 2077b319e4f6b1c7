//! Codes were valid on the date of service.
//!
//! G35 was a whole code until 2025-09-30 and is a heading since: a line of 2026 that points to it is denied. A
//! diagnosis that no line points to is not read.

use super::super::case::Case;
use super::{Answer, Judgment};
use crate::base::us_date;

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    diagnosis: &'a Answer,
    procedure: &'a Answer,
) -> Judgment<'a> {
    let line = case.line(at);
    let reads = vec![case.read_date(at), case.read_service(at), case.read_pointed(at)];
    if case.facts[at].is_none() {
        let words = format!("{} is not a code in force on {}.", line.procedure, us_date(line.from));
        return Judgment::denied(procedure, reads, words);
    }
    let bad = case.pointed(at).find(|(_, code)| case.codes.diagnosis(code, line.from).is_none());
    match bad {
        Some((letter, code)) => {
            let words = format!(
                "Line {} points to {letter}, {code}, which is not a billable code on {}.",
                at + 1,
                us_date(line.from)
            );
            Judgment::denied(diagnosis, reads, words)
        }
        None => Judgment::passed(reads, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;

    #[test]
    fn a_heading_pointed_to_denies_its_line_only() {
        let decision = decide(all_rules().remove(3), &["G35", "I10"], &["99213 B", "93000 BA"]);
        assert_eq!((denied(&decision), carc(&decision, 1)), (vec![2], "16"));
        assert_eq!(decision.lines[1].remarks[0].as_str(), "M76");
        assert!(steps(&decision, "codes-valid")[1].words.contains("points to A, G35"));
    }

    #[test]
    fn a_procedure_that_has_ended_is_denied_as_one() {
        let decision = decide(all_rules().remove(3), &["I10"], &["99201"]);
        assert_eq!(carc(&decision, 0), "181");
    }
}
