//! Every question of a sitting, one tile each, and what is still open.

use super::sit::Sit;
use crate::desk::exam::{Overview, Tile};
use leptos::prelude::*;

/// The pane of the questions.
#[component]
pub fn QuestionGrid(sit: Sit) -> impl IntoView {
    let read = move |read: fn(&Overview) -> usize| sit.overview.with(|told| told.as_ref().map_or(0, read));
    let answered = move || read(|told| told.tiles.iter().filter(|tile| tile.answered).count());
    let flagged = move || read(|told| told.tiles.iter().filter(|tile| tile.flagged).count());
    let open = move || read(|told| told.tiles.iter().filter(|tile| !tile.answered).count());
    let tiles = Memo::new(move |_| {
        sit.overview.with(|told| told.as_ref().map(|told| told.tiles.len()).unwrap_or_default())
    });
    view! {
        <nav class="pane p-nav scroll" data-pane="3" aria-labelledby="nav-h" tabindex="-1">
            <h2 class="caps" id="nav-h">"Questions"</h2>
            <ol class="qgrid">{move || (0..tiles.get()).map(|at| view! { <Cell sit=sit at=at /> }).collect_view()}</ol>
            <ul class="qkey">
                <li><i class="cell done"></i>"Answered"<b class="num">{answered}</b></li>
                <li><i class="cell"></i>"Open"<b class="num">{open}</b></li>
                <li><i class="cell flagged"></i>"Flagged"<b class="num">{flagged}</b></li>
            </ul>
            <Flags sit=sit />
        </nav>
    }
}

fn tile(sit: Sit, at: usize) -> Option<Tile> {
    sit.overview.with(|told| told.as_ref().and_then(|told| told.tiles.get(at).cloned()))
}

#[component]
fn Cell(sit: Sit, at: usize) -> impl IntoView {
    let shown = Memo::new(move |_| tile(sit, at));
    let is = move |read: fn(&Tile) -> bool| shown.with(|tile| tile.as_ref().is_some_and(read));
    let place = u32::try_from(at).unwrap_or(u32::MAX);
    view! {
        <li><button type="button" class:done=move || is(|tile| tile.answered) class:flagged=move || is(|tile| tile.flagged)
            aria-current=move || is(|tile| tile.open).then_some("step")
            aria-label=move || shown.get().map(|tile| tile.words)
            on:click=move |_| sit.open(place)>{at + 1}</button></li>
    }
}

#[component]
fn Flags(sit: Sit) -> impl IntoView {
    let flagged = Memo::new(move |_| {
        let told = sit.overview.get();
        let tiles = told.map(|told| told.tiles).unwrap_or_default();
        tiles
            .into_iter()
            .filter(|tile| tile.flagged)
            .map(|tile| (tile.place, tile.answered))
            .collect::<Vec<_>>()
    });
    move || {
        let flagged = flagged.get();
        (!flagged.is_empty()).then(|| view! {
            <div class="flags"><h3 class="caps">"Your flags"</h3><ol>
                {flagged.into_iter().map(|(place, answered)| view! {
                    <li><button type="button" on:click=move |_| sit.open(place)><span class="num">{place + 1}</span>
                        <span>{if answered { "answered" } else { "no answer yet" }}</span></button></li>
                }).collect_view()}
            </ol></div>
        })
    }
}
