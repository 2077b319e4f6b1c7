//! The screen `QueueScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn QueueScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"QueueScreen"</h1></main> }
}
