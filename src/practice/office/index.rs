//! Look-ups that would otherwise walk everything: what belongs to a patient, and which remittances speak of a claim.
//!
//! Kept by the fold beside what it points at, so that an op costs the same in a practice's first week and in its tenth year. It
//! is never journaled and never digested: it follows from the state.

use super::front::{EnquiryId, VisitId};
use super::standing::{DaySum, Standing, Worked};
use super::state::{RemitId, Stage, StatementId};
use crate::base::Day;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::ledger::Passes;
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The indices of a practice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    patients: OrdMap<String, Arc<OfPatient>>,
    remits: OrdMap<ClaimId, Arc<Vec<RemitId>>>,
    visits: OrdMap<EncounterId, VisitId>,
    enquiries: OrdMap<ClaimId, EnquiryId>,
    pub(super) standings: OrdMap<ClaimId, Standing>,
    pub(super) stages: OrdMap<Stage, OrdSet<ClaimId>>,
    pub(super) open: OrdSet<EncounterId>,
    pub(super) uncoded: OrdSet<EncounterId>,
    pub(super) to_post: OrdSet<RemitId>,
    pub(super) passes: Passes,
    pub(super) reasons: OrdMap<String, u32>,
    pub(super) days: OrdMap<Day, DaySum>,
    pub(super) exercises: OrdSet<String>,
    pub(super) booked: OrdSet<String>,
    pub(super) sheets: OrdMap<EncounterId, u32>,
    pub(super) worked: Worked,
}

/// What belongs to one patient, each list oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfPatient {
    /// Visits.
    pub encounters: Vec<EncounterId>,
    /// Claims.
    pub claims: Vec<ClaimId>,
    /// Statements.
    pub statements: Vec<StatementId>,
}

impl Index {
    /// What belongs to a patient, by medical record number; none when nobody has it.
    pub fn patient(&self, mrn: &str) -> Option<&OfPatient> {
        self.patients.get(mrn).map(AsRef::as_ref)
    }

    /// Medical record numbers in order.
    pub fn patients(&self) -> impl Iterator<Item = (&str, &OfPatient)> + '_ {
        self.patients.iter().map(|(mrn, of)| (mrn.as_str(), of.as_ref()))
    }

    /// Remittances that speak of a claim, oldest first.
    pub fn remits(&self, claim: ClaimId) -> &[RemitId] {
        self.remits.get(&claim).map(|list| list.as_slice()).unwrap_or_default()
    }

    /// The visit that became an encounter.
    pub fn visit(&self, encounter: EncounterId) -> Option<VisitId> {
        self.visits.get(&encounter).copied()
    }

    /// The last question about a claim.
    pub fn enquiry(&self, claim: ClaimId) -> Option<EnquiryId> {
        self.enquiries.get(&claim).copied()
    }

    pub(super) fn add_visit(&mut self, encounter: EncounterId, visit: VisitId) {
        self.visits.insert(encounter, visit);
    }

    pub(super) fn add_enquiry(&mut self, claim: ClaimId, id: EnquiryId) {
        self.enquiries.insert(claim, id);
    }

    pub(super) fn add_encounter(&mut self, mrn: &str, id: EncounterId) {
        self.of(mrn).encounters.push(id);
    }

    pub(super) fn add_claim(&mut self, mrn: &str, id: ClaimId) {
        let claims = &mut self.of(mrn).claims;
        if !claims.contains(&id) {
            claims.push(id);
        }
    }

    pub(super) fn add_statement(&mut self, mrn: &str, id: StatementId) {
        self.of(mrn).statements.push(id);
    }

    pub(super) fn add_remit(&mut self, claim: ClaimId, id: RemitId) {
        let list = Arc::make_mut(self.remits.entry(claim).or_default());
        if list.last() != Some(&id) {
            list.push(id);
        }
    }

    fn of(&mut self, mrn: &str) -> &mut OfPatient {
        Arc::make_mut(self.patients.entry(mrn.to_owned()).or_default())
    }
}
