//! A graded exercise: row by row, the rule, the challenge, and what comes next.

use super::{address, arrive};
use crate::desk::task::{TaskResult, TaskResultRow, result};
use crate::learn::learner::Op;
use crate::ui::floor::use_floor;
use crate::ui::session::civil_today;
use crate::ui::shell::Icon;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn TaskResultScreen() -> impl IntoView {
    let floor = use_floor();
    let here = arrive(floor);
    let params = use_params_map();
    let record =
        Memo::new(move |_| params.read().get("record").and_then(|id| id.parse::<u64>().ok()).unwrap_or(0));
    let told = Memo::new(move |_| {
        let state = floor.own();
        here.get().then(|| floor.with_shelf(|shelf| result(shelf, &state, record.get()))).flatten()
    });
    move || {
        match told.get() {
        Some(told) => view! { <Shown told /> }.into_any(),
        None => view! { <main class="main" id="work"><div class="empty">
            {move || match here.get() && floor.own_looked() {
                true => view! { <p>"There is no such record on this device."</p><a class="btn" href=floor.link("exercises")>"Exercises"</a> }.into_any(),
                false => view! { <p role="status">"Looking for the record."</p> }.into_any(),
            }}</div></main> }.into_any(),
    }
    }
}

#[component]
fn Shown(told: TaskResult) -> impl IntoView {
    let floor = use_floor();
    let again = floor.link(&address(&told.exercise));
    let next = told.next.map(|(id, title)| (floor.link(&address(&id)), title));
    let model = told.model;
    view! {
        <main class="main exam-page" id="work">
            <article class="pane leaf exam-hall study task-result scroll" tabindex="0" aria-labelledby="task-result-h">
                <header class="cat"><p class="caps">{told.kind_name}</p><h1 id="task-result-h">{told.title}</h1></header>
                <p class="task-headline"><b>{told.share}</b>" "{told.headline}</p>
                <p class="soft">{told.when}". "{told.compliance}{told.differs.then_some(". The share kept then differs from the one computed today.")}</p>
                {(!told.next_step.is_empty()).then(|| view! { <p>{told.next_step}</p> })}
                <ul class="task-rows">{told.rows.into_iter().map(row).collect_view()}</ul>
                {(!told.notes.is_empty()).then(|| view! { <section><h2 class="caps">"What an auditor would say"</h2>
                    {told.notes.into_iter().map(|note| view! { <p>{note.why}</p> }).collect_view()}</section> })}
                {(!model.is_empty()).then(|| view! { <section><h2 class="caps">"One way to write it"</h2>{model.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}</section> })}
                {(!told.rationale.is_empty()).then(|| view! { <section><h2 class="caps">"The rule"</h2><p>{told.rationale}</p>
                    <ul class="soft small">{told.rests_on.into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view()}</ul></section> })}
                {match told.challenge {
                    Some(words) => view! { <section><h2 class="caps">"Your challenge"</h2><p>{words}</p></section> }.into_any(),
                    None => view! { <Dispute record=told.record /> }.into_any(),
                }}
                <p class="btns">{next.map(|(to, title)| view! { <a class="btn first" href=to>{format!("Next: {title}")}</a> })}
                    <a class="btn" href=again>"Once more"</a><a class="btn" href=floor.link("exercises")>"Exercises"</a></p>
            </article>
        </main>
    }
}

fn row(row: TaskResultRow) -> impl IntoView {
    let icon = match row.tone {
        "good" => "s-right",
        "part" => "s-part",
        _ => "s-denied",
    };
    view! {
        <li class=row.tone>
            <p class="head"><span class=format!("st {}", row.tone)><Icon name=icon small=true />{row.verdict}</span><b>{row.place}</b><span class="num">{row.points}</span></p>
            <p><span class="soft">"Yours: "</span><span class="code">{row.yours}</span>{(!row.expected.is_empty()).then(|| view! { <span class="soft">" Expected: "</span><span class="code">{row.expected}</span> })}</p>
            {(!row.why.is_empty()).then(|| view! { <p class="why">{row.why}</p> })}
            {row.quotes.into_iter().map(|(doc, quote)| view! { <p class="soft small">"“"{quote}"” ("{doc}")"</p> }).collect_view()}
            {(!row.consequence.is_empty()).then(|| view! { <p class="small">"Downstream: "{row.consequence}</p> })}
        </li>
    }
}

/// A key may be disputed; the words stay with the record.
#[component]
fn Dispute(record: u64) -> impl IntoView {
    let floor = use_floor();
    let words = RwSignal::new(String::new());
    let send = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let op = Op::ChallengeTask { task: record, words: words.get_untracked(), day: civil_today() };
        floor.ask_own(op, || {});
    };
    view! {
        <details class="dispute"><summary>"Challenge this key"</summary>
            <form on:submit=send><label><span>"What should the key be, and by which rule?"</span><textarea rows="3" maxlength="2000" required bind:value=words></textarea></label>
                <button type="submit" class="btn">"Keep the challenge"</button></form></details>
    }
}
