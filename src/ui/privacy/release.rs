//! Requests for records: read, decided with a ground, graded with the rule.

use super::verdict::{points_words, verdict};
use super::{Head, broken};
use crate::desk::privacy::{
    DECISIONS, GROUNDS, Part, ReleaseRow, decision_words, ground_words, points, release_rows,
};
use crate::practice::office::{Op, PrivacyOp};
use crate::practice::privacy::{Decision, Ground};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use crate::ui::shell::tabs;
use leptos::prelude::*;

/// The requests, and the one in hand.
#[component]
pub fn Releases(floor: Floor, id: Memo<String>) -> impl IntoView {
    let read = Memo::new(move |_| release_rows(&floor.state()));
    let rows = Memo::new(move |_| read.get().unwrap_or_default());
    let told = Signal::derive(move || {
        rows.with(|rows| {
            let decided = rows.iter().filter_map(|row| row.decided.as_ref().map(|(.., marks)| marks));
            let count = decided.clone().count();
            format!("{count} of {} decided{}", rows.len(), points_words(points(decided)))
        })
    });
    let pane = RwSignal::new("1");
    Effect::new(move |_| pane.set(if id.get().is_empty() { "1" } else { "2" }));
    let item = move |row: ReleaseRow| {
        let href = floor.link(&format!("privacy/requests/{}", row.id));
        let own = row.id.clone();
        let state = match &row.decided {
            Some((.., marks)) if marks.iter().all(|mark| mark.right) => {
                view! { <span class="st good">{mark("#s-right", "good")}"right"</span> }.into_any()
            }
            Some((.., marks)) if marks.iter().any(|mark| mark.right) => {
                view! { <span class="st part">{mark("#s-part", "part")}"half right"</span> }.into_any()
            }
            Some(_) => view! { <span class="st bad">{mark("#s-denied", "bad")}"not right"</span> }.into_any(),
            None => view! { <span class="st idle">"to decide"</span> }.into_any(),
        };
        view! { <li><a href=href aria-current=move || (id.get() == own).then_some("page")><span class="num">{row.id}</span><span>{row.title}</span>{state}</a></li> }
    };
    view! {
        <main class="main paying privacy" id="work" tabindex="-1">
            <section class="pane p-doc" data-pane="1" tabindex="0" aria-label="Requests">
                <Head floor part=Part::Requests told />
                {move || read.with(|read| read.as_ref().err().cloned()).map(broken)}
                <p class="soft lede">"Somebody asks for what is in a record. Decide what goes out, and what decides it. Each is graded once, with the rule."</p>
                <ul class="cases">{move || rows.get().into_iter().map(item).collect_view()}</ul>
            </section>
            <div class="side" data-pane="2" tabindex="0" role="region" aria-label="The request in hand">
                {move || {
                    let row = rows.with(|rows| rows.iter().find(|row| row.id == id.get()).cloned());
                    match row {
                        Some(row) => view! { <One floor row /> }.into_any(),
                        None => view! { <h2 class="caps">"Request"</h2><p class="soft">"Choose a request."</p> }.into_any(),
                    }
                }}
            </div>
            {tabs(vec![("1", "Requests", "i-queue"), ("2", "Request", "i-answer")], pane)}
        </main>
    }
}

#[component]
fn One(floor: Floor, row: ReleaseRow) -> impl IntoView {
    let below = match (row.decided, row.key) {
        (Some((decision, ground, marks)), key) => view! {
            <div role="status">
                <p>"You said: "{decision_words(decision)}". "{ground_words(ground)}"."</p>
                {key.filter(|key| *key != (decision, ground)).map(|(decision, ground)| view! { <p><b>"Right is: "</b>{decision_words(decision)}". "{ground_words(ground)}"."</p> })}
                {verdict(marks)}
            </div>
        }
        .into_any(),
        (None, _) => view! { <Decide floor id=row.id.clone() /> }.into_any(),
    };
    view! {
        <h2 class="case-h">{format!("{} {}", row.id, row.title)}</h2>
        <p class="told-case">{row.text}</p>
        {below}
    }
}

#[component]
fn Decide(floor: Floor, id: String) -> impl IntoView {
    let decision = RwSignal::new(None::<Decision>);
    let ground = RwSignal::new(None::<Ground>);
    let ready = move || decision.get().is_some() && ground.get().is_some();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let (Some(decision), Some(ground)) = (decision.get_untracked(), ground.get_untracked()) {
            floor.ask(Op::Privacy(PrivacyOp::DecideRelease { request: id.clone(), decision, ground }));
        }
    };
    let choice = move |one: Decision| {
        view! { <label class="choice"><input type="radio" name="decision" on:change=move |_| decision.set(Some(one)) /><span>{decision_words(one)}</span></label> }
    };
    let options = GROUNDS
        .iter()
        .enumerate()
        .map(|(at, ground)| view! { <option value=at.to_string()>{ground_words(*ground)}</option> });
    view! {
        <form class="answering" on:submit=send>
            <fieldset><legend>"What is done?"</legend>{DECISIONS.map(choice).into_iter().collect_view()}</fieldset>
            <label class="line"><span>"What decides it?"</span>
                <select class="in" on:change:target=move |event| ground.set(event.target().value().parse::<usize>().ok().and_then(|at| GROUNDS.get(at).copied()))>
                    <option value="">"Choose a ground"</option>
                    {options.collect_view()}
                </select>
            </label>
            <button type="submit" class="btn first" aria-disabled=move || (!ready()).then_some("true")>"Decide"</button>
        </form>
    }
}
