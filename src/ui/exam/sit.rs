//! A sitting at work: the questions at the left, one question, the code book at the right. Nothing here knows what is right.

use super::bar::{EndDialog, ExamBar};
use super::clock::Clock;
use super::grid::QuestionGrid;
use super::question::Question;
use super::{NoSitting, address, use_sitting};
use crate::desk::exam::{Overview, Page, overview, page};
use crate::desk::shell::load::Late;
use crate::learn::exam::{Act, Confidence, Sitting};
use crate::learn::learner::Op;
use crate::ui::book::handle::BookHandle;
use crate::ui::book::pane::{BookPane, focus, typing};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::shell::{Tab, tabs, use_around};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// What the parts of a sitting share. Copy it freely.
#[derive(Clone, Copy)]
pub struct Sit {
    floor: Floor,
    /// Its number in the learner's journal.
    pub id: Memo<u64>,
    /// It as it stands.
    pub held: Memo<Option<Arc<Sitting>>>,
    /// Its clock.
    pub clock: Clock,
    /// The question that is open.
    pub page: Memo<Option<Page>>,
    /// Every question, and what is still open.
    pub overview: Memo<Option<Overview>>,
    /// Whether the end is asked about.
    pub ending: RwSignal<bool>,
    /// The pane a phone shows.
    pub pane: RwSignal<&'static str>,
    book: BookHandle,
}

impl Sit {
    /// Keeps an act at the second it is now.
    pub fn act(self, act: Act) {
        self.act_then(act, || {});
    }

    fn act_then(self, act: Act, then: impl FnOnce() + 'static) {
        let at_seconds = self.clock.read();
        self.floor.ask_own(Op::Sit { sitting: self.id.get_untracked(), at_seconds, act }, then);
    }

    /// Opens a question.
    pub fn open(self, place: u32) {
        self.pane.set("1");
        self.act_then(Act::Open { place }, || focus("question"));
    }

    /// Chooses an option by its place in the question's file.
    pub fn answer(self, option: u8) {
        if let Some(place) = self.place() {
            self.act(Act::Answer { place, option: Some(option) });
        }
    }

    /// Strikes an option out, or lets it stand again. What is struck is no answer any more.
    pub fn strike(self, option: u8, on: bool) {
        let Some(place) = self.place() else { return };
        let chosen = self.read_page(|page| page.options.iter().any(|row| row.option == option && row.chosen));
        if on && chosen {
            self.act(Act::Answer { place, option: None });
        }
        self.act(Act::Strike { place, option, on });
    }

    /// Flags the question, or takes the flag away.
    pub fn flag(self) {
        if let Some(place) = self.place() {
            let on = !self.read_page(|page| page.flagged);
            self.act(Act::Flag { place, on });
        }
    }

    /// Says how sure the answer is.
    pub fn confide(self, confidence: Confidence) {
        if let Some(place) = self.place() {
            self.act(Act::Confide { place, confidence: Some(confidence) });
        }
    }

    /// Stops the clock, or lets it run on.
    pub fn pause(self, stand: bool) {
        if stand {
            self.act(Act::Pause);
            self.clock.stop();
        } else {
            let clock = self.clock;
            self.act_then(Act::Resume, move || clock.run());
        }
    }

    /// Ends the sitting.
    pub fn finish(self) {
        self.act(Act::Finish);
    }

    fn place(self) -> Option<u32> {
        self.page.with_untracked(|page| page.as_ref().map(|page| page.place))
    }

    fn read_page<R: Default>(self, read: impl FnOnce(&Page) -> R) -> R {
        self.page.with_untracked(|page| page.as_ref().map(read).unwrap_or_default())
    }
}

/// The screen.
#[component]
pub fn SitScreen() -> impl IntoView {
    let floor = use_floor();
    let (id, held) = use_sitting();
    floor.want(Late::Questions);
    let there = Memo::new(move |_| held.with(Option::is_some));
    move || {
        let clock = there.get().then(|| Clock::take_up(&floor.own_now(), id.get())).flatten();
        match clock {
            Some(clock) => view! { <Room id held clock /> }.into_any(),
            None => view! { <NoSitting /> }.into_any(),
        }
    }
}

#[component]
fn Room(id: Memo<u64>, held: Memo<Option<Arc<Sitting>>>, clock: Clock) -> impl IntoView {
    let floor = use_floor();
    // The page is made once a change, not once a second: what the clock says is the bar's.
    let page = Memo::new(move |_| {
        let held = held.get()?;
        floor.with_shelf(|shelf| page(shelf, &held, held.open, held.at_seconds))
    });
    let overview = Memo::new(move |_| held.get().map(|held| overview(&held)));
    let sit = Sit {
        floor,
        id,
        held,
        clock,
        page,
        overview,
        ending: RwSignal::new(false),
        pane: RwSignal::new("1"),
        book: BookHandle::new(),
    };
    use_keys(sit);
    leave_when_over(sit);
    let day = Signal::derive(move || {
        let question = held
            .get()
            .and_then(|held| held.start.items.get(held.open as usize).map(|item| item.question.clone()));
        let on = question.and_then(|id| floor.with_shelf(|shelf| shelf.questions.get(&id).map(|one| one.on)));
        on.unwrap_or_else(|| floor.state().today)
    });
    let parts: [Tab; 3] = [("1", "Question", "i-answer"), ("2", "Book", "i-book"), ("3", "All", "i-grid")];
    view! {
        <ExamBar sit=sit />
        <main class="main exam" id="work">
            <QuestionGrid sit=sit />
            <Question sit=sit />
            <BookPane book=sit.book on=day />
            {tabs(parts.to_vec(), sit.pane)}
            <EndDialog sit=sit />
        </main>
    }
}

/// When it is over, by hand or by the clock, its result is what there is to see.
fn leave_when_over(sit: Sit) {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let over = sit.held.with(|held| held.as_ref().is_some_and(|held| held.finish.is_some()));
        if over {
            let to = address(sit.floor, sit.id.get_untracked(), true);
            navigate(&to, NavigateOptions { replace: true, ..NavigateOptions::default() });
        }
    });
    let out = Memo::new(move |_| {
        let seconds = sit.clock.seconds.get();
        sit.held
            .with(|held| held.as_ref().is_some_and(|held| held.finish.is_none() && held.left(seconds) == 0))
    });
    Effect::new(move |_| {
        if out.get() {
            sit.finish();
        }
    });
}

/// Letters choose, digits say how sure, `f` flags, the arrows turn the page, `/` searches the book.
fn use_keys(sit: Sit) {
    let around = use_around();
    around.page_keys.set(Some(Callback::new(move |key: String| {
        if sit.read_page(|page| page.paused) {
            return false;
        }
        match key.as_str() {
            "ArrowLeft" => turn(sit, |page| page.before),
            "ArrowRight" => turn(sit, |page| page.next),
            "f" | "F" => sit.flag(),
            "1" => sit.confide(Confidence::Guess),
            "2" => sit.confide(Confidence::Unsure),
            "3" => sit.confide(Confidence::Sure),
            letter => return choose(sit, letter),
        }
        true
    })));
    on_cleanup(move || {
        let _gone = around.page_keys.try_set(None);
    });
    let slash = window_event_listener(leptos::ev::keydown, move |ev| {
        if ev.key() == "/" && !typing(&ev) {
            ev.prevent_default();
            sit.pane.set("2");
            sit.book.focus();
        }
    });
    on_cleanup(move || slash.remove());
}

fn turn(sit: Sit, to: impl Fn(&Page) -> Option<u32>) {
    if let Some(place) = sit.page.with_untracked(|page| page.as_ref().and_then(to)) {
        sit.open(place);
    }
}

/// Whether the key is the letter of an option that stands.
fn choose(sit: Sit, key: &str) -> bool {
    let row = sit.page.with_untracked(|page| {
        let rows = page.as_ref().map(|page| page.options.as_slice()).unwrap_or_default();
        rows.iter().find(|row| key.eq_ignore_ascii_case(&row.letter.to_string())).cloned()
    });
    match row {
        Some(row) if !row.struck => sit.answer(row.option),
        Some(_) => {}
        None => return false,
    }
    true
}
