use super::*;
use crate::desk::walk::{ENCOUNTER, Walk, shelf};
use crate::learn::grade::full_sheet;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::front::{Card, Choice, Expected, Request};
use crate::practice::office::{FrontOp, Op, Stage, TransmissionKind};
use crate::practice::x12::check;

const VISIT: VisitId = VisitId(1);
const SECOND: EncounterId = EncounterId(2);
const CLAIM: ClaimId = ClaimId(1001);

/// A visit of the chart's patient, four days ahead, whose card is right.
fn booked() -> (Walk, Card) {
    let mut walk = Walk::with_chart("Shoulder pain and blood pressure");
    let mut encounter = walk.state().encounters[&ENCOUNTER].encounter.clone();
    encounter.dos = walk.state().today.saturating_add(jiff::Span::new().days(4));
    let coverage = encounter.coverage().unwrap().clone();
    let card = Card {
        plan: coverage.plan,
        member: coverage.member,
        group: "88120".into(),
        family: encounter.patient.family.clone(),
        given: encounter.patient.given.clone(),
    };
    walk.ask(front(FrontOp::BookVisit { encounter: Box::new(encounter), card: card.clone() }));
    (walk, card)
}

fn front(op: FrontOp) -> Op {
    Op::Front(op)
}

fn read(walk: &mut Walk, card: &Card) {
    walk.ask(front(FrontOp::ReadCard { visit: VISIT, typed: card.clone() }));
}

fn row(walk: &Walk) -> VisitRow {
    expected(walk.state()).remove(0)
}

fn days(walk: &mut Walk, days: u32) {
    (0..days).for_each(|_| walk.next_day());
}

/// The member id with two different neighbours swapped.
fn transposed(card: &Card) -> Card {
    let mut letters: Vec<char> = card.member.chars().collect();
    let at = (2..letters.len() - 2).find(|at| letters[*at] != letters[at + 1]).unwrap();
    letters.swap(at, at + 1);
    Card { member: letters.into_iter().collect(), ..card.clone() }
}

fn code(walk: &mut Walk, encounter: EncounterId) {
    let visit = walk.state().encounters[&encounter].encounter.clone();
    let chart = &shelf().charts[&visit.source.exercise];
    let sheet = full_sheet(&chart.key, visit.coverage().unwrap().plan.as_str());
    walk.ask(Op::RecordCoding { encounter, sheet });
    walk.ask(Op::CreateClaim { encounter });
}

#[test]
fn a_visit_is_made_ready_step_by_step() {
    let (mut walk, card) = booked();
    assert_eq!(row(&walk).tasks, [Task::ReadCard]);
    read(&mut walk, &card);
    assert_eq!(row(&walk).tasks, [Task::AskCover]);
    walk.ask(front(FrontOp::AskEligibility { visit: VISIT }));
    assert!(row(&walk).tasks.is_empty());
    days(&mut walk, 1);
    assert!(row(&walk).cover.unwrap().active);
    days(&mut walk, 3);
    assert_eq!(row(&walk).tasks.last(), Some(&Task::CheckIn));
    walk.ask(front(FrontOp::CheckIn { visit: VISIT }));
    assert!(expected(walk.state()).is_empty());
    assert!(walk.state().encounters.contains_key(&SECOND));
}

#[test]
fn the_enquiry_and_its_answer_are_conforming_interchanges() {
    let (mut walk, card) = booked();
    read(&mut walk, &card);
    walk.ask(front(FrontOp::AskEligibility { visit: VISIT }));
    days(&mut walk, 1);
    let kinds: Vec<TransmissionKind> = walk.state().transmissions.values().map(|sent| sent.kind).collect();
    assert_eq!(kinds, [TransmissionKind::EligibilityAsked, TransmissionKind::EligibilityAnswered]);
    for sent in walk.state().transmissions.values() {
        assert!(check(&sent.text).is_empty(), "{}", sent.text);
    }
}

#[test]
fn a_transposed_number_is_seen_at_the_card_then_at_the_payer_then_at_its_front_end() {
    let (mut walk, card) = booked();
    read(&mut walk, &transposed(&card));
    assert!(matches!(&row(&walk).tasks[0], Task::Correct(words) if words.contains("changed places")));
    walk.ask(front(FrontOp::AskEligibility { visit: VISIT }));
    days(&mut walk, 4);
    assert!(row(&walk).tasks.contains(&Task::NotFound));
    walk.ask(front(FrontOp::CheckIn { visit: VISIT }));
    code(&mut walk, SECOND);
    let form = &walk.state().claims[&CLAIM].draft.as_ref().unwrap().form;
    assert_eq!(form.insured_id, transposed(&card).member);
    walk.ask(Op::TransmitClaims { claims: vec![CLAIM] });
    days(&mut walk, 5);
    assert_eq!(walk.state().stage(CLAIM), Some(Stage::Rejected));
}

#[test]
fn the_slip_corrected_at_the_desk_never_reaches_the_claim() {
    let (mut walk, card) = booked();
    read(&mut walk, &transposed(&card));
    read(&mut walk, &card);
    days(&mut walk, 4);
    walk.ask(front(FrontOp::CheckIn { visit: VISIT }));
    code(&mut walk, SECOND);
    assert_eq!(walk.state().claims[&CLAIM].draft.as_ref().unwrap().form.insured_id, card.member);
}

#[test]
fn a_copay_waits_unapplied_until_the_claim_posts_and_the_surplus_goes_back() {
    let (mut walk, card) = booked();
    read(&mut walk, &card);
    days(&mut walk, 4);
    let much = Cents(90_000);
    walk.ask(front(FrontOp::CollectCopay { visit: VISIT, amount: much }));
    walk.ask(front(FrontOp::CheckIn { visit: VISIT }));
    let mrn = walk.state().encounters[&SECOND].encounter.patient.mrn.clone();
    assert_eq!(walk.state().books.unapplied(&mrn), much);
    code(&mut walk, SECOND);
    walk = walk.answered().posted();
    let balance = walk.state().books.claim(CLAIM);
    assert!(balance.patient_paid > Cents::ZERO && balance.patient_owes.is_zero());
    assert_eq!(walk.state().books.unapplied(&mrn), much - balance.patient_paid);
    assert_eq!(walk.state().stage(CLAIM), Some(Stage::Settled));
    walk.ask(Op::Account(crate::practice::office::AccountOp::RefundUnapplied { mrn: mrn.clone() }));
    assert!(walk.state().books.unapplied(&mrn).is_zero());
    assert!(walk.state().books.postings().all(|posting| posting.balances()));
}

#[test]
fn an_authorization_that_is_not_needed_says_so_after_its_days() {
    let (mut walk, card) = booked();
    read(&mut walk, &card);
    let request = Request {
        kind: PermitKind::Authorization,
        codes: vec!["99213".into()],
        diagnoses: vec!["I10".into()],
        records: Vec::new(),
    };
    walk.ask(front(FrontOp::RequestPermit { visit: VISIT, request: request.clone() }));
    let again = walk.try_ask(front(FrontOp::RequestPermit { visit: VISIT, request })).unwrap_err();
    assert_eq!(again.code, "front.request-open");
    days(&mut walk, 8);
    let file = &walk.state().front.visits[&VISIT];
    assert_eq!(file.requests[0].2, Some(AuthorizationAnswer::NotNeeded));
}

#[test]
fn a_pended_request_is_granted_with_records_and_its_number_reaches_item_23() {
    let (mut walk, card) = booked();
    read(&mut walk, &card);
    let plan = &shelf().plans[&card.plan];
    let listed = plan.rules.iter().find_map(|rule| match rule {
        crate::practice::payer::RuleSpec::AuthorizationRequired { codes, .. } => codes.first().cloned(),
        _ => None,
    });
    let request = |records: &[&str]| Request {
        kind: PermitKind::Authorization,
        codes: listed.iter().cloned().collect(),
        diagnoses: vec!["M17.11".into(), "M54.16".into(), "M23.221".into()],
        records: records.iter().map(|one| (*one).to_owned()).collect(),
    };
    walk.ask(front(FrontOp::RequestPermit { visit: VISIT, request: request(&[]) }));
    days(&mut walk, 8);
    assert!(row(&walk).tasks.contains(&Task::SendRecords));
    walk.ask(front(FrontOp::RequestPermit { visit: VISIT, request: request(&["note"]) }));
    days(&mut walk, 8);
    let file = &walk.state().front.visits[&VISIT];
    let granted = file.requests[1].2.as_ref().unwrap();
    assert!(
        matches!(granted, AuthorizationAnswer::Approved { number } if *number == file.encounter.registered_authorization)
    );
}

#[test]
fn a_notice_to_a_commercial_patient_is_refused() {
    let (mut walk, _) = booked();
    let notice = FrontOp::GiveNotice {
        visit: VISIT,
        procedure: "93000".into(),
        expected: Expected::NotNecessary,
        reason: "Medicare pays for this only with a heart diagnosis.".into(),
        estimate: Cents(6_000),
        choice: Choice::Bill,
    };
    assert_eq!(walk.try_ask(front(notice)).unwrap_err().code, "front.notice-plan");
}

#[test]
fn nobody_is_checked_in_on_another_day_or_twice() {
    let (mut walk, card) = booked();
    read(&mut walk, &card);
    let check_in = || front(FrontOp::CheckIn { visit: VISIT });
    assert_eq!(walk.try_ask(check_in()).unwrap_err().code, "front.other-day");
    days(&mut walk, 4);
    walk.ask(check_in());
    assert_eq!(walk.try_ask(check_in()).unwrap_err().code, "front.checked-in");
}

#[test]
fn a_claims_standing_is_asked_and_answered_on_its_way() {
    let mut walk = Walk::with_chart("Shoulder pain and blood pressure").claim(|_| {});
    let ask = || front(FrontOp::AskStatus { claim: CLAIM });
    assert_eq!(walk.try_ask(ask()).unwrap_err().code, "status.not-sent");
    walk.ask(Op::TransmitClaims { claims: vec![CLAIM] });
    days(&mut walk, 3);
    walk.ask(ask());
    assert_eq!(walk.try_ask(ask()).unwrap_err().code, "status.asked");
    days(&mut walk, 1);
    walk.wait(Stage::Sent);
    walk.ask(ask());
    days(&mut walk, 1);
    let replies: Vec<String> = walk
        .state()
        .front
        .enquiries
        .values()
        .filter_map(|file| file.reply.as_ref().map(|(_, reply)| reply.status[0].category.clone()))
        .collect();
    assert_eq!(replies, ["P1", "F1"]);
    let asked = |kind| walk.state().transmissions.values().filter(move |sent| sent.kind == kind).count();
    assert_eq!((asked(TransmissionKind::StatusAsked), asked(TransmissionKind::StatusAnswered)), (2, 2));
    for sent in walk.state().transmissions.values() {
        assert!(check(&sent.text).is_empty(), "{}", sent.text);
    }
}

#[test]
fn an_opened_visit_tells_cover_and_permission_in_plain_words() {
    let (mut walk, card) = booked();
    let fresh = visit_sheet(walk.state(), shelf(), VISIT).unwrap();
    assert!(!fresh.read && !fresh.may_ask && fresh.card.iter().any(|line| line.contains(&card.member)));
    read(&mut walk, &transposed(&card));
    assert!(visit_sheet(walk.state(), shelf(), VISIT).unwrap().slips[0].contains("changed places"));
    read(&mut walk, &card);
    walk.ask(front(FrontOp::AskEligibility { visit: VISIT }));
    assert!(visit_sheet(walk.state(), shelf(), VISIT).unwrap().asked);
    days(&mut walk, 1);
    let told = visit_sheet(walk.state(), shelf(), VISIT).unwrap();
    assert!(told.cover[0].1 && told.cover[0].0.starts_with("Covered on"), "{:?}", told.cover);
    days(&mut walk, 4);
    assert_eq!(row(&walk).tasks, [Task::Missed]);
    let again = book_again(walk.state(), VISIT).unwrap();
    walk.ask(again);
    assert_eq!(expected(walk.state()).len(), 1, "the missed visit gives way to the new one");
}

#[test]
fn the_practice_opens_with_visits_in_the_book() {
    use crate::learn::case::arrivals;
    let walk = Walk::with_chart("Shoulder pain and blood pressure");
    let ops = arrivals(shelf(), walk.state()).unwrap();
    let booked = ops.iter().filter(|op| matches!(op, Op::Front(FrontOp::BookVisit { .. })));
    assert_eq!(booked.count(), 4);
}
