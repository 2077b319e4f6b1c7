//! The workbench: papers above, coding sheet below, code book beside.

mod coverage;
mod diagnosis;
mod key;
mod mark;
pub mod note;
mod service;
mod sheet;

use crate::desk::workbench::{Bench, Pin, bench, papers_of, pin_marks, with_diagnosis, with_service};
use crate::practice::chart::EncounterId;
use crate::practice::coding::Sheet;
use crate::practice::office::Op;
use crate::ui::book::glyph::glyph;
use crate::ui::book::handle::{BookHandle, Place};
use crate::ui::book::pane::{Adding, BookPane};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::session::SaveState;
use codesets_lookup::SetId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use note::Papers;
use sheet::SheetPane;

/// What is in hand on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Nothing.
    Nothing,
    /// A diagnosis, by place.
    Diagnosis(usize),
    /// A service line, by place.
    Service(usize),
}

/// Everything the parts of the workbench share.
#[derive(Clone, Copy)]
pub struct Work {
    /// The encounter.
    pub id: Memo<EncounterId>,
    /// Its workbench; none when there is no such encounter.
    pub bench: Memo<Option<Bench>>,
    /// The sheet as it stands.
    pub sheet: Memo<Sheet>,
    /// What is in hand.
    pub chosen: RwSignal<Chosen>,
    /// The code book beside.
    pub book: BookHandle,
    /// The pane a phone shows: `q`, `1`, `2`, `3`.
    pub pane: RwSignal<&'static str>,
    /// The kind of paper that is open.
    pub tab: RwSignal<String>,
    /// Words set off for codes of the sheet.
    pub pins: RwSignal<Vec<Pin>>,
    /// The sheet asked for last: what the next edit builds on while it is being kept.
    asked: StoredValue<Option<Sheet>>,
    floor: Floor,
}

impl Work {
    /// The sheet an edit builds on: the one on its way to the journal, if there is one, so that quick fingers lose
    /// nothing.
    pub fn base(self) -> Sheet {
        let saving = untrack(|| self.floor.save_state()) == SaveState::Saving;
        let asked = self.asked.get_value().filter(|_| saving);
        asked.unwrap_or_else(|| self.sheet.get_untracked())
    }

    /// Records the sheet as it would be.
    pub fn record(self, sheet: Sheet) {
        self.record_then(sheet, || {});
    }

    /// Records the sheet, and goes on once it is durable. A sheet that did not change is not recorded.
    pub fn record_then(self, sheet: Sheet, then: impl FnOnce() + 'static) {
        if sheet != self.base() {
            self.asked.set_value(Some(sheet.clone()));
            self.floor.ask_then(Op::RecordCoding { encounter: self.id.get_untracked(), sheet }, then);
        }
    }

    /// Records an edit, or says why it could not be understood.
    pub fn edit(self, edited: Result<Sheet, crate::base::Finding>) {
        match edited {
            Ok(sheet) => self.record(sheet),
            Err(finding) => self.floor.notice.set(Some(finding)),
        }
    }

    /// Reads the bench.
    pub fn read<R>(self, read: impl FnOnce(&Bench) -> R) -> Option<R> {
        self.bench.with(|bench| bench.as_ref().map(read))
    }

    /// Puts a code on the sheet, and takes it in hand.
    pub fn add(self, (set, code): Place) {
        let sheet = self.base();
        let (next, chosen) = match set {
            SetId::Icd10Cm => (with_diagnosis(&sheet, &code), Chosen::Diagnosis(sheet.diagnoses.len())),
            _ => (with_service(&sheet, &code), Chosen::Service(sheet.services.len())),
        };
        self.record_then(next, move || {
            self.chosen.try_set(chosen);
        });
    }

    /// The letter or number of a code on the sheet.
    pub fn key_of(self, code: &str) -> Option<String> {
        self.read(|bench| {
            let diagnosis =
                bench.diagnoses.iter().find(|row| row.code == code).map(|row| row.letter.to_string());
            let service =
                || bench.services.iter().find(|row| row.code == code).map(|row| row.number.to_string());
            diagnosis.or_else(service)
        })?
    }

    /// The code in hand.
    pub fn chosen_code(self) -> Option<String> {
        let chosen = self.chosen.get();
        self.read(|bench| match chosen {
            Chosen::Nothing => None,
            Chosen::Diagnosis(at) => bench.diagnoses.get(at).map(|row| row.code.clone()),
            Chosen::Service(at) => bench.services.get(at).map(|row| row.code.clone()),
        })?
    }

    /// The letter or number of what is in hand.
    pub fn chosen_key(self) -> Option<String> {
        self.chosen_code().and_then(|code| self.key_of(&code))
    }

    /// Takes in hand what has this letter or number.
    pub fn choose_key(self, key: &str) {
        let found = self.read(|bench| {
            let diagnosis = bench.diagnoses.iter().position(|row| row.letter.to_string() == key);
            let service = || bench.services.iter().position(|row| row.number.to_string() == key);
            diagnosis.map(Chosen::Diagnosis).or_else(|| service().map(Chosen::Service))
        });
        self.chosen.set(found.flatten().unwrap_or(Chosen::Nothing));
    }

    /// Shows a code in the book.
    pub fn look_up(self, set: SetId, code: String) {
        self.book.go((set, code), None);
    }
}

/// The screen.
#[component]
pub fn Workbench() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let id = Memo::new(move |_| {
        let asked = params.read().get("id").and_then(|id| id.parse().ok());
        EncounterId(asked.unwrap_or(0))
    });
    let bench = Memo::new(move |_| floor.with_shelf(|shelf| bench(&floor.state(), shelf, id.get())));
    let sheet = Memo::new(move |_| {
        floor.state().encounters.get(&id.get()).map(|file| file.coding.clone()).unwrap_or_default()
    });
    let work = Work {
        id,
        bench,
        sheet,
        chosen: RwSignal::new(Chosen::Nothing),
        book: BookHandle::new(),
        pane: RwSignal::new("1"),
        tab: RwSignal::new("note".to_owned()),
        pins: RwSignal::new(Vec::new()),
        asked: StoredValue::new(None),
        floor,
    };
    key::listen(work);
    // The screen is painted once; what changes on it follows the bench by itself.
    let there = Memo::new(move |_| bench.with(Option::is_some));
    move || match there.get() {
        true => view! { <Desk work=work /> }.into_any(),
        false => view! {
            <main class="main" id="work">
                <div class="empty"><p>"There is no such encounter in this practice."</p>
                <a class="btn" href=floor.link("queue/code")>"Go to the charts to code"</a></div>
            </main>
        }
        .into_any(),
    }
}

#[component]
fn Desk(work: Work) -> impl IntoView {
    let floor = use_floor();
    let papers = Memo::new(move |_| {
        let state = floor.state();
        match state.encounters.get(&work.id.get()) {
            Some(file) => floor.with_shelf(|shelf| papers_of(shelf, file)),
            None => Ok(Vec::new()),
        }
    });
    let head = Signal::derive(move || {
        let told =
            |b: &Bench| (b.office.clone(), b.patient.clone(), b.patient_line.clone(), b.visit_line.clone());
        work.read(told).unwrap_or_default()
    });
    let on = Signal::derive(move || work.read(|bench| bench.dos).unwrap_or_default());
    let marks = Signal::derive(move || pin_marks(&work.pins.read(), |code| work.key_of(code)));
    let lit = Signal::derive(move || work.chosen_key().into_iter().collect::<Vec<_>>());
    let chosen = Callback::new(move |key: String| work.choose_key(&key));
    let adding = Adding {
        add: Callback::new(move |place| work.add(place)),
        on_sheet: Callback::new(move |place| on_sheet(work, &place)),
    };
    view! {
        <main class="main desk" id="work">
            <div class="pane p-note scroll note" id="note" data-pane="1" tabindex="0" role="region" aria-label="Papers">
                <mark::MarkBar work=work />
                <Papers papers=papers marks=marks lit=lit tab=work.tab head=head chosen=chosen />
            </div>
            <SheetPane work=work />
            <BookPane book=work.book on=on adding=adding />
            <PaneTabs pane=work.pane />
        </main>
    }
}

fn on_sheet(work: Work, (set, code): &Place) -> Option<String> {
    work.read(|bench| match set {
        SetId::Icd10Cm => {
            bench.diagnoses.iter().find(|row| row.code == *code).map(|row| row.letter.to_string())
        }
        _ => bench.services.iter().find(|row| row.code == *code).map(|row| format!("line {}", row.number)),
    })?
}

/// The tab bar at the foot of a phone.
#[component]
fn PaneTabs(pane: RwSignal<&'static str>) -> impl IntoView {
    let tabs = [
        ("q", "#i-queue", "Queue"),
        ("1", "#i-note", "Note"),
        ("2", "#i-form", "Claim"),
        ("3", "#i-book", "Book"),
    ];
    view! {
        <fieldset class="pane-tabs"><legend class="sr">"Part of the page shown"</legend>
            {tabs.into_iter().map(|(value, sign, word)| view! {
                <label><input class="sr" type="radio" name="pane" value=value prop:checked=move || pane.get() == value
                    on:change=move |_| pane.set(value) />{glyph(sign)}<span>{word}</span></label>
            }).collect_view()}
        </fieldset>
    }
}
