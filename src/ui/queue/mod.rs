//! The screen `QueueScreen`: the rows of a work queue, and what can be done to all of them at once.

mod row;

use self::row::RowLine;
use crate::desk::queue::{Bulk, Queue, bulk, columns, rows, way_on};
use crate::desk::shell::calendar::next_event;
use crate::ui::floor::use_floor;
use crate::ui::shell::{Icon, use_around};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn QueueScreen() -> impl IntoView {
    let params = use_params_map();
    let queue =
        Memo::new(move |_| params.with(|params| Queue::from_slug(&params.get("queue").unwrap_or_default())));
    move || match queue.get() {
        Some(queue) => view! { <Rows queue /> }.into_any(),
        None => view! {
            <main class="main" id="work"><div class="empty"><h1>"There is no such queue"</h1></div></main>
        }
        .into_any(),
    }
}

#[component]
fn Rows(queue: Queue) -> impl IntoView {
    let floor = use_floor();
    let found = Memo::new(move |_| {
        let state = floor.state();
        floor.with_shelf(|shelf| rows(&state, shelf, queue))
    });
    let none = Memo::new(move |_| found.with(Vec::is_empty));
    let dated = Memo::new(move |_| found.with(|rows| rows.iter().any(|row| row.due.is_some())));
    let [who, what, date, amount] = columns(queue);
    let money = !amount.is_empty();
    view! {
        <main class="main scroll" id="work">
            <div class="queue">
                <header class="page-head">
                    <h1>{queue.label()}</h1>
                    <p class="soft">{move || counted(found.with(Vec::len))}</p>
                </header>
                <Show when=move || !none.get() fallback=move || view! { <Empty queue /> }>
                    <BulkLine queue />
                    <table class="ledger pick queue-rows" on:keydown=row::on_key>
                        <thead>
                            <tr>
                                <th scope="col">{who}</th>
                                <th scope="col">{what}</th>
                                <th scope="col">{date}</th>
                                <th scope="col">"Payer"</th>
                                {money.then(|| view! { <th scope="col" class="r">{amount}</th> })}
                                {move || dated.get().then(|| view! { <th scope="col">"Last day"</th> })}
                                <th scope="col">"Next"</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For each=move || found.get() key=|row| row.clone() let:row>
                                <RowLine row money dated />
                            </For>
                        </tbody>
                    </table>
                </Show>
            </div>
        </main>
    }
}

fn counted(rows: usize) -> String {
    match rows {
        0 => String::new(),
        1 => "1 row, arrows and Enter".to_owned(),
        count => format!("{count} rows, arrows and Enter"),
    }
}

/// What can be done to every row that is ready.
#[component]
fn BulkLine(queue: Queue) -> impl IntoView {
    let floor = use_floor();
    let offered = Memo::new(move |_| bulk(&floor.state(), queue));
    let checked = RwSignal::new(false);
    let line = move |Bulk { words, detail, ops }: Bulk| {
        let none = ops.is_empty();
        // What is posted at one go was read first.
        let off = move || none || (queue == Queue::Post && !checked.get());
        view! {
            <p class="bulk">
                <button type="button" class="btn first" aria-disabled=move || off().then_some("true") aria-describedby="bulk-detail"
                    on:click=move |_| if !untrack(off) { floor.ask_all(ops.clone(), || {}) }>
                    {words}
                </button>
                {(queue == Queue::Post).then(|| view! {
                    <label><input type="checkbox" bind:checked=checked />"I have read what they pay, adjust and deny"</label>
                })}
                <span class="soft" id="bulk-detail">{detail}</span>
            </p>
        }
    };
    move || offered.get().map(line)
}

/// An empty queue: one sentence, one way on.
#[component]
fn Empty(queue: Queue) -> impl IntoView {
    let floor = use_floor();
    let around = use_around();
    let on = move || {
        let state = floor.state();
        floor.with_shelf(|shelf| (way_on(&state, shelf, queue), next_event(&state, shelf).is_some()))
    };
    view! {
        <div class="empty">
            <p>{queue.empty()}</p>
            {move || match on() {
                (Some((words, link)), _) => view! { <a class="btn" href=floor.link(&link)>{words}<Icon name="i-next" /></a> }.into_any(),
                (None, true) => view! {
                    <button type="button" class="btn" on:click=move |_| around.advance_step(1)><Icon name="i-day" />"Advance to the next event"</button>
                }.into_any(),
                (None, false) => view! { <a class="btn" href=floor.link("")>"Look at the practice’s figures"</a> }.into_any(),
            }}
        </div>
    }
}
