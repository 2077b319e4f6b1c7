use super::*;
use crate::base::Cents;
use crate::desk::walk::{CLAIM, ENCOUNTER, Walk, shelf, without};
use crate::practice::claim::FormItem;
use crate::practice::office::{FrontOp, Op, StatementId};

fn titles(sheet: &LifeSheet) -> Vec<&str> {
    sheet.stops.iter().map(|stop| stop.title.as_str()).collect()
}

#[test]
fn a_claim_through_denial_correction_and_statement_has_every_stop_in_order() {
    let mut walk = Walk::with_chart("Three weeks after surgery, with something new")
        .claim(without("24", "99213"))
        .answered()
        .posted();
    walk.ask(Op::CorrectClaim { claim: CLAIM, route: Route::Replacement });
    walk.code(|_| {});
    let mut walk = walk.answered().posted();
    let mrn = walk.state().encounters[&ENCOUNTER].encounter.patient.mrn.clone();
    walk.ask(Op::SendStatement { mrn });
    for _ in 0..40 {
        walk.next_day();
        if walk.try_ask(Op::PostPatientPayment { statement: StatementId(1) }).is_ok() {
            break;
        }
    }
    let sheet = sheet(walk.state(), shelf(), CLAIM).unwrap();
    let told = titles(&sheet);
    let place = |what: &str| {
        told.iter().position(|title| title.starts_with(what)).unwrap_or_else(|| panic!("{what}: {told:?}"))
    };
    let order = [
        "Patient seen",
        "Chart on the desk",
        "837 sent, first claim",
        "999",
        "277CA",
        "835",
        "837 sent, replacement",
        "Statement 1 sent",
        "Patient paid",
        "Patient’s payment posted",
        "Zero balance",
    ];
    assert!(order.map(place).is_sorted(), "{told:?}");
    assert_eq!((sheet.stage, sheet.balance.open()), ("Zero balance", Cents::ZERO));
    let (payer, patient): (Vec<Cents>, Vec<Cents>) =
        sheet.ledger.iter().map(|row| (row.payer, row.patient)).unzip();
    assert_eq!(payer.into_iter().sum::<Cents>() + patient.into_iter().sum::<Cents>(), Cents::ZERO);
}

#[test]
fn a_rejected_claim_says_what_the_front_end_said_and_may_be_sent_as_new() {
    let mut walk = Walk::with_chart("Echocardiogram reading, hospital outpatient").claim(|_| {});
    walk.ask(Op::SetItem { claim: CLAIM, item: FormItem::InsuredId, value: "X1".to_owned() });
    let walk = walk.answered();
    let sheet = sheet(walk.state(), shelf(), CLAIM).unwrap();
    let rejected = sheet.rejected.clone().unwrap();
    assert!(rejected.open && !rejected.words.is_empty() && rejected.codes.starts_with('A'), "{rejected:?}");
    assert!(titles(&sheet).contains(&"277CA: turned away"));
}

#[test]
fn an_opened_837_carries_each_item_of_the_form_in_some_segment() {
    let walk = Walk::with_chart("Shoulder pain and blood pressure").claim(|_| {}).answered();
    let sheet = sheet(walk.state(), shelf(), CLAIM).unwrap();
    let opened = opened(walk.state(), CLAIM, sheet.first.unwrap()).unwrap();
    assert!(opened.title.starts_with("837P sent"));
    for row in opened.form.iter().filter(|row| !row.value.is_empty() && row.item != "33a") {
        let carried = opened.segments.iter().any(|segment| segment.carries(row.item, row.line));
        assert!(carried, "item {} line {:?} is in no segment", row.item, row.line);
    }
    assert_eq!(opened.others, 0);
}

#[test]
fn a_crossover_is_told_on_the_remittance_in_the_life_and_on_the_statement() {
    use crate::practice::office::NextPlan;
    let mut walk = Walk::with_chart("Two refills and two cards").claim(|_| {}).answered();
    let advice = crate::desk::remittance::sheet(walk.state(), shelf(), walk.remittance()).unwrap();
    let story = advice.claims[0].story.clone().unwrap();
    assert_eq!(story.title, "Crossed over");
    assert!(story.words.contains("Cormorant") && story.words.contains("Status 19"), "{}", story.words);
    walk = walk.posted();
    assert!(matches!(walk.state().coordination(CLAIM), Some(NextPlan::Crossing(..))));
    let second = sheet(walk.state(), shelf(), CLAIM).unwrap().second.unwrap();
    assert!(!second.bill && second.words.contains("Do not bill"), "{second:?}");
    let mrn = walk.state().encounters[&ENCOUNTER].encounter.patient.mrn.clone();
    let statement = crate::desk::statement::sheet(walk.state(), shelf(), &mrn).unwrap();
    assert_eq!(statement.waits.len(), 1);
    while matches!(walk.state().coordination(CLAIM), Some(NextPlan::Crossing(..))) {
        walk.next_day();
    }
    let crossed = sheet(walk.state(), shelf(), CLAIM).unwrap();
    assert!(crossed.stops.iter().any(|stop| stop.title.starts_with("Crossed over to Cormorant")));
    walk.wait(Stage::Sent);
    let advice = crate::desk::remittance::sheet(walk.state(), shelf(), walk.remittance()).unwrap();
    assert_eq!(advice.claims[0].story.clone().unwrap().title, "The second plan’s answer");
    let walk = walk.posted();
    let statement = crate::desk::statement::sheet(walk.state(), shelf(), &mrn).unwrap();
    let part = &statement.claims[0];
    assert_eq!(part.reasons.iter().map(|reason| reason.amount).sum::<Cents>(), part.owes);
    assert!(statement.waits.is_empty());
}

#[test]
fn a_plan_that_does_not_cross_over_is_billed_by_hand_with_the_first_ones_decision() {
    let mut walk = Walk::with_chart("Inhaler renewed, two plans at home").claim(|_| {}).answered();
    let waiting = sheet(walk.state(), shelf(), CLAIM).unwrap().second.unwrap();
    assert!(!waiting.bill && waiting.post_first.is_some(), "{waiting:?}");
    walk = walk.posted();
    assert!(sheet(walk.state(), shelf(), CLAIM).unwrap().second.unwrap().bill);
    walk.ask(Op::BillSecondary { claim: CLAIM });
    let form = crate::desk::form::form_doc(walk.state(), shelf(), CLAIM).unwrap();
    let first = form.first.unwrap();
    assert_eq!((first.name.as_str(), first.lines.len()), ("Orchard Mutual PPO", 1));
    let walk = walk.answered().posted();
    let told = sheet(walk.state(), shelf(), CLAIM).unwrap();
    assert!(told.stops.iter().any(|stop| stop.title == "837 sent, to the next plan"));
    assert_eq!(told.second, None);
}

#[test]
fn a_patient_without_a_payer_is_charged_by_the_scale() {
    let mut walk = Walk::with_chart("Between two jobs, blood pressure").claim(|_| {});
    let form = crate::desk::form::form_doc(walk.state(), shelf(), CLAIM).unwrap();
    let charge = form.charge.unwrap();
    assert_eq!(charge.worked(Some(Cents(1_000_000)), 1), (charge.total, Cents::ZERO));
    assert_eq!(charge.worked(None, 1).0, charge.total.share(charge.scale.prompt_bp));
    walk.ask(Op::BillSelfPay { claim: CLAIM, income: None, persons: 1 });
    let told = sheet(walk.state(), shelf(), CLAIM).unwrap();
    assert!(titles(&told).contains(&"Charged to the patient"), "{:?}", titles(&told));
    assert_eq!(told.balance.patient_owes, charge.worked(None, 1).1);
}

#[test]
fn a_claim_with_the_payer_may_be_asked_about_and_the_answer_is_told() {
    let mut walk = Walk::with_chart("Three weeks after surgery, with something new").claim(|_| {});
    assert_eq!(sheet(walk.state(), shelf(), CLAIM).unwrap().standing, None, "a draft is with nobody");
    walk.ask(Op::TransmitClaims { claims: vec![CLAIM] });
    let told = |walk: &Walk| sheet(walk.state(), shelf(), CLAIM).unwrap().standing.unwrap();
    assert!(told(&walk).may_ask && told(&walk).words.is_empty());
    // Before its 277CA is here the payer knows no such claim.
    (0..3).for_each(|_| walk.next_day());
    walk.ask(Op::Front(FrontOp::AskStatus { claim: CLAIM }));
    assert!(!told(&walk).may_ask && told(&walk).words.starts_with("Asked on "));
    (0..4).for_each(|_| walk.next_day());
    let answer = told(&walk).words;
    assert!(answer.starts_with("277 of ") && answer.contains("has not decided"), "{answer}");
}
