//! What can be done to a whole queue at once.

use super::Queue;
use crate::base::{Cents, Severity};
use crate::practice::claim::ClaimId;
use crate::practice::office::{Op, RemitId, Stage, State};

/// Something to do to every row that is ready.
#[derive(Clone, Debug, PartialEq)]
pub struct Bulk {
    /// On the button: `Send 3 scrubbed claims`.
    pub words: String,
    /// Beside it: the money and what it takes.
    pub detail: String,
    /// The ops, in order; empty when nothing is ready.
    pub ops: Vec<Op>,
}

/// What the queue offers, if it offers anything.
pub fn bulk(state: &State, queue: Queue) -> Option<Bulk> {
    match queue {
        Queue::Send => Some(send(state)),
        Queue::Post => Some(post(state)),
        _ => None,
    }
}

fn send(state: &State) -> Bulk {
    let ready: Vec<ClaimId> = state.index.in_stage(Stage::Draft).filter(|id| clean(state, *id)).collect();
    let drafts = state.index.count(Stage::Draft);
    let charged: Cents = ready
        .iter()
        .filter_map(|id| state.claims.get(id)?.draft.as_ref())
        .flat_map(|draft| draft.form.lines.iter().map(|line| line.charge))
        .sum();
    let words = match ready.len() {
        0 => "Send all scrubbed".to_owned(),
        1 => "Send 1 scrubbed claim".to_owned(),
        count => format!("Send {count} scrubbed claims"),
    };
    let detail = if ready.is_empty() {
        format!("None of {drafts} is scrubbed without an error yet.")
    } else {
        format!("{charged} in charges. What is sent cannot be undone.")
    };
    let ops = if ready.is_empty() { Vec::new() } else { vec![Op::TransmitClaims { claims: ready }] };
    Bulk { words, detail, ops }
}

/// A draft whose edits ran on this very form and found no error.
fn clean(state: &State, id: ClaimId) -> bool {
    let draft = state.claims.get(&id).and_then(|file| file.draft.as_ref());
    let found = draft.and_then(|draft| draft.scrubbed.as_ref());
    state.stage(id) == Some(Stage::Draft)
        && found.is_some_and(|found| found.iter().all(|finding| finding.severity != Severity::Error))
}

fn post(state: &State) -> Bulk {
    let open: Vec<RemitId> = state.index.to_post().collect();
    let paid: Cents = open.iter().filter_map(|id| Some(state.remittances.get(id)?.remittance.paid)).sum();
    let words =
        if open.len() == 1 { "Post 1 remittance".to_owned() } else { format!("Post all {}", open.len()) };
    let detail = format!("{paid} in payments; every line as the payer wrote it.");
    let ops = open.into_iter().map(|remittance| Op::PostRemittance { remittance }).collect();
    Bulk { words, detail, ops }
}
