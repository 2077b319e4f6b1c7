//! The screen `StatementScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn StatementScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"StatementScreen"</h1></main> }
}
