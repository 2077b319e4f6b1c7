//! The front desk's list: who is expected, and what is still to do before the patient sits down.

mod visit;

pub use visit::{VisitSheet, choice_words, expected_words, visit_sheet};

use crate::base::{Cents, Day};
use crate::practice::chart::Encounter;
use crate::practice::chart::PermitKind;
use crate::practice::front::{AuthorizationAnswer, Cover, cover};
use crate::practice::office::{FrontOp, Op, State, VisitFile, VisitId};

/// One expected patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRow {
    /// Which visit.
    pub visit: VisitId,
    /// Family name first.
    pub patient: String,
    /// The day.
    pub dos: Day,
    /// What the payer said last about cover.
    pub cover: Option<Cover>,
    /// What is to do, in the order to do it; empty when all is ready.
    pub tasks: Vec<Task>,
}

/// Something to do before the visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// The card was not read.
    ReadCard,
    /// What was typed differs from the card, in the words of the slip.
    Correct(String),
    /// The payer was not asked.
    AskCover,
    /// The payer does not know the number typed.
    NotFound,
    /// The cover is not in force on the day.
    NotCovered,
    /// A referral is wanted and none is on file.
    Referral,
    /// A request was pended: records are to be sent.
    SendRecords,
    /// A request was refused, in the plan's words.
    Refused(String),
    /// The rest of the copay is to be collected.
    Collect(Cents),
    /// The patient is expected today.
    CheckIn,
    /// The day passed and nobody checked the patient in.
    Missed,
}

impl Task {
    /// What the list says.
    pub fn words(&self) -> String {
        match self {
            Self::ReadCard => "Read the insurance card".to_owned(),
            Self::Correct(slip) => format!("Correct the registration: {slip}"),
            Self::AskCover => "Ask the payer about cover (270)".to_owned(),
            Self::NotFound => "The payer does not know this member id".to_owned(),
            Self::NotCovered => "Not covered on the day: ask for another card".to_owned(),
            Self::Referral => "Ask primary care for a referral".to_owned(),
            Self::SendRecords => "Send records with the request".to_owned(),
            Self::Refused(why) => format!("Authorization refused: {why}"),
            Self::Collect(amount) => format!("Collect {amount}"),
            Self::CheckIn => "Check in".to_owned(),
            Self::Missed => "The day passed without check-in: book again".to_owned(),
        }
    }
}

/// Patients expected from today on, by day.
pub fn expected(state: &State) -> Vec<VisitRow> {
    let open =
        state.front.visits.iter().filter(|(id, file)| file.encounter_id.is_none() && !rebooked(state, **id));
    let mut rows: Vec<VisitRow> = open
        .map(|(id, file)| VisitRow {
            visit: *id,
            patient: file.encounter.patient.name(),
            dos: file.encounter.dos,
            cover: file.replies.last().map(|(_, reply)| cover(reply)),
            tasks: tasks(file, state.today),
        })
        .collect();
    rows.sort_by_key(|row| (row.dos, row.visit));
    rows
}

/// Whether a visit whose day passed was booked again.
fn rebooked(state: &State, id: VisitId) -> bool {
    let Some(file) = state.front.visits.get(&id) else { return false };
    let exercise = &file.encounter.source.exercise;
    file.encounter.dos < state.today
        && state
            .front
            .visits
            .iter()
            .any(|(other, held)| *other > id && held.encounter.source.exercise == *exercise)
}

/// The same visit a week from today, on a weekday: for a day that passed without check-in.
pub fn book_again(state: &State, id: VisitId) -> Option<Op> {
    let file = state.front.visits.get(&id)?;
    let day = state.today.saturating_add(jiff::Span::new().days(7));
    let over = match day.weekday() {
        jiff::civil::Weekday::Saturday => 2,
        jiff::civil::Weekday::Sunday => 1,
        _ => 0,
    };
    let dos = day.saturating_add(jiff::Span::new().days(over));
    let encounter = Box::new(Encounter { dos, ..file.encounter.clone() });
    Some(Op::Front(FrontOp::BookVisit { encounter, card: file.card.clone() }))
}

fn tasks(file: &VisitFile, today: Day) -> Vec<Task> {
    let mut tasks = Vec::new();
    match &file.typed {
        None => tasks.push(Task::ReadCard),
        Some((_, slips)) => tasks.extend(slips.iter().map(|slip| Task::Correct(slip.message.clone()))),
    }
    let told = file.replies.last().map(|(_, reply)| cover(reply));
    match &told {
        None if file.typed.is_some() && !file.asked => tasks.push(Task::AskCover),
        Some(cover) if cover.refused.is_some() => tasks.push(Task::NotFound),
        Some(cover) if !cover.active => tasks.push(Task::NotCovered),
        _ => {}
    }
    let asked = |kind| file.requests.iter().rev().find(|(_, request, _)| request.kind == kind);
    if told.as_ref().is_some_and(|cover| cover.referral) && asked(PermitKind::Referral).is_none() {
        tasks.push(Task::Referral);
    }
    match asked(PermitKind::Authorization) {
        Some((.., Some(AuthorizationAnswer::Pended))) => tasks.push(Task::SendRecords),
        Some((.., Some(AuthorizationAnswer::Denied { why }))) => tasks.push(Task::Refused(why.clone())),
        _ => {}
    }
    if file.encounter.dos == today {
        let copay = told.and_then(|cover| cover.copay).unwrap_or_default() - file.collected;
        if copay > Cents::ZERO {
            tasks.push(Task::Collect(copay));
        }
        tasks.push(Task::CheckIn);
    }
    if file.encounter.dos < today {
        tasks.push(Task::Missed);
    }
    tasks
}

#[cfg(test)]
mod tests;
