//! Where a claim stands: the one place that says which queue it is in.

use super::state::{ClaimFile, Route, Stage, State, Statement};
use crate::base::Cents;
use crate::practice::claim::ClaimId;
use crate::practice::office::RemitId;

impl State {
    /// The queue a claim is in; none when there is no such claim.
    pub fn stage(&self, id: ClaimId) -> Option<Stage> {
        self.index.standing(id).map(|standing| standing.stage)
    }

    /// The queue a claim is in, by its file, its remittances and the books.
    pub(super) fn reckon_stage(&self, id: ClaimId) -> Option<Stage> {
        let file = self.claims.get(&id)?;
        let Some(last) = file.submissions.last().filter(|_| file.draft.is_none()) else {
            return Some(Stage::Draft);
        };
        let refused = last.front_end.as_ref().is_some_and(|status| !status.accepted());
        if refused || last.acknowledged == Some(false) {
            return Some(Stage::Rejected);
        }
        if file.appeals.iter().any(|appeal| appeal.answer.is_none()) {
            return Some(Stage::Appealed);
        }
        if last.remittance.is_none() && last.route != Route::SelfPay {
            let first_waits = last.route == Route::Secondary && self.unposted(id, file);
            return Some(if first_waits { Stage::ToPost } else { Stage::Sent });
        }
        if self.unposted(id, file) {
            return Some(Stage::ToPost);
        }
        let balance = self.books.claim(id);
        Some(match balance {
            _ if !balance.payer_owes.is_zero() => Stage::Denied,
            _ if balance.patient_owes > Cents::ZERO => Stage::PatientOwes,
            _ if balance.patient_owes < Cents::ZERO => Stage::Credit,
            _ => Stage::Settled,
        })
    }

    /// What a patient owes, by claim.
    pub fn patient_owes(&self, mrn: &str) -> Vec<(ClaimId, Cents)> {
        let claims = self.index.patient(mrn).map(|of| of.claims.as_slice()).unwrap_or_default();
        let mut owed: Vec<(ClaimId, Cents)> =
            claims.iter().map(|id| (*id, self.books.claim(*id).patient_owes)).collect();
        owed.retain(|(id, amount)| *amount > Cents::ZERO && !self.next_plan_answers(*id));
        owed.sort_unstable();
        owed
    }

    /// A patient's statements, oldest first.
    pub fn statements_of(&self, mrn: &str) -> impl DoubleEndedIterator<Item = &Statement> + '_ {
        let ids = self.index.patient(mrn).map(|of| of.statements.as_slice()).unwrap_or_default();
        ids.iter().filter_map(|id| self.statements.get(id)).map(AsRef::as_ref)
    }

    /// Whether the plan that pays next has the claim and has not answered: until then no share is the patient's.
    pub fn next_plan_answers(&self, id: ClaimId) -> bool {
        let last = self.claims.get(&id).and_then(|file| file.submissions.last());
        last.is_some_and(|round| round.route == Route::Secondary && round.remittance.is_none())
    }

    /// Remittances that speak of a claim, oldest first.
    pub fn remittances_of(&self, id: ClaimId) -> Vec<RemitId> {
        self.index.remits(id).to_vec()
    }

    fn unposted(&self, id: ClaimId, file: &ClaimFile) -> bool {
        let remits = file.submissions.iter().filter_map(|round| round.remittance).map(|(remit, _)| remit);
        remits.filter_map(|remit| self.remittances.get(&remit)).any(|remit| {
            remit.remittance.claims.iter().enumerate().any(|(entry, answer)| {
                answer.claim == id
                    && answer.lines.iter().any(|line| !remit.posted.contains(&(entry, line.line)))
            })
        })
    }
}
