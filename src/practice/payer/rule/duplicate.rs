//! The same service was not decided before.
//!
//! Same member, procedure, modifiers, date and rendering clinician: a second original claim for 20610 RT of that day
//! is denied. That holds for a line denied the first time as well: payers compare lines, not hopes, and an unchanged
//! claim sent again gets no second look, whatever account number it carries. A replacement puts the claim it names
//! aside, and only meets services paid on other claims. Two equal lines on one claim: the second is the duplicate.

use super::super::Decided;
use super::super::case::{Case, read_whole, service_text};
use super::{Answer, Judgment};
use crate::base::us_date;
use crate::practice::claim::{FormLine, Frequency};
use crate::practice::payer::DecidedLine;

pub(super) fn judge<'a>(case: &Case<'_>, at: usize, answer: &'a Answer) -> Judgment<'a> {
    let line = case.line(at);
    let mut reads = vec![case.read_date(at), case.read_service(at)];
    if let Some(first) = case.claim.form.lines[..at].iter().position(|other| twin(line, other)) {
        reads.push(case.read_service(first));
        let words = format!(
            "Line {} is the same service as line {}: {} on {}. One of them is paid.",
            at + 1,
            first + 1,
            service_text(&line.procedure, &line.modifiers),
            us_date(line.from)
        );
        return Judgment::denied(answer, reads, words);
    }
    let original = case.claim.form.frequency == Frequency::Original;
    let before = case.history().find_map(|claim| {
        let same = |old: &&DecidedLine| same_service(line, old) && (original || !old.denied);
        claim.lines.iter().find(same).map(|old| (claim, old))
    });
    let Some((claim, old)) = before else { return Judgment::passed(reads, "") };
    reads.push(read_whole("history", &format!("claim {}", claim.payer_control)));
    Judgment::denied(answer, reads, words_for(claim, old))
}

fn words_for(claim: &Decided, old: &DecidedLine) -> String {
    let how = if old.denied { "denied" } else { "paid" };
    format!(
        "{} of {} was {how} on claim {}, received {}. The same line sent again is not looked at anew.",
        service_text(&old.procedure, &old.modifiers),
        us_date(old.dos),
        claim.payer_control,
        us_date(claim.received)
    )
}

fn twin(line: &FormLine, other: &FormLine) -> bool {
    line.procedure == other.procedure
        && line.from == other.from
        && line.modifiers == other.modifiers
        && line.rendering.npi == other.rendering.npi
}

fn same_service(line: &FormLine, old: &DecidedLine) -> bool {
    line.procedure == old.procedure
        && line.from == old.dos
        && line.modifiers == old.modifiers
        && line.rendering.npi == old.npi
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::practice::claim::Frequency;
    use crate::practice::payer::Adjudication;

    fn sent(frequency: Frequency, history: &[(&str, &str, bool)], lines: &[&str]) -> Adjudication {
        let mut member = member();
        for (control, text, denied) in history {
            member.decided.push(decided(control, 77, text, *denied));
        }
        let mut form = form(&["M17.11"], lines);
        (form.frequency, form.original_ref) = (frequency, "OLD".into());
        decide_form(all_rules().remove(2), form, &member)
    }

    #[test]
    fn a_line_paid_before_is_a_duplicate() {
        let decision = sent(Frequency::Original, &[("OLD", "20610-RT", false)], &["20610-RT", "J3301 x4"]);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "18"));
        assert!(steps(&decision, "duplicate")[0].words.contains("was paid on claim OLD"));
    }

    #[test]
    fn an_unchanged_line_denied_before_is_a_duplicate_too() {
        assert_eq!(denied(&sent(Frequency::Original, &[("OLD", "99214", true)], &["99214"])), [1]);
        assert!(denied(&sent(Frequency::Original, &[("OLD", "99214", true)], &["99214-25"])).is_empty());
    }

    #[test]
    fn a_replacement_sets_the_claim_it_names_aside_but_no_other() {
        let old = ("OLD", "99214-25", false);
        assert!(denied(&sent(Frequency::Replacement, &[old], &["99214-25"])).is_empty());
        let resent = ("SENT-AGAIN", "99214-25", true);
        assert!(denied(&sent(Frequency::Replacement, &[old, resent], &["99214-25"])).is_empty());
        let other = ("OTHER", "99214-25", false);
        assert_eq!(denied(&sent(Frequency::Replacement, &[old, other], &["99214-25"])), [1]);
    }

    #[test]
    fn the_second_of_two_equal_lines_is_the_duplicate() {
        assert_eq!(denied(&sent(Frequency::Original, &[], &["20610-RT", "20610-LT", "20610-RT"])), [3]);
    }
}
