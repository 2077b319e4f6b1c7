//! For tests: a practice driven by its own ops, so that screens are tested on what the engine really says.

use crate::base::{Finding, Seed};
use crate::journal::{Journal, Stamp};
use crate::learn::Shelf;
use crate::learn::case::{admit, as_published, office};
use crate::learn::grade::full_sheet;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::coding::Sheet;
use crate::practice::office::{Op, RemitId, Stage, State, apply};
use std::path::Path;
use std::sync::OnceLock;

pub const CLAIM: ClaimId = ClaimId(1001);
pub const ENCOUNTER: EncounterId = EncounterId(1);

/// The repository's own data, read once.
pub fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap())
}

pub struct Walk {
    journal: Journal<State>,
}

impl Walk {
    /// A practice with one chart on the desk.
    pub fn with_chart(title: &str) -> Walk {
        let shelf = shelf();
        let file = &shelf.offices["harbor-street"];
        let chart = shelf.charts.values().find(|chart| chart.title == title).unwrap();
        let how = as_published(chart, chart.dos).unwrap();
        let encounter = admit(shelf, &office(file), chart, &how).unwrap();
        let mut walk = Walk { journal: Journal::new("walk") };
        walk.ask(Op::OpenPractice {
            name: file.name.clone(),
            office: Box::new(office(file)),
            seed: Seed(1),
            day: encounter.arrived,
        });
        walk.ask(Op::RegisterEncounter { encounter: Box::new(encounter) });
        walk
    }

    pub fn state(&self) -> &State {
        self.journal.state()
    }

    pub fn ask(&mut self, op: Op) {
        if let Err(finding) = self.try_ask(op.clone()) {
            panic!("{op:?}: {finding}");
        }
    }

    pub fn try_ask(&mut self, op: Op) -> Result<(), Finding> {
        let events = apply(&self.journal, &op, &shelf().world())?;
        let stamp = Stamp { wall: None, engine: "walk".into(), data: "walk".into() };
        let line = self.journal.line(&op, &events, stamp)?;
        self.journal.take(&line).map(drop)
    }

    /// Codes by the key, with a slip, and makes the claim.
    pub fn claim(mut self, slip: impl FnOnce(&mut Sheet)) -> Walk {
        self.code(slip);
        self.ask(Op::CreateClaim { encounter: ENCOUNTER });
        self
    }

    pub fn code(&mut self, slip: impl FnOnce(&mut Sheet)) {
        let visit = self.state().encounters[&ENCOUNTER].encounter.clone();
        let chart = &shelf().charts[&visit.source.exercise];
        let mut sheet = full_sheet(&chart.key, visit.coverage().unwrap().plan.as_str());
        slip(&mut sheet);
        self.ask(Op::RecordCoding { encounter: ENCOUNTER, sheet });
    }

    /// Sends the claim and waits for what comes back.
    pub fn answered(mut self) -> Walk {
        self.ask(Op::TransmitClaims { claims: vec![CLAIM] });
        self.wait(Stage::Sent);
        self
    }

    pub fn wait(&mut self, stage: Stage) {
        for _ in 0..120 {
            if self.state().stage(CLAIM) != Some(stage) {
                return;
            }
            self.next_day();
        }
        panic!("still {stage:?} after 120 days");
    }

    pub fn next_day(&mut self) {
        let to = self.state().today.tomorrow().unwrap();
        self.ask(Op::AdvanceDay { to });
    }

    pub fn posted(mut self) -> Walk {
        let open = |state: &State| state.remittances.iter().find(|(_, r)| !r.done()).map(|(id, _)| *id);
        while let Some(remittance) = open(self.state()) {
            self.ask(Op::PostRemittance { remittance });
        }
        self
    }

    pub fn remittance(&self) -> RemitId {
        *self.state().remittances.keys().next_back().unwrap()
    }
}

/// Takes a modifier off a line.
pub fn without(modifier: &'static str, code: &'static str) -> impl FnOnce(&mut Sheet) {
    move |sheet| {
        let line = sheet.services.iter_mut().find(|line| line.procedure.as_str() == code).unwrap();
        line.modifiers.retain(|held| held.as_str() != modifier);
    }
}
