//! The bar of a sitting: where one is, the pace, the clock, the end.

use super::sit::Sit;
use crate::desk::exam::{clock, page};
use crate::ui::floor::use_floor;
use leptos::html;
use leptos::prelude::*;

/// What the clock and the pace say at a second.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    left: u32,
    hurry: bool,
    pace: String,
    /// Shares in thousandths: of the time, of the questions.
    used: u32,
    answered: u32,
}

/// The bar.
#[component]
pub fn ExamBar(sit: Sit) -> impl IntoView {
    let floor = use_floor();
    let heading = Memo::new(move |_| sit.page.with(|page| page.as_ref().map(|page| page.heading.clone())));
    let can_pause = Memo::new(move |_| {
        sit.page.with(|page| page.as_ref().is_some_and(|page| page.can_pause && !page.paused))
    });
    let exam = Memo::new(move |_| {
        let slug = sit.held.get().map(|held| held.start.exam.clone()).unwrap_or_default();
        floor.with_shelf(|shelf| shelf.blueprints.get(&slug).map_or(slug.clone(), |held| held.name.clone()))
    });
    let told = Memo::new(move |_| {
        let (seconds, held) = (sit.clock.seconds.get(), sit.held.get());
        held.map(|held| {
            let shown = floor.with_shelf(|shelf| page(shelf, &held, held.open, seconds));
            let limit = held.start.limit_seconds.max(1);
            let answered = held.items.iter().filter(|item| item.answer.is_some()).count();
            Told {
                left: held.left(seconds),
                hurry: shown.as_ref().is_some_and(|page| page.hurry),
                pace: shown.map(|page| page.pace).unwrap_or_default(),
                used: thousandths(u64::from(seconds), u64::from(limit)),
                answered: thousandths(answered as u64, held.items.len() as u64),
            }
        })
        .unwrap_or_default()
    });
    let left = move || told.with(|told| told.left);
    view! {
        <header class="bar exam-bar">
            <a class="word" href=floor.link("exam")>"Practicum"</a>
            <nav class="where" aria-label="You are here"><a href=floor.link("exam")>{move || exam.get()}</a><span aria-current="page">{move || heading.get()}</span></nav>
            <span class="fill"></span>
            <div class="pace">
                <svg class="pace-bar" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img"
                    aria-label=move || told.with(|told| format!("{} percent of the time used, {} percent of the questions answered", told.used / 10, told.answered / 10))>
                    <rect class="well" x="0" y="6" width="1000" height="4"></rect>
                    <rect class="used" x="0" y="6" height="4" width=move || told.with(|told| told.used.to_string())></rect>
                    <path class="seen" d=move || told.with(|told| format!("M{} 1v14", told.answered))></path>
                </svg>
                <span class="soft">{move || told.with(|told| told.pace.clone())}</span>
            </div>
            <p class="timer" class:bad=move || told.with(|told| told.hurry)><span class="sr">"Time left"</span>
                <time datetime=move || format!("PT{}S", left())>{move || clock(left())}</time>" "<span class="soft">"left"</span></p>
            <Show when=move || can_pause.get()><button type="button" class="btn" on:click=move |_| sit.pause(true)>"Pause"</button></Show>
            <button type="button" class="btn end-exam" on:click=move |_| sit.ending.set(true)>"End exam"</button>
        </header>
    }
}

fn thousandths(part: u64, of: u64) -> u32 {
    (part.min(of) * 1000).checked_div(of).and_then(|share| u32::try_from(share).ok()).unwrap_or(0)
}

/// Asks before the end, and says what is still open.
#[component]
pub fn EndDialog(sit: Sit) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (sit.ending.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let told = move || sit.overview.get().map(|told| (told.words, told.before_finish, told.first_open));
    view! {
        <dialog class="finder ask" aria-labelledby="end-h" node_ref=dialog on:close=move |_| sit.ending.set(false)>
            {move || sit.ending.get().then(told).flatten().map(|(words, before, open)| view! {
                <div class="in">
                    <h2 id="end-h">"End the exam"</h2>
                    <p>{words}" "{before}</p>
                    <p class="btns">
                        <button type="button" class="btn first" on:click=move |_| { sit.ending.set(false); sit.finish(); }>"End it and see the result"</button>
                        {open.map(|place| view! { <button type="button" class="btn" on:click=move |_| { sit.ending.set(false); sit.open(place); }>{format!("Go to question {}", place + 1)}</button> })}
                        <button type="button" class="btn" on:click=move |_| sit.ending.set(false)>"Go on"</button>
                    </p>
                </div>
            })}
        </dialog>
    }
}
