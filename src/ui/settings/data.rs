//! What the device keeps: how much, how safely, and a file with all of it.

use crate::base::Finding;
use crate::desk::settings::room_words;
use crate::journal::StreamKind;
use crate::store::{ask_to_persist, persisted, room};
use crate::ui::device::use_device;
use crate::ui::home::{Hall, ImportButton, Trouble, export};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
#[component]
pub fn DataSection() -> impl IntoView {
    let device = use_device();
    let hall = Hall::new(device);
    provide_context(hall);
    hall.run(async { Ok(()) }, |()| {});
    let counted = move || {
        let kept = hall.kept.get()?;
        let of = |kind| kept.iter().filter(|kept| kept.about.kind == kind).count();
        Some(format!(
            "{} and {}",
            some(of(StreamKind::Learner), "learner"),
            some(of(StreamKind::Practice), "practice")
        ))
    };
    let export_all = move |_| hall.run(async move { export(device, None, "device").await }, |()| {});
    view! {
        <section aria-labelledby="data-h">
            <h2 class="caps" id="data-h">"Data on this device"</h2>
            <Trouble />
            <dl class="facts">
                <div><dt>"Kept here"</dt><dd>{counted}" "<a class="link" href="/">"See the list"</a></dd></div>
                <Safety />
            </dl>
            <p class="line"><button type="button" class="btn" on:click=export_all>"Export everything…"</button>
                <span class="soft">"One file with every learner and practice."</span></p>
            <ImportButton />
        </section>
    }
}

fn some(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Whether the browser may clear the data, and how much room there is.
#[component]
fn Safety() -> impl IntoView {
    let device = use_device();
    let used = RwSignal::new(None::<String>);
    let lasting = RwSignal::new(None::<Result<bool, Finding>>);
    spawn_local(async move {
        if let Ok(room) = room().await {
            used.try_set(Some(room_words(room.used, room.quota)));
        }
        lasting.try_set(Some(persisted().await));
    });
    let ask = move |_| {
        spawn_local(async move {
            let asked = async { ask_to_persist(&device.store().await?).await }.await;
            lasting.try_set(Some(asked));
        });
    };
    let may_ask = move || lasting.get() == Some(Ok(false));
    let words = move || match lasting.get() {
        None => "Asking the browser.".to_owned(),
        Some(Ok(true)) => "The browser keeps this data until you delete it.".to_owned(),
        Some(Ok(false)) => {
            "The browser may clear this data when the device runs short. Export now and then.".to_owned()
        }
        Some(Err(finding)) => format!("{} {}", finding.message, finding.next_step),
    };
    view! {
        <div><dt>"Room"</dt><dd>{move || used.get().unwrap_or_else(|| "The browser does not tell.".to_owned())}</dd></div>
        <div>
            <dt>"Lasting"</dt>
            <dd>
                <span role="status">{words}</span>
                <Show when=may_ask>" "<button type="button" class="btn" on:click=ask>"Ask the browser to keep it"</button></Show>
            </dd>
        </div>
    }
}
