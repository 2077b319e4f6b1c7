//! One of the small lists at the back of the book.

use crate::base::Day;
use crate::desk::book::{ListKind, ListRow, rows};
use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// The page of a list, with a field that narrows it.
#[component]
pub fn ListPage(kind: ListKind, on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    let query = RwSignal::new(String::new());
    let all = Memo::new(move |_| floor.with_shelf(|shelf| rows(&shelf.codes, kind, on.get())));
    let fitting = move || {
        let query = query.get().to_lowercase();
        let fits = move |row: &ListRow| {
            row.code.to_lowercase().starts_with(&query) || row.title.to_lowercase().contains(&query)
        };
        all.get().into_iter().filter(fits).collect::<Vec<_>>()
    };
    view! {
        <article class="pane leaf list-leaf scroll" data-pane="2" tabindex="0" aria-labelledby="list-title">
            <header class="cat"><h1 id="list-title">{kind.title()}</h1>
                <label class="narrow"><span class="sr">"Narrow the list"</span><input type="search" placeholder="Narrow the list"
                    prop:value=move || query.get() on:input:target=move |ev| query.set(ev.target().value()) /></label></header>
            <p class="soft small">"In our own words; the owners’ texts are not reproduced. "{move || fitting().len()}" lines."</p>
            <dl class="list">{move || fitting().into_iter().map(line).collect_view()}</dl>
        </article>
    }
}

fn line(row: ListRow) -> impl IntoView {
    view! {
        <div><dt class="code">{row.code}</dt><dd><b>{row.title}</b>
            {row.body.into_iter().map(|(label, text)| view! {
                <p>{(!label.is_empty()).then(|| view! { <span class="caps">{label}</span>" " })}{text}</p>
            }).collect_view()}</dd></div>
    }
}
