//! The notice line: why something was refused and what to do next. Read out when it changes.

use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// The line; empty until something is refused.
#[component]
pub fn NoticeLine() -> impl IntoView {
    let notice = use_floor().notice;
    view! {
        <div class="notices" role="status" aria-live="polite">
            {move || {
                notice.get().map(|finding| {
                    view! {
                        <div class="notice">
                            <p><b>{finding.message}</b>" "{finding.next_step}</p>
                            <button type="button" class="dismiss" on:click=move |_| notice.set(None)>"Close"</button>
                        </div>
                    }
                })
            }}
        </div>
    }
}
