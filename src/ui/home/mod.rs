//! The screen `Home`: who learns here and which practices are kept.

mod begin;
pub mod today;

use crate::journal::StreamKind;
use crate::store::Kept;
use crate::ui::device::use_device;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

/// The screen.
#[component]
pub fn Home() -> impl IntoView {
    let device = use_device();
    let kept = RwSignal::new(Vec::<Kept>::new());
    let refused = RwSignal::new(None::<crate::base::Finding>);
    let busy = RwSignal::new(false);
    spawn_local(async move {
        match async { device.store().await?.kept_streams().await }.await {
            Ok(found) => drop(kept.try_set(found)),
            Err(finding) => drop(refused.try_set(Some(finding))),
        }
    });
    let navigate = use_navigate();
    let begin = move |_| {
        busy.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            match begin::practice(device, "Harbor Street Medical Group").await {
                Ok(address) => navigate(&address, Default::default()),
                Err(finding) => {
                    refused.try_set(Some(finding));
                    busy.try_set(false);
                }
            }
        });
    };
    let practices = move || {
        kept.get().into_iter().filter(|kept| kept.about.kind == StreamKind::Practice).collect::<Vec<_>>()
    };
    view! {
        <main class="opening" id="work">
            <h1>"Practicum"</h1>
            <ul>
                <For each=practices key=|kept| kept.about.stream.clone() let:kept>
                    <li><a class="link" href=format!("/p/{}", kept.about.stream)>{kept.about.name}</a></li>
                </For>
            </ul>
            <button type="button" class="btn first" prop:disabled=move || busy.get() on:click=begin>"Open a practice"</button>
            <Show when=move || busy.get()><p role="status">{move || device.progress.get().words()}</p></Show>
            {move || refused.get().map(|finding| view! { <p role="alert">{finding.message} " " {finding.next_step}</p> })}
        </main>
    }
}
