//! Making, scrubbing and correcting the form.

use super::Work;
use crate::base::Finding;
use crate::practice::chart::EncounterId;
use crate::practice::claim::{ClaimId, Cms1500, FormItem, FormLine, FormSource, Frequency, fill_form};
use crate::practice::coding::Sheet;
use crate::practice::denial;
use crate::practice::office::event::Event;
use crate::practice::office::state::Route;
use crate::practice::office::{ClaimFile, EncounterFile};
use crate::practice::scrub::{Seen, scrub_with_records};

/// The longest text an item takes (item 19 has 71 columns, item 23 has 29).
const LONGEST_ITEM: usize = 71;

impl Work<'_> {
    pub(super) fn create_claim(&mut self, id: EncounterId) -> Result<(), Finding> {
        let file = self.encounter(id)?;
        if let Some(claim) = file.claim {
            return Err(Finding::error(
                "claim.exists",
                format!("Claim {claim} was made from this encounter."),
                "Open that claim.",
            ));
        }
        let claim = ClaimId(self.state.counters.claim.max(FIRST_CLAIM - 1) + 1);
        let plan = file.encounter.coverage().and_then(|coverage| self.world.plans.get(&coverage.plan));
        let nobody = plan.is_some_and(|plan| plan.assistance.is_some());
        self.fill_draft(claim, id, if nobody { Route::SelfPay } else { Route::Original })?;
        self.carry_registration(claim, id)
    }

    pub(super) fn fill_draft(
        &mut self,
        claim: ClaimId,
        id: EncounterId,
        route: Route,
    ) -> Result<(), Finding> {
        if route == Route::Secondary {
            return self.fill_secondary(claim, id);
        }
        let visit = self.encounter(id)?;
        let form = self.filled(claim, &visit, route)?;
        let form = self.as_sent(claim, &visit, form)?;
        self.emit(Event::DraftFilled { claim, encounter: id, route, form: Box::new(form) })
    }

    /// The clinician's form of a claim for a route.
    pub(super) fn filled(
        &self,
        claim: ClaimId,
        visit: &EncounterFile,
        route: Route,
    ) -> Result<Cms1500, Finding> {
        let opened = self.opened()?;
        let file = self.state.claims.get(&claim).cloned();
        let overrides = file.as_ref().map(|file| file.overrides.clone()).unwrap_or_default();
        let coverage = visit.encounter.coverage().map(|coverage| coverage.plan.clone()).unwrap_or_default();
        let plan = self.plan(&coverage)?;
        let (frequency, original_ref) = match route {
            Route::Replacement => (Frequency::Replacement, last_control(file.as_deref())),
            Route::Void => (Frequency::Void, last_control(file.as_deref())),
            _ => (Frequency::Original, String::new()),
        };
        let kept = file.as_deref().filter(|_| route == Route::NewClaim).map(ClaimFile::kept_lines);
        let kept = kept.filter(|_| visit.facility_claim != Some(claim));
        let sheet = without_kept(&visit.coding, kept.unwrap_or_default());
        let source = FormSource {
            office: &opened.office,
            encounter: &visit.encounter,
            sheet: &sheet,
            plan,
            overrides: &overrides,
            codes: self.world.codes,
        };
        fill_form(&source, claim, frequency, &original_ref)
    }

    pub(super) fn set_item(&mut self, claim: ClaimId, item: FormItem, value: &str) -> Result<(), Finding> {
        let (encounter, route) = self.draft_of(claim)?;
        let value = value.trim();
        if value.len() > LONGEST_ITEM || !value.chars().all(|c| c.is_ascii_graphic() || c == ' ') {
            return Err(Finding::error(
                "claim.item-text",
                format!("Item {} takes at most {LONGEST_ITEM} plain characters.", item.number()),
                "Shorten the text and leave out accents and symbols.",
            )
            .at(item.number()));
        }
        self.emit(Event::ItemSet { claim, item, value: value.to_owned() })?;
        self.fill_draft(claim, encounter, route)
    }

    pub(super) fn scrub_claim(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let file = self.claim(claim)?;
        let draft = file.draft.as_ref().ok_or_else(|| no_draft(claim))?;
        let (plan, today) = (self.plan(&file.plan)?, self.state.today);
        let seen = self.seen(file.encounter);
        let plan = plan.reading(&draft.form);
        let mut findings = scrub_with_records(&draft.form, &plan, self.world.codes, today, &seen);
        findings.extend(self.notice_findings(file.encounter, &draft.form));
        self.emit(Event::ClaimScrubbed { claim, findings })
    }

    /// Earlier visits of the same patient, from the practice's own records.
    fn seen(&self, id: EncounterId) -> Vec<Seen> {
        let Some(visit) = self.state.encounters.get(&id) else { return Vec::new() };
        let (mrn, dos) = (&visit.encounter.patient.mrn, visit.encounter.dos);
        let visits = self.state.index.patient(mrn).map(|of| of.encounters.as_slice()).unwrap_or_default();
        let earlier =
            visits.iter().filter_map(|id| self.state.encounters.get(id)).map(|file| &file.encounter);
        earlier
            .filter(|earlier| earlier.dos < dos)
            .map(|earlier| Seen { dos: earlier.dos, taxonomy: earlier.clinician.taxonomy.clone() })
            .collect()
    }

    pub(super) fn correct_claim(&mut self, claim: ClaimId, route: Route) -> Result<(), Finding> {
        let file = self.claim(claim)?;
        if file.draft.is_some() {
            return Err(Finding::error(
                "claim.draft-open",
                format!("Claim {claim} has a draft that was not sent."),
                "Send it, or drop it first.",
            ));
        }
        denial::route_open(&self.state, &self.world, claim, route)?;
        self.fill_draft(claim, file.encounter, route)
    }

    pub(super) fn drop_draft(&mut self, claim: ClaimId) -> Result<(), Finding> {
        self.draft_of(claim)?;
        if self.claim(claim)?.submissions.is_empty() {
            return Err(Finding::error(
                "claim.first-draft",
                "This claim was never sent, so there is nothing to go back to.",
                "Undo its making, or correct the coding.",
            ));
        }
        self.emit(Event::DraftDropped { claim })
    }

    fn draft_of(&self, claim: ClaimId) -> Result<(EncounterId, Route), Finding> {
        let file = self.claim(claim)?;
        let draft = file.draft.as_ref().ok_or_else(|| no_draft(claim))?;
        Ok((file.encounter, draft.route))
    }
}

/// Account numbers have four digits from the start, so that they sort and read as such.
pub(super) const FIRST_CLAIM: u32 = 1001;

/// The sheet without the services that were already decided: a new claim that repeats them meets the duplicate rule.
fn without_kept(sheet: &Sheet, kept: Vec<&FormLine>) -> Sheet {
    let mut sheet = sheet.clone();
    for line in kept {
        if let Some(at) = sheet.services.iter().position(|service| service.procedure == line.procedure) {
            sheet.services.remove(at);
        }
    }
    sheet
}

fn last_control(file: Option<&ClaimFile>) -> String {
    let rounds = file.map(|file| file.submissions.as_slice()).unwrap_or_default();
    let decided = rounds.iter().rev().find_map(|round| round.decision.as_ref());
    decided.map(|decision| decision.0.payer_control.clone()).unwrap_or_default()
}

pub(super) fn no_draft(claim: ClaimId) -> Finding {
    Finding::error(
        "claim.no-draft",
        format!("Claim {claim} has no draft."),
        "Open a correction first; what was sent cannot be changed.",
    )
}
