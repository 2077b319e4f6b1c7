//! The sheet a worker writes: the key's, with a beginner's slips where the policy says so.

use super::run::{Desk, Policy};
use crate::base::{Dice, Finding};
use crate::learn::grade::full_sheet;
use crate::practice::chart::EncounterId;
use crate::practice::coding::{CodeBook, Service, Sheet};
use crate::practice::office::Op;
use exercises_format::ChartExercise;
use std::borrow::Cow;

/// What a beginner got wrong on one encounter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Slips {
    /// The sheet is not the key's.
    pub sheet: bool,
    /// Item 23 was left blank.
    pub permit: bool,
    /// Nobody looked whether the registered coverage was in force.
    pub coverage: bool,
}

impl Desk<'_> {
    pub(super) fn code(&mut self, id: EncounterId) -> Result<(), Finding> {
        let mut dice = self.order.seed.of(&format!("code/{id}")).dice();
        let mut slips = Slips::default();
        let mut sheet = self.right_sheet(id).unwrap_or_default();
        if self.order.policy == Policy::Novice {
            let chart = self.chart(id);
            let right = sheet.clone();
            slips.sheet = chart.is_some_and(|chart| slip(&mut sheet, &chart, &mut dice));
            if slips.sheet && !self.can_be_charged(id, &sheet) {
                (slips.sheet, sheet) = (false, right);
            }
            slips.permit = dice.chance(40);
            slips.coverage = dice.chance(60);
        }
        self.slips.insert(id, slips);
        if !slips.coverage {
            self.register_right_coverage(id)?;
        }
        self.ask(Op::RecordCoding { encounter: id, sheet })?;
        self.ask(Op::FinishCoding { encounter: id })
    }

    /// Whether the practice has a charge for every line: a slip into a code it does not know would end at the form.
    fn can_be_charged(&self, id: EncounterId, sheet: &Sheet) -> bool {
        let Some(file) = self.journal.state().encounters.get(&id) else { return false };
        let known =
            |line: &Service| self.shelf.codes.procedure(&line.procedure, file.encounter.dos).is_some();
        sheet.check().is_ok() && sheet.services.iter().all(known)
    }

    /// Looks the coverages up as a front desk would: the one in force on the day of service.
    pub(super) fn register_right_coverage(&mut self, id: EncounterId) -> Result<bool, Finding> {
        let Some(file) = self.journal.state().encounters.get(&id).cloned() else { return Ok(false) };
        let visit = &file.encounter;
        let right = visit.coverages.iter().position(|coverage| coverage.force.contains(visit.dos));
        match right {
            Some(coverage) if coverage != visit.registered => {
                self.ask(Op::ChangeCoverage { encounter: id, coverage })?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    pub(super) fn chart(&self, id: EncounterId) -> Option<Cow<'_, ChartExercise>> {
        let file = self.journal.state().encounters.get(&id)?;
        self.shelf.chart_of(&file.encounter.source)
    }

    /// The key's own sheet for the plan that is really in force.
    pub(super) fn right_sheet(&self, id: EncounterId) -> Option<Sheet> {
        let file = self.journal.state().encounters.get(&id)?;
        let visit = &file.encounter;
        let right = visit.coverages.iter().find(|coverage| coverage.force.contains(visit.dos));
        let plan = right.or(visit.coverage())?.plan.clone();
        Some(full_sheet(&self.chart(id)?.key, plan.as_str()))
    }
}

/// One slip at the most on a sheet; whether there was one.
fn slip(sheet: &mut Sheet, chart: &ChartExercise, dice: &mut Dice) -> bool {
    let before = sheet.clone();
    match dice.below(20) {
        0..=4 => drop_modifier(sheet, dice),
        5 | 6 => link_elsewhere(sheet, dice),
        7 | 8 => add_rejected(sheet, chart, dice),
        9 => too_many_units(sheet, dice),
        10 => miss_diagnosis(sheet, chart, dice),
        11 => miss_service(sheet, chart, dice),
        12 => say_twice(sheet, dice),
        _ => {}
    }
    *sheet != before
}

fn drop_modifier(sheet: &mut Sheet, dice: &mut Dice) {
    let with: Vec<usize> =
        sheet.services.iter().enumerate().filter(|(_, s)| !s.modifiers.is_empty()).map(|(i, _)| i).collect();
    if let Some(line) = dice.pick(&with).and_then(|i| sheet.services.get_mut(*i)) {
        line.modifiers.pop();
    }
}

/// The key slipped, or the dose was taken for the units.
fn too_many_units(sheet: &mut Sheet, dice: &mut Dice) {
    let lines = sheet.services.len() as u64;
    if let Some(line) = sheet.services.get_mut(dice.below(lines) as usize) {
        line.units *= 10;
    }
}

/// A named near miss stands where the key's diagnosis should, everywhere it is pointed at.
fn miss_diagnosis(sheet: &mut Sheet, chart: &ChartExercise, dice: &mut Dice) {
    let Some(line) = dice.pick(&chart.key.diagnoses) else { return };
    let Some(miss) = dice.pick(&line.misses).filter(|miss| miss.code.len() > 3) else { return };
    let (right, wrong) = (line.code.as_str(), miss.code.as_str());
    let pointers = sheet.services.iter_mut().flat_map(|service| service.pointers.iter_mut());
    for code in sheet.diagnoses.iter_mut().chain(pointers).filter(|code| code.as_str() == right) {
        *code = wrong.into();
    }
}

/// A named near miss stands where the key's service should.
fn miss_service(sheet: &mut Sheet, chart: &ChartExercise, dice: &mut Dice) {
    let Some(line) = dice.pick(&chart.key.services) else { return };
    let Some(miss) = dice.pick(&line.misses) else { return };
    if let Some(service) = sheet.services.iter_mut().find(|service| service.procedure.as_str() == line.code) {
        service.procedure = miss.code.as_str().into();
    }
}

/// A line is entered twice.
fn say_twice(sheet: &mut Sheet, dice: &mut Dice) {
    if let (Some(line), true) = (dice.pick(&sheet.services).cloned(), sheet.services.len() < 6) {
        sheet.services.push(line);
    }
}

fn link_elsewhere(sheet: &mut Sheet, dice: &mut Dice) {
    let Some(wrong) = dice.pick(&sheet.diagnoses).cloned() else { return };
    let lines = sheet.services.len() as u64;
    if let Some(line) = sheet.services.get_mut(dice.below(lines) as usize) {
        line.pointers = vec![wrong];
    }
}

fn add_rejected(sheet: &mut Sheet, chart: &ChartExercise, dice: &mut Dice) {
    // Whole procedure codes only; a category stands for many, and a diagnosis begins with a letter and a digit.
    let procedure = |code: &&str| code.len() == 5 && code.bytes().skip(1).all(|b| b.is_ascii_digit());
    let tempting: Vec<&str> = chart.key.rejected.iter().map(|r| r.code.as_str()).filter(procedure).collect();
    if let (Some(code), Some(first), true) =
        (dice.pick(&tempting), sheet.diagnoses.first(), sheet.services.len() < 6)
    {
        let pointers = vec![first.clone()];
        sheet.services.push(Service { procedure: (*code).into(), pointers, units: 1, ..Service::default() });
    }
}
