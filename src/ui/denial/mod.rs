//! The screen `DenialScreen`.

pub mod appeal;

use leptos::prelude::*;

/// The screen.
#[component]
pub fn DenialScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"DenialScreen"</h1></main> }
}
