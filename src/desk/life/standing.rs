//! Where a claim stands by the payer's own word: asked by 276, answered by 277.

use crate::base::Day;
use crate::desk::day::long;
use crate::practice::claim::ClaimId;
use crate::practice::office::{Stage, State};
use crate::practice::x12::model::StatusReply;

/// What was asked about a claim, and whether it may be asked now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether a 276 may be sent.
    pub may_ask: bool,
    /// The last answer, or that it is awaited; empty while nothing was asked.
    pub words: String,
}

/// The payer's word on a claim; none where nothing was asked and nothing is to ask.
pub(super) fn standing(state: &State, claim: ClaimId, stage: Stage) -> Option<Standing> {
    let asked = state.index.enquiry(claim).and_then(|id| state.front.enquiries.get(&id));
    let file = state.claims.get(&claim)?;
    let sent = file.submissions.last().is_some_and(|round| round.transmission.is_some());
    let waits = asked.as_ref().is_some_and(|file| file.reply.is_none());
    let may_ask = sent && !waits && matches!(stage, Stage::Sent | Stage::Rejected);
    let words = match asked.as_ref().map(|file| (file.day, &file.reply)) {
        None => String::new(),
        Some((day, None)) => format!("Asked on {} (276). The 277 comes in a day or two.", long(day)),
        Some((_, Some((day, reply)))) => answered(*day, reply),
    };
    (may_ask || !words.is_empty()).then_some(Standing { may_ask, words })
}

fn answered(day: Day, reply: &StatusReply) -> String {
    let code = reply.status.first();
    let codes = code.map(|code| format!("{} {}", code.category, code.status)).unwrap_or_default();
    let meaning = match code.map(|code| code.category.as_str()) {
        Some("A4") => {
            "the payer knows no such claim. Look for its 999 and 277CA, then send it again.".to_owned()
        }
        Some("P1") => "the payer has it and has not decided. Wait for the 835.".to_owned(),
        Some("F1") => format!("decided, {} to be paid. The 835 says how.", reply.paid),
        Some("F2") => "decided, nothing paid. The 835 gives the reason.".to_owned(),
        _ => "see the codes.".to_owned(),
    };
    format!("277 of {} ({codes}): {meaning}", long(day))
}
