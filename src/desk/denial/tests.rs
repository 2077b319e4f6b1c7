use super::*;
use crate::desk::walk::{CLAIM, ENCOUNTER, Walk, shelf, without};
use crate::practice::denial::DoorKind;
use crate::practice::office::{Cause, Op, Route, Stage};
use crate::practice::payer::{EvidenceRef, Ground};

fn shoulder() -> Walk {
    Walk::with_chart("Shoulder pain and blood pressure").claim(without("25", "99214")).answered().posted()
}

fn visit_line(walk: &Walk) -> u32 {
    denied_lines(walk.state(), &shelf().codes, CLAIM)[0].line
}

fn explain(walk: &mut Walk, line: u32, rule: &str, item: &str) {
    let cause = Cause { rule: rule.into(), item: item.into(), proof: Vec::new(), words: String::new() };
    walk.ask(Op::ExplainDenial { claim: CLAIM, line, cause });
}

fn offers(sheet: &DenialSheet, cause: &str) -> bool {
    sheet.question.causes.iter().flat_map(|group| &group.causes).any(|choice| choice.value == cause)
}

#[test]
fn before_an_explanation_neither_trace_nor_doors_are_open() {
    let walk = shoulder();
    let line = visit_line(&walk);
    let sheet = sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    assert!(sheet.headline.starts_with(&format!("Line {line} denied: ")), "{}", sheet.headline);
    assert!(sheet.told.is_none());
    assert!(!sheet.doors.is_empty() && sheet.doors.iter().all(|door| !door.open));
    assert!(offers(&sheet, "visit-with-procedure"));
    assert!(!sheet.question.papers.is_empty());
    assert_eq!(sheet.ended, None);
}

#[test]
fn what_was_sent_is_shown_on_the_form_in_x12_and_in_words() {
    let walk = shoulder();
    let line = visit_line(&walk);
    let sheet = sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    let service = sheet.sent.iter().find(|row| row.item == "24D" && row.line == Some(line)).unwrap();
    assert_eq!(service.value, "99214");
    assert_eq!(service.modifiers.as_deref(), Some(&[][..]));
    assert!(service.x12.contains(&("HC:99214".to_owned(), true)), "{:?}", service.x12);
    assert!(service.words.ends_with("no modifier"), "{}", service.words);
    let form = sheet.sent.iter().find(|row| row.item == "22").unwrap();
    assert_eq!(form.words, "Sent for the first time");
    assert!(form.x12.contains(&("1".to_owned(), true)), "{:?}", form.x12);
}

#[test]
fn after_an_explanation_the_firing_rule_its_fields_and_the_grade_are_told() {
    let mut walk = shoulder();
    let line = visit_line(&walk);
    explain(&mut walk, line, "visit-with-procedure", "24D");
    let sheet = sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    let told = sheet.told.unwrap();
    assert_eq!(told.rule, "visit-with-procedure");
    let hits: Vec<_> = told.steps.iter().filter(|step| step.hit).collect();
    assert_eq!((hits.len(), hits[0].say, hits[0].read.as_str()), (1, "denied", "24D"));
    assert!(told.grade.score().starts_with("2 of 3"), "{}", told.grade.score());
}

#[test]
fn each_door_names_its_last_day_what_is_at_stake_and_why_it_is_closed() {
    let mut walk = shoulder();
    let line = visit_line(&walk);
    explain(&mut walk, line, "visit-with-procedure", "24D");
    let sheet = sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    let by_label = |label: &str| sheet.doors.iter().find(|door| door.label == label).unwrap();
    let correct = by_label("Correct and resubmit");
    assert!(correct.open && correct.first && correct.by.contains("days"), "{correct:?}");
    assert_eq!(correct.kind, DoorKind::Correct(Route::Replacement));
    assert!(correct.stake.0 > 0 && correct.stake < sheet.denied);
    let patient = by_label("Bill patient");
    assert!(!patient.open && patient.by == "not open" && patient.stake.is_zero());
    assert!(patient.words.contains("not PR"), "{}", patient.words);
    assert_eq!(by_label("Adjust off").by, "any day");
    assert_eq!(sheet.bench, Bench::Sheet(ENCOUNTER));
}

#[test]
fn a_correction_once_begun_closes_its_own_door() {
    let mut walk = shoulder();
    let line = visit_line(&walk);
    explain(&mut walk, line, "visit-with-procedure", "24D");
    walk.ask(Op::CorrectClaim { claim: CLAIM, route: Route::Replacement });
    let sheet = sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    let correct = sheet.doors.iter().find(|door| door.label == "Correct and resubmit").unwrap();
    assert!(sheet.drafted && !correct.open && correct.words.contains("begun"), "{correct:?}");
}

#[test]
fn a_line_given_up_keeps_its_story_and_says_how_it_ended() {
    let mut walk = shoulder();
    let line = visit_line(&walk);
    explain(&mut walk, line, "timely-filing", "23");
    walk.ask(Op::AdjustOff { claim: CLAIM, line, reason: "Too small to pursue".to_owned() });
    let sheet = sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    assert_eq!(sheet.ended.as_deref(), Some("This line was adjusted off."));
    assert!(sheet.doors.is_empty() && sheet.told.is_some());
}

#[test]
fn a_lost_coverage_names_the_other_one_to_register() {
    let walk = Walk::with_chart("Burning and pink urine").claim(|_| {}).answered().posted();
    let line = visit_line(&walk);
    let sheet = sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    assert_eq!(sheet.coverages.len(), 1);
    assert!(sheet.doors.iter().any(|door| door.label == "Bill the other coverage" && !door.open));
}

fn appealed(walk: &mut Walk, line: u32) {
    let sheet = super::appeal::appeal_sheet(walk.state(), shelf(), CLAIM, line).unwrap();
    let quoted = vec![sheet.quotable[0].sections.last().unwrap().1[0].clone()];
    let letter =
        super::appeal::letter(&sheet.facts, Ground::MedicallyNecessary, &["the note".to_owned()], &quoted);
    let marks = sheet.rubric.marks(&letter, &["note".to_owned()]);
    assert!(marks.iter().all(|mark| mark.met), "{marks:?}\n{letter}");
    assert!(sheet.rubric.marks("Please pay.", &[]).iter().any(|mark| !mark.met));
    let evidence = vec![EvidenceRef { document: "note".into(), kind: "note".into() }];
    walk.ask(Op::FileAppeal { claim: CLAIM, line, ground: Ground::MedicallyNecessary, evidence, letter });
    walk.wait(Stage::Appealed);
}

#[test]
fn an_appeal_lost_at_the_plan_is_won_outside_it_and_the_ladder_says_so() {
    let mut walk = Walk::with_chart("High readings for the first time").claim(|_| {}).answered().posted();
    explain(&mut walk, 2, "medical-necessity", "24E");
    let told = super::appeal::appeal_sheet(walk.state(), shelf(), CLAIM, 2).unwrap();
    let stands =
        |sheet: &super::appeal::AppealSheet| sheet.ladder.iter().map(|rung| rung.stands).collect::<Vec<_>>();
    assert_eq!(stands(&told)[..2], [Stands::Open, Stands::Later]);
    assert_eq!(told.level.as_ref().unwrap().name, "Redetermination");
    appealed(&mut walk, 2);
    let lost = super::appeal::appeal_sheet(walk.state(), shelf(), CLAIM, 2).unwrap();
    assert_eq!(stands(&lost)[..3], [Stands::Upheld, Stands::Open, Stands::Later]);
    assert!(lost.ladder[2].needs.contains("200.00 at least; 40.00"), "{:?}", lost.ladder[2]);
    assert_eq!(lost.filed[0].marks.iter().filter(|mark| mark.met).count(), 5);
    assert!(lost.facts.lost.is_some() && lost.facts.to[0].starts_with("Reconsideration"));
    appealed(&mut walk, 2);
    let walk = walk.posted();
    let won = super::appeal::appeal_sheet(walk.state(), shelf(), CLAIM, 2).unwrap();
    assert_eq!(stands(&won)[..2], [Stands::Upheld, Stands::Overturned]);
    assert_eq!(won.filed.len(), 2);
    assert_eq!(walk.state().books.claim(CLAIM).payer_owes, Cents::ZERO);
}

#[test]
fn a_takeback_comes_with_a_letter_and_may_be_accepted_or_rebutted() {
    let mut walk =
        Walk::with_chart("Injection after eight weeks of splints").claim(|_| {}).answered().posted();
    let remits = walk.state().remittances.len();
    for _ in 0..60 {
        if walk.state().remittances.len() > remits {
            break;
        }
        walk.next_day();
    }
    let advice = crate::desk::remittance::sheet(walk.state(), shelf(), walk.remittance()).unwrap();
    let stories: Vec<_> = advice.claims.iter().map(|claim| claim.story.clone().unwrap()).collect();
    assert_eq!(
        stories.iter().map(|s| s.title).collect::<Vec<_>>(),
        ["Takeback, first half", "Takeback, second half"]
    );
    assert!(!advice.taken.is_empty(), "the PLB carries what is missing forward");
    let mut walk = walk.posted();
    let sheet = super::sheet(walk.state(), shelf(), CLAIM, 1).unwrap();
    let letter = sheet.takeback.clone().unwrap();
    assert!(letter.by.is_some() && letter.taken.0 > 0, "{letter:?}");
    assert!(letter.text[1].contains("conservative care"), "{letter:?}");
    assert!(offers(&sheet, "audit"));
    explain(&mut walk, 1, "audit", "24D");
    let doors = super::sheet(walk.state(), shelf(), CLAIM, 1).unwrap().doors;
    let labels: Vec<_> = doors.iter().filter(|door| door.open).map(|door| door.label.as_str()).collect();
    assert!(
        labels.contains(&"Accept the takeback") && labels.contains(&"Rebut: internal appeal"),
        "{labels:?}"
    );
    appealed(&mut walk, 1);
    appealed(&mut walk, 1);
    let walk = walk.posted();
    assert_eq!(walk.state().books.claim(CLAIM).payer_owes, Cents::ZERO);
    let told = crate::desk::life::sheet(walk.state(), shelf(), CLAIM).unwrap();
    assert!(told.stops.iter().any(|stop| stop.title.contains("takes money back")));
}

#[test]
fn every_rule_of_every_plan_is_told_in_words_of_its_own_and_stands_in_a_group() {
    for plan in shelf().plans.values() {
        let offered: Vec<&str> =
            cause::causes(plan).iter().flat_map(|group| group.causes.iter().map(|one| one.value)).collect();
        for rule in &plan.rules {
            assert!(offered.contains(&rule.name()), "{} of {}", rule.name(), plan.id);
        }
    }
}
