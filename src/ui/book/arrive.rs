//! A part of the data on its way: how far it has come, or why it did not and how to try again.

use crate::desk::shell::load::{Fetching, Late};
use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// Says nothing once the part is here.
#[component]
pub fn Arriving(late: Late) -> impl IntoView {
    let floor = use_floor();
    let state = Memo::new(move |_| floor.fetching(late));
    let coming = move || match state.get() {
        Fetching::Coming(progress) => Some(progress),
        _ => None,
    };
    let failed = move || match state.get() {
        Fetching::Failed(finding) => Some(finding),
        _ => None,
    };
    view! {
        {move || coming().map(|progress| view! {
            <div class="arriving"><p role="status">{progress.words_for(late.words())}</p>
                <progress aria-label=late.words() max="100" value=progress.percent().to_string()></progress></div>
        })}
        {move || failed().map(|finding| view! {
            <div class="arriving" role="alert"><p>{finding.message}</p>
                <p>"Check the connection; the rest of the book works meanwhile. "
                    <button type="button" class="btn" on:click=move |_| floor.want(late)>"Try again"</button></p></div>
        })}
    }
}
