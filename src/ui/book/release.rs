//! The releases the book is made of.

use crate::desk::book::{Part, releases};
use crate::ui::bring::BringSection;
use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// The page of the releases.
#[component]
pub fn ReleasePage() -> impl IntoView {
    let floor = use_floor();
    let held = move || floor.with_shelf(|shelf| releases(&shelf.codes));
    view! {
        <article class="pane leaf cover scroll" data-pane="2" tabindex="0" aria-labelledby="part-title">
            <h1 id="part-title">{Part::Releases.title()}</h1>
            <BringSection />
            <h2 class="caps on-shelf">"In the book"</h2>
            {move || held().into_iter().map(|told| view! {
                <section><h3>{told.title}</h3>
                <dl class="told"><div><dt>"Days"</dt><dd>{told.covers}</dd></div><div><dt>"Right"</dt><dd>{told.licence}</dd></div>
                    <div><dt>"Derived from"</dt><dd>{told.packages}</dd></div></dl>
                {told.notice.map(|words| view! { <p class="notice-words">{words}</p> })}</section>
            }).collect_view()}
        </article>
    }
}
