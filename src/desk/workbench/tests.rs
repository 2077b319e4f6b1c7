//! The workbench on a chart that ships.

use super::*;
use crate::base::Day;
use crate::desk::walk::{ENCOUNTER, Walk, shelf};
use crate::practice::coding::Sheet;
use crate::practice::office::Op;

const CHART: &str = "Shoulder pain and blood pressure";

fn shown(walk: &Walk) -> Bench {
    bench(walk.state(), shelf(), ENCOUNTER).unwrap()
}

fn on() -> Day {
    shown(&Walk::with_chart(CHART)).dos
}

#[test]
fn an_empty_sheet_says_where_to_begin_and_cannot_be_handed_in() {
    let bench = shown(&Walk::with_chart(CHART));
    assert!(bench.lacks.starts_with("Read the note"));
    assert!(bench.hand_in_closed.is_some() && bench.claim_closed.is_some());
    assert_eq!(bench.status, "To code");
}

#[test]
fn a_line_shows_its_letters_and_its_charge() {
    let mut walk = Walk::with_chart(CHART);
    let sheet = with_diagnosis(&with_diagnosis(&Sheet::default(), "I10"), "M75.42");
    let sheet = pointed(&with_service(&sheet, "99214"), 0, "BA").unwrap();
    walk.ask(Op::RecordCoding { encounter: ENCOUNTER, sheet });
    let bench = shown(&walk);
    let line = &bench.services[0];
    assert_eq!((line.pointers.as_str(), line.charge), ("BA", Some(bench.total)));
    assert!(bench.lacks.is_empty() && bench.hand_in_closed.is_none());
}

#[test]
fn a_sheet_handed_in_waits_for_a_change() {
    let mut walk = Walk::with_chart(CHART);
    walk.code(|_| {});
    walk.ask(Op::FinishCoding { encounter: ENCOUNTER });
    assert!(shown(&walk).handed_in && shown(&walk).hand_in_closed.is_some());
    walk.code(|sheet| *sheet = without_diagnosis(sheet, 0));
    assert!(!shown(&walk).handed_in && shown(&walk).hand_in_closed.is_none());
}

#[test]
fn a_typed_code_is_told_before_it_is_added() {
    let codes = &shelf().codes;
    assert!(matches!(typed_diagnosis(codes, "m7542", on()), Typed::Good { code, .. } if code == "M75.42"));
    assert!(
        matches!(typed_diagnosis(codes, "G35", on()), Typed::Doubtful { see, .. } if see.contains(&"G35.D".to_owned()))
    );
    assert!(matches!(typed_diagnosis(codes, "Q", on()), Typed::Unknown { .. }));
    assert!(matches!(typed_service(codes, "20610", on()), Typed::Good { .. }));
    assert_eq!(typed_service(codes, " ", on()), Typed::Nothing);
}

#[test]
fn the_note_is_the_first_tab() {
    let walk = Walk::with_chart(CHART);
    let papers = papers_of(shelf(), &walk.state().encounters[&ENCOUNTER]).unwrap();
    assert_eq!(tabs(&papers)[0].label, "Note");
}
