//! Paints the screens. One session module joins the store.

pub mod session;

use leptos::prelude::*;

/// Puts the app into the page's body.
pub fn mount() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    view! {
        <main>
            <h1>"Practicum"</h1>
            <p>"A medical practice to learn coding and billing in."</p>
        </main>
    }
}
