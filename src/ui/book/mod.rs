//! The code book: beside the chart, and as a page of its own.

pub mod glyph;
pub mod handle;
mod leaf;
pub mod pane;

use leptos::prelude::*;

/// The screen.
#[component]
pub fn BookScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"BookScreen"</h1></main> }
}
