//! The mastery map: each section of the exam, what was seen of it, what was right, what is still known.

use super::Study;
use crate::desk::review::{MasteryRow, mastery_rows};
use crate::ui::session::civil_today;
use leptos::prelude::*;

/// The map of the exam in view.
#[component]
pub(super) fn Map(study: Study) -> impl IntoView {
    let floor = study.floor;
    let rows = Memo::new(move |_| {
        let (state, exam) = (floor.own(), study.exam.get());
        floor.with_shelf(|shelf| mastery_rows(shelf, &state, &exam, civil_today()))
    });
    view! {
        <section aria-labelledby="map-h"><h2 class="caps" id="map-h">"By section"</h2>
            <div class="scroll-x"><table class="ledger mastery"><thead><tr>
                <th scope="col">"Section"</th><th scope="col">"Seen"</th><th scope="col">"Right at first sight"</th><th scope="col">"Remembered today"</th>
            </tr></thead><tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody></table></div>
        </section>
    }
}

fn row(row: MasteryRow) -> impl IntoView {
    let bar = row.share_hundredths.map(|share| view! {
        <svg class="mastery-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="well" x="0" y="2" width="100" height="4"></rect><rect class="used" x="0" y="2" height="4" width=(share / 100).to_string()></rect></svg>
    });
    view! { <tr><th scope="row">{row.name}</th><td class="soft nowrap">{row.seen}</td><td><span class="nowrap">{row.right}</span>{bar}</td><td class="soft nowrap">{row.recall}</td></tr> }
}
