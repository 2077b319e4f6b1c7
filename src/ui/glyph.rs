//! Symbols of the sprite, and the tab bar of phones.

use leptos::prelude::*;

/// A symbol by its address in the sprite, `#i-form`. It says nothing to a screen reader: words stand beside it.
pub fn glyph(href: &'static str) -> impl IntoView {
    view! { <svg class="i" aria-hidden="true"><use href=href></use></svg> }
}

/// The small size, beside a status word; `tone` is `good`, `bad` … or empty.
pub fn mark(href: &'static str, tone: &'static str) -> impl IntoView {
    let class = if tone.is_empty() { "i-s".to_owned() } else { format!("i-s {tone}") };
    view! { <svg class=class aria-hidden="true"><use href=href></use></svg> }
}

/// The tab bar below 56rem: symbol and word of each pane, the first one shown.
pub fn pane_tabs(tabs: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let tab = move |(at, (symbol, word)): (usize, &(&'static str, &'static str))| {
        view! {
            <label>
                <input class="sr" type="radio" name="pane" value=(at + 1).to_string() checked=at == 0 />
                {glyph(symbol)}
                <span>{*word}</span>
            </label>
        }
    };
    view! {
        <fieldset class="pane-tabs">
            <legend class="sr">"Part of the page shown"</legend>
            {tabs.iter().enumerate().map(tab).collect_view()}
        </fieldset>
    }
}
