//! The keys of the shell, and the list that shows them.

use super::around::{Around, focus_work, use_around, use_goer};
use super::finder::is_backdrop;
use crate::desk::shell::shortcut::{Goal, all};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Listens on the whole window for as long as the calling component is shown.
pub fn use_keys() {
    let around = use_around();
    let go = use_goer();
    let navigate = use_navigate();
    let after_g = RwSignal::new(false);
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if event.default_prevented() {
            return;
        }
        let key = event.key();
        let command = event.ctrl_key() || event.meta_key();
        let done = match key.as_str() {
            "k" | "K" if command => {
                around.finder.update(|open| *open = !*open);
                true
            }
            "F6" => next_pane(event.shift_key()),
            _ if dialog_open() || is_text_field(&event) || event.alt_key() => false,
            // In a sitting nobody sees the practice that would be undone.
            "z" | "Z" if command && !event.shift_key() => {
                if !around.place.get_untracked().sits {
                    around.undo();
                }
                true
            }
            _ if command => false,
            letter if after_g.get_untracked() => {
                after_g.set(false);
                match Goal::of_letter(letter) {
                    Some(goal) => {
                        match goal.link() {
                            Some(link) => go(&link),
                            None => navigate("/", Default::default()),
                        }
                        true
                    }
                    None => false,
                }
            }
            "g" => {
                after_g.set(true);
                true
            }
            plain => page_key(around, plain) || plain_key(around, plain),
        };
        if done {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether the page in view takes the key for itself.
fn page_key(around: Around, key: &str) -> bool {
    around.page_keys.get_untracked().is_some_and(|keys| keys.run(key.to_owned()))
}

fn plain_key(around: Around, key: &str) -> bool {
    match key {
        // A day that has passed cannot be taken back, so the key only opens the choice.
        "n" => open_calendar(),
        "?" => around.keys.set(true),
        _ => return false,
    }
    true
}

fn open_calendar() {
    let menu = document().get_element_by_id(super::bar::CALENDAR);
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
        // Open already: the keyboard goes there all the same.
        let _ = menu.show_popover();
        let first = menu.query_selector("button").ok().flatten();
        if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
            let _ = first.focus();
        }
    }
}

fn dialog_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

fn is_text_field(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let typed = target.dyn_ref::<web_sys::HtmlInputElement>().is_some_and(|input| {
        !matches!(input.type_().as_str(), "radio" | "checkbox" | "button" | "submit" | "file")
    });
    typed || matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT") || target.is_content_editable()
}

/// Moves the keyboard to the next part of the page; false when there is only one.
fn next_pane(back: bool) -> bool {
    let Ok(found) =
        document().query_selector_all(".bar, .rail, .main > [data-pane], .desk > [data-pane], .main")
    else {
        return false;
    };
    let shown = |pane: &HtmlElement| pane.offset_width() > 0 && pane.offset_height() > 0;
    let all = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
    let mut panes: Vec<HtmlElement> = all.filter(shown).collect();
    // The whole screen is only a part of its own when it has no panes.
    let inner = panes.iter().any(|pane| pane.has_attribute("data-pane"));
    panes.retain(|pane| !(inner && pane.class_list().contains("main")));
    let focused = document().active_element();
    let here = panes.iter().rposition(|pane| focused.as_ref().is_some_and(|at| pane.contains(Some(at))));
    let count = panes.len();
    let next = match here {
        Some(at) if back => (at + count - 1) % count.max(1),
        Some(at) => (at + 1) % count.max(1),
        None => 0,
    };
    let Some(pane) = panes.get(next) else { return false };
    if !pane.has_attribute("tabindex") {
        let _ = pane.set_attribute("tabindex", "-1");
    }
    pane.focus().is_ok()
}

/// The list of keys; shown while `Around::keys` says so.
#[component]
pub fn KeyList() -> impl IntoView {
    let around = use_around();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (around.keys.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let rows = all()
        .into_iter()
        .map(|key| view! { <tr><th scope="row"><kbd>{key.keys}</kbd></th><td>{key.words}</td></tr> });
    view! {
        <dialog class="finder keys" aria-labelledby="keys-h" node_ref=dialog on:close=move |_| around.keys.set(false)
            on:click=move |event| if is_backdrop(&event) { around.keys.set(false) }>
            <div class="in">
                <h2 id="keys-h">"Keys"</h2>
                <table class="ledger"><tbody>{rows.collect_view()}</tbody></table>
                <p><button type="button" class="btn" on:click=move |_| around.keys.set(false)>"Close"</button></p>
            </div>
        </dialog>
    }
}

/// The link that leads past bar and rail.
#[component]
pub fn SkipLink() -> impl IntoView {
    view! {
        <a class="skip" href="#work" on:click=move |event| {
            event.prevent_default();
            focus_work();
        }>"Skip to the work"</a>
    }
}
