//! The screen `Today`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Today() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"Today"</h1></main> }
}
