//! What is due, the longest waiting first.

use super::Study;
use crate::desk::review::{DueRow, MOST_DUE, due_rows, tasks_due};
use crate::ui::session::civil_today;
use crate::ui::task::PARTS;
use leptos::prelude::*;

/// The list; nothing where nothing is due.
#[component]
pub(super) fn DueList(study: Study) -> impl IntoView {
    let floor = study.floor;
    Effect::new(move |_| {
        if tasks_due(&floor.own(), civil_today()) {
            PARTS.into_iter().for_each(|part| floor.want(part));
        }
    });
    let rows = Memo::new(move |_| {
        let state = floor.own();
        // Titles of exercises are told once those are here.
        PARTS.into_iter().for_each(|part| drop(floor.fetching(part)));
        floor.with_shelf(|shelf| due_rows(shelf, &state, civil_today()))
    });
    let row = move |row: DueRow| {
        let title = match row.place {
            Some(place) => view! { <a href=floor.link(&place)>{row.title}</a> }.into_any(),
            None => row.title.into_any(),
        };
        view! { <tr><th scope="row">{title}</th><td class="soft">{row.since}</td></tr> }
    };
    move || {
        let mut held = rows.get();
        let more = held.len().saturating_sub(MOST_DUE);
        held.truncate(MOST_DUE);
        (!held.is_empty()).then(|| view! {
            <section aria-labelledby="due-h"><h2 class="caps" id="due-h">"Due"</h2>
                <table class="ledger sat"><thead><tr><th scope="col">"What"</th><th scope="col">"Since"</th></tr></thead>
                    <tbody>{held.into_iter().map(row).collect_view()}</tbody></table>
                {(more > 0).then(|| view! { <p class="soft small">{format!("And {more} more, in the rounds that follow.")}</p> })}
            </section>
        })
    }
}
