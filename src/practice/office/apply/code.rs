//! Opening, registering and coding.

use super::Work;
use crate::base::{Day, Finding, Seed};
use crate::practice::chart::{Encounter, EncounterId, Office};
use crate::practice::claim::ClaimId;
use crate::practice::coding::Sheet;
use crate::practice::office::event::Event;
use crate::practice::office::state::{Opened, Route};

impl Work<'_> {
    pub(super) fn open(&mut self, name: &str, office: &Office, seed: Seed, day: Day) -> Result<(), Finding> {
        if self.state.opened.is_some() {
            return Err(Finding::error(
                "practice.open-already",
                "This practice is open already.",
                "Work in it, or open another.",
            ));
        }
        if seed.0 >= 1 << 53 {
            return Err(Finding::error(
                "practice.seed",
                "The seed does not fit into 53 bits.",
                "Choose a smaller number.",
            ));
        }
        let opened = Opened { name: name.to_owned(), office: office.clone(), seed, day };
        self.emit(Event::PracticeOpened(Box::new(opened)))
    }

    pub(super) fn register(&mut self, encounter: &Encounter) -> Result<(), Finding> {
        let coverage = encounter.coverage().ok_or_else(|| {
            Finding::error(
                "encounter.no-coverage",
                "The encounter names no coverage.",
                "Register one of its coverages.",
            )
        })?;
        self.plan(&coverage.plan)?;
        if encounter.arrived > self.state.today || encounter.dos > encounter.arrived {
            return Err(Finding::error(
                "encounter.future",
                format!("The chart is dated {} and arrives {}.", encounter.dos, encounter.arrived),
                "Let the practice's calendar reach that day first.",
            ));
        }
        let id = EncounterId(self.state.counters.encounter + 1);
        self.emit(Event::EncounterRegistered { id, encounter: Box::new(encounter.clone()) })
    }

    pub(super) fn record_coding(&mut self, id: EncounterId, sheet: &Sheet) -> Result<(), Finding> {
        let file = self.encounter(id)?;
        sheet.check()?;
        if file.coding == *sheet {
            return Err(Finding::error("coding.same", "The sheet is as it was.", "Change something first."));
        }
        self.emit(Event::CodingRecorded { encounter: id, sheet: sheet.clone() })?;
        self.refill(id)
    }

    pub(super) fn finish_coding(&mut self, id: EncounterId) -> Result<(), Finding> {
        let file = self.encounter(id)?;
        if file.coding.diagnoses.is_empty() || file.coding.services.is_empty() {
            return Err(Finding::error(
                "coding.empty",
                "The sheet needs at least one diagnosis and one service.",
                "Code the encounter, then hand it in.",
            ));
        }
        self.emit(Event::CodingFinished { encounter: id })
    }

    pub(super) fn change_coverage(&mut self, id: EncounterId, index: usize) -> Result<(), Finding> {
        let file = self.encounter(id)?;
        let coverage = file.encounter.coverages.get(index).ok_or_else(|| {
            Finding::error(
                "encounter.no-coverage",
                "The patient has no such coverage.",
                "Choose one that is listed.",
            )
        })?;
        self.plan(&coverage.plan)?;
        if index == file.encounter.registered {
            return Err(Finding::error(
                "encounter.coverage-same",
                "The encounter is registered to that coverage already.",
                "Choose another.",
            ));
        }
        self.emit(Event::CoverageChanged { encounter: id, coverage: index })?;
        self.refill(id)
    }

    /// A draft always shows the sheet and the coverage as they stand.
    fn refill(&mut self, id: EncounterId) -> Result<(), Finding> {
        let visit = self.encounter(id)?;
        for claim in visit.claim.into_iter().chain(visit.facility_claim) {
            self.refill_claim(id, claim)?;
        }
        Ok(())
    }

    fn refill_claim(&mut self, id: EncounterId, claim: ClaimId) -> Result<(), Finding> {
        let Some(route) = self.claim(claim)?.draft.as_ref().map(|draft| draft.route) else { return Ok(()) };
        let elsewhere = self.claim(claim)?.submissions.last().map(|round| round.plan.clone());
        let now = self.encounter(id)?.encounter.coverage().map(|coverage| coverage.plan.clone());
        let route = match (route, elsewhere) {
            (Route::Original, _) | (_, None) => route,
            (_, sent_to) if sent_to != now => Route::OtherPlan,
            _ => route,
        };
        self.fill_draft(claim, id, route)
    }
}
