//! The form from its making to its sending.

use super::*;
use crate::desk::walk::{CLAIM, Walk, shelf};
use crate::practice::claim::FormItem;
use crate::practice::coding::Sheet;
use crate::practice::office::Op;

fn claim() -> Walk {
    let bare = |sheet: &mut Sheet| sheet.services.iter_mut().for_each(|line| line.modifiers.clear());
    Walk::with_chart("Shoulder pain and blood pressure").claim(bare)
}

fn doc(walk: &Walk) -> FormDoc {
    form_doc(walk.state(), shelf(), CLAIM).unwrap()
}

#[test]
fn a_draft_names_its_items_and_what_sending_will_do() {
    let doc = doc(&claim());
    let numbers: Vec<&str> = doc.above.iter().chain(&doc.below).map(|item| item.number).collect();
    assert!(["1a", "21", "23", "33"].iter().all(|number| numbers.contains(number)));
    assert_eq!(doc.above.iter().filter(|item| item.edit.is_some()).count(), 3);
    assert!(doc.findings.is_none() && doc.next.len() == 3 && doc.file_by.is_some());
}

#[test]
fn every_finding_leads_to_an_item_that_is_on_the_page() {
    let mut walk = claim();
    walk.ask(Op::ScrubClaim { claim: CLAIM });
    let doc = doc(&walk);
    let ids: Vec<String> =
        doc.above.iter().chain(&doc.below).map(|item| format!("item-{}", item.number)).collect();
    let findings = doc.findings.clone().unwrap();
    assert!(!findings.is_empty());
    for anchor in findings.iter().filter_map(|row| row.anchor.as_ref()) {
        let line = anchor.strip_prefix("item-24-").and_then(|line| line.parse().ok());
        assert!(ids.contains(anchor) || line.is_some_and(|line: usize| line <= doc.lines.len()), "{anchor}");
    }
}

#[test]
fn writing_on_an_item_shows_and_asks_for_the_edits_again() {
    let mut walk = claim();
    walk.ask(Op::ScrubClaim { claim: CLAIM });
    walk.ask(Op::SetItem { claim: CLAIM, item: FormItem::PriorAuthorization, value: "AUTH 7".into() });
    let doc = doc(&walk);
    let item = doc.above.iter().find(|item| item.number == "23").unwrap();
    assert_eq!((item.value.join(""), item.by_hand, doc.findings), ("AUTH 7".to_owned(), true, None));
}

#[test]
fn what_was_sent_can_no_longer_be_written_on() {
    let mut walk = claim();
    walk.ask(Op::TransmitClaims { claims: vec![CLAIM] });
    let doc = doc(&walk);
    assert!(!doc.draft && doc.next.is_empty() && doc.status.starts_with("First claim, sent"));
    assert!(doc.above.iter().all(|item| item.edit.is_none()));
}

/// A visit at the hospital's department with both its claims; the hospital's comes second.
fn hospital() -> (Walk, ClaimId) {
    let mut walk = Walk::with_chart("Echocardiogram reading, hospital outpatient").claim(|_| {});
    let made = doc(&walk).sister.unwrap();
    assert!(made.hospital && made.claim.is_none());
    walk.ask(made.op());
    let claim = made.now(walk.state()).unwrap();
    (walk, claim)
}

#[test]
fn the_hospital_bills_the_same_visit_on_its_own_paper() {
    let (walk, claim) = hospital();
    let bill = form_doc(walk.state(), shelf(), claim).unwrap();
    assert_eq!((doc(&walk).paper, bill.paper), ("CMS-1500", "UB-04"));
    assert!(bill.lines.is_empty() && !bill.bill.is_empty());
    assert!(bill.bill.iter().all(|line| line.words != "Other services" && line.revenue.len() == 4));
    let at = |number: &str| bill.above.iter().chain(&bill.below).find(|item| item.number == number).unwrap();
    assert_eq!(at("4").value[0], "0131");
    assert_eq!(at("60").edit, Some(FormItem::InsuredId));
    let back = bill.sister.unwrap();
    assert_eq!((back.hospital, back.claim), (false, Some(CLAIM)));
    for row in [&bill.above, &bill.below] {
        let widths: u32 = row.iter().map(|item| u32::from(item.width)).sum();
        assert_eq!(widths % 12, 0, "rows of twelve columns");
    }
}

#[test]
fn findings_on_the_hospitals_bill_name_its_locators_and_lead_to_them() {
    let (mut walk, claim) = hospital();
    walk.ask(Op::SetItem { claim, item: FormItem::InsuredId, value: "?".into() });
    walk.ask(Op::ScrubClaim { claim });
    let bill = form_doc(walk.state(), shelf(), claim).unwrap();
    let findings = bill.findings.clone().unwrap();
    assert!(!findings.is_empty());
    let ids: Vec<String> =
        bill.above.iter().chain(&bill.below).map(|item| format!("item-{}", item.number)).collect();
    for row in findings {
        let Some(anchor) = row.anchor else { continue };
        assert!(row.place.contains("FL "), "{}", row.place);
        assert!(ids.contains(&anchor) || anchor.starts_with("item-24-"), "{anchor}");
    }
}
