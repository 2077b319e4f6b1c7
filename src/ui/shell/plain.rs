//! The frame of screens outside a practice: the bar without work, then the page.

use leptos::prelude::*;

/// The frame.
#[component]
pub fn PlainFrame(
    /// The page's own title.
    title: &'static str,
    children: Children,
) -> impl IntoView {
    document().set_title(&if title.is_empty() {
        "Practicum".to_owned()
    } else {
        format!("{title} · Practicum")
    });
    view! {
        <div class="app no-rail">
            <a class="skip" href="#work" on:click=|event| {
                event.prevent_default();
                super::focus_work();
            }>"Skip to the work"</a>
            <header class="bar">
                <a class="word" href="/">"Practicum"</a>
                <nav class="where" aria-label="You are here">
                    {(!title.is_empty()).then(|| view! { <span aria-current="page">{title}</span> })}
                </nav>
                <span class="fill"></span>
                <a class="btn bare" href="/settings">"Settings"</a>
            </header>
            {children()}
        </div>
    }
}
