//! The screen `GradeScreen`.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn GradeScreen() -> impl IntoView {
    view! { <main class="main" id="work"><h1>"GradeScreen"</h1></main> }
}
