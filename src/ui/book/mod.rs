//! The screen `BookScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn BookScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"BookScreen"</h1></main> }
}
