//! The learner's marks at a code: the ribbon, the notes in the margin, the words set off.

use super::glyph::small_glyph;
use super::pane::focus;
use super::selection::{paint, selected, unselect};
use crate::desk::book::mark::{AtCode, at_code};
use crate::learn::learner::{Colour, LONGEST_LABEL, LONGEST_NOTE, Mark, MarkBody, Op, Passage};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::session::civil_today;
use crate::ui::shell::use_around;
use codesets_lookup::SetId;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Provided where the book is a page of its own: there the keys b, n and 1 to 4 mark.
#[derive(Clone, Copy)]
pub struct WholeBook;

/// A note that is being written.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    /// The note it changes; none for a new one.
    id: Option<u64>,
    code: String,
    passage: Option<Passage>,
    text: String,
}

/// What the marks of a page share.
#[derive(Clone, Copy)]
struct Desk {
    floor: Floor,
    set: SetId,
    code: StoredValue<String>,
    at: Memo<AtCode>,
    draft: RwSignal<Option<Draft>>,
    picked: RwSignal<Option<(String, Passage)>>,
    said: RwSignal<String>,
}

impl Desk {
    fn add(self, code: String, body: MarkBody, said: &'static str) {
        let mark = Mark { set: self.set, code, day: civil_today(), body };
        self.ask(Op::AddMark { mark: Box::new(mark) }, said);
    }

    fn ask(self, op: Op, said: &'static str) {
        let words = self.said;
        self.floor.ask_own(op, move || drop(words.try_set(said.to_owned())));
    }

    fn ribbon(self) {
        match self.at.get_untracked().ribbon {
            Some((id, _)) => self.ask(Op::RemoveMark { id }, "Bookmark removed."),
            None => self.add(
                self.code.get_value(),
                MarkBody::Bookmark { label: String::new() },
                "Bookmark placed.",
            ),
        }
    }

    fn light(self, colour: Colour) -> bool {
        let Some((code, passage)) = self.picked.get_untracked() else { return false };
        self.add(code, MarkBody::Highlight { passage, colour }, "Highlighted.");
        self.picked.set(None);
        unselect();
        true
    }

    fn write(self) {
        let (code, passage) = match self.picked.get_untracked() {
            Some((code, passage)) => (code, Some(passage)),
            None => (self.code.get_value(), None),
        };
        self.picked.set(None);
        self.draft.set(Some(Draft { id: None, code, passage, text: String::new() }));
        focus("margin-text");
    }

    fn keep_draft(self) {
        let Some(draft) = self.draft.get_untracked() else { return };
        let body = MarkBody::Note { passage: draft.passage, text: draft.text.trim().to_owned() };
        let op = match draft.id {
            Some(id) => Op::ChangeMark { id, body },
            None => Op::AddMark {
                mark: Box::new(Mark { set: self.set, code: draft.code, day: civil_today(), body }),
            },
        };
        let (open, words) = (self.draft, self.said);
        self.floor.ask_own(op, move || {
            open.try_set(None);
            words.try_set("Note kept.".to_owned());
            focus("mark-note");
        });
    }

    fn key(self, key: &str) -> bool {
        match key {
            "b" => self.ribbon(),
            "n" => self.write(),
            _ => {
                let place = key.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                return place.and_then(|n| Colour::ALL.get(n)).is_some_and(|colour| self.light(*colour));
            }
        }
        true
    }
}

/// The marks of a code, with what makes and changes them.
#[component]
pub fn CodeMarks(set: SetId, code: String) -> impl IntoView {
    let floor = use_floor();
    let asked = code.clone();
    let desk = Desk {
        floor,
        set,
        at: Memo::new(move |_| at_code(&floor.own(), set, &asked)),
        code: StoredValue::new(code),
        draft: RwSignal::new(None),
        picked: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    follow_selection(desk);
    if use_context::<WholeBook>().is_some() {
        let keys = use_around().page_keys;
        keys.set(Some(Callback::new(move |key: String| desk.key(&key))));
        on_cleanup(move || {
            let _ = keys.try_set(None);
        });
    }
    Effect::new(move |_| {
        let state = floor.own();
        request_animation_frame(move || paint(&state, set));
    });
    view! {
        <section class="own-marks" aria-label="Your marks">
            <p class="mark-tools">
                <button type="button" class="btn bare ribbon" aria-pressed=move || desk.at.get().ribbon.is_some().to_string()
                    on:click=move |_| desk.ribbon()>
                    {move || small_glyph(if desk.at.get().ribbon.is_some() { "#i-flag-on" } else { "#i-flag" })}"Bookmark "<kbd>"b"</kbd></button>
                <button type="button" class="btn bare" id="mark-note" on:click=move |_| desk.write()>{small_glyph("#i-note")}"Note "<kbd>"n"</kbd></button>
                <span class="mark-said" role="status">{move || desk.said.get()}</span>
            </p>
            {move || label_field(desk)}
            {move || lit_list(desk)}
            {move || note_list(desk)}
            <Writing desk=desk />
            <Toolbar desk=desk />
        </section>
    }
}

/// The selection is read after every key and every touch.
fn follow_selection(desk: Desk) {
    let look = move || {
        set_timeout(
            move || {
                let now = selected();
                if desk.picked.try_with_untracked(|held| *held != now) == Some(true) {
                    desk.picked.try_set(now);
                }
            },
            std::time::Duration::ZERO,
        );
    };
    let up = window_event_listener(leptos::ev::mouseup, move |_| look());
    let key = window_event_listener(leptos::ev::keyup, move |_| look());
    let touch = window_event_listener(leptos::ev::touchend, move |_| look());
    on_cleanup(move || {
        up.remove();
        key.remove();
        touch.remove();
    });
}

fn label_field(desk: Desk) -> Option<impl IntoView> {
    let (id, label) = desk.at.get().ribbon?;
    let change = move |label: String| {
        let label: String = label.trim().chars().take(LONGEST_LABEL).collect();
        desk.ask(Op::ChangeMark { id, body: MarkBody::Bookmark { label } }, "Label kept.");
    };
    Some(view! {
        <label class="mark-label"><span class="caps">"Label"</span>
            <input type="text" maxlength=LONGEST_LABEL.to_string() prop:value=label autocomplete="off"
                on:change:target=move |ev| change(ev.target().value()) /></label>
    })
}

fn lit_list(desk: Desk) -> impl IntoView {
    let lit = desk.at.get().lit;
    (!lit.is_empty()).then(|| {
        let row = move |(id, passage, colour): (u64, Passage, Colour)| {
            view! {
                <li><mark class=format!("lit {}", colour.slug())>{passage.words}</mark>
                    <span class="soft">{colour.name()}</span>
                    <button type="button" class="link" on:click=move |_| desk.ask(Op::RemoveMark { id }, "Highlight removed.")>"Remove"</button></li>
            }
        };
        view! { <ul class="lit-list" aria-label="Highlighted here">{lit.into_iter().map(row).collect_view()}</ul> }
    })
}

fn note_list(desk: Desk) -> impl IntoView {
    let row = move |(id, passage, text): (u64, Option<Passage>, String)| {
        let (code, held, words) = (desk.code.get_value(), passage.clone(), text.clone());
        let change = move |_| {
            desk.draft.set(Some(Draft {
                id: Some(id),
                code: code.clone(),
                passage: held.clone(),
                text: words.clone(),
            }));
            focus("margin-text");
        };
        view! {
            <div class="own-note">
                {passage.map(|passage| view! { <q>{passage.words}</q> })}
                <p>{text}</p>
                <p class="mark-tools"><button type="button" class="link" on:click=change>"Change"</button>
                    <button type="button" class="link" on:click=move |_| desk.ask(Op::RemoveMark { id }, "Note removed.")>"Remove"</button></p>
            </div>
        }
    };
    desk.at.get().notes.into_iter().map(row).collect_view()
}

#[component]
fn Writing(desk: Desk) -> impl IntoView {
    let open = Memo::new(move |_| desk.draft.with(Option::is_some));
    let about = move || {
        desk.draft
            .with_untracked(|draft| draft.as_ref().map(|draft| (draft.code.clone(), draft.passage.clone())))
    };
    let keys = move |ev: KeyboardEvent| match ev.key().as_str() {
        "Enter" if ev.ctrl_key() || ev.meta_key() => {
            ev.prevent_default();
            desk.keep_draft();
        }
        "Escape" => {
            ev.prevent_default();
            desk.draft.set(None);
            focus("mark-note");
        }
        _ => {}
    };
    let typed = move |text: String| {
        desk.draft.update(|draft| {
            if let Some(draft) = draft {
                draft.text = text;
            }
        })
    };
    move || {
        open.get().then(|| view! {
            <div class="own-note writing">
                {about().and_then(|(_, passage)| passage).map(|passage| view! { <q>{passage.words}</q> })}
                <label><span class="caps">{move || format!("Note at {}", about().map(|(code, _)| code).unwrap_or_default())}</span>
                    <textarea id="margin-text" rows="4" maxlength=LONGEST_NOTE.to_string()
                        prop:value=desk.draft.with_untracked(|draft| draft.as_ref().map(|draft| draft.text.clone()).unwrap_or_default())
                        on:input:target=move |ev| typed(ev.target().value()) on:keydown=keys></textarea></label>
                <p class="mark-tools"><button type="button" class="btn" on:click=move |_| desk.keep_draft()>"Keep note "<kbd>"Ctrl ↵"</kbd></button>
                    <button type="button" class="btn bare" on:click=move |_| desk.draft.set(None)>"Cancel "<kbd>"Esc"</kbd></button></p>
            </div>
        })
    }
}

/// What can be done with the words that are selected.
#[component]
fn Toolbar(desk: Desk) -> impl IntoView {
    let open = Memo::new(move |_| desk.picked.with(Option::is_some));
    // A press must not take the selection away before the click is heard.
    let hold = |ev: leptos::ev::MouseEvent| ev.prevent_default();
    move || {
        open.get().then(|| view! {
            <div class="lit-tools" role="toolbar" aria-label="Mark the selected words" on:mousedown=hold>
                {Colour::ALL.into_iter().enumerate().map(|(at, colour)| view! {
                    <button type="button" class="btn bare" title=format!("{}, {}", colour.name(), colour.line())
                        on:click=move |_| { desk.light(colour); }>
                        <mark class=format!("lit {}", colour.slug())>{colour.name()}</mark><kbd>{at + 1}</kbd></button>
                }).collect_view()}
                <button type="button" class="btn bare" on:click=move |_| desk.write()>{small_glyph("#i-note")}"Note "<kbd>"n"</kbd></button>
            </div>
        })
    }
}
