//! The registered coverage, and another one instead.

use super::Work;
use crate::desk::workbench::CoverageRow;
use crate::practice::office::Op;
use crate::ui::book::glyph::small_glyph;
use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// Which plan the encounter is registered to; opens the patient's other coverages.
#[component]
pub fn Coverages(work: Work) -> impl IntoView {
    let rows = move || work.read(|bench| bench.coverages.clone()).unwrap_or_default();
    let plan = move || work.read(|bench| bench.plan.clone()).unwrap_or_default();
    view! {
        <details class="coverages">
            <summary><span class="sr">"Registered to "</span>{plan}{small_glyph("#i-open")}</summary>
            <div class="pop" role="group" aria-label="Coverages of the patient">
                {move || rows().into_iter().map(|row| coverage(work, row)).collect_view()}
            </div>
        </details>
    }
}

fn coverage(work: Work, row: CoverageRow) -> impl IntoView {
    let floor = use_floor();
    let index = row.index;
    let change =
        move |_| floor.ask(Op::ChangeCoverage { encounter: work.id.get_untracked(), coverage: index });
    let card = row.card.is_some();
    view! {
        <div class="coverage">
            <p><b>{row.plan}</b><span class="num">{row.member}</span></p>
            {match row.registered {
                true => view! { <span class="st good">{small_glyph("#s-right")}"Registered"</span> }.into_any(),
                false => view! { <button type="button" class="btn" on:click=change>"Register this one"</button> }.into_any(),
            }}
            {card.then(|| view! {
                <button type="button" class="btn bare" on:click=move |_| { work.tab.set("card".to_owned()); work.pane.set("1"); }>"See the card"</button>
            })}
        </div>
    }
}
