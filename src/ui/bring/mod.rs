//! Bring your own file: where it is dropped, how far the reading is, what is held.

mod bringer;
pub mod keep;
mod reader;

pub use bringer::{Bringer, use_bringer};

use crate::desk::bring::{HeldRow, KINDS, Outcome, Reading, refusal_words, rows, wish};
use leptos::ev::DragEvent;
use leptos::prelude::*;
use web_sys::{File, FileList, HtmlInputElement};

/// The whole of it: for the book's page of releases, and for the settings.
#[component]
pub fn BringSection() -> impl IntoView {
    let bringer = use_bringer();
    let asked = Asked { release: RwSignal::default(), from: RwSignal::default(), to: RwSignal::default() };
    view! {
        <section class="bring" aria-labelledby="bring-h">
            <h2 class="caps" id="bring-h">"Bring your own file"</h2>
            <p>"An official file is read on this device and goes nowhere else. What it holds stands beside the shipped release and answers for the days it is in force."</p>
            <Drop asked=asked />
            <Progress />
            <Outcomes />
            <HeldList />
            <details class="kinds"><summary>"What can be read"</summary>
                <dl class="told">{KINDS.into_iter().map(|(set, files)| view! { <div><dt>{set}</dt><dd>{files}</dd></div> }).collect_view()}</dl>
                <p>"A damaged, cut or foreign file is refused with the line and the reason, and nothing changes."</p></details>
            <p class="soft">{move || match bringer.held().len() {
                0 => "Exports and backups hold your work, not imported releases.",
                _ => "Exports and backups hold your work, not imported releases. Keep the official files: on another device, import them again.",
            }}</p>
        </section>
    }
}

/// What the user says where a file does not tell.
#[derive(Clone, Copy)]
struct Asked {
    release: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

#[component]
fn Drop(asked: Asked) -> impl IntoView {
    let bringer = use_bringer();
    let over = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let busy = move || bringer.reading.with(Reading::busy);
    let take = move |files: Vec<File>| {
        let wished =
            wish(&asked.release.get_untracked(), &asked.from.get_untracked(), &asked.to.get_untracked());
        match wished {
            Ok(wish) => {
                // The next file may say its own days.
                [asked.release, asked.from, asked.to].into_iter().for_each(|field| field.set(String::new()));
                refused.set(None);
                bringer.bring(files, wish);
            }
            Err(finding) => refused.set(Some(refusal_words(&finding))),
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take(listed(event.data_transfer().and_then(|data| data.files())));
    };
    let picked = move |input: HtmlInputElement| {
        take(listed(input.files()));
        input.set_value("");
    };
    view! {
        <div class="drop" class:over=move || over.get() on:drop=dropped
            on:dragover=move |event| { event.prevent_default(); over.set(true); } on:dragleave=move |_| over.set(false)>
            <input class="sr" id="bring-file" type="file" multiple accept=".xml,.txt,.csv,.tsv,.dat,.zip" prop:disabled=busy
                on:change:target=move |event| picked(event.target()) />
            <label class="btn" for="bring-file">"Choose files…"</label>
            <span class="soft">"or drop them here: XML, text, CSV, or the zip they came in."</span>
            <details><summary>"The file does not say its release or days"</summary>
                <p class="asked">
                    <label>"Release"<input type="text" maxlength="40" autocomplete="off" bind:value=asked.release /></label>
                    <label>"First day"<input type="date" bind:value=asked.from /></label>
                    <label>"Last day"<input type="date" bind:value=asked.to /></label>
                </p></details>
            {move || refused.get().map(|words| view! { <p role="alert">{words}</p> })}
        </div>
    }
}

fn listed(files: Option<FileList>) -> Vec<File> {
    files.map_or_else(Vec::new, |files| (0..files.length()).filter_map(|at| files.get(at)).collect())
}

#[component]
fn Progress() -> impl IntoView {
    let bringer = use_bringer();
    let busy = Memo::new(move |_| bringer.reading.with(Reading::busy));
    view! {
        <Show when=move || busy.get()>
            <div class="reading">
                <p id="reading-words">{move || bringer.reading.with(Reading::words)}</p>
                <progress aria-labelledby="reading-words" max="100" prop:value=move || bringer.reading.with(Reading::percent).to_string()></progress>
                <button type="button" class="btn" on:click=move |_| bringer.stop()>"Stop"</button>
            </div>
        </Show>
    }
}

/// What came of the files last brought, said to whoever listens.
#[component]
fn Outcomes() -> impl IntoView {
    let bringer = use_bringer();
    let outcomes = move || match bringer.reading.get() {
        Reading::Done { outcomes } => outcomes,
        _ => Vec::new(),
    };
    view! { <div role="status"><ul class="outcomes">{move || outcomes().into_iter().map(outcome).collect_view()}</ul></div> }
}

fn outcome(outcome: Outcome) -> impl IntoView {
    let (class, sign, said, lines) = match outcome {
        Outcome::Kept { file, words } => ("st good", "#s-right", format!("{file} was read."), words),
        Outcome::Refused { file, finding } => {
            let words = vec![refusal_words(&finding), "Everything that was here stays.".to_owned()];
            ("st bad", "#s-denied", format!("{file} was refused."), words)
        }
        Outcome::Stopped { file } => (
            "st idle",
            "#s-skipped",
            format!("{file} was stopped."),
            vec!["Nothing of it is kept.".to_owned()],
        ),
    };
    view! {
        <li><span class=class><svg class="i-s" aria-hidden="true"><use href=sign></use></svg>{said}</span>
            {lines.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}</li>
    }
}

/// The releases that are held, each with a way to remove it.
#[component]
fn HeldList() -> impl IntoView {
    let bringer = use_bringer();
    let held = Memo::new(move |_| rows(&bringer.held()));
    view! {
        {move || (!held.read().is_empty()).then(|| view! { <h3 class="caps">"Imported"</h3> })}
        <ul class="held">{move || held.get().into_iter().map(|row| held_row(row, bringer)).collect_view()}</ul>
    }
}

fn held_row(row: HeldRow, bringer: Bringer) -> impl IntoView {
    let HeldRow { key, title, days, counts, file, sha256, notice, damaged } = row;
    let label = format!("Remove {title}");
    let removed = key.clone();
    view! {
        <li data-key=key>
            <div class="name"><b>{title}</b><span>{counts}</span><span>{days}</span></div>
            <button type="button" class="btn" aria-label=label on:click=move |_| bringer.remove(removed.clone())>"Remove"</button>
            {damaged.map(|words| view! { <p class="part" role="alert">{words}</p> })}
            <p class="soft">{file}<br/>"SHA-256 "<span class="code">{sha256}</span></p>
            {notice.map(|words| view! { <p class="soft">{words}</p> })}
        </li>
    }
}
