//! Setting off words of the chart as evidence for the code in hand.

use super::Work;
use crate::desk::workbench::pin;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

/// The button over the papers; it names the code the words will be set off for.
#[component]
pub fn MarkBar(work: Work) -> impl IntoView {
    move || {
        work.chosen_key().map(|key| {
            view! {
                <p class="mark-bar">
                    // Pressing the button must not take the selection away before it is read.
                    <button type="button" class="btn bare" on:mousedown=|ev| ev.prevent_default() on:click=move |_| set_off(work)>
                        "Mark selected words for "<b>{key}</b>" "<kbd>"M"</kbd>
                    </button>
                </p>
            }
        })
    }
}

/// Sets the selected words off for the code in hand; words set off for it already are let go.
pub fn set_off(work: Work) {
    let Some(code) = untrack(|| work.chosen_code()) else { return };
    let Some((doc, words)) = selected() else { return };
    let Some(new) = pin(&code, &doc, &words) else { return };
    work.pins.update(|pins| match pins.iter().position(|held| *held == new) {
        Some(at) => drop(pins.remove(at)),
        None => pins.push(new),
    });
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
    }
}

/// The selected words and the paper they stand on.
fn selected() -> Option<(String, String)> {
    let selection = window().get_selection().ok().flatten()?;
    let words = String::from(selection.to_string());
    let node = selection.anchor_node()?;
    let element = node.clone().dyn_into::<Element>().ok().or_else(|| node.parent_element())?;
    let paper = element.closest("[data-doc]").ok().flatten()?;
    Some((paper.get_attribute("data-doc")?, words))
}

/// How many words are set off for a code, and a way to let them all go.
#[component]
pub fn MarkCount(work: Work, #[prop(into)] code: Signal<String>) -> impl IntoView {
    let count =
        move || work.pins.with(|pins| code.with(|code| pins.iter().filter(|pin| pin.code == *code).count()));
    move || {
        let said = match count() {
            0 => return None,
            1 => "1 mark".to_owned(),
            count => format!("{count} marks"),
        };
        Some(view! {
            <button type="button" class="quiet marks-of" title="Take the marks off"
                aria-label=move || format!("{said}. Take the marks of {} off", code.get())
                on:click=move |_| work.pins.update(|pins| pins.retain(|pin| pin.code != code.get_untracked()))>{said.clone()}</button>
        })
    }
}
