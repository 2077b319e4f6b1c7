//! The screen `RemittanceScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn RemittanceScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"RemittanceScreen"</h1></main> }
}
