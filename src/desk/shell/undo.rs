//! What an undo would take back, in words.

use crate::practice::chart::EncounterId;
use crate::practice::office::{AccountOp, FrontOp, Op, State};

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
        Op::FileAppeal { claim, line, .. } => format!("the appeal of claim {claim}, line {line}"),
        Op::BillSecondary { claim } => format!("billing the next plan for claim {claim}"),
        Op::BillSelfPay { claim, .. } => format!("charging the patient for claim {claim}"),
        Op::SendStatement { .. } => "the statement".to_owned(),
        Op::Front(op) => front(op).to_owned(),
        Op::Account(op) => account(op).to_owned(),
        _ => "the last step".to_owned(),
    }
}

fn front(op: &FrontOp) -> &'static str {
    match op {
        FrontOp::BookVisit { .. } => "the booking",
        FrontOp::ReadCard { .. } => "what the card was read as",
        FrontOp::AskEligibility { .. } => "asking about cover",
        FrontOp::RequestPermit { .. } => "asking for permission",
        FrontOp::GiveNotice { .. } => "the advance notice",
        FrontOp::GiveEstimate { .. } => "the estimate",
        FrontOp::CollectCopay { .. } => "the money taken at the desk",
        FrontOp::CheckIn { .. } => "the check-in",
        FrontOp::AskStatus { .. } => "asking where a claim stands",
    }
}

fn account(op: &AccountOp) -> &'static str {
    match op {
        AccountOp::AdoptPolicy(_) => "taking up the house rules",
        AccountOp::AgreePlan { .. } => "the payment plan",
        AccountOp::WriteOffSmall { .. } => "letting a small balance go",
        AccountOp::SendToCollections { .. } => "handing an account to the agency",
        AccountOp::RecordBankruptcy { .. } => "the record of a bankruptcy",
        AccountOp::CloseBankruptcy { .. } => "the end of a bankruptcy",
        AccountOp::RecordDeath { .. } => "the record of a death",
        AccountOp::FileWithEstate { .. } => "filing with the estate",
        AccountOp::ApplyUnapplied { .. } => "applying money that waited",
        AccountOp::RefundUnapplied { .. }
        | AccountOp::RefundPatient { .. }
        | AccountOp::RefundPayer { .. } => "a refund",
    }
}

fn name(state: &State, encounter: EncounterId) -> String {
    let visit = state.encounters.get(&encounter);
    visit.map_or_else(|| format!("visit {encounter}"), |visit| visit.encounter.patient.family.clone())
}
