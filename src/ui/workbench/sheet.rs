//! The coding sheet: diagnoses, lines, and what to do with it.

use super::Work;
use super::coverage::Coverages;
use super::diagnosis::Diagnoses;
use super::service::Services;
use crate::desk::book::check::{joined, of_sheet};
use crate::desk::workbench::Bench;
use crate::practice::office::Op;
use crate::ui::book::glyph::small_glyph;
use crate::ui::floor::{Floor, use_floor};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// The pane under the papers.
#[component]
pub fn SheetPane(work: Work) -> impl IntoView {
    let floor = use_floor();
    let go = Callback::new({
        let navigate = use_navigate();
        move |to: String| navigate(&to, NavigateOptions::default())
    });
    let first = move || match work.read(|bench| bench.hand_in_closed.is_none()) {
        Some(true) => hand_in(work, floor, go),
        _ => make_claim(work, floor, go),
    };
    let keys = move |ev: KeyboardEvent| {
        if ev.key() == "Enter" && ev.ctrl_key() {
            ev.prevent_default();
            first();
        }
    };
    view! {
        <section class="pane p-claim claim scroll" id="sheet" data-pane="2" aria-labelledby="sheet-title" tabindex="-1" on:keydown=keys>
            <header class="pane-head">
                <h2 id="sheet-title">"Coding sheet"</h2>
                <Coverages work=work />
                <span class="end quiet">{move || work.read(|bench| bench.status.clone())}</span>
            </header>
            <div class="cols"><Diagnoses work=work /><Services work=work /></div>
            <footer class="foot">
                <p>{move || work.read(|bench| bench.lacks.clone()).filter(|words| !words.is_empty()).map(|words| view! {
                    <span class="st part">{small_glyph("#s-look")}</span>" "{words}
                })}</p>
                <Actions work=work go=go />
            </footer>
        </section>
    }
}

fn hand_in(work: Work, floor: Floor, go: Callback<String>) {
    let id = work.id.get_untracked();
    let to = floor.link(&format!("encounter/{id}/grade"));
    floor.ask_then(Op::FinishCoding { encounter: id }, move || go.run(to));
}

fn make_claim(work: Work, floor: Floor, go: Callback<String>) {
    let id = work.id.get_untracked();
    let open = move || {
        let claim = floor.state().encounters.get(&id).and_then(|file| file.claim);
        if let Some(claim) = claim {
            go.run(floor.link(&format!("claim/{claim}/form")));
        }
    };
    match work.read(|bench| bench.claim).flatten() {
        Some(_) => open(),
        None => floor.ask_then(Op::CreateClaim { encounter: id }, open),
    }
}

#[component]
fn Actions(work: Work, go: Callback<String>) -> impl IntoView {
    let floor = use_floor();
    let closed = move |read: fn(&Bench) -> Option<String>| work.read(read).flatten();
    let hand_closed = move || closed(|bench| bench.hand_in_closed.clone());
    let claim_closed = move || closed(|bench| bench.claim_closed.clone());
    let claim_words = move || match work.read(|bench| bench.claim).flatten() {
        Some(claim) => format!("Open claim {claim}"),
        None => "Make the claim".to_owned(),
    };
    let set = move || work.sheet.with(|sheet| Some(joined(&of_sheet(sheet))).filter(|set| !set.is_empty()));
    let graded = move || work.read(|bench| bench.handed_in) == Some(true);
    let ready = move || hand_closed().is_none();
    view! {
        <div class="btns">
            {move || set().map(|set| view! {
                <a class="btn bare" href=floor.link(&format!("book/check/{set}"))>"Check these codes"</a>
            })}
            {move || graded().then(|| view! {
                <a class="btn bare" href=floor.link(&format!("encounter/{}/grade", work.id.get()))>"See the grade"</a>
            })}
            <button type="button" class="btn" class:first=move || !ready() && claim_closed().is_none()
                aria-disabled=move || claim_closed().is_some().to_string() title=claim_closed
                on:click=move |_| if claim_closed().is_none() { make_claim(work, floor, go) }>
                {claim_words}{move || (!ready()).then(|| view! { " "<kbd>"Ctrl ↵"</kbd> })}
            </button>
            <button type="button" class="btn" class:first=ready aria-disabled=move || (!ready()).to_string() title=hand_closed
                on:click=move |_| if ready() { hand_in(work, floor, go) }>
                "Hand in coding"{move || ready().then(|| view! { " "<kbd>"Ctrl ↵"</kbd> })}
            </button>
        </div>
    }
}
