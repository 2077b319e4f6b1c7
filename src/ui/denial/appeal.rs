//! The screen `AppealScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn AppealScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"AppealScreen"</h1></main> }
}
