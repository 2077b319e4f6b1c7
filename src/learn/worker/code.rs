//! The sheet a worker writes: the key's, with a beginner's slips where the policy says so.

use super::run::{Desk, Policy};
use super::slip::slip;
use crate::base::Finding;
use crate::learn::grade::full_sheet;
use crate::practice::chart::{Encounter, EncounterId};
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
            let plan = self.right_plan(id).unwrap_or_default();
            slips.sheet = chart.is_some_and(|chart| slip(&mut sheet, &chart, &plan, &mut dice));
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
        // Nor does its coding program let a heading through.
        let whole = |code| self.shelf.codes.diagnosis(code, file.encounter.dos).is_some();
        sheet.check().is_ok() && sheet.services.iter().all(known) && sheet.diagnoses.iter().all(whole)
    }

    /// Looks the coverages up as a front desk would: the one in force on the day of service.
    pub(super) fn register_right_coverage(&mut self, id: EncounterId) -> Result<bool, Finding> {
        let Some(file) = self.journal.state().encounters.get(&id).cloned() else { return Ok(false) };
        let visit = &file.encounter;
        let right = self.right_coverage(visit);
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
        Some(full_sheet(&self.chart(id)?.key, &self.right_plan(id)?))
    }

    /// The plan that is to be billed first.
    fn right_plan(&self, id: EncounterId) -> Option<String> {
        let visit = &self.journal.state().encounters.get(&id)?.encounter;
        let right = self.right_coverage(visit).and_then(|at| visit.coverages.get(at));
        Some(right.or(visit.coverage())?.plan.to_string())
    }

    /// The coverage that pays first: in force that day, the patient's own, before those that follow another, and workers'
    /// compensation for what happened at work and nothing else.
    fn right_coverage(&self, visit: &Encounter) -> Option<usize> {
        let workers = |plan: &crate::practice::chart::PlanId| {
            self.shelf.plans.get(plan).is_some_and(|plan| plan.kind == "workers")
        };
        let given_up = |holds: &[crate::practice::chart::Hold]| {
            holds.iter().any(|hold| hold.kind == "managed-plan" && hold.force.contains(visit.dos))
        };
        let pays = |coverage: &crate::practice::chart::Coverage| {
            coverage.force.contains(visit.dos)
                && workers(&coverage.plan) == visit.at_work
                && coverage.given_on_file.is_empty()
                && coverage.pays_after.is_none()
                && !given_up(&coverage.holds)
        };
        visit.coverages.iter().position(pays)
    }
}
