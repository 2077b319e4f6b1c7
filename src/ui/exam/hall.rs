//! The hall: which exams there are, what is running, what was sat.

use super::address;
use crate::base::Seed;
use crate::desk::day::long as date;
use crate::desk::exam::{ExamCard, hall, report};
use crate::desk::shell::load::{Fetching, Late};
use crate::learn::exam::{Assembled, SitMode, assemble, drill, seen};
use crate::learn::learner::Op;
use crate::ui::book::arrive::Arriving;
use crate::ui::floor::{Floor, use_floor};
use crate::ui::session::civil_today;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// How many questions a short round has.
const ROUND: usize = 10;

/// What somebody wants to sit.
#[derive(Clone, Debug, PartialEq)]
enum Wanted {
    /// A whole exam.
    Whole(String, SitMode),
    /// A short round of one section, or of all.
    Round(String, Option<String>),
}

/// The page.
#[component]
pub fn ExamHall() -> impl IntoView {
    let floor = use_floor();
    floor.want(Late::Questions);
    let cards = Memo::new(move |_| {
        let (state, here) = (floor.own(), matches!(floor.fetching(Late::Questions), Fetching::Here));
        floor.with_shelf(|shelf| hall(shelf, &state, here))
    });
    let navigate = use_navigate();
    let begin = Callback::new(move |wanted: Wanted| {
        let start = match put_together(floor, &wanted) {
            Ok(assembled) => assembled.start,
            Err(finding) => return floor.notice.set(Some(finding)),
        };
        let navigate = navigate.clone();
        floor.ask_own(Op::StartSitting { start: Box::new(start) }, move || {
            if let Some(id) = floor.own_now().sittings.keys().next_back() {
                navigate(&address(floor, *id, false), NavigateOptions::default());
            }
        });
    });
    view! {
        <main class="main exam-page" id="work">
            <article class="pane leaf exam-hall scroll" tabindex="0" aria-labelledby="hall-h">
                <header class="cat"><h1 id="hall-h">"Exams"</h1></header>
                <p>"Put together from the published shape of each exam, with the code book beside every question. An exam’s clock cannot be stopped; a practice run’s can. Both are kept answer by answer: close the tab and go on later."</p>
                <Arriving late=Late::Questions />
                <ul class="exams">{move || cards.get().into_iter().map(|card| view! { <Exam card=card begin=begin /> }).collect_view()}</ul>
                <Sat />
            </article>
        </main>
    }
}

fn put_together(floor: Floor, wanted: &Wanted) -> Result<Assembled, crate::base::Finding> {
    let state = floor.own_now();
    let (day, seed) = (civil_today(), Seed(js_sys::Date::now() as u64));
    floor.with_shelf(|shelf| {
        let (Wanted::Whole(exam, _) | Wanted::Round(exam, _)) = wanted;
        let blueprint = shelf.blueprints.get(exam).ok_or_else(|| {
            crate::base::Finding::error(
                "exam.unknown",
                "There is no such exam on this device.",
                "Choose another.",
            )
        })?;
        let seen = seen(&state);
        match wanted {
            Wanted::Whole(_, mode) => assemble(blueprint, &shelf.questions, &seen, *mode, day, seed),
            Wanted::Round(_, section) => {
                let sections: Vec<String> = section.iter().cloned().collect();
                drill(blueprint, &shelf.questions, &seen, &sections, ROUND, day, seed)
            }
        }
    })
}

#[component]
fn Exam(card: ExamCard, begin: Callback<Wanted>) -> impl IntoView {
    let floor = use_floor();
    let exam = StoredValue::new(card.exam.clone());
    let section = RwSignal::new(None::<String>);
    let sections = floor.with_shelf(|shelf| {
        let held = shelf.blueprints.get(&card.exam).map(|held| held.sections.clone()).unwrap_or_default();
        let filled = |slug: &str| shelf.questions.values().any(|one| one.section(&card.exam) == Some(slug));
        held.into_iter().filter(|one| filled(&one.slug)).map(|one| (one.slug, one.name)).collect::<Vec<_>>()
    });
    let ways = card.can_begin.then(|| view! {
        <p class="btns">
            <button type="button" class="btn" on:click=move |_| begin.run(Wanted::Whole(exam.get_value(), SitMode::Exam))>"Begin the exam"</button>
            <button type="button" class="btn" on:click=move |_| begin.run(Wanted::Whole(exam.get_value(), SitMode::Practice))>"Practise it, with pauses"</button>
        </p>
        <form class="round" on:submit=move |ev| { ev.prevent_default(); begin.run(Wanted::Round(exam.get_value(), section.get_untracked())); }>
            <label><span class="sr">{format!("Section of {}", card.name)}</span><select on:change:target=move |ev| { let value = ev.target().value(); section.set((!value.is_empty()).then_some(value)); }>
                <option value="">"All sections"</option>
                {sections.into_iter().map(|(slug, name)| view! { <option value=slug>{name}</option> }).collect_view()}
            </select></label>
            <button type="submit" class="btn">{format!("A round of {ROUND}")}</button>
        </form>
    });
    view! {
        <li class="exam-card">
            <h2>{card.name.clone()}</h2><p class="soft">{card.title}</p>
            <p>{card.shape}" "{card.pool}</p>
            {(!card.caution.is_empty()).then(|| view! { <p class="soft small">{card.caution}</p> })}
            {(!card.note.is_empty()).then(|| view! { <p class="soft small">{card.note}</p> })}
            {match card.running {
                Some(id) => view! { <p class="btns"><a class="btn first" href=address(floor, id, false)>"Go on"</a><span class="soft">{card.running_words}</span></p> }.into_any(),
                None => ways.into_any(),
            }}
        </li>
    }
}

/// What was sat before, the last first.
#[component]
fn Sat() -> impl IntoView {
    let floor = use_floor();
    let rows = Memo::new(move |_| {
        let state = floor.own();
        floor.with_shelf(|shelf| {
            let over = state.sittings.iter().rev().filter(|(_, held)| held.finish.is_some());
            let row = |(id, held): (&u64, &std::sync::Arc<crate::learn::exam::Sitting>)| {
                let told = report(shelf, &state, *id, civil_today())?;
                let name = shelf
                    .blueprints
                    .get(&held.start.exam)
                    .map_or(held.start.exam.clone(), |one| one.name.clone());
                Some((*id, date(held.start.day), name, told.headline))
            };
            over.filter_map(row).collect::<Vec<_>>()
        })
    });
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| view! {
            <section><h2 class="caps">"Sat before"</h2>
                <div class="scroll-x"><table class="ledger sat"><thead><tr><th scope="col">"Day"</th><th scope="col">"Exam"</th><th scope="col">"Result"</th></tr></thead>
                <tbody>{rows.into_iter().map(|(id, day, name, headline)| view! {
                    <tr><td>{day}</td><th scope="row"><a href=address(floor, id, true)>{name}</a></th><td>{headline}</td></tr>
                }).collect_view()}</tbody></table></div>
                <p class="soft small">"Every result is computed from your answers each time it is shown."</p></section>
        })
    }
}
