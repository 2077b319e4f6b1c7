//! A claim's life: one trace from note to zero balance, its transmissions three ways, its ledger.

mod form;
mod ledger;
mod second;
mod sent;
mod standing;
mod stop;

pub use form::{FormRow, form_rows};
pub use ledger::{LedgerRow, ledger_rows};
pub(in crate::desk) use second::plan_name;
pub use second::{Second, second, waits_for};
pub use sent::{Opened, SegmentRow, opened};
pub use standing::Standing;
pub use stop::{Stop, Tone, stops};

use crate::base::Day;
use crate::learn::Shelf;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::denial::route_open;
use crate::practice::ledger::Balance;
use crate::practice::office::{Route, Stage, State, TransmissionId};

/// The screen of a claim's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeSheet {
    /// Which claim.
    pub claim: ClaimId,
    /// Its encounter.
    pub encounter: EncounterId,
    /// Patient.
    pub patient: String,
    /// Date of service.
    pub seen: Day,
    /// The plan it is with now.
    pub plan: String,
    /// Where it stands, in words.
    pub stage: &'static str,
    /// The same as a tone.
    pub tone: Tone,
    /// Its balance.
    pub balance: Balance,
    /// Every stop so far, oldest first.
    pub stops: Vec<Stop>,
    /// Its ledger, oldest first.
    pub ledger: Vec<LedgerRow>,
    /// What the front end said, when the claim was turned away and nothing was begun since.
    pub rejected: Option<Rejected>,
    /// What is to come from the plan that pays next.
    pub second: Option<Second>,
    /// What the payer was asked about it.
    pub standing: Option<Standing>,
    /// The transmission shown at first: the last 837.
    pub first: Option<TransmissionId>,
}

/// A claim turned away before anyone decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The front end's category and status.
    pub codes: String,
    /// Why, in plain words.
    pub words: String,
    /// Whether a new claim may be begun.
    pub open: bool,
}

/// The screen; none when there is no such claim.
pub fn sheet(state: &State, shelf: &Shelf, claim: ClaimId) -> Option<LifeSheet> {
    let file = state.claims.get(&claim)?;
    let visit = &state.encounters.get(&file.encounter)?.encounter;
    let stage = state.stage(claim)?;
    let last = file.submissions.last();
    let plan = shelf.plans.get(last.map_or(&file.plan, |round| &round.plan));
    let (words, tone) = stage_words(stage);
    let rejected = (stage == Stage::Rejected).then(|| {
        let status = last.and_then(|round| round.front_end.as_ref());
        Rejected {
            codes: status.map(|status| format!("{} {}", status.category, status.status)).unwrap_or_default(),
            words: last.map(|round| round.front_end_words.clone()).unwrap_or_default(),
            open: route_open(state, &shelf.world(), claim, Route::NewClaim).is_ok(),
        }
    });
    Some(LifeSheet {
        claim,
        encounter: file.encounter,
        patient: visit.patient.name(),
        seen: visit.dos,
        plan: plan.map(|plan| plan.name.clone()).unwrap_or_default(),
        stage: words,
        tone,
        balance: state.books.claim(claim),
        stops: stops(state, shelf, claim),
        ledger: ledger_rows(state, claim),
        rejected,
        second: second(state, shelf, claim),
        standing: standing::standing(state, claim, stage),
        first: last.and_then(|round| round.transmission),
    })
}

fn stage_words(stage: Stage) -> (&'static str, Tone) {
    match stage {
        Stage::Draft => ("A form not yet sent", Tone::Wait),
        Stage::Sent => ("With the payer", Tone::Wait),
        Stage::Rejected => ("Turned away", Tone::Bad),
        Stage::ToPost => ("Answered, to be posted", Tone::Wait),
        Stage::Denied => ("Denied, open", Tone::Bad),
        Stage::Appealed => ("Under appeal", Tone::Wait),
        Stage::PatientOwes => ("The patient owes", Tone::Wait),
        Stage::Credit => ("A credit is left", Tone::Wait),
        Stage::Settled => ("Zero balance", Tone::Good),
    }
}

#[cfg(test)]
mod tests;
