//! The screen `ClaimLife`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn ClaimLife() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"ClaimLife"</h1></main> }
}
