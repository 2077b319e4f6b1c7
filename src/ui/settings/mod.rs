//! The screen `SettingsScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"SettingsScreen"</h1></main> }
}
