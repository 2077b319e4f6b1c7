//! Specialist services need a referral on file, its number in item 23.
//!
//! The cardiologist's echocardiogram on 04/14/2026 needs a referral in force that day. Item 23 has one place: when it
//! carries the number of an authorization that the payer holds for this member, a referral in force that day is
//! found in the file without its own number. A referral covers so many visits: days of the same clinician already
//! paid within its dates are counted.

use super::super::case::{Case, read_whole};
use super::{Answer, Judgment};
use crate::base::{Day, us_date};
use crate::practice::chart::{Permit, PermitKind};
use crate::practice::coding::Procedure;

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    codes: &[Procedure],
    taxonomies: &[String],
    answer: &'a Answer,
) -> Judgment<'a> {
    let line = case.line(at);
    let specialist = taxonomies.contains(&line.rendering.taxonomy);
    if !specialist && !codes.contains(&line.procedure) {
        return Judgment::not_applicable();
    }
    let why = match specialist {
        true => case.read("24J", at, format!("{} {}", line.rendering.npi, line.rendering.taxonomy)),
        false => case.read_service(at),
    };
    let mut reads = vec![why, case.read_date(at), case.read_permit()];
    let written = case.claim.form.prior_authorization.trim();
    let on_file = || permits(case).filter(|permit| permit.kind == PermitKind::Referral);
    let in_force: Vec<&Permit> = on_file().filter(|permit| permit.force.contains(line.from)).collect();
    let named = in_force.iter().find(|permit| permit.number == written);
    let through_authorization =
        || permits(case).any(|p| p.kind == PermitKind::Authorization && p.number == written);
    let used = named.or_else(|| in_force.first().filter(|_| through_authorization()));
    let Some(referral) = used else {
        reads.push(read_whole("permits", &file_words(&in_force)));
        let words = match (written.is_empty(), on_file().find(|permit| permit.number == written)) {
            (true, _) => "This service needs a referral. Item 23 is blank.".to_owned(),
            (_, Some(_)) => format!("Referral {written} does not cover {}.", us_date(line.from)),
            (_, None) => format!("Item 23 says {written}. No referral by that number is on file."),
        };
        return Judgment::denied(answer, reads, words);
    };
    reads.push(read_whole("permits", &format!("referral {}", referral.number)));
    let visits = visit_days(case, at, referral);
    if u32::try_from(visits).is_ok_and(|visits| visits >= referral.units) {
        let words =
            format!("Referral {} covers {} visits, all used before.", referral.number, referral.units);
        return Judgment::denied(answer, reads, words);
    }
    Judgment::passed(reads, "")
}

fn permits<'c>(case: &Case<'c>) -> impl Iterator<Item = &'c Permit> {
    let all = case.member.map_or(&[][..], |member| &member.permits);
    let plan = &case.plan.id;
    all.iter().filter(move |permit| permit.plan == *plan)
}

fn file_words(in_force: &[&Permit]) -> String {
    match in_force.first() {
        Some(permit) => format!("referral {} in force, not named", permit.number),
        None => "no referral in force".to_owned(),
    }
}

/// Other days of the same clinician already paid while the referral ran.
fn visit_days(case: &Case<'_>, at: usize, referral: &Permit) -> usize {
    let line = case.line(at);
    let paid = case.paid_history().map(|(_, old)| old);
    let under = paid.filter(|old| old.npi == line.rendering.npi && referral.force.contains(old.dos));
    let mut days: Vec<Day> = under.map(|old| old.dos).filter(|dos| *dos != line.from).collect();
    days.sort_unstable();
    days.dedup();
    days.len()
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::practice::chart::{Permit, PermitKind};
    use crate::practice::payer::Adjudication;
    use jiff::civil::date;

    fn sent(item_23: &str, permits: &[Permit], earlier_visit: bool) -> Adjudication {
        let mut member = member();
        member.permits = permits.to_vec();
        if earlier_visit {
            let mut claim = decided("OLD", 900, "99213", false);
            claim.lines[0].dos = date(2026, 4, 2);
            member.decided.push(claim);
        }
        let mut form = form(&["I50.22"], &["93306", "99213"]);
        form.prior_authorization = item_23.into();
        decide_form(all_rules().remove(4), form, &member)
    }

    fn referral() -> Permit {
        permit(PermitKind::Referral, "R-551", &[])
    }

    #[test]
    fn a_named_service_without_referral_is_denied() {
        let decision = sent("", &[referral()], false);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "288"));
    }

    #[test]
    fn the_number_in_item_23_opens_the_door() {
        assert!(denied(&sent("R-551", &[referral()], false)).is_empty());
        assert_eq!(denied(&sent("R-999", &[referral()], false)), [1]);
    }

    #[test]
    fn an_authorization_on_file_leads_to_the_referral() {
        let authorization = permit(PermitKind::Authorization, "A-7", &["93306"]);
        assert!(denied(&sent("A-7", &[authorization.clone(), referral()], false)).is_empty());
        assert_eq!(denied(&sent("A-7", &[authorization], false)), [1]);
    }

    #[test]
    fn a_referral_outside_its_dates_or_used_up_is_none() {
        let mut early = referral();
        early.force.to = Some(date(2026, 4, 13));
        assert_eq!(denied(&sent("R-551", &[early], false)), [1]);
        assert_eq!(denied(&sent("R-551", &[referral()], true)), [1]);
    }

    #[test]
    fn a_specialist_needs_one_for_every_line() {
        let mut form = form(&["I50.22"], &["99213"]);
        form.lines[0].rendering.taxonomy = "207RC0000X".into();
        assert_eq!(denied(&decide_form(all_rules().remove(4), form, &member())), [1]);
    }
}
