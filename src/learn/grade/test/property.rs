//! What must hold for every key and every sheet.

use super::draw::{self, PLANS};
use super::mend::follow;
use crate::base::{Dice, Seed};
use crate::learn::grade::{Grade, best, diagnosis, full_sheet, grade, service};
use crate::practice::coding::{Service, Sheet};
use exercises_format::chart::Key;

const CASES: usize = 600;

fn each(name: &str, mut holds: impl FnMut(&mut Dice, &Key, &str)) {
    for case in 0..CASES {
        let mut dice = Seed(2026).of(name).of(&case.to_string()).dice();
        let key = draw::key(&mut dice);
        let plan = PLANS[dice.below(2) as usize];
        holds(&mut dice, &key, plan);
    }
}

fn shuffled<T>(dice: &mut Dice, mut items: Vec<T>) -> Vec<T> {
    for i in (1..items.len()).rev() {
        items.swap(i, dice.below(i as u64 + 1) as usize);
    }
    items
}

#[test]
fn the_full_key_is_everything_and_an_empty_sheet_nothing() {
    each("full", |_, key, plan| {
        let full = grade(key, plan, &full_sheet(key, plan));
        assert_eq!((full.percent_hundredths, full.got), (10_000, full.of), "{key:#?}");
        assert_eq!(full.compliance_hundredths, 10_000);
        assert_eq!(grade(key, plan, &Sheet::default()).percent_hundredths, 0);
    });
}

#[test]
fn a_grade_is_bounded_and_its_rows_add_up() {
    each("bounded", |dice, key, plan| {
        let sheet = draw::sheet(dice, key, plan);
        let grade = grade(key, plan, &sheet);
        let diagnoses = diagnosis::Diagnoses::read(key, &sheet);
        let services = service::Services::read(key, plan, &sheet);
        let (matching, assignment) = best(&diagnoses, &services);
        assert_eq!(grade.diagnoses.got.0, diagnoses.score(&matching).max(0));
        assert_eq!(grade.services.got.0, assignment.score.max(0));
        assert!(grade.percent_hundredths <= 10_000 && grade.compliance_hundredths <= 10_000);
        assert!(grade.got.0 >= 0 && grade.got <= grade.of);
        let whole = super::super::grade(key, plan, &full_sheet(key, plan)).of;
        assert_eq!(grade.of, whole, "what can be earned does not depend on the sheet");
    });
}

#[test]
fn following_any_one_row_never_lowers_the_score() {
    each("monotone", |dice, key, plan| {
        let sheet = draw::sheet(dice, key, plan);
        let before = grade(key, plan, &sheet);
        for row in before.rows.iter().filter(|row| row.lost().0 > 0) {
            let Some(mended) = follow(key, plan, &sheet, &before, row) else { continue };
            let after = grade(key, plan, &mended);
            assert!(
                after.got >= before.got,
                "{row:#?}\n{sheet:#?}\n{mended:#?}\n{key:#?}\nbefore {:#?}\nafter {:#?}",
                before.rows,
                after.rows
            );
        }
    });
}

#[test]
fn following_row_after_row_ends_at_the_full_score() {
    each("ends", |dice, key, plan| {
        let mut sheet = draw::sheet(dice, key, plan);
        let mut now = grade(key, plan, &sheet);
        for _ in 0..80 {
            let open = now.rows.iter().filter(|row| row.lost().0 > 0);
            let Some(next) = open.filter_map(|row| follow(key, plan, &sheet, &now, row)).next() else {
                break;
            };
            sheet = next;
            now = grade(key, plan, &sheet);
        }
        assert_eq!(now.percent_hundredths, 10_000, "{sheet:#?}\n{key:#?}\n{:#?}", now.rows);
    });
}

#[test]
fn an_unsupported_code_never_raises_the_score() {
    each("unsupported", |dice, key, plan| {
        let sheet = draw::sheet(dice, key, plan);
        let before = grade(key, plan, &sheet).got;
        let mut diagnosis = sheet.clone();
        let at = dice.below(sheet.diagnoses.len() as u64 + 1) as usize;
        diagnosis.diagnoses.insert(at, "C50.911".into());
        assert!(grade(key, plan, &diagnosis).got <= before);
        let mut service = sheet.clone();
        let pointers = sheet.diagnoses.iter().take(4).cloned().collect();
        let modifiers = vec!["25".into(), "RT".into()];
        let line = Service { procedure: "70450".into(), units: 1, modifiers, pointers, charge: None };
        service.services.insert(0, line);
        assert!(grade(key, plan, &service).got <= before);
        let mut modifier = sheet;
        for line in &mut modifier.services {
            line.modifiers.push("AT".into());
        }
        assert!(grade(key, plan, &modifier).got <= before);
    });
}

#[test]
fn listing_everything_does_not_pay() {
    each("listing", |_, key, plan| {
        let mut sheet = full_sheet(key, plan);
        let listed = draw::DIAGNOSES.iter().map(|code| (*code).into());
        let fresh: Vec<_> = listed.filter(|code| !sheet.diagnoses.contains(code)).collect();
        sheet.diagnoses.extend(fresh);
        let pointers = sheet.diagnoses.iter().take(4).cloned().collect::<Vec<_>>();
        sheet.services.extend(draw::SERVICES.iter().map(|code| Service {
            procedure: (*code).into(),
            pointers: pointers.clone(),
            units: 1,
            ..Service::default()
        }));
        let grade = grade(key, plan, &sheet);
        assert!(grade.percent_hundredths < 7_500, "{}", grade.percent_hundredths);
    });
}

#[test]
fn the_order_of_lines_modifiers_and_pointers_does_not_matter() {
    each("lines", |dice, key, plan| {
        let sheet = draw::sheet(dice, key, plan);
        let services = shuffled(dice, sheet.services.clone())
            .into_iter()
            .map(|line| Service {
                modifiers: shuffled(dice, line.modifiers.clone()),
                pointers: shuffled(dice, line.pointers.clone()),
                ..line
            })
            .collect();
        let other = Sheet { services, ..sheet.clone() };
        let figures =
            |grade: Grade| (grade.got, grade.diagnoses, grade.services, grade.compliance_hundredths);
        assert_eq!(figures(grade(key, plan, &sheet)), figures(grade(key, plan, &other)));
    });
}

#[test]
fn the_order_of_diagnoses_matters_to_the_order_alone() {
    each("diagnoses", |dice, key, plan| {
        let sheet = draw::sheet(dice, key, plan);
        let mut key = key.clone();
        key.first = key.diagnoses.iter().map(|line| line.code.clone()).collect();
        key.order.clear();
        let mut other = sheet.clone();
        if other.diagnoses.len() > 2 {
            other.diagnoses[1..].reverse();
        }
        assert_eq!(grade(&key, plan, &sheet).got, grade(&key, plan, &other).got);
    });
}
