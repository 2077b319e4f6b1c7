//! One item after the end: the key, the reason of every option, the rule, and the way to dispute it.

use crate::desk::exam::{ItemCard, OptionCard, Report, item};
use crate::learn::exam::Act;
use crate::learn::learner::Op;
use crate::ui::floor::use_floor;
use crate::ui::shell::Icon;
use leptos::prelude::*;

/// The pane of the items.
#[component]
pub fn Review(
    id: Memo<u64>,
    told: Memo<Option<Report>>,
    place: RwSignal<u32>,
    only: RwSignal<bool>,
) -> impl IntoView {
    let floor = use_floor();
    let card = Memo::new(move |_| {
        let held = floor.own().sittings.get(&id.get()).cloned()?;
        floor.with_shelf(|shelf| item(shelf, &held, place.get()))
    });
    let places = Memo::new(move |_| {
        let all = floor
            .own()
            .sittings
            .get(&id.get())
            .map_or(0, |held| u32::try_from(held.items.len()).unwrap_or(0));
        match only.get() {
            true => told.with(|told| told.as_ref().map(|told| told.not_right.clone()).unwrap_or_default()),
            false => (0..all).collect(),
        }
    });
    let step = move |on: bool| {
        let places = places.get_untracked();
        let now = place.get_untracked();
        let next =
            if on { places.iter().find(|at| **at > now) } else { places.iter().rev().find(|at| **at < now) };
        if let Some(next) = next {
            place.set(*next);
        }
    };
    view! {
        <section class="pane review scroll" data-pane="2" tabindex="0" aria-label="Item by item">
            <p class="review-ways">
                <button type="button" class="btn" on:click=move |_| step(false)><Icon name="i-prev" />"Before"</button>
                <button type="button" class="btn" on:click=move |_| step(true)>"Next "<Icon name="i-next" /></button>
                <label><input type="checkbox" prop:checked=move || only.get() on:change:target=move |ev| only.set(ev.target().checked()) />"Only what was not right"</label>
            </p>
            {move || card.get().map(|card| view! { <Item card=card id=id place=place /> })}
        </section>
    }
}

#[component]
fn Item(card: ItemCard, id: Memo<u64>, place: RwSignal<u32>) -> impl IntoView {
    let (challenges, slips) = (card.challenges.clone(), card.slips.join(", "));
    view! {
        <h2>{card.heading}</h2>
        <p class="soft small">{card.how}{(!slips.is_empty()).then(|| format!(" What was off: {}.", slips.to_lowercase()))}</p>
        <div class="stem">{card.stem.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
        <ol class="reasons">{card.options.into_iter().map(option).collect_view()}</ol>
        <section class="rule"><h3 class="caps">"The rule"</h3><p>{card.rationale}</p>
            <ul class="soft small">{card.rests_on.into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view()}</ul></section>
        {(!challenges.is_empty()).then(|| view! { <section><h3 class="caps">"Your challenge"</h3>{challenges.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}</section> })}
        <Dispute id=id place=place.get_untracked() />
    }
}

fn option(card: OptionCard) -> impl IntoView {
    let (class, sign, word) = match (card.key, card.chosen) {
        (true, true) => ("st good", "s-right", "Right, and your answer"),
        (true, false) => ("st good", "s-right", "Right"),
        (false, true) => ("st bad", "s-denied", "Your answer"),
        (false, false) => ("st", "s-skipped", ""),
    };
    view! {
        <li class:key=card.key class:chosen=card.chosen>
            <p><b>{card.letter}</b>" "<span class="codes">{card.text}</span>
                {(!word.is_empty()).then(|| view! { " "<span class=class><Icon name=sign small=true />{word}</span> })}</p>
            <p class="why">{card.why}</p>
            {(!card.pick.is_empty()).then(|| view! { <p class="soft small">"Why one picks it: "{card.pick}</p> })}
        </li>
    }
}

/// A key may be disputed; the words stay with the sitting.
#[component]
fn Dispute(id: Memo<u64>, place: u32) -> impl IntoView {
    let floor = use_floor();
    let words = RwSignal::new(String::new());
    let send = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let sitting = id.get_untracked();
        let at_seconds = floor.own_now().sittings.get(&sitting).map_or(0, |held| held.at_seconds);
        let act = Act::Challenge { place, words: words.get_untracked() };
        floor.ask_own(Op::Sit { sitting, at_seconds, act }, || {});
    };
    view! {
        <details class="dispute"><summary>"Challenge this key"</summary>
            <form on:submit=send><label><span>"What should the key be, and by which rule?"</span><textarea rows="3" maxlength="2000" required bind:value=words></textarea></label>
                <button type="submit" class="btn">"Keep the challenge"</button></form></details>
    }
}
