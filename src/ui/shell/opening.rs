//! The page while a practice opens, and when it cannot.

use crate::base::Finding;
use crate::ui::device::use_device;
use leptos::prelude::*;

/// A progress line that knows its bytes.
#[component]
pub fn Loading() -> impl IntoView {
    let progress = use_device().progress;
    let percent = Memo::new(move |_| progress.get().percent());
    view! {
        <main class="opening" id="work">
            <h1>"Practicum"</h1>
            <p id="opening-words" role="status">{move || progress.get().words()}</p>
            <progress aria-labelledby="opening-words" max="100" prop:value=move || percent.get().to_string()></progress>
        </main>
    }
}

/// Why something cannot be shown, and the way on.
#[component]
pub fn Refusal(finding: Finding) -> impl IntoView {
    view! {
        <main class="opening" id="work">
            <h1>"This cannot be opened"</h1>
            <p role="alert">{finding.message}</p>
            <p>{finding.next_step}</p>
            <p><a class="btn first" href="/">"Practices on this device"</a></p>
        </main>
    }
}
