//! The screen `Today`: the practice's figures, and today's work.

use crate::desk::shell::rail::{Tally, done_today, entries, tally};
use crate::desk::today::{
    AgeRow, Ageing, DenialRow, Denials, Figure, FigureState, Todo, ageing_table, denial_table, figures, head,
    record, small, todos,
};
use crate::ui::floor::use_floor;
use crate::ui::shell::{Icon, PaneTabs, use_around};
use leptos::prelude::*;

/// How many rows today's work shows at most.
const MOST: usize = 6;

/// The screen.
#[component]
pub fn Today() -> impl IntoView {
    let floor = use_floor();
    let head = Memo::new(move |_| head(&floor.state()));
    view! {
        <main class="main practice" id="work">
            <div class="pane p-figs scroll" data-pane="2" tabindex="0" role="region" aria-label="Figures">
                <header class="page-head">
                    <h1>{move || head.get().name}</h1>
                    <p class="soft">{move || head.get().detail}</p>
                </header>
                <Metrics />
                <div class="two"><AgeingTable /><DenialTable /></div>
                <RecordFacts />
            </div>
            <WorkPane />
            <PaneTabs tabs=vec![("q", "Queue", "i-queue"), ("1", "Today", "i-answer"), ("2", "Figures", "i-rules")] first="1" />
        </main>
    }
}

/// Figures against targets: the table is the chart.
#[component]
fn Metrics() -> impl IntoView {
    let floor = use_floor();
    let rows = Memo::new(move |_| figures(&floor.state()));
    let row = |figure: Figure| {
        let (class, icon) = match figure.state {
            FigureState::Good => ("good", "s-right"),
            FigureState::Part => ("part", "s-look"),
            FigureState::Bad => ("bad", "s-denied"),
            FigureState::Idle => ("idle", "s-skipped"),
        };
        view! {
            <tr>
                <th scope="row">{figure.label}<span class="sub">{figure.formula}</span></th>
                <td class="now num">{figure.now}</td>
                <td class="soft nowrap">{figure.target}</td>
                <td>{figure.mark.map(|mark| view! { <Gauge mark class /> })}</td>
                <td><span class=format!("st {class}")><Icon name=icon />{figure.words}</span></td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="m-h">
            <h2 class="caps" id="m-h">"Against target"</h2>
            <table class="ledger metrics">
                <thead><tr>
                    <th scope="col"><span class="sr">"Measure"</span></th><th scope="col" class="r">"Now"</th><th scope="col">"Target"</th>
                    <th scope="col"><span class="band-key">"target band"</span></th><th scope="col">"State"</th>
                </tr></thead>
                <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}

/// Where a figure lies on its scale, with the target's band behind it. The figure itself stands beside it.
#[component]
fn Gauge(mark: (i64, i64, i64), class: &'static str) -> impl IntoView {
    let on = |value: i64| (value * 216 / 1_000).to_string();
    let (at, from, to) = mark;
    let needle = format!("M{} 3v20", on(at));
    view! {
        <svg class=format!("gauge {class}") viewBox="-3 0 222 26" width="222" height="26" aria-hidden="true">
            <rect class="band" x=on(from) y="7" width=on(to - from) height="12" />
            <path class="line" d="M0 13h216" />
            <path class="needle" d=needle />
        </svg>
    }
}

/// The journal's length and digest: whoever folds the exported file must reach the same.
#[component]
fn RecordFacts() -> impl IntoView {
    let floor = use_floor();
    // The line it was asked for at; every later line makes another digest.
    let asked = RwSignal::new(None);
    let facts = Memo::new(move |_| {
        let (head, state) = (floor.head(), floor.state());
        (small(&state) || asked.get() == Some(head.seq)).then(|| record(&head, &state))
    });
    let shown = move || {
        match facts.get() {
        None => view! {
            <p class="soft">"The digest of a practice of this size takes a moment to reckon."</p>
            <button type="button" class="btn" on:click=move |_| asked.set(Some(floor.head().seq))>"Reckon the digest"</button>
        }
        .into_any(),
        Some(Ok(facts)) => view! {
            <dl>
                <div><dt>"Journal lines"</dt><dd class="num">{facts.lines}</dd></div>
                <div><dt>"State digest"</dt><dd class="num">{facts.state_digest}</dd></div>
            </dl>
        }
        .into_any(),
        Some(Err(finding)) => view! { <p role="alert">{finding.message}" "{finding.next_step}</p> }.into_any(),
    }
    };
    view! {
        <section class="record" aria-labelledby="rec-h">
            <h2 class="caps" id="rec-h">"Record"</h2>
            <p class="soft">"Everything above is folded from this practice’s journal. A copy is complete when its digest is the same."</p>
            {shown}
        </section>
    }
}

#[component]
fn AgeingTable() -> impl IntoView {
    let floor = use_floor();
    let table = Memo::new(move |_| ageing_table(&floor.state()));
    let row = |AgeRow { label, payers, patients, share, bars }: AgeRow| {
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td class="barcell"><Bar parts=vec![("payer", bars.0), ("patient", bars.1)] /></td>
                <td class="money wide-c">{payers.to_string()}</td>
                <td class="money wide-c">{patients.to_string()}</td>
                <td class="money">{(payers + patients).to_string()}</td>
                <td class="money soft">{share}</td>
            </tr>
        }
    };
    let foot = |Ageing { payers, patients, .. }: Ageing| {
        view! {
            <tr>
                <td colspan="2" class="soft">"From the day of service"</td>
                <td class="money wide-c">{payers.to_string()}</td><td class="money wide-c">{patients.to_string()}</td>
                <td class="money">{(payers + patients).to_string()}</td><td></td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="ar-h">
            <h2 class="caps" id="ar-h">"Owed to the practice, by age"</h2>
            <table class="ledger bars aged">
                <thead><tr>
                    <th scope="col">"Age"</th>
                    <th scope="col"><span class="key-p"><i class="payer"></i>"payers "<i class="patient"></i>"patients"</span></th>
                    <th scope="col" class="r">"Payers"</th><th scope="col" class="r">"Patients"</th>
                    <th scope="col" class="r">"Total"</th><th scope="col" class="r">"Share"</th>
                </tr></thead>
                <tbody>{move || table.get().rows.into_iter().map(row).collect_view()}</tbody>
                <tfoot>{move || foot(table.get())}</tfoot>
            </table>
        </section>
    }
}

#[component]
fn DenialTable() -> impl IntoView {
    let floor = use_floor();
    let table = Memo::new(move |_| {
        let state = floor.state();
        floor.with_shelf(|shelf| denial_table(&state, shelf))
    });
    let row = |DenialRow { carc, words, claims, bar }: DenialRow| {
        view! {
            <tr>
                <th scope="row"><span class="num quiet">{carc}</span>{words}</th>
                <td class="barcell"><Bar parts=vec![("deny", bar)] /></td>
                <td class="money">{claims}</td>
            </tr>
        }
    };
    let body = move |Denials { rows, denied, answered }: Denials| {
        if rows.is_empty() {
            let words =
                if answered == 0 { "No payer has answered yet." } else { "No claim has been denied." };
            return view! { <p class="soft">{words}</p> }.into_any();
        }
        view! {
            <table class="ledger bars">
                <thead><tr><th scope="col"><span class="num quiet">"CARC"</span>"Reason"</th><th scope="col"><span class="sr">"Share"</span></th><th scope="col" class="r">"Claims"</th></tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                <tfoot><tr><td colspan="2" class="soft">{format!("{denied} of {answered} claims answered")}</td><td class="money">{denied}</td></tr></tfoot>
            </table>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="d-h">
            <h2 class="caps" id="d-h">"Why claims were denied"</h2>
            {move || body(table.get())}
        </section>
    }
}

/// Bars one after the other on a line of 400; the figures stand beside them.
#[component]
fn Bar(parts: Vec<(&'static str, i64)>) -> impl IntoView {
    let mut at = 0;
    let rects = parts.into_iter().map(|(class, length)| {
        let x = at.to_string();
        at += length;
        view! { <rect class=class x=x y="1" width=length.to_string() height="12" /> }
    });
    let rects = rects.collect_view();
    view! { <svg class="hbar" viewBox="0 0 400 14" width="400" height="14" preserveAspectRatio="none" aria-hidden="true">{rects}</svg> }
}

/// Today's work: what is open, what is done, and the next thing.
#[component]
fn WorkPane() -> impl IntoView {
    let floor = use_floor();
    let open = Memo::new(move |_| {
        let state = floor.state();
        floor.with_shelf(|shelf| todos(&state, shelf, MOST))
    });
    let tally = Memo::new(move |_| {
        let state = floor.state();
        tally(&state, &floor.with_shelf(|shelf| entries(&state, shelf)))
    });
    let done = Memo::new(move |_| done_today(&floor.state()));
    let rest = move || tally.get().open > MOST;
    view! {
        <aside class="pane p-today scroll" data-pane="1" aria-labelledby="t-h" tabindex="-1">
            <h2 class="caps" id="t-h">"Today’s work"<span class="pts">{move || tally.get().words()}</span></h2>
            {move || if open.with(Vec::is_empty) { view! { <p class="soft none">"Nothing is to do on this day."</p> }.into_any() } else {
                let rows = open.get().into_iter().enumerate().map(|(at, todo)| view! { <TodoRow todo first=at == 0 /> });
                view! { <ol class="todo">{rows.collect_view()}</ol> }.into_any()
            }}
            <Show when=rest><p class="soft rest">{move || more(tally.get())}</p></Show>
            <Show when=move || !done.with(Vec::is_empty)>
                <h3 class="caps">"Done"</h3>
                <ol class="todo done">
                    {move || done.get().into_iter().map(|done| view! {
                        <li><Icon name="s-right" /><span>{done.words}<span class="num">{done.amount.map(|amount| amount.to_string())}</span></span></li>
                    }).collect_view()}
                </ol>
            </Show>
            <footer><NextButton next=Signal::derive(move || open.with(|open| open.first().cloned())) /></footer>
        </aside>
    }
}

fn more(tally: Tally) -> String {
    format!("And {} more in the queues.", tally.open.saturating_sub(MOST))
}

#[component]
fn TodoRow(todo: Todo, first: bool) -> impl IntoView {
    let floor = use_floor();
    let icon = if todo.presses {
        view! { <svg class="i bad" aria-hidden="true"><use href="#s-clock"></use></svg> }.into_any()
    } else {
        view! { <Icon name=if first { "s-part" } else { "s-missing" } /> }.into_any()
    };
    view! {
        <li class:now=first>
            <a href=floor.link(&todo.link)>{icon}<span><b>{todo.title}</b><span>{todo.detail}</span></span></a>
        </li>
    }
}

/// The one filled button: the next thing, or the next day.
#[component]
fn NextButton(next: Signal<Option<Todo>>) -> impl IntoView {
    let around = use_around();
    move || {
        match next.get() {
        Some(todo) => {
            let href = around.floor.link(&todo.link);
            view! { <a class="btn first" href=href>{todo.title}</a> }.into_any()
        }
        None => view! {
            <button type="button" class="btn first" on:click=move |_| around.advance_step(1)>"Advance to the next event"</button>
        }
        .into_any(),
    }
    }
}
