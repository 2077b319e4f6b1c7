//! One chart, the mistakes learners make on it, and what each earns.

use super::super::{Component, Grade, Points, Row, Verdict, full_sheet, grade};
use crate::practice::coding::{Service, Sheet};
use exercises_format::chart::Key;
use serde_json::json;

fn key() -> Key {
    let quote = |words: &str| json!([{ "doc": "note", "quote": words }]);
    serde_json::from_value(json!({
        "diagnoses": [
            { "code": "M17.11", "points": 2, "evidence": quote("Primary OA R knee"), "why": "The note names the side.",
              "rests_on": "I.C.13.a", "misses": [
                { "code": "M17.10", "percent": 50, "verdict": "less-specific", "why": "The side is missing.",
                  "consequence": "Held for review." } ] },
            { "code": "E11.65", "points": 2, "evidence": quote("poorly controlled"), "why": "Indexed to hyperglycemia.",
              "rests_on": "Index", "misses": [
                { "code": "E11.9", "percent": 50, "verdict": "less-specific", "why": "The control is missing.",
                  "consequence": "Severity lost." } ] },
            { "code": "I10", "points": 1, "evidence": quote("HTN"), "why": "Treated.", "rests_on": "IV.J" },
            { "code": "Z79.84", "points": 1, "evidence": quote("metformin"), "why": "Use additional code.",
              "rests_on": "E11 note" }
        ],
        "first": ["M17.11", "E11.65"],
        "first_why": "The main reason for the visit goes first.",
        "order": [["E11.65", "Z79.84"]],
        "services": [
            { "code": "99214", "points": 3, "units": 1, "links": ["E11.65", "I10"], "links_points": 1,
              "modifiers": [ { "code": "25", "points": 2, "why": "Work of its own.", "consequence": "Visit denied, CO 97." } ],
              "evidence": quote("start glargine"), "why": "Moderate.", "rests_on": "MDM", "misses": [
                { "code": "99213", "percent": 50, "verdict": "downcoded", "why": "One level low.", "consequence": "Fee lost." } ] },
            { "code": "20610", "points": 3, "units": 1, "links": ["M17.11"], "links_points": 1,
              "modifiers": [ { "code": "RT", "points": 1, "why": "Right side.", "consequence": "Denied, CO 4." } ],
              "evidence": quote("inj R knee"), "why": "No imaging.", "rests_on": "CPT", "misses": [
                { "code": "20611", "percent": 0, "verdict": "upcoded", "why": "No ultrasound.", "consequence": "Repaid." } ] },
            { "code": "J3301", "points": 1, "units": 4, "units_points": 1, "links": ["M17.11"], "links_points": 1,
              "modifiers": [ { "code": "JZ", "points": 1, "why": "Nothing wasted.", "consequence": "Returned.",
                               "plans": ["medicare"], "alternates": ["JW"] } ],
              "evidence": quote("40 mg"), "why": "10 mg a unit.", "rests_on": "HCPCS" }
        ],
        "acceptable": [ { "code": "Z96.652", "why": "History of the other knee." } ],
        "rejected": [ { "code": "M10", "why": "Outpatient never codes a condition to be ruled out.",
                        "consequence": "It follows the patient for years.", "compliance": true } ]
    }))
    .unwrap()
}

const PLAN: &str = "orchard-ppo";

fn sheet() -> Sheet {
    full_sheet(&key(), PLAN)
}

fn graded(sheet: &Sheet) -> Grade {
    grade(&key(), PLAN, sheet)
}

fn rename(sheet: &mut Sheet, from: &str, to: &str) {
    let codes = sheet.services.iter_mut().flat_map(|line| line.pointers.iter_mut());
    for code in sheet.diagnoses.iter_mut().chain(codes).filter(|code| code.as_str() == from) {
        *code = to.into();
    }
}

fn only_loss(grade: &Grade) -> &Row {
    let lost: Vec<&Row> = grade.rows.iter().filter(|row| row.lost().0 != 0).collect();
    assert_eq!(lost.len(), 1, "{lost:#?}");
    lost[0]
}

#[test]
fn the_full_key_earns_everything() {
    let grade = graded(&sheet());
    assert_eq!((grade.got, grade.of, grade.percent_hundredths), (Points(2300), Points(2300), 10_000));
    assert_eq!(grade.headline, "23 of 23 points; every item right");
    assert_eq!((grade.next_step.as_str(), grade.compliance_hundredths), ("", 10_000));
    let medicare = super::super::grade(&key(), "medicare", &full_sheet(&key(), "medicare"));
    assert_eq!((medicare.of, medicare.percent_hundredths), (Points(2400), 10_000));
}

#[test]
fn an_empty_sheet_is_no_answer() {
    let grade = graded(&Sheet::default());
    assert_eq!((grade.percent_hundredths, grade.answered), (0, false));
    assert_eq!(grade.headline, "Nothing entered yet; 0 of 23 points");
    assert!(grade.rows.iter().all(|row| row.verdict == Verdict::Missing));
}

#[test]
fn a_less_specific_knee_costs_half_its_line_and_nothing_else() {
    let mut sheet = sheet();
    rename(&mut sheet, "M17.11", "M17.10");
    let grade = graded(&sheet);
    let row = only_loss(&grade);
    assert_eq!((row.item.as_str(), row.verdict, row.got), ("21A", Verdict::LessSpecific, Points(100)));
    assert_eq!((row.why.as_str(), row.consequence.as_str()), ("The side is missing.", "Held for review."));
    assert_eq!(grade.next_step, "Code M17.11 instead of M17.10 and 1 point comes back.");
}

#[test]
fn a_side_nobody_named_still_earns_its_category() {
    let mut sheet = sheet();
    rename(&mut sheet, "M17.11", "M17.12");
    let grade = graded(&sheet);
    assert_eq!((only_loss(&grade).verdict, only_loss(&grade).got), (Verdict::WrongCode, Points(50)));
}

#[test]
fn twenty_five_on_the_injection_costs_twenty_five_once() {
    let mut sheet = sheet();
    let moved = sheet.services[0].modifiers.remove(0);
    sheet.services[1].modifiers.push(moved);
    let grade = graded(&sheet);
    let row = only_loss(&grade);
    assert_eq!((row.item.as_str(), row.verdict), ("24D 1", Verdict::WrongModifier));
    assert_eq!((row.yours.as_str(), row.expected.as_str()), ("25 on line 2", "25 on line 1"));
    assert_eq!(grade.next_step, "Put 25 on the visit instead of line 2 (20610) and 2 points come back.");
    assert_eq!(grade.compliance_hundredths, 9_000);
}

#[test]
fn every_modifier_on_every_line_does_not_pay() {
    let mut listed = sheet();
    for line in &mut listed.services {
        line.modifiers = ["25", "59", "RT", "LT"].map(Into::into).to_vec();
    }
    let mut none = sheet();
    none.services.iter_mut().for_each(|line| line.modifiers.clear());
    assert!(graded(&listed).got < graded(&none).got);
}

#[test]
fn a_level_too_low_keeps_half_and_its_modifier() {
    let mut sheet = sheet();
    sheet.services[0].procedure = "99213".into();
    let grade = graded(&sheet);
    assert_eq!((only_loss(&grade).verdict, only_loss(&grade).got), (Verdict::Downcoded, Points(150)));
    sheet.services[0].procedure = "99215".into();
    let grade = graded(&sheet);
    assert_eq!((only_loss(&grade).verdict, only_loss(&grade).got), (Verdict::Upcoded, Points(75)));
    assert_eq!(grade.compliance_hundredths, 7_500);
}

#[test]
fn a_miss_worth_nothing_loses_its_whole_line() {
    let mut sheet = sheet();
    sheet.services[1].procedure = "20611".into();
    let row = only_loss(&graded(&sheet)).clone();
    assert_eq!((row.verdict, row.got, row.of), (Verdict::Upcoded, Points(0), Points(500)));
}

#[test]
fn one_unit_instead_of_four_costs_the_units() {
    let mut sheet = sheet();
    sheet.services[2].units = 1;
    let grade = graded(&sheet);
    let row = only_loss(&grade);
    assert_eq!((row.item.as_str(), row.verdict), ("24G 3", Verdict::WrongUnits));
    assert_eq!(row.consequence, "3 of 4 units go unpaid.");
    sheet = self::sheet();
    sheet.services[0].units = 2;
    let grade = graded(&sheet);
    assert_eq!((only_loss(&grade).lost(), grade.compliance_hundredths), (Points(150), 7_500));
}

#[test]
fn the_order_of_diagnoses_counts_and_the_order_of_lines_does_not() {
    let mut sheet = sheet();
    sheet.diagnoses.swap(0, 1);
    sheet.services.rotate_left(1);
    assert_eq!(graded(&sheet).percent_hundredths, 10_000);
    let i10 = sheet.diagnoses.remove(2);
    sheet.diagnoses.insert(0, i10);
    let grade = graded(&sheet);
    let row = only_loss(&grade);
    assert_eq!((row.verdict, row.got, row.of), (Verdict::WrongOrder, Points(100), Points(200)));
    assert_eq!((row.yours.as_str(), row.expected.as_str()), ("I10 first", "M17.11 first"));
    sheet = self::sheet();
    sheet.diagnoses.swap(1, 3);
    assert_eq!(only_loss(&graded(&sheet)).expected, "E11.65 before Z79.84");
}

#[test]
fn a_wrong_pointer_costs_its_share() {
    let mut sheet = sheet();
    sheet.services[0].pointers = vec!["E11.65".into(), "M17.11".into()];
    let grade = graded(&sheet);
    let row = only_loss(&grade);
    assert_eq!((row.verdict, row.got, row.of), (Verdict::WrongLinkage, Points(50), Points(100)));
    assert_eq!(row.why, "M17.11 is not a reason for this line; I10 is.");
}

#[test]
fn gout_to_be_ruled_out_costs_compliance_and_no_points() {
    let mut sheet = sheet();
    sheet.diagnoses.push("M10.9".into());
    let grade = graded(&sheet);
    assert_eq!((grade.percent_hundredths, grade.compliance_hundredths), (10_000, 7_500));
    assert_eq!(grade.next_step, "Take M10.9 off the diagnoses.");
    sheet.diagnoses.push("M10.00".into());
    assert!(graded(&sheet).percent_hundredths < 10_000, "a second one is listing");
}

#[test]
fn what_may_be_there_costs_nothing_and_what_may_not_does() {
    let mut sheet = sheet();
    sheet.diagnoses.push("Z96.652".into());
    assert_eq!(graded(&sheet).percent_hundredths, 10_000);
    sheet.diagnoses.push("R51.9".into());
    assert_eq!(graded(&sheet).got, Points(2200));
    sheet.services.push(Service { procedure: "73562".into(), units: 1, ..Service::default() });
    assert_eq!(graded(&sheet).got, Points(2100));
}

#[test]
fn a_miss_that_may_stand_beside_the_code_is_free_there_and_partial_instead_of_it() {
    let mut key = key();
    key.acceptable
        .push(exercises_format::chart::Acceptable { code: "99213".into(), why: "No charge.".into() });
    let mut sheet = sheet();
    sheet.services.push(Service { procedure: "99213".into(), units: 1, ..Service::default() });
    assert_eq!(grade(&key, PLAN, &sheet).percent_hundredths, 10_000);
    sheet.services.remove(0);
    assert_eq!(grade(&key, PLAN, &sheet).diagnoses, graded(&self::sheet()).diagnoses);
    assert!(grade(&key, PLAN, &sheet).rows.iter().any(|row| row.verdict == Verdict::Downcoded));
}

#[test]
fn a_line_entered_twice_counts_once() {
    let mut sheet = sheet();
    sheet.services.push(sheet.services[1].clone());
    let grade = graded(&sheet);
    let row = only_loss(&Grade {
        rows: grade.rows.into_iter().filter(|row| row.component == Component::Service).collect(),
        ..graded(&sheet)
    })
    .clone();
    assert_eq!(row.verdict, Verdict::NotSupported);
    assert!(row.why.contains("20610"), "{}", row.why);
}

#[test]
fn points_print_with_as_few_decimals_as_needed() {
    for (points, text) in [(200, "2"), (150, "1.5"), (-25, "\u{2212}0.25"), (0, "0")] {
        assert_eq!(Points(points).to_string(), text);
    }
}
