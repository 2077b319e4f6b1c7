//! The guide strip: the next step of the claim in view, until the learner has walked one or puts the strip away.

use super::around::use_around;
use super::sprite::Icon;
use crate::desk::guide::{Guide, STEPS, first_open, guide, walked};
use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;

/// Where the device remembers that the strip was put away.
const HIDDEN: &str = "practicum.guide-hidden";

/// Brings the strip back that was put away.
pub fn show_guide_again() {
    LocalStorage::delete(HIDDEN);
}

/// The strip.
#[component]
pub fn GuideStrip() -> impl IntoView {
    let around = use_around();
    let floor = around.floor;
    let hidden = RwSignal::new(LocalStorage::get::<bool>(HIDDEN).unwrap_or(false));
    let next = Memo::new(move |_| {
        if hidden.get() {
            return None;
        }
        let (state, place) = (floor.state(), around.place.get());
        let in_view = place.encounter;
        if place.book || (walked(&state) && in_view.is_none()) {
            return None;
        }
        let encounter = in_view.or_else(|| floor.with_shelf(|shelf| first_open(&state, shelf)))?;
        let named = in_view.is_none();
        let next = floor.with_shelf(|shelf| guide(&state, shelf, encounter))?;
        // In view the patient is named by the screen itself.
        Some(if named { next } else { Guide { patient: String::new(), ..next } })
    });
    let hide = move |_| {
        // Where nothing can be kept, the strip comes back with the next visit: no harm.
        let _ = LocalStorage::set(HIDDEN, true);
        hidden.set(true);
    };
    view! {
        {move || next.get().map(|guide| view! {
            <aside class="guide-strip" aria-label="Next step">
                <p class="n">{format!("{} of {STEPS}", guide.number)}</p>
                <p>{(!guide.patient.is_empty()).then(|| view! { <span class="who">{guide.patient.clone()}</span> })}<b>{guide.step.clone()}</b>" "<span class="soft">{guide.why.clone()}</span></p>
                <GuideLink guide />
                <button type="button" class="btn bare" on:click=hide>"Put away"</button>
            </aside>
        })}
    }
}

/// The way to the step's screen, when one is not there already.
#[component]
fn GuideLink(guide: Guide) -> impl IntoView {
    let around = use_around();
    let path = leptos_router::hooks::use_location().pathname;
    if guide.wait {
        return view! {
            <button type="button" class="btn" on:click=move |_| around.advance_step(1)><Icon name="i-day" />"To the next event"</button>
        }
        .into_any();
    }
    let Some(link) = guide.link.map(|link| around.floor.link(&link)) else { return ().into_any() };
    let there = link.clone();
    view! { <Show when=move || path.get() != there><a class="btn" href=link.clone()>"Go there"<Icon name="i-next" /></a></Show> }
        .into_any()
}
