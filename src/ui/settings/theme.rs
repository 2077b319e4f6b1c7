//! The theme: kept on the device, applied before the first paint by `boot.js`.

use crate::desk::settings::Theme;
use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;

/// Where it is kept; `boot.js` reads the same.
const KEPT: &str = "practicum.theme";

/// The choice.
#[component]
pub fn ThemeSection() -> impl IntoView {
    let word = LocalStorage::raw().get_item(KEPT).ok().flatten();
    let chosen = RwSignal::new(Theme::of_word(word.as_deref()));
    let choose = move |theme: Theme| {
        chosen.set(theme);
        apply(theme);
    };
    let options = Theme::ALL.into_iter().map(|theme| {
        view! {
            <label>
                <input type="radio" name="theme" checked=chosen.get_untracked() == theme on:change=move |_| choose(theme) />
                {theme.label()}
            </label>
        }
    });
    view! {
        <section aria-labelledby="theme-h">
            <h2 class="caps" id="theme-h">"Theme"</h2>
            <fieldset class="choices"><legend class="sr">"Theme"</legend>{options.collect_view()}</fieldset>
        </section>
    }
}

/// Where nothing can be kept the theme holds for this visit.
fn apply(theme: Theme) {
    let storage = LocalStorage::raw();
    if let Some(root) = document().document_element() {
        let _ = match theme.word() {
            Some(word) => root.set_attribute("data-theme", word),
            None => root.remove_attribute("data-theme"),
        };
    }
    let _ = match theme.word() {
        Some(word) => storage.set_item(KEPT, word),
        None => storage.remove_item(KEPT),
    };
}
