//! What an undo would take back, in words.

use crate::practice::chart::EncounterId;
use crate::practice::office::{Op, State};

/// `coding of Delgado`, `claim 1043`: what follows "Undo".
pub fn words(op: &Op, state: &State) -> String {
    match op {
        Op::RecordCoding { encounter, .. } => {
            format!("a change to the coding of {}", name(state, *encounter))
        }
        Op::FinishCoding { encounter } => format!("handing in the coding of {}", name(state, *encounter)),
        Op::ChangeCoverage { encounter, .. } => {
            format!("the cover registered for {}", name(state, *encounter))
        }
        Op::CreateClaim { encounter } => format!("making the claim of {}", name(state, *encounter)),
        Op::CreateFacilityClaim { encounter } => {
            format!("making the hospital’s claim of {}", name(state, *encounter))
        }
        Op::SetItem { claim, item, .. } => format!("item {} of claim {claim}", item.number()),
        Op::ScrubClaim { claim } => format!("the scrub of claim {claim}"),
        Op::PostLine { remittance, line, .. } => format!("line {line} of remittance {remittance}"),
        Op::PostRemittance { remittance } => format!("the posting of remittance {remittance}"),
        Op::ExplainDenial { claim, line, .. } => format!("the cause given for claim {claim}, line {line}"),
        Op::CorrectClaim { claim, .. } => format!("the correction of claim {claim}"),
        Op::DropDraft { claim } => format!("dropping the draft of claim {claim}"),
        Op::AdjustOff { claim, line, .. } => format!("the write-off of claim {claim}, line {line}"),
        Op::BillPatient { claim, line } => format!("moving claim {claim}, line {line} to the patient"),
        Op::PostPatientPayment { .. } => "the patient’s payment".to_owned(),
        Op::Front(_) => "what the card was read as".to_owned(),
        Op::Account(_) => "a step on a patient’s account".to_owned(),
        _ => "the last step".to_owned(),
    }
}

fn name(state: &State, encounter: EncounterId) -> String {
    let visit = state.encounters.get(&encounter);
    visit.map_or_else(|| format!("visit {encounter}"), |visit| visit.encounter.patient.family.clone())
}
