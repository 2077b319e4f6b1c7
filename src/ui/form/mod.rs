//! The screen `FormScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn FormScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"FormScreen"</h1></main> }
}
