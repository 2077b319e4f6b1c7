//! The front desk: visits are booked ahead, the card is read, the payer is asked, the copay taken; late claims are asked after.

use super::run::{Desk, Policy};
use crate::base::{Cents, Day, Finding, Seed};
use crate::practice::chart::{Encounter, EncounterId};
use crate::practice::claim::ClaimId;
use crate::practice::front::Card;
use crate::practice::office::{FrontOp, Op, VisitId};

/// Of a hundred encounters, so many are booked ahead.
pub(super) const BOOKED: u64 = 25;
/// Of a hundred cards, so many are read with a slip by a beginner.
const MISREAD: u64 = 6;
/// Days after the sending from which a claim without an answer is asked after.
const LATE: i32 = 21;

impl Desk<'_> {
    /// The weekday on which a visit booked today takes place.
    pub(super) fn booked_for(&self, seed: Seed) -> Day {
        let days = seed.of("ahead").dice().between(1, 6);
        let day = self.today().saturating_add(jiff::Span::new().days(days));
        let over = match day.weekday() {
            jiff::civil::Weekday::Saturday => 2,
            jiff::civil::Weekday::Sunday => 1,
            _ => 0,
        };
        day.saturating_add(jiff::Span::new().days(over))
    }

    /// Books a visit, reads the card and asks the payer.
    pub(super) fn book(&mut self, encounter: Box<Encounter>, seed: Seed) -> Result<(), Finding> {
        let Some(coverage) = encounter.coverage().cloned() else { return Ok(()) };
        let card = Card {
            plan: coverage.plan,
            member: coverage.member,
            group: String::new(),
            family: encounter.patient.family.clone(),
            given: encounter.patient.given.clone(),
        };
        let mut typed = card.clone();
        if self.order.policy == Policy::Novice && seed.of("card").dice().chance(MISREAD) {
            typed.member = swapped(&card.member);
        }
        let dos = encounter.dos;
        self.ask(Op::Front(FrontOp::BookVisit { encounter, card }))?;
        let Some(visit) = self.journal.state().front.visits.keys().next_back().copied() else {
            return Ok(());
        };
        self.ask(Op::Front(FrontOp::ReadCard { visit, typed }))?;
        self.try_out(Op::Front(FrontOp::AskEligibility { visit }))?;
        self.booked.entry(dos).or_default().push((visit, seed));
        Ok(())
    }

    /// Those who were booked for today come, pay what the plan asks at the desk, and go on to the coder.
    pub(super) fn check_in(&mut self) -> Result<(), Finding> {
        for (visit, seed) in self.booked.remove(&self.today()).unwrap_or_default() {
            let copay = self.copay(visit);
            if copay > Cents::ZERO && seed.of("copay").dice().chance(60) {
                self.try_out(Op::Front(FrontOp::CollectCopay { visit, amount: copay }))?;
            }
            self.ask(Op::Front(FrontOp::CheckIn { visit }))?;
            let id = EncounterId(self.journal.state().counters.encounter);
            self.hold(id, seed);
        }
        Ok(())
    }

    /// What the plan takes for a visit at the desk.
    fn copay(&self, visit: VisitId) -> Cents {
        let file = self.journal.state().front.visits.get(&visit);
        let plan = file.and_then(|file| self.shelf.plans.get(&file.encounter.coverage()?.plan));
        plan.and_then(|plan| plan.benefits.copays.first()).map_or(Cents::ZERO, |copay| copay.amount)
    }

    /// Asks where claims stand that nobody has answered for weeks; on Tuesdays.
    pub(super) fn ask_after_late(&mut self) -> Result<(), Finding> {
        if self.today().weekday() != jiff::civil::Weekday::Tuesday {
            return Ok(());
        }
        let state = self.journal.state();
        let late = |claim: &&ClaimId| {
            let last = state.claims.get(*claim).and_then(|file| file.submissions.last());
            last.is_some_and(|round| {
                round.transmission.is_some()
                    && round.remittance.is_none()
                    && round.front_end.as_ref().is_none_or(|status| status.accepted())
                    && (self.today() - round.day).get_days() >= LATE
            })
        };
        let late: Vec<ClaimId> = self.open.iter().filter(late).copied().collect();
        for claim in late {
            self.try_out(Op::Front(FrontOp::AskStatus { claim }))?;
        }
        Ok(())
    }
}

/// The last two characters changed places, as tired fingers do.
fn swapped(member: &str) -> String {
    let mut letters: Vec<char> = member.chars().collect();
    let last = letters.len().saturating_sub(1);
    if last > 0 {
        letters.swap(last, last - 1);
    }
    letters.into_iter().collect()
}
