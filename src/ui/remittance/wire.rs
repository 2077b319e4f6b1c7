//! An interchange segment by segment, as written or in plain words, and the switch between the ways to see it.

use crate::practice::x12::SegmentView;
use leptos::prelude::*;

/// A way to look at a transmission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the screen's own table or form.
    Table,
    /// As X12.
    X12,
    /// In plain words.
    Words,
}

/// The switch; `own` names the screen's own way.
pub fn ways(legend: &'static str, way: RwSignal<Way>, own: &'static str) -> impl IntoView {
    let choice = move |value: Way, words: &'static str| {
        view! {
            <label>
                <input class="sr" type="radio" name="way" prop:checked=move || way.get() == value on:change=move |_| way.set(value) />
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="ways">
            <legend class="sr">{legend}</legend>
            {choice(Way::Table, own)}{choice(Way::X12, "X12")}{choice(Way::Words, "Plain words")}
        </fieldset>
    }
}

/// The segments as rows.
#[component]
pub fn Wire(segments: Memo<Vec<SegmentView>>, shown: Way, caption: &'static str) -> impl IntoView {
    let row = move |segment: SegmentView| {
        let class = format!("d{}", segment.depth.min(6));
        let item = segment.item.clone().unwrap_or_default();
        match shown {
            Way::Words => view! { <tr><td class="n">{segment.position}</td><td class=class>{segment.words}</td><td class="item">{item}</td></tr> }.into_any(),
            _ => view! { <tr><td class="n">{segment.position}</td><td class=format!("x12 {class}")>{segment.text}"~"</td><td class="item">{item}</td></tr> }.into_any(),
        }
    };
    view! {
        <table class="ledger wire">
            <caption class="sr">{caption}</caption>
            <thead><tr><th scope="col" class="r">"No."</th><th scope="col">{if shown == Way::Words { "In plain words" } else { "Segment" }}</th><th scope="col">"Item"</th></tr></thead>
            <tbody>{move || segments.get().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
