//! The result: the raw share, by section, how sure and how fast, and every item with its reasons.

use super::review::Review;
use super::{NoSitting, address, use_sitting};
use crate::desk::exam::{Report, SectionRow, percent, report};
use crate::desk::shell::load::{Fetching, Late};
use crate::ui::book::arrive::Arriving;
use crate::ui::floor::use_floor;
use crate::ui::session::civil_today;
use crate::ui::study::rate_finished;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn ResultScreen() -> impl IntoView {
    let floor = use_floor();
    let (id, held) = use_sitting();
    floor.want(Late::Questions);
    let here = Memo::new(move |_| matches!(floor.fetching(Late::Questions), Fetching::Here));
    rate_finished(floor, here);
    let told = Memo::new(move |_| {
        let state = floor.own();
        here.get().then(|| floor.with_shelf(|shelf| report(shelf, &state, id.get(), civil_today()))).flatten()
    });
    let stands = Memo::new(move |_| held.with(|held| held.as_ref().map(|held| held.finish.is_some())));
    move || {
        match (stands.get(), told.with(Option::is_some)) {
        (None, _) => view! { <NoSitting /> }.into_any(),
        (Some(false), _) => view! { <main class="main" id="work"><div class="empty"><p>"This sitting is not over yet. Its result is shown at its end."</p>
            <a class="btn" href=address(floor, id.get(), false)>"Go on with it"</a></div></main> }.into_any(),
        (Some(true), false) => view! { <main class="main" id="work"><div class="empty"><Arriving late=Late::Questions /></div></main> }.into_any(),
        (Some(true), true) => view! { <Shown id told /> }.into_any(),
    }
    }
}

#[component]
fn Shown(id: Memo<u64>, told: Memo<Option<Report>>) -> impl IntoView {
    let place =
        RwSignal::new(told.with_untracked(|told| {
            told.as_ref().and_then(|told| told.not_right.first().copied()).unwrap_or(0)
        }));
    let only = RwSignal::new(true);
    view! {
        <main class="main result" id="work">
            <article class="pane leaf scroll" data-pane="1" tabindex="0" aria-labelledby="result-h">
                {move || told.get().map(|told| view! { <Figures told=told place=place /> })}
            </article>
            <Review id=id told=told place=place only=only />
        </main>
    }
}

#[component]
fn Figures(told: Report, place: RwSignal<u32>) -> impl IntoView {
    let floor = use_floor();
    let sure = told.sure_and_wrong.clone();
    view! {
        <header class="cat"><h1 id="result-h">{told.headline}</h1></header>
        <p>{told.how}</p>
        <p class="soft">{told.scale}</p>
        <section><h2 class="caps">"By section"</h2>
            <table class="ledger sections"><thead><tr><th scope="col">"Section"</th><th scope="col" class="r">"Right"</th><th scope="col" class="r">"Share"</th><th scope="col" class="r">"Pace"</th></tr></thead>
            <tbody>{told.sections.into_iter().map(section_row).collect_view()}</tbody></table></section>
        {told.readiness.map(|told| view! {
            <section><h2 class="caps">"Readiness"</h2><p>{told.words}</p><p class="soft">{told.basis}</p>
                {(!told.narrower.is_empty()).then(|| view! { <p class="soft">{told.narrower}</p> })}</section>
        })}
        {(!told.calibration.is_empty()).then(|| view! {
            <section><h2 class="caps">"How sure you were"</h2>
                {told.calibration.into_iter().map(|one| view! { <p>{one.words}</p> }).collect_view()}
                {(!sure.is_empty()).then(|| view! { <p>"Sure and wrong: "{sure.iter().copied().map(|at| view! {
                    <button type="button" class="link" on:click=move |_| place.set(at)>{format!("question {}", at + 1)}</button>" "
                }).collect_view()}</p> })}</section>
        })}
        <p class="btns"><a class="btn" href=floor.link("exam")>"Exams"</a>" "<a class="btn" href=floor.link("review")>"Review what was missed"</a></p>
    }
}

fn section_row(row: SectionRow) -> impl IntoView {
    view! {
        <tr><th scope="row">{row.name}</th><td class="r">{row.right}</td><td class="r">{percent(row.share_hundredths)}</td><td class="r soft">{row.pace}</td></tr>
    }
}
