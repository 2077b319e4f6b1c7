//! The screen `Home`: who learns here and which practices are kept.

mod ask;
mod begin;
mod group;
mod keep;
pub mod today;

use self::ask::{AskDialog, Asking};
use self::group::GroupSection;
use crate::base::Finding;
use crate::desk::home::{Kept, groups};
use crate::ui::device::{Device, use_device};
use crate::ui::session::chosen_file;
use crate::ui::shell::PlainFrame;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use std::future::Future;

pub use keep::{export, list};

/// What the parts of the start page share; copy it freely.
#[derive(Clone, Copy)]
pub struct Hall {
    device: Device,
    /// What the device keeps; none until it is read.
    pub kept: RwSignal<Option<Vec<Kept>>>,
    /// Why something did not happen.
    trouble: RwSignal<Option<Finding>>,
    /// Whether something is being done.
    busy: RwSignal<bool>,
    /// What is asked before it is done.
    asking: RwSignal<Option<Asking>>,
    /// What became of the file last taken in; here, since the list it changes is painted anew.
    told: RwSignal<Option<String>>,
}

impl Hall {
    /// For a screen, once.
    pub fn new(device: Device) -> Self {
        Self {
            device,
            kept: RwSignal::new(None),
            trouble: RwSignal::new(None),
            busy: RwSignal::new(false),
            asking: RwSignal::new(None),
            told: RwSignal::new(None),
        }
    }

    /// Does something with the store, tells its trouble, and reads the list again.
    pub fn run<T: 'static>(
        self,
        work: impl Future<Output = Result<T, Finding>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        self.busy.set(true);
        self.trouble.set(None);
        spawn_local(async move {
            let outcome = work.await;
            let kept = list(self.device).await;
            // The page may have been left meanwhile, and its signals with it.
            self.busy.try_set(false);
            match outcome {
                Ok(value) => then(value),
                Err(finding) => drop(self.trouble.try_set(Some(finding))),
            }
            match kept {
                Ok(kept) => drop(self.kept.try_set(Some(kept))),
                Err(finding) => drop(self.trouble.try_set(Some(finding))),
            }
        });
    }
}

/// The screen.
#[component]
pub fn Home() -> impl IntoView {
    let hall = Hall::new(use_device());
    provide_context(hall);
    hall.run(async { Ok(()) }, |()| {});
    let found = Memo::new(move |_| hall.kept.get().map(|kept| groups(&kept)));
    view! {
        <PlainFrame title="">
            <main class="main scroll" id="work">
                <div class="home">
                    <Trouble />
                    {move || match found.get() {
                        None => view! { <p role="status">"Looking at what this device keeps."</p> }.into_any(),
                        Some(groups) if groups.is_empty() => view! { <FirstRun /> }.into_any(),
                        Some(groups) => {
                            let sections = groups.into_iter().map(|group| view! { <GroupSection group /> });
                            view! { <h1>"Practices on this device"</h1> {sections.collect_view()} <More /> }.into_any()
                        }
                    }}
                </div>
            </main>
            <AskDialog />
        </PlainFrame>
    }
}

/// Why something did not happen, and how far a fetch has come.
#[component]
pub fn Trouble() -> impl IntoView {
    let hall = expect_context::<Hall>();
    let progress = hall.device.progress;
    let fetching = move || hall.busy.get() && progress.get().total > 0 && progress.get().percent() < 100;
    view! {
        <div role="alert">
            {move || hall.trouble.get().map(|finding| view! { <p class="trouble"><b>{finding.message}</b>" "{finding.next_step}</p> })}
        </div>
        <div role="status">
            <Show when=fetching>
                <p>{move || progress.get().words()}</p>
                <progress aria-label="Code sets" max="100" prop:value=move || progress.get().percent().to_string()></progress>
            </Show>
        </div>
    }
}

/// The first visit: a name, and the first practice opens at its first chart.
#[component]
fn FirstRun() -> impl IntoView {
    view! {
        <h1>"Practicum"</h1>
        <p class="lede">
            "A small medical practice, on this device. You read its charts, code them, bill them, and follow every
            claim until nothing is owed."
        </p>
        <BeginForm words="Open the practice" />
        <p class="soft">
            "The first chart opens at once, and a strip above it names each next step. Everything stays on this device;
            nothing is sent anywhere."
        </p>
        <hr />
        <ImportButton />
    }
}

/// Asks for a name, then enrols the learner and opens a practice.
#[component]
fn BeginForm(words: &'static str) -> impl IntoView {
    let hall = expect_context::<Hall>();
    let navigate = use_navigate();
    let name = RwSignal::new(String::new());
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let navigate = navigate.clone();
        let work = async move {
            let learner = begin::learner(hall.device, &name.get_untracked()).await?;
            begin::practice(hall.device, Some(learner)).await
        };
        hall.run(work, move |address| navigate(&address, Default::default()));
    };
    view! {
        <form class="begin" on:submit=begin>
            <label for="learner-name">"Your name"</label>
            <input id="learner-name" type="text" class="in" autocomplete="off" maxlength="80" required bind:value=name />
            <button type="submit" class="btn first" prop:disabled=move || hall.busy.get()>{words}</button>
        </form>
    }
}

/// What one does rarely: another learner, a file from elsewhere.
#[component]
fn More() -> impl IntoView {
    view! {
        <section class="more" aria-labelledby="more-h">
            <h2 class="caps" id="more-h">"More"</h2>
            <details>
                <summary>"Someone else learns here too"</summary>
                <BeginForm words="Add and open a practice" />
            </details>
            <ImportButton />
        </section>
    }
}

/// Takes in a file that was exported here or elsewhere.
#[component]
pub fn ImportButton() -> impl IntoView {
    let hall = expect_context::<Hall>();
    let told = hall.told;
    let field = NodeRef::<leptos::html::Input>::new();
    let pick = move |_| {
        let Some(input) = field.get_untracked() else { return };
        let Some(file) = chosen_file(&input) else { return };
        let work = async move { keep::import(hall.device, &file).await };
        hall.run(work, move |restored| drop(told.try_set(Some(ask::told(&restored)))));
        input.set_value("");
    };
    view! {
        <p class="import">
            <label class="btn" for="import-file">"Import a file…"</label>
            <input class="sr" id="import-file" type="file" accept=".jsonl,.json" node_ref=field on:change=pick />
            <span class="soft" role="status">{move || told.get().unwrap_or_else(|| "A practice or a whole device, as exported by Practicum.".to_owned())}</span>
        </p>
    }
}
