//! A symbol of the sprite.

use leptos::prelude::*;

/// A symbol by its address in the sprite, `#i-search`. It says nothing to a screen reader: words stand beside it.
pub fn glyph(href: &'static str) -> impl IntoView {
    view! { <svg class="i" aria-hidden="true"><use href=href></use></svg> }
}

/// The small size, beside a status word.
pub fn small_glyph(href: &'static str) -> impl IntoView {
    view! { <svg class="i-s" aria-hidden="true"><use href=href></use></svg> }
}
