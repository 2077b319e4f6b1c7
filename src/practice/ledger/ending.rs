//! How claims end: the list of final states, and which of them a claim has reached.

use crate::base::{Cents, Day};
use crate::practice::account::AccountEnd;
use crate::practice::claim::{ClaimId, Frequency};
use crate::practice::office::{Closing, Stage, State};
use serde::Serialize;
use std::collections::BTreeMap;

/// A final state. A claim that has none is still to be worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// The payer paid all that the contract allows.
    PaidByPayer,
    /// The payer and the patient paid their shares.
    PaidByBoth,
    /// The patient paid; the payer owed nothing.
    PaidByPatient,
    /// The contract leaves nothing to be paid.
    NothingDue,
    /// Taken back with a void.
    Void,
    /// A denied line was given up, with a reason on record.
    AdjustedOff,
    /// A denied line was given up after a lost appeal.
    AppealLostWrittenOff,
    /// The patient's rest was too small to be asked for.
    SmallBalance,
    /// A bad debt, handed to a collection agency.
    Collections,
    /// Discharged in bankruptcy.
    Bankruptcy,
    /// The estate had nothing more.
    Estate,
}

/// The final state of a claim; none while anything is open.
pub fn ending(state: &State, claim: ClaimId) -> Option<Ending> {
    let file = state.claims.get(&claim)?;
    let balance = state.books.claim(claim);
    if state.stage(claim) != Some(Stage::Settled) || !balance.open().is_zero() {
        return None;
    }
    if file.submissions.last()?.form.frequency == Frequency::Void {
        return Some(Ending::Void);
    }
    if let Some(end) = state.accounts.ends.get(&claim) {
        return Some(match end {
            AccountEnd::SmallBalance => Ending::SmallBalance,
            AccountEnd::Collections => Ending::Collections,
            AccountEnd::Discharged => Ending::Bankruptcy,
            AccountEnd::Estate => Ending::Estate,
        });
    }
    let given_up = file.closings.iter().any(|closed| closed.closing == Closing::AdjustedOff);
    let lost = file.appeals.iter().any(|appeal| appeal.answer.as_ref().is_some_and(|(_, won, _)| !won));
    Some(match (balance.payer_paid > Cents::ZERO, balance.patient_paid > Cents::ZERO) {
        _ if given_up && lost => Ending::AppealLostWrittenOff,
        _ if given_up => Ending::AdjustedOff,
        (true, false) => Ending::PaidByPayer,
        (true, true) => Ending::PaidByBoth,
        (false, true) => Ending::PaidByPatient,
        (false, false) => Ending::NothingDue,
    })
}

/// How claims ended, and which old ones have not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Endings {
    /// Claims by final state.
    pub ended: BTreeMap<Ending, u32>,
    /// Claims older than the limit, by the date of service.
    pub old: u32,
    /// Those of them in no final state, with the queue they are in.
    pub elsewhere: Vec<(ClaimId, Stage, Cents)>,
}

/// Days after the service from which a claim should have ended.
pub const OLD_DAYS: i32 = 180;

/// How every claim of a practice stands to its end.
pub fn endings(state: &State) -> Endings {
    let mut all = Endings::default();
    for (id, file) in &state.claims {
        let ended = ending(state, *id);
        if let Some(ended) = ended {
            *all.ended.entry(ended).or_default() += 1;
        }
        let seen = state.encounters.get(&file.encounter).map_or(state.today, |visit| visit.encounter.dos);
        if older(seen, state.today) {
            all.old += 1;
            if let (None, Some(stage)) = (ended, state.stage(*id)) {
                all.elsewhere.push((*id, stage, state.books.claim(*id).open()));
            }
        }
    }
    all
}

fn older(seen: Day, today: Day) -> bool {
    (today - seen).get_days() > OLD_DAYS
}
