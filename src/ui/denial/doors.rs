//! The doors out of a denial: each with its last day, what is at stake, and why it is closed.

use super::Denial;
use crate::desk::denial::{Bench, DoorRow};
use crate::practice::denial::DoorKind;
use crate::practice::office::Op;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// The action strip.
#[component]
pub(super) fn Doors(denial: Denial) -> impl IntoView {
    let giving_up = RwSignal::new(false);
    let rows = move || {
        let rows = denial.read(|sheet| sheet.doors.clone());
        rows.into_iter().enumerate().map(|(at, row)| door(denial, at, row, giving_up)).collect_view()
    };
    let ended = move || denial.read(|sheet| sheet.ended.clone());
    let drafted = move || denial.read(|sheet| sheet.drafted);
    let life = denial.floor.link(&format!("claim/{}", denial.claim));
    view! {
        <section class="pane p-next" id="actions" data-pane="4" aria-labelledby="next-h">
            <h2 class="sr" id="next-h">"What you can do next"</h2>
            {move || ended().map(|words| { let life = life.clone(); view! { <p class="ended">{words}" "<a class="link" href=life>"See the claim’s life"</a></p> } })}
            <Show when=drafted><p class="ended">"A correction of this claim is begun. "<a class="link" href=bench_link(denial)>"Go on with it"</a>" "<button type="button" class="btn bare" on:click=move |_| denial.floor.ask(Op::DropDraft { claim: denial.claim })>"Take it back"</button></p></Show>
            <Coverages denial />
            <ul class="next">{rows}</ul>
            <Show when=move || giving_up.get()><GiveUp denial giving_up /></Show>
        </section>
    }
}

fn bench_link(denial: Denial) -> String {
    let bench = denial.sheet.with_untracked(|sheet| sheet.as_ref().map(|sheet| sheet.bench));
    match bench {
        Some(Bench::Sheet(encounter)) => denial.floor.link(&format!("encounter/{encounter}")),
        _ => denial.floor.link(&format!("claim/{}/form", denial.claim)),
    }
}

fn door(denial: Denial, at: usize, row: DoorRow, giving_up: RwSignal<bool>) -> impl IntoView {
    let why = format!("door-{at}");
    let class = if row.first { "btn first" } else { "btn" };
    let navigate = use_navigate();
    let (open, kind) = (row.open, row.kind);
    let go = move |_| {
        if open {
            walk_through(denial, kind, giving_up, navigate.clone());
        }
    };
    view! {
        <li>
            <button type="button" class=class aria-disabled=(!open).then_some("true") aria-describedby=why.clone() on:click=go>{row.label}</button>
            <dl><div><dt>"By"</dt><dd>{row.by}</dd></div><div><dt>{row.stake_label}</dt><dd class="num">{row.stake.to_string()}</dd></div></dl>
            <p id=why>{row.words}</p>
        </li>
    }
}

fn walk_through(
    denial: Denial,
    kind: DoorKind,
    giving_up: RwSignal<bool>,
    navigate: impl Fn(&str, NavigateOptions) + 'static,
) {
    let (claim, line, floor) = (denial.claim, denial.line, denial.floor);
    match kind {
        DoorKind::Correct(route) => {
            let bench = bench_link(denial);
            floor.ask_then(Op::CorrectClaim { claim, route }, move || {
                navigate(&bench, NavigateOptions::default())
            });
        }
        DoorKind::Appeal(_) => {
            navigate(&floor.link(&format!("claim/{claim}/appeal/{line}")), NavigateOptions::default());
        }
        DoorKind::BillPatient => floor.ask(Op::BillPatient { claim, line }),
        DoorKind::AdjustOff => giving_up.set(true),
    }
}

/// Other coverages that the front desk could register, once the denial was about coverage.
#[component]
fn Coverages(denial: Denial) -> impl IntoView {
    let floor = denial.floor;
    let about = move || {
        denial.read(|sheet| {
            sheet.told.as_ref().is_some_and(|told| told.rule == "coverage-in-force") && sheet.ended.is_none()
        })
    };
    let others = move || {
        let (encounter, held) = denial.read(|sheet| (sheet.encounter, sheet.coverages.clone()));
        held.into_iter().map(|(coverage, words)| {
            let register = move |_| floor.ask(Op::ChangeCoverage { encounter, coverage });
            view! { <p class="ended"><span>"Another card is in the chart: "{words}". "</span><button type="button" class="btn" on:click=register>"Register this coverage"</button></p> }
        }).collect_view()
    };
    view! { <Show when=about>{others()}</Show> }
}

/// The reason for giving a line up.
#[component]
fn GiveUp(denial: Denial, giving_up: RwSignal<bool>) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let close = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let op = Op::AdjustOff { claim: denial.claim, line: denial.line, reason: reason.get_untracked() };
        denial.floor.ask_then(op, move || giving_up.set(false));
    };
    let amount = denial.sheet.with_untracked(|sheet| sheet.as_ref().map(|sheet| sheet.denied.to_string()));
    view! {
        <form class="give-up" on:submit=close>
            <label for="give-up">{format!("Why is {} given up? The ledger keeps your reason.", amount.unwrap_or_default())}</label>
            <input id="give-up" type="text" autocomplete="off" autofocus on:input=move |event| reason.set(event_target_value(&event)) />
            <button type="submit" class="btn">"Adjust off"</button>
            <button type="button" class="btn bare" on:click=move |_| giving_up.set(false)>"Keep it open"</button>
        </form>
    }
}
