//! Where every claim stands and what it adds to the figures, kept by the fold claim by claim: a queue, a key figure or a
//! month reads what concerns it, however many claims came to zero long ago.

use super::event::Event;
use super::front::FrontEvent;
use super::index::Index;
use super::state::{Stage, State, StatementId};
use crate::base::{Cents, Day};
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::ledger::Posting;
use crate::practice::ledger::{Movement, Passes};
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

/// Where one claim stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Which queue it is in.
    pub stage: Stage,
    /// Its visit.
    pub encounter: EncounterId,
    /// The day of service.
    pub dos: Day,
    /// What it adds to the key figures.
    pub passes: Passes,
    /// CARC of the first denying reason of its first answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What one day's postings come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySum {
    /// What moved.
    pub movement: Movement,
    /// What it did to the receivables, added up from these.
    pub receivable: Cents,
}

/// What was worked on the practice's day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worked {
    /// Visits whose sheet was handed in.
    pub coded: OrdSet<EncounterId>,
    /// Claims that were sent, sent on, explained or appealed.
    pub claims: OrdSet<ClaimId>,
    /// Statements that went out.
    pub statements: OrdSet<StatementId>,
}

impl Index {
    /// Where a claim stands; none when there is no such claim.
    pub fn standing(&self, claim: ClaimId) -> Option<&Standing> {
        self.standings.get(&claim)
    }

    /// Claims in a queue, in order.
    pub fn in_stage(&self, stage: Stage) -> impl Iterator<Item = ClaimId> + '_ {
        self.stages.get(&stage).into_iter().flatten().copied()
    }

    /// How many claims are in a queue.
    pub fn count(&self, stage: Stage) -> usize {
        self.stages.get(&stage).map_or(0, OrdSet::len)
    }

    /// Claims that are not settled, in order of their queue.
    pub fn unsettled(&self) -> impl Iterator<Item = (ClaimId, &Standing)> + '_ {
        let queues = self.stages.iter().filter(|(stage, _)| **stage != Stage::Settled);
        queues.flat_map(|(_, ids)| ids).filter_map(|id| Some((*id, self.standings.get(id)?)))
    }

    /// Visits without a claim, in order.
    pub fn uncoded(&self) -> impl Iterator<Item = EncounterId> + '_ {
        self.uncoded.iter().copied()
    }

    /// Visits whose claim is not settled, or not made yet; in order.
    pub fn open_visits(&self) -> impl Iterator<Item = EncounterId> + '_ {
        self.open.iter().copied()
    }

    /// Remittances with lines to post, in order.
    pub fn to_post(&self) -> impl Iterator<Item = super::RemitId> + '_ {
        self.to_post.iter().copied()
    }

    /// What all claims add to the key figures.
    pub fn passes(&self) -> &Passes {
        &self.passes
    }

    /// Claims by the CARC of the first denying reason of their first answer.
    pub fn reasons(&self) -> impl Iterator<Item = (&str, u32)> + '_ {
        self.reasons.iter().map(|(carc, claims)| (carc.as_str(), *claims))
    }

    /// What the postings of each day come to, from a first to a last day.
    pub fn days(&self) -> &OrdMap<Day, DaySum> {
        &self.days
    }

    /// Whether a chart of this exercise has come.
    pub fn has_exercise(&self, exercise: &str) -> bool {
        self.exercises.contains(exercise)
    }

    /// Whether a visit of this exercise was booked.
    pub fn has_booked(&self, exercise: &str) -> bool {
        self.booked.contains(exercise)
    }

    /// Visits with the number of sheets handed in, where there is one.
    pub fn sheets(&self) -> impl Iterator<Item = (EncounterId, u32)> + '_ {
        self.sheets.iter().map(|(id, count)| (*id, *count))
    }

    /// What was worked on the practice's day.
    pub fn worked(&self) -> &Worked {
        &self.worked
    }

    fn stand(&mut self, claim: ClaimId, next: Standing) {
        if let Some(before) = self.standings.get(&claim).cloned() {
            if before == next {
                return;
            }
            self.passes.leave(&before.passes);
            if let Some(count) = before.reason.as_ref().and_then(|carc| self.reasons.get_mut(carc)) {
                *count -= 1;
            }
            if let Some(queue) = self.stages.get_mut(&before.stage) {
                queue.remove(&claim);
            }
        }
        self.passes.join(&next.passes);
        if let Some(carc) = &next.reason {
            *self.reasons.entry(carc.clone()).or_default() += 1;
        }
        self.stages.entry(next.stage).or_default().insert(claim);
        self.standings.insert(claim, next);
    }

    fn post(&mut self, posting: &Posting) {
        let day = self.days.entry(posting.day).or_default();
        day.movement.take(posting);
        day.receivable += posting.receivable();
    }
}

impl State {
    /// After an event: the claims it concerns stand anew.
    pub(super) fn restand(&mut self, event: &Event) {
        match event {
            Event::EncounterRegistered { id, encounter } => {
                self.index.open.insert(*id);
                self.index.uncoded.insert(*id);
                self.index.exercises.insert(encounter.source.exercise.clone());
            }
            Event::Front(event) => {
                if let FrontEvent::VisitBooked { encounter, .. } = event.as_ref() {
                    self.index.booked.insert(encounter.source.exercise.clone());
                }
            }
            Event::CodingFinished { encounter } => {
                *self.index.sheets.entry(*encounter).or_default() += 1;
                self.index.worked.coded.insert(*encounter);
            }
            Event::StatementSent(statement) => drop(self.index.worked.statements.insert(statement.id)),
            Event::DayBegan { .. } => self.index.worked = Worked::default(),
            Event::Posted(posting) => {
                self.index.post(posting);
                self.claim_stands(posting.claim);
            }
            Event::RemittanceArrived { id, remittance, .. } => {
                self.index.to_post.insert(*id);
                remittance.claims.iter().for_each(|answer| self.claim_stands(answer.claim));
                self.remit_stands(*id);
            }
            Event::LinePosted { remittance, entry, .. } => {
                self.remit_stands(*remittance);
                let answers = self.remittances.get(remittance).map(|remit| remit.remittance.clone());
                if let Some(answer) = answers.as_ref().and_then(|answers| answers.claims.get(*entry)) {
                    self.claim_stands(answer.claim);
                }
            }
            Event::Acknowledged { transmission, .. } => {
                let claims = self.transmissions.get(transmission).map(|sent| sent.claims.clone());
                claims.into_iter().flatten().for_each(|claim| self.claim_stands(claim));
            }
            Event::ClaimSubmitted { claim, .. }
            | Event::DenialExplained { claim, .. }
            | Event::AppealFiled { claim, .. }
            | Event::ClaimCrossedOver { claim, .. } => {
                self.index.worked.claims.insert(*claim);
                self.claim_stands(*claim);
            }
            Event::DraftFilled { claim, .. }
            | Event::DraftDropped { claim }
            | Event::ClaimDecided { claim, .. }
            | Event::AppealAnswered { claim, .. } => self.claim_stands(*claim),
            Event::FrontEndAnswered { status, .. } => self.claim_stands(status.claim),
            _ => {}
        }
    }

    fn remit_stands(&mut self, id: super::RemitId) {
        if self.remittances.get(&id).is_none_or(|remit| remit.done()) {
            self.index.to_post.remove(&id);
        }
    }

    fn claim_stands(&mut self, claim: ClaimId) {
        let Some(standing) = self.stands(claim) else { return };
        let visit = standing.encounter;
        self.index.stand(claim, standing);
        // A hospital's claim for the same visit says nothing of the practice's own.
        let Some(own) = self.encounters.get(&visit).and_then(|file| file.claim) else { return };
        self.index.uncoded.remove(&visit);
        if self.stage(own) == Some(Stage::Settled) {
            self.index.open.remove(&visit);
        } else {
            self.index.open.insert(visit);
        }
    }

    /// Where a claim stands, reckoned from its file; [`Index::standing`] is the same without reckoning.
    pub fn stands(&self, claim: ClaimId) -> Option<Standing> {
        let file = self.claims.get(&claim)?;
        let stage = self.reckon_stage(claim)?;
        let dos = self.encounters.get(&file.encounter)?.encounter.dos;
        let decided = file.submissions.first().and_then(|round| round.decision.as_ref());
        let denied = decided.and_then(|decision| decision.1.lines.iter().find(|line| line.denied));
        let reason = denied.and_then(|line| line.adjustments.first()).map(|reason| reason.carc.to_string());
        let passes = Passes::of(file, stage, &self.books.claim(claim));
        Some(Standing { stage, encounter: file.encounter, dos, passes, reason })
    }
}
