//! Review: what is due, today's round, the plan, the map.

mod due;
mod map;
mod plan;

use crate::base::{Finding, Seed};
use crate::desk::review::{exams, first_exam, round_words, today_plan, unrated};
use crate::desk::shell::load::{Fetching, Late};
use crate::learn::learner::Op;
use crate::learn::review::round;
use crate::ui::book::arrive::Arriving;
use crate::ui::floor::{Floor, use_floor};
use crate::ui::session::civil_today;
use due::DueList;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use map::Map;
use plan::PlanForm;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Study {
    floor: Floor,
    /// The exam in view; empty until the questions are here.
    exam: Memo<String>,
    /// The exam chosen by hand.
    chosen: RwSignal<Option<String>>,
}

/// The screen.
#[component]
pub fn ReviewScreen() -> impl IntoView {
    let floor = use_floor();
    floor.want(Late::Questions);
    let here = Memo::new(move |_| matches!(floor.fetching(Late::Questions), Fetching::Here));
    let chosen = RwSignal::new(None::<String>);
    let exam = Memo::new(move |_| {
        let (state, here) = (floor.own(), here.get());
        let first = || here.then(|| floor.with_shelf(|shelf| first_exam(shelf, &state))).flatten();
        chosen.get().or_else(first).unwrap_or_default()
    });
    let study = Study { floor, exam, chosen };
    rate_finished(floor, here);
    view! {
        <main class="main exam-page" id="work">
            <article class="pane leaf exam-hall study scroll" tabindex="0" aria-labelledby="study-h">
                <header class="cat"><h1 id="study-h">"Review"</h1></header>
                <p>"What you answered comes back when it would begin to fade: the item you missed in another question, the kind of slip you made, the section it belongs to."</p>
                <Arriving late=Late::Questions />
                <Show when=move || here.get()>
                    <Today study />
                    <DueList study />
                    <Map study />
                    <PlanForm study />
                </Show>
            </article>
        </main>
    }
}

/// Takes sittings that are over and were never rated into the reviews, one after the other.
pub fn rate_finished(floor: Floor, here: Memo<bool>) {
    let next = Memo::new(move |_| {
        let state = floor.own();
        here.get().then(|| floor.with_shelf(|shelf| unrated(shelf, &state, civil_today()))).flatten()
    });
    Effect::new(move |_| {
        if let Some(op) = next.get() {
            floor.ask_own(op, || {});
        }
    });
}

/// What today holds, and the round.
#[component]
fn Today(study: Study) -> impl IntoView {
    let floor = study.floor;
    let navigate = use_navigate();
    let words = Memo::new(move |_| {
        let (state, exam) = (floor.own(), study.exam.get());
        floor.with_shelf(|shelf| {
            let planned = state.plan.as_ref().is_some_and(|plan| plan.exam == exam);
            let mut words = planned
                .then(|| today_plan(shelf, &state, civil_today()))
                .flatten()
                .map(|today| today.words)
                .unwrap_or_default();
            words.push(round_words(shelf, &state, &exam, civil_today()));
            words
        })
    });
    let begin = move |_| {
        let start = match put_together(floor, &study.exam.get_untracked()) {
            Ok(start) => start,
            Err(finding) => return floor.notice.set(Some(finding)),
        };
        let navigate = navigate.clone();
        floor.ask_own(start, move || {
            if let Some(id) = floor.own_now().sittings.keys().next_back() {
                navigate(&floor.link(&format!("exam/{id}")), NavigateOptions::default());
            }
        });
    };
    view! {
        <section aria-labelledby="today-h"><h2 class="caps" id="today-h">"Today"</h2>
            {move || words.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            <div class="round">
                <button type="button" class="btn first" on:click=begin>"Begin a round"</button>
                <ExamChoice study />
            </div>
        </section>
    }
}

/// Chooses the exam in view.
#[component]
fn ExamChoice(study: Study) -> impl IntoView {
    let choices = study.floor.with_shelf(exams);
    view! {
        <label><span class="sr">"Exam"</span>
            <select prop:value=move || study.exam.get() on:change:target=move |ev| study.chosen.set(Some(ev.target().value()))>
                {choices.into_iter().map(|(slug, name)| {
                    let held = slug.clone();
                    view! { <option value=slug selected=move || study.exam.with(|exam| *exam == held)>{name}</option> }
                }).collect_view()}
            </select></label>
    }
}

fn put_together(floor: Floor, exam: &str) -> Result<Op, Finding> {
    let state = floor.own_now();
    floor.with_shelf(|shelf| {
        let blueprint = shelf.blueprints.get(exam).ok_or_else(|| {
            Finding::error("exam.unknown", "There is no such exam on this device.", "Choose another.")
        })?;
        let seed = Seed(js_sys::Date::now() as u64);
        let put = round(blueprint, &shelf.questions, &state, civil_today(), seed)?;
        Ok(Op::StartSitting { start: Box::new(put.start) })
    })
}
