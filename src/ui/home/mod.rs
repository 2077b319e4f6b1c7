//! The screen `Home`.

pub mod today;

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Home() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"Home"</h1></main> }
}
