//! From an op to its events: the only writer there is, for screens and the native program alike.

mod account;
mod audit;
mod claim;
mod close;
mod code;
mod day;
mod decide;
mod facility;
mod front;
mod month;
mod patient;
mod post;
mod privacy;
mod second;
mod self_pay;
mod send;
mod status;

use super::event::Event;
use super::intake::Intake;
use super::op::Op;
use super::state::{ClaimFile, EncounterFile, Opened, State, TransmissionId};
use crate::base::{Finding, Seed};
use crate::journal::{Filed, Journal, Stream};
use crate::practice::chart::{EncounterId, PlanId};
use crate::practice::claim::{ClaimId, Cms1500};
use crate::practice::coding::CodeBook;
use crate::practice::payer::Plan;
use std::collections::BTreeMap;

/// The data a practice works with; its releases are named on every line of the journal.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// Plans by id.
    pub plans: &'a BTreeMap<PlanId, Plan>,
    /// Code sets.
    pub codes: &'a dyn CodeBook,
}

/// Decides what follows from an op, or why it may not be. Nothing changes here; the caller writes the line.
pub fn apply(journal: &Journal<State>, op: &Op, world: &World) -> Result<Vec<Event>, Finding> {
    let mut work =
        Work { state: journal.state().clone(), events: Vec::new(), world: *world, read: BTreeMap::new() };
    match op {
        Op::Undo => return undo(journal),
        Op::OpenPractice { name, office, seed, day } => work.open(name, office, *seed, *day)?,
        _ if work.state.opened.is_none() => {
            return Err(Finding::error(
                "practice.not-open",
                "This practice has not been opened.",
                "Open a practice first.",
            ));
        }
        Op::RegisterEncounter { encounter } => work.register(encounter)?,
        Op::RecordCoding { encounter, sheet } => work.record_coding(*encounter, sheet)?,
        Op::FinishCoding { encounter } => work.finish_coding(*encounter)?,
        Op::ChangeCoverage { encounter, coverage } => work.change_coverage(*encounter, *coverage)?,
        Op::CreateClaim { encounter } => work.create_claim(*encounter)?,
        Op::CreateFacilityClaim { encounter } => work.create_facility_claim(*encounter)?,
        Op::SetItem { claim, item, value } => work.set_item(*claim, *item, value)?,
        Op::ScrubClaim { claim } => work.scrub_claim(*claim)?,
        Op::CorrectClaim { claim, route } => work.correct_claim(*claim, *route)?,
        Op::DropDraft { claim } => work.drop_draft(*claim)?,
        Op::TransmitClaims { claims } => work.transmit(claims)?,
        Op::AdvanceDay { to } => work.advance(*to)?,
        Op::PostLine { remittance, entry, line, paid, contractual, patient } => {
            work.post_line(*remittance, *entry, *line, [*paid, *contractual, *patient])?;
        }
        Op::PostRemittance { remittance } => work.post_remittance(*remittance)?,
        Op::ExplainDenial { claim, line, cause } => work.explain(*claim, *line, cause)?,
        Op::FileAppeal { claim, line, ground, evidence, letter } => {
            work.appeal(*claim, *line, *ground, evidence, letter)?;
        }
        Op::AdjustOff { claim, line, reason } => work.adjust_off(*claim, *line, reason)?,
        Op::BillPatient { claim, line } => work.bill_patient(*claim, *line)?,
        Op::BillSecondary { claim } => work.bill_secondary(*claim)?,
        Op::BillSelfPay { claim, income, persons } => work.bill_self_pay(*claim, *income, *persons)?,
        Op::SendStatement { mrn } => work.send_statement(mrn)?,
        Op::LetPatientsCome { per_day, dial } => {
            let asked = Intake { per_day: *per_day, dial: *dial, since: work.state.today };
            let intake = asked.check(work.state.intake.as_ref())?;
            work.emit(Event::IntakeSet(intake))?;
        }
        Op::CloseMonth { through } => work.close_month(*through)?,
        Op::PostPatientPayment { statement } => work.post_patient_payment(*statement)?,
        Op::Account(op) => work.account(op)?,
        Op::Front(op) => work.front(op)?,
        Op::Privacy(op) => work.privacy(op)?,
    }
    Ok(work.events)
}

fn undo(journal: &Journal<State>) -> Result<Vec<Event>, Finding> {
    match journal.undoable() {
        Some((seq, _)) => Ok(vec![Event::Undone { seq }]),
        None => Err(Finding::error(
            "practice.nothing-to-undo",
            "Nothing since the last transmission or day's end can be undone.",
            "Use the plan's own way back: a replacement, a void or a reopening.",
        )),
    }
}

/// A scratch state that has already seen the events written so far, so that a later step reads an earlier one.
struct Work<'a> {
    state: State,
    events: Vec<Event>,
    world: World<'a>,
    /// Claims as their 837 says them, file by file: each file is read once, however many of its claims are decided.
    read: BTreeMap<TransmissionId, BTreeMap<ClaimId, Cms1500>>,
}

impl<'a> Work<'a> {
    fn emit(&mut self, event: Event) -> Result<(), Finding> {
        self.state.fold(0, &event)?;
        self.events.push(event);
        Ok(())
    }

    fn opened(&self) -> Result<std::sync::Arc<Opened>, Finding> {
        self.state.opened.clone().ok_or_else(|| super::fold::missing("practice", 0))
    }

    fn seed(&self, part: &str) -> Seed {
        self.state.opened.as_ref().map_or(Seed(0), |opened| opened.seed).of(part)
    }

    fn encounter(&self, id: EncounterId) -> Result<Filed<EncounterFile>, Finding> {
        self.state.encounters.get(&id).cloned().ok_or_else(|| super::fold::missing("encounter", id.0))
    }

    fn claim(&self, id: ClaimId) -> Result<Filed<ClaimFile>, Finding> {
        self.state.claims.get(&id).cloned().ok_or_else(|| super::fold::missing("claim", id.0))
    }

    fn plan(&self, id: &PlanId) -> Result<&'a Plan, Finding> {
        self.world.plans.get(id).ok_or_else(|| {
            Finding::error(
                "practice.plan-unknown",
                format!("The plan “{id}” is not among the payers."),
                "Restore the payer's data file, or register another coverage.",
            )
        })
    }
}
