//! About: the version, what everything was made from, and under what right it is here.

use crate::desk::settings::{Source, sources};
use crate::ui::device::use_device;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
#[component]
pub fn RightsSection() -> impl IntoView {
    let device = use_device();
    let found = RwSignal::new(None::<Result<Vec<Source>, String>>);
    spawn_local(async move {
        let read = device.shelf().await.map(|shelf| sources(&shelf.read_once()));
        found.try_set(Some(read.map_err(|finding| format!("{} {}", finding.message, finding.next_step))));
    });
    let row = |source: Source| {
        view! {
            <tr>
                <th scope="row">{source.title}<span class="sub">{source.covers}</span></th>
                <td>{source.packages}</td>
                <td>{source.licence}{source.notice.map(|notice| view! { <span class="sub">{notice}</span> })}</td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="rights-h">
            <h2 class="caps" id="rights-h">"About and rights"</h2>
            <p>{concat!("Practicum ", env!("CARGO_PKG_VERSION"), ". All patients, payers but Medicare and Medicaid, and providers are invented. Nothing shown is advice on a real claim.")}</p>
            <p>"CPT is owned by the American Medical Association. Practicum shows code numbers with descriptions in its own words, marked as such; they are no substitute for the book."</p>
            {move || match found.get() {
                None => view! { <p role="status">{move || device.progress.get().words()}</p> }.into_any(),
                Some(Err(words)) => view! { <p role="alert">{words}</p> }.into_any(),
                Some(Ok(rows)) => view! {
                    <table class="ledger">
                        <thead><tr><th scope="col">"Code set"</th><th scope="col">"Made from"</th><th scope="col">"Right"</th></tr></thead>
                        <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                    </table>
                }.into_any(),
            }}
        </section>
    }
}
