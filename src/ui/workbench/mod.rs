//! The screen `Workbench`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Workbench() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"Workbench"</h1></main> }
}
