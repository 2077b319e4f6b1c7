//! What the parts of the shell share: where one is, which pop-up is open, and the deeds that keys and finder have in common.

use crate::base::Day;
use crate::desk::shell::calendar::steps;
use crate::desk::shell::place::Place;
use crate::practice::office::Op;
use crate::ui::floor::{Floor, use_floor};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};
use wasm_bindgen::JsCast;

/// A handle on it; copy it freely.
#[derive(Clone, Copy)]
pub struct Around {
    /// The open practice.
    pub floor: Floor,
    /// Where one is.
    pub place: Memo<Place>,
    /// Whether the finder is open.
    pub finder: RwSignal<bool>,
    /// Whether the list of keys is open.
    pub keys: RwSignal<bool>,
    /// Whether the rail is open where it has no room of its own.
    pub menu: RwSignal<bool>,
    /// The keys of the page in view, asked before the shell's own; it answers whether it took the key.
    pub page_keys: RwSignal<Option<Callback<String, bool>>>,
}

impl Around {
    /// For the frame, once.
    pub fn new() -> Self {
        let floor = use_floor();
        let path = use_location().pathname;
        let place = Memo::new(move |_| {
            let path = path.get();
            let rest = path.strip_prefix(&floor.link("")).unwrap_or_default().to_owned();
            Place::read(&rest, &floor.state())
        });
        Self {
            floor,
            place,
            finder: RwSignal::new(false),
            keys: RwSignal::new(false),
            menu: RwSignal::new(false),
            page_keys: RwSignal::new(None),
        }
    }

    /// Advances the calendar.
    pub fn advance(self, to: Day) {
        self.floor.ask(Op::AdvanceDay { to });
    }

    /// Takes the calendar's step of this place in the menu: 0 a day, 1 to the next event, 2 a week.
    pub fn advance_step(self, index: usize) {
        let state = self.floor.state_now();
        let step = self.floor.with_shelf(|shelf| steps(&state, shelf)).into_iter().nth(index);
        if let Some(day) = step.and_then(|step| step.to) {
            self.advance(day);
        }
    }

    /// Takes the last step back, if it can be.
    pub fn undo(self) {
        if self.floor.undoable_now().is_some() {
            self.floor.ask(Op::Undo);
        }
    }
}

/// The shell around the screen.
pub fn use_around() -> Around {
    expect_context::<Around>()
}

/// A function that goes to a screen of the practice.
pub fn use_goer() -> impl Fn(&str) + Clone + 'static {
    let floor = use_floor();
    let navigate = use_navigate();
    move |rest: &str| navigate(&floor.link(rest), Default::default())
}

/// Puts the keyboard on the screen's work.
pub fn focus_work() {
    let work =
        document().get_element_by_id("work").and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(work) = work {
        if !work.has_attribute("tabindex") {
            let _ = work.set_attribute("tabindex", "-1");
        }
        let _ = work.focus();
    }
}

/// After a change of screen whose link is gone with the old screen, puts the keyboard on the new screen's work.
pub fn follow_with_keyboard() {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            request_animation_frame(|| {
                let lost = document().active_element().is_none_or(|at| at.tag_name() == "BODY");
                if lost {
                    focus_work();
                }
            });
        }
        path
    });
}
