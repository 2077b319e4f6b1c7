//! Grades as the screen shows them, on charts and plans that ship.

use super::*;
use crate::base::Cents;
use crate::desk::walk::{ENCOUNTER, Walk, shelf, without};
use crate::desk::workbench::without_diagnosis;
use crate::practice::coding::Sheet;
use crate::practice::office::Op;

const CHART: &str = "Shoulder pain and blood pressure";

fn handed_in(change: impl FnOnce(&mut Sheet)) -> Walk {
    let mut walk = Walk::with_chart(CHART);
    walk.code(change);
    walk.ask(Op::FinishCoding { encounter: ENCOUNTER });
    walk
}

fn graded(walk: &Walk) -> GradeSheet {
    grade_sheet(walk.state(), shelf(), ENCOUNTER).unwrap()
}

#[test]
fn nothing_is_graded_before_it_is_handed_in() {
    let walk = Walk::with_chart(CHART);
    assert_eq!(grade_sheet(walk.state(), shelf(), ENCOUNTER), Err(NoGrade::NotHandedIn));
}

#[test]
fn the_keys_own_sheet_loses_nothing() {
    let sheet = graded(&handed_in(|_| {}));
    assert_eq!(sheet.points.0, sheet.points.1);
    assert_eq!(sheet.money.as_ref().map(Money::lost), Some(Cents::ZERO));
    assert!(sheet.sections.iter().flat_map(|section| &section.rows).all(|row| row.sign.tone == "good"));
}

#[test]
fn a_missing_modifier_carries_the_money_of_its_line() {
    let sheet = graded(&handed_in(without("25", "99214")));
    let lost = sheet.money.as_ref().unwrap().lost();
    let rows = || sheet.sections.iter().flat_map(|section| &section.rows);
    let row = rows().find(|row| row.loss.is_some()).unwrap();
    assert_eq!((row.loss, row.sign.symbol), (Some(lost), "#s-tag"));
    assert!(lost > Cents::ZERO && rows().filter(|row| row.loss.is_some()).count() == 1);
}

#[test]
fn every_number_leads_to_words_of_a_paper_that_is_open_to_the_learner() {
    let sheet = graded(&handed_in(|_| {}));
    let rows = sheet.sections.iter().flat_map(|section| &section.rows);
    for key in rows.flat_map(|row| &row.refs) {
        let mark = sheet.marks.iter().find(|mark| mark.key == *key).unwrap();
        assert!(!mark.tab.is_empty() && !mark.quote.is_empty());
    }
}

#[test]
fn the_first_try_stands_as_the_score() {
    let mut walk = handed_in(|sheet| *sheet = without_diagnosis(sheet, 1));
    assert!(graded(&walk).attempt.starts_with("First try"));
    walk.code(|_| {});
    assert!(graded(&walk).changed);
    walk.ask(Op::FinishCoding { encounter: ENCOUNTER });
    assert!(graded(&walk).attempt.starts_with("Try 2. The first try stands"));
}
