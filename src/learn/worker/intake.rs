//! Patients come: a chart, a plan it fits, a person of a fitting age, from the seed.

use super::front::BOOKED;
use super::run::{Desk, Policy};
use crate::base::{Day, Finding, Seed};
use crate::learn::case::{Admission, Person, admit};
use crate::learn::generate::{admission, cases, chart, other_cover, trouble};
use crate::practice::chart::{EncounterId, Messiness};
use crate::practice::office::Op;
use exercises_format::ChartExercise;

/// Of a hundred encounters, so many come from charts written by hand.
const HAND_MADE: u64 = 15;

impl Desk<'_> {
    pub(super) fn intake(&mut self) -> Result<(), Finding> {
        for number in 0..self.order.encounters_per_day {
            let seed = self.order.seed.of(&format!("visit/{}/{number}", self.today()));
            let hand_made = self.shelf.templates.is_empty() || seed.of("kind").dice().chance(HAND_MADE);
            let op = if hand_made { self.draw(seed)? } else { self.generate(seed)? };
            let Some(op) = op else { continue };
            match op {
                Op::RegisterEncounter { encounter } if encounter.dos > self.today() => {
                    self.book(encounter, seed)?;
                }
                op => {
                    self.ask(op)?;
                    self.hold(EncounterId(self.journal.state().counters.encounter), seed);
                }
            }
        }
        Ok(())
    }

    /// A beginner leaves some charts in the drawer, a few of them past the shortest filing limit.
    pub(super) fn hold(&mut self, id: EncounterId, seed: Seed) {
        let mut dice = seed.of("hold").dice();
        let mut until = self.today();
        if self.order.policy == Policy::Novice && dice.chance(10) {
            let days = if dice.chance(30) { 95 } else { dice.between(2, 20) };
            until = until.saturating_add(jiff::Span::new().days(days));
        }
        self.held.insert(id, until);
    }

    fn draw(&self, seed: Seed) -> Result<Option<Op>, Finding> {
        let mut dice = seed.dice();
        // The office's own list: what else is in the bank is there to be studied.
        let listed = self.shelf.offices.get(&self.order.office).map_or(&[][..], |office| &office.charts);
        let mut charts: Vec<&ChartExercise> =
            listed.iter().filter_map(|id| self.shelf.charts.get(id)).collect();
        charts.retain(|chart| chart.valid.contains(self.today()));
        if self.order.policy == Policy::Clean {
            // Charts whose need only the record bears out are refused however well they are coded: they are there to be
            // appealed.
            charts.retain(|chart| chart.facts.record_supports.is_empty());
        }
        let Some(chart) = dice.pick(&charts) else { return Ok(None) };
        let Some(fit) = dice.pick(&chart.patient.plans) else { return Ok(None) };
        let dos = self.service_day(chart);
        let age = dice.between(fit.age[0].into(), fit.age[1].into());
        let how = Admission {
            plan: fit.plan.as_str().into(),
            person: Person::draw(&mut dice, &chart.patient.sex, age, dos),
            dos,
            arrived: self.today(),
            seed: seed.of("record"),
            made: None,
        };
        let Some(opened) = &self.journal.state().opened else { return Ok(None) };
        let encounter = Box::new(admit(self.shelf, &opened.office, chart, &how)?);
        Ok(Some(Op::RegisterEncounter { encounter }))
    }

    /// A generated encounter of the last days, as tidy as the policy and the weekday allow.
    fn generate(&self, seed: Seed) -> Result<Option<Op>, Finding> {
        let today = self.today();
        let dial = match (self.order.policy, today.weekday()) {
            (Policy::Clean, _) => Messiness::Clean,
            (Policy::Novice, jiff::civil::Weekday::Friday) => Messiness::FridayAfternoon,
            (Policy::Novice, _) => Messiness::Typical,
        };
        let days = jiff::Span::new().days(seed.of("late").dice().between(0, 3));
        let booked = seed.of("booked").dice().chance(BOOKED);
        let dos = match booked {
            true => self.booked_for(seed),
            false => today.saturating_sub(days).max(self.order.start),
        };
        let Some(made) = cases(self.shelf, seed, dos, 1, dial).pop() else { return Ok(None) };
        let chart = chart(self.shelf, &made)?;
        let Some(opened) = &self.journal.state().opened else { return Ok(None) };
        let how = admission(&chart, &made, today.max(dos));
        let mut encounter = Box::new(admit(self.shelf, &opened.office, &chart, &how)?);
        other_cover(self.shelf, &mut encounter, seed);
        if self.order.policy == Policy::Novice {
            trouble(self.shelf, &opened.office.clinicians, &chart, &mut encounter, seed);
        }
        Ok(Some(Op::RegisterEncounter { encounter }))
    }

    /// Charts that reach the coder late were seen that much earlier, as long as the practice was open and the key holds.
    fn service_day(&self, chart: &ChartExercise) -> Day {
        let days = jiff::Span::new().days(chart.arrives_after_days);
        let seen = self.today().saturating_sub(days);
        if seen >= self.order.start && chart.valid.contains(seen) { seen } else { self.today() }
    }
}
