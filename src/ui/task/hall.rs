//! The list: kinds with how far the learner is, filters, and the exercises that fit.

use super::{PARTS, address, arrive};
use crate::desk::task::{TaskFilter, TaskList, TaskListRow, list, topics};
use crate::ui::book::arrive::Arriving;
use crate::ui::floor::use_floor;
use crate::ui::session::civil_today;
use leptos::prelude::*;

/// How many rows are shown before more are asked for.
const ROWS: usize = 40;

/// The page.
#[component]
pub fn TaskHall() -> impl IntoView {
    let floor = use_floor();
    let here = arrive(floor);
    let filter = RwSignal::new(TaskFilter::default());
    let most = RwSignal::new(ROWS);
    let told = Memo::new(move |_| {
        let state = floor.own();
        match here.get() {
            true => floor.with_shelf(|shelf| list(shelf, &state, &filter.get(), civil_today())),
            false => TaskList::default(),
        }
    });
    view! {
        <main class="main exam-page" id="work">
            <article class="pane leaf exam-hall study tasks scroll" tabindex="0" aria-labelledby="tasks-h">
                <header class="cat"><h1 id="tasks-h">"Exercises"</h1></header>
                <p>"One thing at a time: a chart to code, a visit to level, a modifier to choose, a denial to judge. Each is graded part by part, with the rule; what was missed comes back in the review."</p>
                {PARTS.into_iter().map(|part| view! { <Arriving late=part /> }).collect_view()}
                <Show when=move || here.get()>
                    <Filters told filter most />
                    <p role="status">{move || told.with(|told| told.words.clone())}</p>
                    <ul class="task-list">{move || told.with(|told| told.rows.iter().take(most.get()).cloned().collect::<Vec<_>>()).into_iter().map(row).collect_view()}</ul>
                    <Show when=move || told.with(|told| told.rows.len() > most.get())>
                        <button type="button" class="btn" on:click=move |_| most.update(|most| *most += ROWS)>"Show more"</button>
                    </Show>
                </Show>
            </article>
        </main>
    }
}

#[component]
fn Filters(told: Memo<TaskList>, filter: RwSignal<TaskFilter>, most: RwSignal<usize>) -> impl IntoView {
    let kinds = Memo::new(move |_| told.with(|told| told.kinds.clone()));
    let choose = move |change: &dyn Fn(&mut TaskFilter)| {
        filter.update(|filter| change(filter));
        most.set(ROWS);
    };
    let kind_button = move |kind: Option<String>, name: &'static str, words: String| {
        let held = kind.clone();
        let pressed = move || filter.with(|filter| filter.kind == held).to_string();
        view! { <li><button type="button" aria-pressed=pressed on:click=move |_| { let kind = kind.clone(); choose(&move |filter| { filter.kind.clone_from(&kind); filter.topic = None; }); }>
        <span>{name}</span><span class="soft num">{words}</span></button></li> }
    };
    let floor = use_floor();
    let of_kind = Memo::new(move |_| {
        let kind = filter.with(|filter| filter.kind.clone());
        floor.with_shelf(|shelf| topics(shelf, kind.as_deref()))
    });
    view! {
        <div class="task-filters" role="group" aria-label="Which exercises">
            <ul class="kinds">
                {move || kind_button(None, "All kinds", String::new())}
                {move || kinds.get().into_iter().map(|row| kind_button(Some(row.kind.to_owned()), row.name, row.words)).collect_view()}
            </ul>
            <p class="round">
                <label>"Topic "<select on:change:target=move |ev| { let topic = Some(ev.target().value()).filter(|topic| !topic.is_empty()); choose(&move |filter| filter.topic.clone_from(&topic)); }>
                    {move || topic_choices(&of_kind.get())}
                </select></label>
                <label>"Up to difficulty "<select on:change:target=move |ev| { let hardest = ev.target().value().parse().ok(); choose(&move |filter| filter.hardest = hardest); }>
                    <option value="">"any"</option>
                    {(1..=5_u8).map(|level| view! { <option value=level.to_string()>{level}</option> }).collect_view()}
                </select></label>
                <label><input type="checkbox" on:change:target=move |ev| { let on = ev.target().checked(); choose(&move |filter| filter.fresh = on); } />"New to me"</label>
                <label><input type="checkbox" on:change:target=move |ev| { let on = ev.target().checked(); choose(&move |filter| filter.due = on); } />"Due for review"</label>
            </p>
        </div>
    }
}

/// The topics with how many exercises each has.
fn topic_choices(topics: &[(String, usize)]) -> impl IntoView + use<> {
    let choice = |(topic, count): &(String, usize)| {
        let words = format!("{} ({count})", topic.replace('-', " "));
        view! { <option value=topic.clone()>{words}</option> }
    };
    let choices = topics.iter().map(choice).collect_view();
    view! { <option value="">"any"</option>{choices} }
}

fn row(row: TaskListRow) -> impl IntoView {
    let floor = use_floor();
    let words = format!("{}, difficulty {} of 5", row.kind_name, row.difficulty);
    let last = match row.record {
        Some(record) => {
            view! { <a class="soft" href=floor.link(&format!("exercises/record/{record}"))>{row.last}</a> }
                .into_any()
        }
        None => view! { <span class="soft">{row.last}</span> }.into_any(),
    };
    view! {
        <li>
            <a href=floor.link(&address(&row.id))>{row.title}</a>
            <span class="soft">{words}</span>
            {last}
            {row.due.then(|| view! { <b class="due">"due"</b> })}
        </li>
    }
}
