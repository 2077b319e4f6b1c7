//! Doing what one row of a grade advises, and nothing else.

use crate::learn::grade::{Component, Grade, Row, Verdict, full_sheet};
use crate::practice::coding::{Icd10Cm, Modifier, Service, Sheet};
use exercises_format::chart::Key;

pub fn rename(sheet: &mut Sheet, from: &str, to: &str) {
    let codes = sheet.services.iter_mut().flat_map(|line| line.pointers.iter_mut());
    for code in sheet.diagnoses.iter_mut().chain(codes).filter(|code| code.as_str() == from) {
        *code = to.into();
    }
}

pub fn drop_diagnosis(sheet: &mut Sheet, code: &str) {
    sheet.diagnoses.retain(|entry| entry.as_str() != code);
    sheet.services.iter_mut().for_each(|line| line.pointers.retain(|entry| entry.as_str() != code));
}

/// The entry that stands for a code of the key.
fn entry(grade: &Grade, code: &str) -> Option<Icd10Cm> {
    let row = grade
        .rows
        .iter()
        .find(|row| row.component == Component::Diagnosis && row.expected == code && !row.yours.is_empty())?;
    (row.of.0 == 0 || row.got.0 > 0).then(|| row.yours.as_str().into())
}

fn lift(sheet: &mut Sheet, code: &Icd10Cm, to: usize) {
    let from = sheet.diagnoses.iter().position(|entry| entry == code).unwrap();
    let code = sheet.diagnoses.remove(from);
    sheet.diagnoses.insert(to, code);
}

fn line_of(row: &Row) -> usize {
    row.item.split(' ').nth(1).unwrap().parse::<usize>().unwrap() - 1
}

/// The sheet with one row's advice followed; `None` where another row has to be followed first.
pub fn follow(key: &Key, plan: &str, sheet: &Sheet, grade: &Grade, row: &Row) -> Option<Sheet> {
    let mut sheet = sheet.clone();
    let words: Vec<&str> = row.expected.split(' ').collect();
    match (row.component, row.verdict) {
        (Component::Diagnosis, Verdict::NotSupported) => drop_diagnosis(&mut sheet, &row.yours),
        (Component::Diagnosis, Verdict::Missing) => sheet.diagnoses.push(row.expected.as_str().into()),
        (Component::Diagnosis, _) => rename(&mut sheet, &row.yours, &row.expected),
        (Component::Order, _) if words.last() == Some(&"first") => {
            lift(&mut sheet, &entry(grade, words[0])?, 0);
        }
        (Component::Order, _) => {
            let after = entry(grade, words[2])?;
            let to = sheet.diagnoses.iter().position(|code| *code == after)?;
            lift(&mut sheet, &entry(grade, words[0])?, to);
        }
        (Component::Service, Verdict::NotSupported) => {
            sheet.services.remove(line_of(row));
        }
        (Component::Service, Verdict::Missing) => {
            let full = full_sheet(key, plan);
            let said = |line: &Service| {
                let modifiers = line.modifiers.iter().map(Modifier::as_str);
                std::iter::once(line.procedure.as_str()).chain(modifiers).collect::<Vec<_>>() == words
            };
            let mut line = full.services.into_iter().find(said)?;
            line.pointers = line.pointers.iter().filter_map(|code| entry(grade, code.as_str())).collect();
            sheet.services.push(line);
        }
        (Component::Service, _) => sheet.services[line_of(row)].procedure = row.expected.as_str().into(),
        (Component::Modifier, Verdict::MissingModifier) => {
            sheet.services[line_of(row)].modifiers.push(row.expected.as_str().into());
        }
        (Component::Modifier, _) => swap_modifier(&mut sheet, row),
        (Component::Units, _) => {
            sheet.services[line_of(row)].units = row.expected.split('\u{d7}').nth(1)?.parse().ok()?;
        }
        (Component::Linkage, _) => {
            let links = row.expected.split(", ").filter_map(|code| entry(grade, code)).collect();
            sheet.services[line_of(row)].pointers = links;
        }
    }
    Some(sheet)
}

fn swap_modifier(sheet: &mut Sheet, row: &Row) {
    let (yours, from) = match row.yours.split_once(" on line ") {
        Some((code, line)) => (code, line.parse::<usize>().unwrap() - 1),
        None => (row.yours.as_str(), line_of(row)),
    };
    let modifiers = &mut sheet.services[from].modifiers;
    let at = modifiers.iter().position(|code| code.as_str() == yours).unwrap();
    modifiers.remove(at);
    if let Some(code) = row.expected.split(' ').next().filter(|code| !code.is_empty()) {
        sheet.services[line_of(row)].modifiers.push(code.into());
    }
}
