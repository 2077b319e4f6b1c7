//! Named services need an authorization, its number in item 23, that covers code, date and units.
//!
//! 72148 with item 23 blank is denied as absent though the payer may well hold an approval: a payer looks up the
//! number it is given. A number on file for another code, another date or fewer units is denied as a mismatch.

use super::super::case::{Case, read_whole};
use super::{Answer, Judgment};
use crate::base::us_date;
use crate::practice::chart::{Permit, PermitKind};
use crate::practice::coding::Procedure;

/// What is said when.
pub(super) struct Answers<'a> {
    pub absent: &'a Answer,
    pub mismatch: &'a Answer,
    pub refused: &'a Answer,
    pub other_service: &'a Answer,
    pub ran_out: &'a Answer,
}

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    codes: &[Procedure],
    answers: &Answers<'a>,
) -> Judgment<'a> {
    let line = case.line(at);
    if !codes.contains(&line.procedure) {
        return Judgment::not_applicable();
    }
    let written = case.claim.form.prior_authorization.trim();
    let mut reads = vec![case.read_service(at), case.read_date(at), case.read_permit()];
    if written.is_empty() {
        let words = format!("{} needs an authorization. Item 23 is blank.", line.procedure);
        return Judgment::denied(answers.absent, reads, words);
    }
    let Some(permit) = find(case, written) else {
        reads.push(read_whole("permits", "none by that number"));
        let words = format!("Item 23 says {written}. No authorization by that number is on file.");
        return Judgment::denied(answers.absent, reads, words);
    };
    reads.push(read_whole("permits", &file_words(permit)));
    match fault(case, at, permit, answers) {
        Some((answer, words)) => Judgment::denied(answer, reads, words),
        None => Judgment::passed(reads, ""),
    }
}

fn find<'c>(case: &Case<'c>, number: &str) -> Option<&'c Permit> {
    case.member?.permits.iter().find(|permit| {
        permit.kind == PermitKind::Authorization && permit.plan == case.plan.id && permit.number == number
    })
}

fn file_words(permit: &Permit) -> String {
    let codes: Vec<&str> = permit.codes.iter().map(Procedure::as_str).collect();
    let from = us_date(permit.force.from);
    let until = permit.force.to.map_or_else(String::new, |to| format!(" to {}", us_date(to)));
    format!("{}: {} from {from}{until}, {} units", permit.number, codes.join(" "), permit.units)
}

fn fault<'a>(
    case: &Case<'_>,
    at: usize,
    permit: &Permit,
    answers: &Answers<'a>,
) -> Option<(&'a Answer, String)> {
    let (line, number) = (case.line(at), &permit.number);
    if permit.refused {
        return Some((answers.refused, format!("Authorization {number} was asked for and refused.")));
    }
    if !permit.codes.contains(&line.procedure) {
        let words = format!("Authorization {number} does not name {}.", line.procedure);
        return Some((answers.other_service, words));
    }
    if !permit.force.contains(line.from) {
        let words = format!("Authorization {number} does not cover {}.", us_date(line.from));
        let over = permit.force.to.is_some_and(|to| line.from > to);
        return Some((if over { answers.ran_out } else { answers.mismatch }, words));
    }
    let paid = case.paid_history().map(|(_, old)| old);
    let used: u32 = paid
        .filter(|old| old.procedure == line.procedure && permit.force.contains(old.dos))
        .map(|old| old.units)
        .sum();
    (used.saturating_add(line.units) > permit.units).then(|| {
        let words = format!(
            "Authorization {number} covers {} units; {used} were used, {} asked.",
            permit.units, line.units
        );
        (answers.mismatch, words)
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::practice::chart::{Permit, PermitKind};
    use crate::practice::payer::Adjudication;
    use jiff::civil::date;

    fn sent(item_23: &str, permit: Permit) -> Adjudication {
        let mut member = member();
        member.permits.push(permit);
        let mut form = form(&["I10"], &["99213", "72148"]);
        form.prior_authorization = item_23.into();
        decide_form(all_rules().remove(5), form, &member)
    }

    fn approval() -> Permit {
        permit(PermitKind::Authorization, "A-100", &["72148"])
    }

    #[test]
    fn a_blank_item_23_is_absent_even_when_an_approval_is_on_file() {
        let decision = sent("", approval());
        assert_eq!((denied(&decision), carc(&decision, 1)), (vec![2], "197"));
    }

    #[test]
    fn the_right_number_passes() {
        assert!(denied(&sent(" A-100 ", approval())).is_empty());
    }

    #[test]
    fn a_number_not_on_file_is_absent() {
        assert_eq!(carc(&sent("A-101", approval()), 1), "197");
        let mut elsewhere = approval();
        elsewhere.plan = "lakeside-hmo".into();
        assert_eq!(carc(&sent("A-100", elsewhere), 1), "197");
    }

    #[test]
    fn a_refusal_another_code_an_ended_and_a_used_up_approval_each_has_its_reason() {
        let mut refused = approval();
        refused.refused = true;
        let mut code = approval();
        code.codes = vec!["70553".into()];
        let (mut early, mut late) = (approval(), approval());
        early.force.from = date(2026, 4, 15);
        late.force.to = Some(date(2026, 4, 13));
        let mut none_left = approval();
        none_left.units = 0;
        for (permit, reason) in
            [(refused, "39"), (code, "284"), (early, "198"), (late, "302"), (none_left, "198")]
        {
            assert_eq!(carc(&sent("A-100", permit), 1), reason);
        }
    }
}
