//! The front desk: who is expected and what is to do, and the visit in hand.

mod card;
mod permit;
mod visit;

use self::visit::Visit;
use crate::desk::day::long;
use crate::desk::front::{VisitRow, expected};
use crate::practice::office::VisitId;
use crate::ui::floor::use_floor;
use crate::ui::shell::tabs;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn FrontScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let chosen = Memo::new(move |_| params.read().get("visit").and_then(|id| id.parse().ok()).map(VisitId));
    let rows = Memo::new(move |_| expected(&floor.state()));
    // A phone shows one part: the list until a row is chosen.
    let pane = RwSignal::new("1");
    Effect::new(move |_| pane.set(if chosen.get().is_some() { "2" } else { "1" }));
    let line = move |row: VisitRow| {
        let here = move || (chosen.get() == Some(row.visit)).then_some("true");
        let tasks: Vec<String> = row.tasks.iter().map(crate::desk::front::Task::words).collect();
        let next =
            tasks.first().cloned().unwrap_or_else(|| "Ready: wait for the day, or for an answer".to_owned());
        let more = tasks.len().saturating_sub(1);
        view! {
            <tr aria-current=here>
                <th scope="row"><a href=floor.link(&format!("front/{}", row.visit))>{row.patient}</a></th>
                <td class="nowrap">{long(row.dos)}</td>
                <td>{next}{(more > 0).then(|| view! { <span class="sub">{format!("and {more} more")}</span> })}</td>
            </tr>
        }
    };
    view! {
        <main class="main frontdesk" id="work" tabindex="-1">
            <section class="pane p-list scroll" data-pane="1" aria-labelledby="front-h" tabindex="0">
                <header class="page-head"><h1 id="front-h">"Front desk"</h1></header>
                <Show when=move || rows.with(|rows| !rows.is_empty()) fallback=|| view! { <p class="soft">"No visit is booked ahead. Patients who came are among the charts to code."</p> }>
                    <table class="ledger pick" aria-label="Patients expected">
                        <thead><tr><th scope="col">"Patient"</th><th scope="col">"Visit"</th><th scope="col">"Next"</th></tr></thead>
                        <tbody>{move || rows.get().into_iter().map(line).collect_view()}</tbody>
                    </table>
                </Show>
                <p class="soft">"Before the visit: read the card, ask the payer, get permission, give notices and estimates. What is missed here comes back weeks later as a denial."</p>
            </section>
            <div class="pane side scroll" data-pane="2" tabindex="0">
                {move || match chosen.get() {
                    Some(id) => view! { <Visit floor id /> }.into_any(),
                    None => view! { <p class="soft">"Choose a patient to make the visit ready."</p> }.into_any(),
                }}
            </div>
            {tabs(vec![("1", "Expected", "i-queue"), ("2", "Visit", "i-note")], pane)}
        </main>
    }
}
